import test from 'ava';
import { exchangesOf } from '../../src/adapters/stack/exchanges-of.ts';
import type { Sbot } from '../../src/adapters/stack/sbot.ts';

const feed = `@${'A'.repeat(43)}=.ed25519`;
/** A stand-in that reads as ssb-ebt does; with the real one `ssb-faults` ran into it, in the moment it takes to read a file. */
const sbotWith = (clock: Readonly<Record<string, number>> | null): Pick<Sbot, 'ebt'> => ({
  ebt: {
    peerStatus: (id: string) => ({ peers: { bob: { seq: (clock as never)[id] } } }),
  } as unknown as Sbot['ebt'],
});

test('somebody who has just come, and of whom nothing is read yet, ends nothing', (t) => {
  t.is(exchangesOf(sbotWith(null), feed), undefined);
  t.deepEqual(exchangesOf(sbotWith({ [feed]: 3 }), feed), { bob: { seq: 3 } });
});

test('any other mistake is not hidden', (t) => {
  const failing = {
    ebt: {
      peerStatus: () => {
        throw new RangeError('another one');
      },
    } as unknown as Sbot['ebt'],
  };
  t.throws(() => exchangesOf(failing, feed), { instanceOf: RangeError });
});
