import { randomBytes } from 'node:crypto';
import test from 'ava';
import type { Surroundings } from '../../src/ports/surroundings.ts';
import { startPhone } from '../fixtures/phone.ts';
import { eventually, makeFolder, startPub, whenStatus, type TestPub } from '../fixtures/pub.ts';

const isUp = ({ address }: { readonly address?: string | undefined }): boolean =>
  address !== undefined;
const messagesOf = async ({ keeper }: TestPub, feed: string): Promise<number> =>
  (await keeper.feeds()).find((one) => one.feed === feed)?.messages ?? 0;

test('a flood ends at the limit, not one message later, and others go on', async (t) => {
  const pub = await startPub(t, { folder: await makeFolder() });
  const { id = '' } = await whenStatus(pub, isUp);
  await pub.keeper.acts.changeLimits({ messagesPerDay: 50 });
  const [flooder, ana] = [await startPhone(t), await startPhone(t)];
  for (let count = 0; count < 300; count += 1) {
    await flooder.publish({ type: 'post', text: `flood ${count}` });
  }
  await ana.publish({ type: 'post', text: 'still here' });
  await flooder.follow(id);
  await flooder.connect(pub.address());
  const { blocked } = await whenStatus(pub, (status) => status.blocked.length > 0);
  t.deepEqual(blocked, [{ feed: flooder.id, reason: 'flood' }]);
  // They come back, as an app does.
  await flooder.connect(pub.address()).catch(() => undefined);
  await ana.follow(id);
  await ana.connect(pub.address());
  await eventually(async () => (await messagesOf(pub, ana.id)) >= 2);
  t.is(await messagesOf(pub, flooder.id), 50);
  await pub.keeper.acts.changeLimits({ messagesPerDay: 60 });
  await eventually(async () => {
    await flooder.connect(pub.address()).catch(() => undefined);
    return (await messagesOf(pub, flooder.id)) === 60;
  });
  t.deepEqual((await whenStatus(pub, ({ peersTotal }) => peersTotal > 0)).counts.feeds, 2);
  // A steward lets them in again on the same day.
  await whenStatus(pub, (status) => status.blocked.length > 0);
  await pub.keeper.acts.unblockFeed(flooder.id);
  await eventually(async () => {
    await flooder.connect(pub.address()).catch(() => undefined);
    return (await messagesOf(pub, flooder.id)) === 120;
  });
});

test('somebody blocked is not let in, whatever they do, and their messages go', async (t) => {
  const pub = await startPub(t, { folder: await makeFolder() });
  const { id = '' } = await whenStatus(pub, isUp);
  const ana = await startPhone(t);
  const picture = randomBytes(1000);
  const blob = await ana.addBlob(picture);
  await ana.publish({ type: 'post', text: 'bad', mentions: [{ link: blob }] });
  await ana.follow(id);
  await ana.connect(pub.address());
  await whenStatus(pub, ({ counts }) => counts.blobs === 1 && counts.messages >= 4);
  await pub.keeper.acts.deleteFeed(ana.id);
  await whenStatus(pub, ({ counts, peersTotal }) => counts.feeds === 0 && peersTotal === 0);
  t.is(await messagesOf(pub, ana.id), 0);
  t.deepEqual(pub.keeper.blobs(), []);
  await t.throwsAsync(ana.connect(pub.address()));
  await t.throwsAsync(pub.keeper.acts.followFeed(ana.id), { code: 'PUB_FEED_BLOCKED' });
  const { blocked, counts } = pub.status();
  t.deepEqual(blocked, [{ feed: ana.id, reason: 'steward' }]);
  t.is(counts.feeds, 0);
});

test('of somebody deleted while messages are switched off nothing is left, files neither', async (t) => {
  const pub = await startPub(t, { folder: await makeFolder() });
  const { id = '' } = await whenStatus(pub, isUp);
  const ana = await startPhone(t);
  const blob = await ana.addBlob(randomBytes(1000));
  await ana.publish({ type: 'post', text: 'bad', mentions: [{ link: blob }] });
  await ana.follow(id);
  await ana.connect(pub.address());
  await whenStatus(pub, ({ counts }) => counts.blobs === 1 && counts.messages >= 4);
  const { acts } = pub.keeper;
  await acts.switchPub(false);
  await whenStatus(pub, ({ state }) => state === 'off');
  await acts.deleteFeed(ana.id);
  await acts.switchPub(true);
  await whenStatus(pub, isUp);
  t.deepEqual(pub.keeper.blobs(), []);
  t.is(await messagesOf(pub, ana.id), 0);
});

test('somebody of another network than that of visitors is not even let in', async (t) => {
  const around: Surroundings = {
    visitors: { gateway: '127.0.0.1', subnet: '192.168.44.0/24' },
    isOnline: false,
  };
  const pub = await startPub(t, { folder: await makeFolder(), around: () => around });
  await whenStatus(pub, isUp);
  const ana = await startPhone(t);
  const { id } = await ana.connect(pub.address());
  await eventually(() => (ana.sbot.peers[id] ?? []).every(({ closed }) => closed === true));
  t.like(pub.status(), { peersTotal: 0, counts: { feeds: 0 } });
});

test('files are taken only where a message of somebody followed mentions them', async (t) => {
  const pub = await startPub(t, { folder: await makeFolder() });
  const { id = '' } = await whenStatus(pub, isUp);
  const ana = await startPhone(t);
  const [unmentioned, denied, good] = [
    await ana.addBlob(randomBytes(1000)),
    await ana.addBlob(randomBytes(1000)),
    await ana.addBlob(randomBytes(1000)),
  ];
  await pub.keeper.acts.deleteBlob(denied);
  await ana.follow(id);
  await ana.connect(pub.address());
  // As the app of a stranger does to fill a disk: "I want this", with the file at hand.
  ana.wantBlob(unmentioned);
  await ana.publish({ type: 'post', text: denied });
  await ana.publish({ type: 'post', text: good });
  await whenStatus(pub, ({ counts }) => counts.blobs > 0);
  t.deepEqual(
    pub.keeper.blobs().map(({ blob }) => blob),
    [good],
  );
});

test('a full card stops what comes in, and says so; with space it goes on', async (t) => {
  let freeBytes = 5e8;
  const disk = () => ({ freeBytes, reserveBytes: 1e9 });
  const pub = await startPub(t, { folder: await makeFolder(), disk });
  const { id = '', intakeStopped } = await whenStatus(pub, isUp);
  t.like(intakeStopped, { code: 'PUB_INTAKE_DISK' });
  const ana = await startPhone(t);
  await ana.publish({ type: 'post', text: 'much' });
  await ana.follow(id);
  await ana.connect(pub.address());
  await whenStatus(pub, ({ peersTotal }) => peersTotal === 1);
  t.is(pub.status().counts.feeds, 0);
  freeBytes = 5e9;
  await whenStatus(pub, (status) => status.intakeStopped === undefined);
  // Apps connect again now and then.
  for (const connection of ana.sbot.peers[id] ?? []) connection.close(true);
  await eventually(async () => {
    await ana.connect(pub.address()).catch(() => undefined);
    return (await messagesOf(pub, ana.id)) === 2;
  });
  t.pass();
});
