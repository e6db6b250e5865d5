import { randomBytes } from 'node:crypto';
import test from 'ava';
import { startPhone } from '../fixtures/phone.ts';
import { eventually, makeFolder, startPub, whenStatus } from '../fixtures/pub.ts';

test('two people who never met exchange messages and a picture through the pub', async (t) => {
  const room = `net:room.example.org:8008~shs:${'A'.repeat(43)}=`;
  const settings = { SSB_ROOM: room };
  const folder = await makeFolder();
  const pub = await startPub(t, { folder, settings });
  const { id = '', state } = await whenStatus(pub, ({ address }) => address !== undefined);
  t.is(state, 'running');
  const [ana, ben] = [await startPhone(t), await startPhone(t)];
  const picture = randomBytes(300_000);
  await ana.publish({ type: 'about', about: ana.id, name: 'Ana' });
  const blob = await ana.addBlob(picture);
  await ana.publish({ type: 'post', text: 'from ana', mentions: [{ link: blob }] });
  await ben.publish({ type: 'post', text: 'from ben' });
  for (const phone of [ana, ben]) {
    await phone.follow(id);
    await phone.connect(pub.address());
  }
  await eventually(() => ben.texts(ana.id).includes('from ana'));
  await eventually(() => ana.texts(ben.id).includes('from ben'));
  ben.wantBlob(blob);
  await eventually(() => ben.hasBlob(blob));
  const { peers, counts } = await whenStatus(
    pub,
    ({ peersTotal, counts: { messages } }) => peersTotal === 2 && messages >= 5,
  );
  t.deepEqual(
    new Set(peers.map(({ feed, way }) => `${way} ${feed}`)),
    new Set([`network ${ana.id}`, `network ${ben.id}`]),
  );
  t.is(peers.find(({ feed }) => feed === ana.id)?.name, 'Ana');
  t.like(counts, { feeds: 2, blobs: 1 });
  t.like(pub.status().room, {
    state: 'offline',
    origin: 'environment',
    label: 'room.example.org:8008',
  });
  t.deepEqual(pub.troubles, []);
  const { lastSync } = pub.status();
  t.truthy(lastSync);
  await pub.close();
  const again = await startPub(t, { folder, isRunning: false });
  await again.keeper.round();
  t.is(again.status().lastSync, lastSync, 'and after a restart');
});
