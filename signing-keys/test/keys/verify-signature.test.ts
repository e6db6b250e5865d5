import test from 'ava';
import nacl from 'tweetnacl';
import { signBytes, verifyBytes } from '../../src/index.ts';
import { verificationKey } from '../../src/keys/tuf-key.ts';
import { verifySignature } from '../../src/keys/verify-signature.ts';
import { ecdsaSigner, rsaSigner, testKey, testSigner } from '../signers.ts';

const message = Buffer.from('metadata');

/** The order of the group: a signature's S plus this verifies too, where a verifier is careless. */
const groupOrder = 2n ** 252n + 27742317777372353535851937790883648493n;

const littleEndian = (bytes: Uint8Array): bigint =>
  BigInt(`0x${Buffer.from(bytes).reverse().toString('hex')}`);
const toLittleEndian = (value: bigint): Buffer =>
  Buffer.from(value.toString(16).padStart(64, '0'), 'hex').reverse();

test('malleated Ed25519 signatures are refused, though tweetnacl takes them', (t) => {
  const key = testKey('a');
  const signature = signBytes(key, message);
  t.true(verifyBytes(key.publicKey, message, signature));
  for (const multiple of [1n, 2n, 4n, 8n]) {
    const s = littleEndian(signature.subarray(32)) + multiple * groupOrder;
    if (s >= 2n ** 256n) continue;
    const malleated = Uint8Array.from([...signature.subarray(0, 32), ...toLittleEndian(s)]);
    t.false(verifyBytes(key.publicKey, message, malleated), `S + ${String(multiple)}L`);
    t.true(nacl.sign.detached.verify(Uint8Array.from(message), malleated, key.publicKey));
  }
});

test('every changed bit of message, signature or key is refused', (t) => {
  const key = testKey('a');
  const signature = signBytes(key, message);
  const flips = (bytes: Uint8Array): Uint8Array[] =>
    Array.from({ length: bytes.length * 8 }, (_, bit) => {
      const changed = Uint8Array.from(bytes);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      return changed;
    });
  t.false(flips(signature).some((changed) => verifyBytes(key.publicKey, message, changed)));
  t.false(flips(message).some((changed) => verifyBytes(key.publicKey, changed, signature)));
  t.false(flips(key.publicKey).some((changed) => verifyBytes(changed, message, signature)));
});

test('keys and signatures of a wrong length verify nothing', (t) => {
  const key = testKey('a');
  const signature = signBytes(key, message);
  t.false(verifyBytes(key.publicKey.subarray(1), message, signature));
  t.false(verifyBytes(key.publicKey, message, signature.subarray(1)));
  t.false(verifyBytes(key.publicKey, message, Uint8Array.from([...signature, 0])));
  t.false(verifyBytes(key.publicKey, message, new Uint8Array()));
});

test('each scheme takes its own signatures only', (t) => {
  const signers = [testSigner('a'), ecdsaSigner(), rsaSigner()];
  for (const signer of signers) {
    const key = verificationKey(signer.key);
    if (key === undefined) return t.fail(signer.key.scheme);
    t.true(verifySignature(key, message, signer.sign(message)));
    t.false(verifySignature(key, Buffer.from('other'), signer.sign(message)));
    for (const other of signers) {
      if (other !== signer) t.false(verifySignature(key, message, other.sign(message)));
    }
  }
});
