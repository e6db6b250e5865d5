import { appendFile, readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { startPhone, type Phone } from '../fixtures/phone.ts';
import { eventually, makeFolder, startPub, whenStatus, type TestPub } from '../fixtures/pub.ts';

const messagesOf = async ({ keeper }: TestPub, feed: string): Promise<number> =>
  (await keeper.feeds()).find((one) => one.feed === feed)?.messages ?? 0;

/** Somebody brings a message more. @returns how many there are of hers */
const bring = async (pub: TestPub, ana: Phone): Promise<number> => {
  const { id = '' } = await whenStatus(pub, ({ address }) => address !== undefined);
  await ana.publish({ type: 'post', text: 'something' });
  await ana.follow(id);
  await ana.connect(pub.address());
  const all = ana.sbot.db.getState().getAsKV(ana.id)?.value.sequence ?? 0;
  await eventually(async () => (await messagesOf(pub, ana.id)) === all);
  ana.leave();
  return all;
};

/** A pub that was used and is closed. */
const usedPub = async (t: ExecutionContext) => {
  const folder = await makeFolder();
  const pub = await startPub(t, { folder });
  const ana = await startPhone(t);
  const messages = await bring(pub, ana);
  // Its name, and whom it follows.
  const { id } = await whenStatus(pub, ({ counts }) => counts.messages >= messages + 2);
  await pub.close();
  return { folder, ana, messages, id, stack: join(folder, 'scuttlebutt') };
};

test('an index that a power cut damaged is made anew after three starts that it ended', async (t) => {
  const { folder, ana, messages, id, stack } = await usedPub(t);
  for (const name of ['base', 'ebt', 'storageUsed']) {
    await truncate(join(stack, 'db2', 'indexes', name, 'CURRENT'), 0);
  }
  await truncate(join(stack, 'keyring', 'CURRENT'), 0);
  await truncate(join(stack, 'db2', 'indexes', 'decrypted.index'), 2);
  // As the processes left it that were ended by the damage.
  await writeFile(join(stack, 'opening'), '3');
  const pub = await startPub(t, { folder });
  t.is((await whenStatus(pub, ({ address }) => address !== undefined)).id, id);
  t.is(await messagesOf(pub, ana.id), messages);
  t.true((await bring(pub, ana)) > messages);
  t.false((await readdir(stack)).includes('opening'), 'and from now on nothing is');
});

test('a start or two that were cut short remove nothing', async (t) => {
  const { folder, stack } = await usedPub(t);
  const marker = join(stack, 'db2', 'indexes', 'marker');
  await writeFile(marker, 'still here');
  for (const tries of ['', '1', '2']) {
    await writeFile(join(stack, 'opening'), tries);
    const pub = await startPub(t, { folder });
    await whenStatus(pub, ({ address }) => address !== undefined);
    await pub.close();
  }
  t.is(await readFile(marker, 'utf8'), 'still here');
});

test('a block that was half written is no message, and what is before it stays', async (t) => {
  const { folder, ana, messages, id, stack } = await usedPub(t);
  await appendFile(join(stack, 'db2', 'log.bipf'), Buffer.alloc(20_480, 0xa5));
  const pub = await startPub(t, { folder });
  t.is((await whenStatus(pub, ({ address }) => address !== undefined)).id, id);
  t.is(await messagesOf(pub, ana.id), messages);
  t.true((await bring(pub, ana)) > messages);
});

test('a log that lost messages is filled by those who have them, by a pub that is somebody new', async (t) => {
  const { folder, ana, id, stack } = await usedPub(t);
  await truncate(join(stack, 'db2', 'log.bipf'), 0);
  const pub = await startPub(t, { folder });
  const status = await whenStatus(pub, ({ address }) => address !== undefined);
  t.not(status.id, id);
  t.is(status.findings[0]?.code, 'PUB_RENEWED');
  t.true((await bring(pub, ana)) > 0);
});
