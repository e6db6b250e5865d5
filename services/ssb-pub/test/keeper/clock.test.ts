import test from 'ava';
import { startPhone } from '../fixtures/phone.ts';
import { eventually, makeFolder, startPub, whenStatus } from '../fixtures/pub.ts';

const yearMs = 365 * 24 * 3_600_000;

test('a clock that is set back by a year stops nothing', async (t) => {
  let ahead = yearMs;
  const pub = await startPub(t, { folder: await makeFolder(), now: () => Date.now() + ahead });
  const { id = '' } = await whenStatus(pub, ({ address }) => address !== undefined);
  const ana = await startPhone(t);
  await ana.follow(id);
  await ana.connect(pub.address());
  await eventually(() => ana.sbot.db.getState().getAsKV(id)?.value.sequence === 2);
  ahead = 0;
  await pub.keeper.acts.renamePub('Baobab');
  await eventually(() => ana.sbot.db.getState().getAsKV(id)?.value.sequence === 3);
  const blob = await ana.addBlob(new Uint8Array(1000));
  await ana.publish({ type: 'post', text: blob });
  await whenStatus(pub, ({ counts }) => counts.blobs === 1);
  t.deepEqual(pub.troubles, []);
});
