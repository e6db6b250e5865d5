import { constants, createHash, createPrivateKey, generateKeyPairSync, sign } from 'node:crypto';
import {
  createSigningKey,
  encodeEd25519Pkcs8,
  keyIdOf,
  publicTufKey,
  type KeyId,
  type SigningKey,
  type TufKey,
} from '../src/index.ts';

/** A key of any kind that signs metadata in tests. */
export interface Signer {
  readonly key: TufKey;
  readonly keyId: KeyId;
  readonly sign: (bytes: Uint8Array) => Uint8Array;
}

/** The same 32 bytes for the same name, everywhere. */
export const testSeed = (name: string): Uint8Array =>
  Uint8Array.from(createHash('sha256').update(`test key ${name}`).digest());

export const testKey = (name: string): SigningKey => createSigningKey(testSeed(name));

/** Signs with `node:crypto`: the same bytes as `signBytes` gives, many times sooner. */
export const signerOf = (signingKey: SigningKey): Signer => {
  const privateKey = createPrivateKey({
    key: Buffer.from(encodeEd25519Pkcs8(signingKey)),
    format: 'der',
    type: 'pkcs8',
  });
  const key = publicTufKey(signingKey.publicKey);
  return { key, keyId: signingKey.keyId, sign: (bytes) => sign(null, bytes, privateKey) };
};

const signers = new Map<string, Signer>();

/** The same signer for the same name, made once. */
export const testSigner = (name: string): Signer => {
  const signer = signers.get(name) ?? signerOf(testKey(name));
  signers.set(name, signer);
  return signer;
};

const spkiPem = { type: 'spki', format: 'pem' } as const;
const pkcs8Pem = { type: 'pkcs8', format: 'pem' } as const;

export const ecdsaSigner = (): Signer => {
  const { publicKey, privateKey } = generateKeyPairSync('ec', {
    namedCurve: 'prime256v1',
    publicKeyEncoding: spkiPem,
    privateKeyEncoding: pkcs8Pem,
  });
  const key = {
    keytype: 'ecdsa',
    scheme: 'ecdsa-sha2-nistp256',
    keyval: { public: publicKey },
  };
  return { key, keyId: keyIdOf(key), sign: (bytes) => sign('sha256', bytes, privateKey) };
};

export const rsaSigner = (modulusLength = 2048): Signer => {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', {
    modulusLength,
    publicKeyEncoding: spkiPem,
    privateKeyEncoding: pkcs8Pem,
  });
  const key = { keytype: 'rsa', scheme: 'rsassa-pss-sha256', keyval: { public: publicKey } };
  return {
    key,
    keyId: keyIdOf(key),
    sign: (bytes) =>
      sign('sha256', bytes, {
        key: privateKey,
        padding: constants.RSA_PKCS1_PSS_PADDING,
        saltLength: constants.RSA_PSS_SALTLEN_DIGEST,
      }),
  };
};
