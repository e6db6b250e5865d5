import { createPublicKey, verify } from 'node:crypto';
import test from 'ava';
import nacl from 'tweetnacl';
import {
  createRoot,
  encodeMetadata,
  hotspot1,
  keyIdOf,
  publicTufKey,
  signedForm,
  startTrust,
  tuf10,
  verifyBytes,
  type KeyId,
  type RootSigned,
  type TufKey,
} from '../../src/index.ts';
import { isPrimeOrderPoint } from '../../src/keys/ed25519-point.ts';
import { refused } from '../refused.ts';
import { expires, issued } from '../repository-simulator.ts';
import { testKey } from '../signers.ts';
import { add, base, encode, littleEndian } from './curve.ts';
import { goodCase, hardCases, type HardCase, type MessageFor } from './hard-cases.ts';

const text: MessageFor = (_publicKey, attempt) => Buffer.from(`message ${attempt}`);

/** What OpenSSL says by itself: where it says yes, the refusal is ours. */
const takenByOpenssl = ({ publicKey, message, signature }: HardCase): boolean => {
  const prefix = Buffer.from('302a300506032b6570032100', 'hex');
  const key = Buffer.concat([prefix, publicKey]);
  return verify(null, message, createPublicKey({ key, format: 'der', type: 'spki' }), signature);
};

const takenByTweetnacl = ({ publicKey, message, signature }: HardCase): boolean =>
  signature.length === 64 &&
  nacl.sign.detached.verify(
    Uint8Array.from(message),
    Uint8Array.from(signature),
    Uint8Array.from(publicKey),
  );

const cases = hardCases(text);

test('the good signature is accepted', (t) => {
  const { publicKey, message, signature } = goodCase(text);
  t.true(verifyBytes(publicKey, message, signature));
});

for (const one of cases) {
  test(`refused: ${one.name} (${one.why})`, (t) => {
    t.false(verifyBytes(one.publicKey, one.message, one.signature));
  });
}

test('the forgeries are real: verifiers that skip a clause take them', (t) => {
  const forgeries = cases.filter(({ takenByTheCareless }) => takenByTheCareless);
  for (const one of forgeries) t.true(takenByOpenssl(one) || takenByTweetnacl(one), one.name);
  for (const one of cases) t.is(takenByOpenssl(one) && !one.takenByTheCareless, false, one.name);
  // How many OpenSSL takes depends on its version: that of Node 24 refuses more than that of Node 20.
  t.true(forgeries.length >= 15);
});

/** A root of one key, unsound or not: what its holder signs names the key. */
const rootOf = (publicKey: Uint8Array, attempt: number): RootSigned => {
  const key: TufKey = {
    keytype: 'ed25519',
    scheme: 'ed25519',
    keyval: { public: Buffer.from(publicKey).toString('hex') },
  };
  const role = { keys: [key], threshold: 1 };
  const roles = { root: role, timestamp: role, snapshot: role, targets: role };
  return createRoot({ version: 1, issued, expires, custom: { attempt }, roles });
};

const inRoot: MessageFor = (publicKey, attempt) => signedForm(rootOf(publicKey, attempt));

/** The root file whose signed part is the case's message. */
const rootFile = ({ publicKey, message, signature, name }: HardCase): Uint8Array => {
  const signed = JSON.parse(Buffer.from(message).toString('utf8')) as RootSigned;
  const [keyid] = Object.keys(signed.keys) as KeyId[];
  if (keyid === undefined) throw new Error(`${name}: no key for ${publicKey.length} bytes`);
  return encodeMetadata(signed, [{ keyid, sig: Buffer.from(signature).toString('hex') }]);
};

test('metadata signed by a good key is trusted, whatever the profile', (t) => {
  const file = rootFile(goodCase(inRoot));
  for (const profile of [hotspot1, tuf10]) t.is(startTrust(profile, file).root.signed.version, 1);
});

test('metadata with any of the hard signatures is refused, whatever the profile', (t) => {
  for (const one of hardCases(inRoot)) {
    for (const profile of [hotspot1, tuf10]) {
      refused(t, () => startTrust(profile, rootFile(one)), 'METADATA_UNSIGNED', {
        role: 'root',
        valid: 0,
      });
    }
  }
});

test('an unsound public key is refused where keys are taken in', (t) => {
  const publicKeys = cases.filter(({ publicKey }) => !isPrimeOrderPoint(publicKey));
  t.true(publicKeys.length >= 20);
  for (const { publicKey } of publicKeys) refused(t, () => publicTufKey(publicKey), 'KEY_INVALID');
  refused(t, () => publicTufKey(new Uint8Array(31)), 'KEY_INVALID');
});

test('every key that is made is sound, however many are looked at', (t) => {
  for (const name of ['a', 'b', 'c']) t.true(isPrimeOrderPoint(testKey(name).publicKey));
  let point = base;
  for (let n = 0; n < 300; n += 1) {
    t.is(keyIdOf(publicTufKey(encode(point))).length, 64);
    point = add(point, base);
  }
  t.false(isPrimeOrderPoint(littleEndian(2n)));
});
