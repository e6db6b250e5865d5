import test from 'ava';
import caps from 'ssb-caps' with { type: 'json' };
import keys from 'ssb-keys';
import { signedAnnouncement } from '../../src/adapters/lan/announcer.ts';
import { makeIdentity } from '../../src/adapters/stack/make-identity.ts';
import { createWayIn } from '../../src/adapters/stack/way-in.ts';

test('what is announced is what ssb-lan reads and believes', (t) => {
  const identity = makeIdentity();
  const address = `net:192.168.44.1:8008~shs:${identity.public.replace('.ed25519', '')}`;
  const bytes = signedAnnouncement(identity, address);
  // As ssb-lan 1.2.3 does it.
  const box = bytes.subarray(0, bytes.length - 64);
  const signature = `${bytes.subarray(bytes.length - 64).toString('base64')}.sig.ed25519`;
  t.deepEqual(keys.secretUnbox(box, Buffer.from(caps.shs, 'base64')), { address });
  t.true(keys.verifyObj({ public: identity.id }, { address, signature }));
  t.false(keys.verifyObj({ public: makeIdentity().id }, { address, signature }));
});

test('an address that is not there is told, and tried again at no harm', async (t) => {
  const wayIn = createWayIn();
  const { code } = await t.throwsAsync<NodeJS.ErrnoException>(wayIn.listen('192.0.2.1', 0));
  t.is(code, 'EADDRNOTAVAIL');
  const port = await wayIn.listen('127.0.0.1', 0);
  t.true(port > 0);
  wayIn.close();
});
