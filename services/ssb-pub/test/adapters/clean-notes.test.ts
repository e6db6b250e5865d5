import test from 'ava';
import { cleanNotes } from '../../src/adapters/stack/clean-notes.ts';
import { makeIdentity } from '../../src/adapters/stack/make-identity.ts';
import type { Source } from '../../src/adapters/stack/sbot.ts';
import { startPhone } from '../fixtures/phone.ts';
import { eventually, makeFolder, startPub, whenStatus } from '../fixtures/pub.ts';

const { id: feed } = makeIdentity();
/** As it comes out of a packet. */
const poison: unknown = JSON.parse('{"__proto__": 2}');

test('messages and notes come through as they are, and nothing else does', (t) => {
  const message = { author: feed, sequence: 1, content: { type: 'post' } };
  t.is(cleanNotes(message), message);
  t.deepEqual(cleanNotes({ [feed]: 7 }), { [feed]: 7 });
  t.deepEqual(cleanNotes({ clock: { [feed]: -1 }, more: 'of it' }), { [feed]: -1 });
  const nothing = [null, 5, 'x', true, [], [null], poison, new Uint8Array(3), { author: feed }];
  for (const said of [...nothing, { [feed]: 'x' }, { [feed]: 1.5 }, { toString: 2 }]) {
    t.deepEqual(cleanNotes(said), {});
  }
});

test('what no app says ends no pub', async (t) => {
  const pub = await startPub(t, { folder: await makeFolder() });
  const { id = '' } = await whenStatus(pub, ({ address }) => address !== undefined);
  const stranger = await startPhone(t);
  for (const said of [null, poison, 5, [], 'x', { [feed]: {} }]) {
    const connection = await stranger.connect(pub.address());
    const { source, sink } = connection.ebt.replicate({ version: 3, format: 'classic' }, () => 0);
    const said2 = [said, { [feed]: 2 }, said];
    const give: Source<unknown> = (end, callback) => {
      if (end !== null) callback(end);
      else if (said2.length > 0) callback(null, said2.shift());
    };
    sink(give);
    // It hears the pub after it has spoken, twice.
    for (let count = 0; count < 2; count += 1) {
      await new Promise<void>((resolve) => {
        source(null, () => {
          resolve();
        });
      });
    }
    stranger.leave();
  }
  t.false('sent' in {});
  const ana = await startPhone(t);
  await ana.publish({ type: 'post', text: 'all is well' });
  await ana.follow(id);
  await ana.connect(pub.address());
  await eventually(async () =>
    (await pub.keeper.feeds()).some((one) => one.feed === ana.id && one.messages === 2),
  );
});
