import test from 'ava';
import {
  createSigningKey,
  createTimestamp,
  encodeMetadata,
  parseEnvelope,
  publicTufKey,
  signMetadata,
  type RoleKeys,
} from '@p2p-hotspot/signing-keys';
import { mergeSignatures } from '../../src/release/merge-signatures.ts';

const keyOf = (seed: number) => createSigningKey(new Uint8Array(32).fill(seed));
const [anna, ben, carl, stranger] = [keyOf(1), keyOf(2), keyOf(3), keyOf(4)];
const role: RoleKeys = {
  keys: [anna, ben, carl].map(({ publicKey }) => publicTufKey(publicKey)),
  threshold: 2,
};

const draft = (version: number) =>
  encodeMetadata(
    createTimestamp({
      version,
      issued: '2026-01-01T00:00:00Z',
      expires: '2027-01-01T00:00:00Z',
      snapshot: { version: 1 },
    }),
  );

test('a signature on the same content comes along, and the result is as if signed in one place', (t) => {
  const mine = signMetadata(draft(10_000), [ben]);
  const theirs = signMetadata(draft(10_000), [anna]);
  const { bytes, merged } = mergeSignatures(mine, role, [theirs]);
  t.deepEqual(merged, [anna.keyId]);
  t.deepEqual(bytes, signMetadata(draft(10_000), [anna, ben]));
});

test('other content, strangers, forgeries and what is no metadata are passed over', (t) => {
  const mine = signMetadata(draft(10_000), [ben]);
  const { signed, signatures } = parseEnvelope(signMetadata(draft(10_000), [anna]));
  const forged = encodeMetadata(
    signed as never,
    signatures.map(({ keyid, sig }) => ({ keyid, sig: sig.replace(/^../, '00') })),
  );
  const { bytes, merged } = mergeSignatures(mine, role, [
    signMetadata(draft(10_001), [anna]),
    signMetadata(draft(10_000), [stranger]),
    forged,
    new TextEncoder().encode('not metadata'),
    mine,
  ]);
  t.deepEqual(merged, []);
  t.is(bytes, mine);
});

test('a right signature takes the place of a wrong one of the same key', (t) => {
  const { signed } = parseEnvelope(draft(10_000));
  const mine = encodeMetadata(signed as never, [{ keyid: anna.keyId, sig: '00'.repeat(64) }]);
  const { bytes, merged } = mergeSignatures(mine, role, [signMetadata(draft(10_000), [anna])]);
  t.deepEqual(merged, [anna.keyId]);
  t.deepEqual(bytes, signMetadata(draft(10_000), [anna]));
});

test('a file that has its threshold is left as it is', (t) => {
  const mine = signMetadata(draft(10_000), [anna, ben]);
  const { bytes, merged } = mergeSignatures(mine, role, [signMetadata(draft(10_000), [carl])]);
  t.deepEqual(merged, []);
  t.is(bytes, mine);
});
