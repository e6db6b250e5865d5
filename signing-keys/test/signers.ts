import { constants, createHash, generateKeyPairSync, sign } from 'node:crypto';
import {
  createSigningKey,
  keyIdOf,
  publicTufKey,
  signBytes,
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

export const signerOf = (key: SigningKey): Signer => ({
  key: publicTufKey(key.publicKey),
  keyId: key.keyId,
  sign: (bytes) => signBytes(key, bytes),
});

export const testSigner = (name: string): Signer => signerOf(testKey(name));

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
