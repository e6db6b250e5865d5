import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import test from 'ava';
import { openDocuments } from '../../src/adapters/files/documents.ts';
import { makeIdentity } from '../../src/adapters/stack/make-identity.ts';
import { openStack } from '../../src/adapters/stack/open-stack.ts';
import type { OpenStack } from '../../src/ports/stack.ts';
import { createFeedWitness } from '../../src/settings/feed-witness.ts';
import { startPhone } from '../fixtures/phone.ts';
import { eventually, makeFolder, startPub, whenStatus } from '../fixtures/pub.ts';

/** Without files that are just being written. */
const copyLog = (from: string, to: string): Promise<void> =>
  cp(from, to, { recursive: true, filter: (name) => !/(?:~|\/opening)$/.test(name) });

/**
 * Everything as in the folder but the log, which is an older one. In a folder of its own: the packages write their
 * indexes for a while after they have said that they are closed.
 */
const withOlderLog = async (folder: string, log: string): Promise<string> => {
  const restored = await makeFolder();
  await cp(folder, restored, {
    recursive: true,
    filter: (name) => !name.startsWith(join(folder, 'scuttlebutt')),
  });
  await copyLog(join(folder, log), join(restored, 'scuttlebutt'));
  return restored;
};

const isReady = ({
  address,
  counts,
}: {
  readonly address?: string | undefined;
  readonly counts: { readonly messages: number };
}): boolean => address !== undefined && counts.messages > 0;

test('a pub is the same one after it was switched off and on', async (t) => {
  const folder = await makeFolder();
  const first = await startPub(t, { folder });
  const { id } = await whenStatus(first, isReady);
  await first.keeper.acts.switchPub(false);
  const off = await whenStatus(first, ({ state }) => state === 'off');
  t.is(off.address, undefined);
  await first.close();
  const second = await startPub(t, { folder });
  t.is((await whenStatus(second, () => true)).state, 'off');
  await second.keeper.acts.switchPub(true);
  t.is((await whenStatus(second, isReady)).id, id);
});

test('a message that was cut short by a power cut is made again as the very same', async (t) => {
  const folder = await makeFolder();
  const pub = await startPub(t, { folder });
  const { id = '' } = await whenStatus(pub, isReady);
  await pub.close();
  const before = await startPub(t, { folder });
  const ana = await startPhone(t);
  await ana.follow(id);
  // What others have got of it, while it is not safe on this disk yet.
  await copyLog(join(folder, 'scuttlebutt'), join(folder, 'as-it-was'));
  await whenStatus(before, isReady);
  await ana.connect(before.address());
  await whenStatus(before, ({ counts }) => counts.messages >= 3);
  await eventually(() => ana.sbot.db.getState().getAsKV(id)?.value.sequence === 2);
  const others = ana.sbot.db.getState().getAsKV(id);
  await before.close();
  const cut = await withOlderLog(folder, 'as-it-was');
  let own: unknown;
  const spying: OpenStack = async (options) => {
    const stack = await openStack(options);
    return {
      ...stack,
      publish: async (content, timestamp) => {
        await stack.publish(content, timestamp);
        own ??= { content, timestamp, sequence: stack.ownSequence() };
      },
    };
  };
  const after = await startPub(t, { folder: cut, openStack: spying });
  t.is((await whenStatus(after, isReady)).id, id);
  t.deepEqual(own, {
    content: others?.value.content,
    timestamp: others?.value.timestamp,
    sequence: 2,
  });
});

test('a log older than what others may have is never signed on: the pub becomes somebody new', async (t) => {
  const folder = await makeFolder();
  const pub = await startPub(t, { folder });
  const { id = '' } = await whenStatus(pub, isReady);
  await pub.close();
  await copyLog(join(folder, 'scuttlebutt'), join(folder, 'backup'));
  const second = await startPub(t, { folder });
  await whenStatus(second, isReady);
  const ana = await startPhone(t);
  await ana.follow(id);
  await ana.connect(second.address());
  await second.keeper.acts.renamePub('Baobab');
  await whenStatus(second, ({ counts }) => counts.messages >= 4);
  await second.close();
  const mixed = await withOlderLog(folder, 'backup');
  const restored = await startPub(t, { folder: mixed });
  const status = await whenStatus(restored, isReady);
  t.not(status.id, id);
  t.deepEqual(
    status.findings.map(({ code, parameters }) => [code, parameters['former']]),
    [['PUB_RENEWED', id]],
  );
  t.is(status.counts.feeds, 1, 'whom it knew it follows again');
  t.is((await restored.keeper.feeds()).find(({ feed }) => feed === id)?.messages, 1);
  t.false((await readFile(join(mixed, 'identity.json'), 'utf8')).includes(id));
});

test('a secret that was put there without its log is not used', async (t) => {
  const [folder, other] = [await makeFolder(), await makeFolder()];
  const pub = await startPub(t, { folder: other });
  const { id } = await whenStatus(pub, isReady);
  await pub.close();
  await writeFile(
    join(folder, 'identity.json'),
    await readFile(join(other, 'identity.json'), 'utf8'),
  );
  const copied = await startPub(t, { folder });
  const status = await whenStatus(copied, isReady);
  t.not(status.id, id);
  t.is(status.findings[0]?.code, 'PUB_RENEWED');
});

test('a whole folder from yesterday is noticed by what the box remembers elsewhere', async (t) => {
  const [folder, yesterday, elsewhere] = [
    await makeFolder(),
    await makeFolder(),
    await makeFolder(),
  ];
  const witness = async () => createFeedWitness(await openDocuments(elsewhere));
  const first = await startPub(t, { folder, witness: await witness() });
  const { id } = await whenStatus(first, isReady);
  await first.close();
  await copyLog(folder, yesterday);
  const second = await startPub(t, { folder, witness: await witness() });
  const before = await whenStatus(second, isReady);
  t.is(before.id, id);
  await second.keeper.acts.renamePub('Baobab');
  await whenStatus(second, ({ counts }) => counts.messages > before.counts.messages);
  await second.close();
  const restored = await startPub(t, { folder: yesterday, witness: await witness() });
  const status = await whenStatus(restored, isReady);
  t.not(status.id, id);
  t.is(status.findings[0]?.code, 'PUB_RENEWED');
});

test('a damaged note elsewhere changes nothing', async (t) => {
  const [folder, elsewhere] = [await makeFolder(), await makeFolder()];
  const first = await startPub(t, { folder });
  const { id } = await whenStatus(first, isReady);
  await first.close();
  await writeFile(join(elsewhere, 'ssb-witness.json'), '{"id":');
  const second = await startPub(t, {
    folder,
    witness: createFeedWitness(await openDocuments(elsewhere)),
  });
  t.is((await whenStatus(second, isReady)).id, id);
});

test('where all of the disk is as it was yesterday, the rest comes back from others before anything is published', async (t) => {
  const folder = await makeFolder();
  const yesterday = await makeFolder();
  const first = await startPub(t, { folder });
  const { id = '' } = await whenStatus(first, isReady);
  await first.close();
  await copyLog(folder, yesterday);
  const second = await startPub(t, { folder });
  await whenStatus(second, isReady);
  const ana = await startPhone(t);
  await ana.follow(id);
  await ana.connect(second.address());
  await second.keeper.acts.renamePub('Baobab');
  const newest = (): number => ana.sbot.db.getState().getAsKV(id)?.value.sequence ?? 0;
  await eventually(() => newest() === 3);
  ana.leave();
  await second.close();
  const restored = await startPub(t, { folder: yesterday });
  t.is((await whenStatus(restored, isReady)).id, id);
  await ana.connect(restored.address());
  // The third of its own came from her, and only then one that she does not have.
  await whenStatus(restored, ({ counts }) => counts.messages >= 5);
  // One feed, and not two that begin alike: she takes what is published from now on.
  await restored.keeper.acts.renamePub('Mango');
  ana.leave();
  await eventually(async () => {
    await ana.connect(restored.address()).catch(() => undefined);
    const content = ana.sbot.db.getState().getAsKV(id)?.value.content;
    return typeof content === 'object' && content['name'] === 'Mango';
  });
  t.true(newest() > 3);
});

test('whom the box blocked and followed is known although its list was damaged', async (t) => {
  const folder = await makeFolder();
  const pub = await startPub(t, { folder });
  const { counts } = await whenStatus(pub, isReady);
  const [friend, foe] = [makeIdentity().id, makeIdentity().id];
  await pub.keeper.acts.followFeed(friend);
  await pub.keeper.acts.blockFeed(foe);
  const published = counts.messages + 2;
  await whenStatus(pub, (now) => now.counts.messages === published);
  await pub.close();
  await writeFile(join(folder, 'pub.json'), '{"format":');
  const damaged = await startPub(t, { folder });
  const status = await whenStatus(damaged, isReady);
  t.deepEqual(status.blocked, [{ feed: foe, reason: 'steward' }]);
  t.is(status.counts.feeds, 1);
  await damaged.keeper.round();
  t.is(damaged.status().counts.messages, published, 'nobody is unblocked for all to read');
  await damaged.close();
  const again = await startPub(t, { folder });
  t.like(await whenStatus(again, isReady), { blocked: [{ feed: foe }], counts: { feeds: 1 } });
});
