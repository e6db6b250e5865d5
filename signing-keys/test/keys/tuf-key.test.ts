import { createHash, createPublicKey, generateKeyPairSync } from 'node:crypto';
import test from 'ava';
import { keyIdOf, publicTufKey, type TufKey } from '../../src/index.ts';
import { verificationKey } from '../../src/keys/tuf-key.ts';
import { refused } from '../refused.ts';
import { ecdsaSigner, rsaSigner, testKey, testSigner } from '../signers.ts';

test('a key id is the SHA-256 of the canonical key', (t) => {
  const { publicKey, keyId } = testKey('a');
  const hex = Buffer.from(publicKey).toString('hex');
  const canonical = `{"keytype":"ed25519","keyval":{"public":"${hex}"},"scheme":"ed25519"}`;
  t.is(keyId, createHash('sha256').update(canonical).digest('hex') as typeof keyId);
  t.is(keyIdOf(publicTufKey(publicKey)), keyId);
});

test('members that we do not know count for the key id', (t) => {
  const { key } = testSigner('a');
  t.not(keyIdOf({ ...key, note: 'x' }), keyIdOf(key));
});

test('the key id of a PEM key is over its real line ends, as other clients have it', (t) => {
  const { key } = ecdsaSigner();
  const canonical = `{"keytype":"ecdsa","keyval":{"public":"${key.keyval.public}"},"scheme":"ecdsa-sha2-nistp256"}`;
  t.true(canonical.includes('\n'));
  t.is<string, string>(keyIdOf(key), createHash('sha256').update(canonical).digest('hex'));
});

test('one public key has one identity, however it is spelled', (t) => {
  const { key } = ecdsaSigner();
  const der = createPublicKey(key.keyval.public).export({ format: 'der', type: 'spki' });
  const oneLine = `-----BEGIN PUBLIC KEY-----\n${der.toString('base64')}\n-----END PUBLIC KEY-----`;
  const respelled = { ...key, keyval: { public: oneLine }, note: 'x' };
  t.not(keyIdOf(respelled), keyIdOf(key));
  const identity = verificationKey(key)?.identity;
  t.truthy(identity);
  t.is(verificationKey(respelled)?.identity, identity);
  t.not(verificationKey(ecdsaSigner().key)?.identity, identity);
});

test('keys that we cannot verify with are left out', (t) => {
  const ed25519 = testSigner('a').key;
  const rsa = rsaSigner().key;
  const p384 = generateKeyPairSync('ec', {
    namedCurve: 'secp384r1',
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  }).publicKey;
  const withPublic = (key: TufKey, text: string): TufKey => ({ ...key, keyval: { public: text } });
  for (const key of [
    { ...ed25519, scheme: 'sphincs' },
    { ...ed25519, keytype: 'rsa' },
    withPublic(ed25519, ed25519.keyval.public.slice(2)),
    withPublic(ed25519, ed25519.keyval.public.toUpperCase()),
    withPublic(ed25519, rsa.keyval.public),
    { ...rsa, keytype: 'ecdsa', scheme: 'ecdsa-sha2-nistp256' },
    withPublic(ecdsaSigner().key, p384),
    withPublic(ecdsaSigner().key, 'no key'),
    rsaSigner(1024).key,
    withPublic(rsa, ecdsaSigner().key.keyval.public),
    { ...ed25519, scheme: 'constructor', keytype: 'constructor' },
  ]) {
    t.is(verificationKey(key), undefined, JSON.stringify(key));
  }
});

test('public keys of another length are refused', (t) => {
  refused(t, () => publicTufKey(new Uint8Array(31)), 'KEY_INVALID');
});
