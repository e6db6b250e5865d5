import { createPrivateKey, createPublicKey, sign } from 'node:crypto';
import test from 'ava';
import fc from 'fast-check';
import {
  createReceiptKey,
  createSigningKey,
  encodeEd25519Pkcs8,
  encodeX25519Pkcs8,
  signBytes,
  verifyBytes,
} from '../../src/index.ts';
import { refused } from '../refused.ts';
import { testKey, testSeed } from '../signers.ts';

/** RFC 8032 §7.1, tests 1 to 3: seed, public key, message, signature. */
const rfc8032 = [
  [
    '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
    'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
    '',
    'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
  ],
  [
    '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb',
    '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
    '72',
    '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
  ],
  [
    'c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7',
    'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025',
    'af82',
    '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a',
  ],
] as const;
const bytes = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex, 'hex'));

test('keys and signatures are those of RFC 8032', (t) => {
  for (const [seed, publicKey, message, signature] of rfc8032) {
    const key = createSigningKey(bytes(seed));
    t.deepEqual(key.publicKey, bytes(publicKey));
    t.deepEqual(signBytes(key, bytes(message)), bytes(signature));
    t.true(verifyBytes(key.publicKey, bytes(message), bytes(signature)));
  }
});

test('node:crypto makes the same signatures and the same receipt keys', (t) => {
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: 32, maxLength: 32 }),
      fc.uint8Array({ maxLength: 200 }),
      (seed, message) => {
        const key = createSigningKey(seed);
        const der = { format: 'der', type: 'pkcs8' } as const;
        const native = createPrivateKey({ key: Buffer.from(encodeEd25519Pkcs8(key)), ...der });
        t.deepEqual(Buffer.from(signBytes(key, message)), sign(null, message, native));
        const receipt = createReceiptKey(seed);
        const agreed = createPrivateKey({ key: Buffer.from(encodeX25519Pkcs8(receipt)), ...der });
        t.is(
          createPublicKey(agreed).export({ format: 'jwk' }).x,
          Buffer.from(receipt.publicKey).toString('base64url'),
        );
      },
    ),
    { numRuns: 20 },
  );
});

test('a seed is copied, so that wiping it later does not change the key', (t) => {
  const seed = testSeed('wiped');
  const key = createSigningKey(seed);
  seed.fill(0);
  t.deepEqual(key.seed, testSeed('wiped'));
  t.deepEqual(key, testKey('wiped'));
});

test('seeds of another length are refused', (t) => {
  for (const length of [0, 31, 33, 64]) {
    refused(t, () => createSigningKey(new Uint8Array(length)), 'KEY_INVALID');
    refused(t, () => createReceiptKey(new Uint8Array(length)), 'KEY_INVALID');
  }
});
