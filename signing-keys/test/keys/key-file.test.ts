import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import test from 'ava';
import {
  createReceiptKey,
  decryptPrivateKey,
  decryptReceiptKey,
  decryptSigningKey,
  encodeEd25519Pkcs8,
  encryptPrivateKey,
  encryptReceiptKey,
  encryptSigningKey,
  publicKeyOfFile,
  TrustError,
} from '../../src/index.ts';
import { refused } from '../refused.ts';
import { testKey, testSeed } from '../signers.ts';

const random = { salt: testSeed('salt').subarray(0, 16), iv: testSeed('iv').subarray(0, 16) };
const passphrase = 'correct horse';
const key = testKey('a');
const file = encryptSigningKey(key, passphrase, random);

test('a signing key comes back from its file', (t) => {
  t.deepEqual(decryptSigningKey(file, passphrase), key);
});

test('a receipt key comes back from its file', (t) => {
  const receiptKey = createReceiptKey(testSeed('receipt'));
  const sealed = encryptReceiptKey(receiptKey, passphrase, random);
  t.deepEqual(decryptReceiptKey(sealed, passphrase), receiptKey);
  refused(t, () => decryptSigningKey(sealed, passphrase), 'KEY_FILE_INVALID', {
    reason: 'key-type',
  });
});

test('an RSA key goes through the same file format', (t) => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 3072 });
  const der = Uint8Array.from(privateKey.export({ format: 'der', type: 'pkcs8' }));
  const pem = encryptPrivateKey(der, passphrase, random);
  t.deepEqual(decryptPrivateKey(pem, passphrase), der);
});

test('node:crypto opens the file as it is, comment line included', (t) => {
  const native = createPrivateKey({ key: file, format: 'pem', passphrase });
  t.is(native.asymmetricKeyType, 'ed25519');
  t.deepEqual(
    Uint8Array.from(native.export({ format: 'der', type: 'pkcs8' })),
    encodeEd25519Pkcs8(key),
  );
});

test('files that OpenSSL encrypted another way are opened too', (t) => {
  const native = createPrivateKey({ key: file, format: 'pem', passphrase });
  const pem = native.export({
    format: 'pem',
    type: 'pkcs8',
    cipher: 'aes-256-cbc',
    passphrase: 'other',
  });
  t.deepEqual(decryptSigningKey(pem.toString(), 'other'), key);
  t.is(publicKeyOfFile(pem.toString()), undefined);
});

test('the public key is readable without the passphrase', (t) => {
  t.deepEqual(publicKeyOfFile(file), key.publicKey);
});

test('the same random bytes give the same file, others another', (t) => {
  t.is(encryptSigningKey(key, passphrase, random), file);
  t.not(encryptSigningKey(key, passphrase, { ...random, iv: random.salt }), file);
});

test('a wrong or empty passphrase is told apart from a damaged file', (t) => {
  for (const wrong of ['correct horsf', 'Correct horse', '', ' correct horse']) {
    refused(t, () => decryptSigningKey(file, wrong), 'KEY_PASSPHRASE_WRONG');
  }
  refused(t, () => encryptSigningKey(key, '', random), 'KEY_PASSPHRASE_WRONG');
});

test('a passphrase is the same composed and decomposed', (t) => {
  const composed = encryptSigningKey(key, 'contrase\u00f1a', random);
  t.deepEqual(decryptSigningKey(composed, 'contrasen\u0303a'), key);
});

test('Windows line ends do no harm', (t) => {
  t.deepEqual(decryptSigningKey(file.replaceAll('\n', '\r\n'), passphrase), key);
});

test('a truncated file is refused wherever it is cut', (t) => {
  // Only the last line end may be missing.
  for (let length = 0; length < file.length - 1; length += 1) {
    refused(t, () => decryptSigningKey(file.slice(0, length), passphrase), 'KEY_FILE_INVALID', {
      reason: 'pem',
    });
  }
  t.deepEqual(decryptSigningKey(file.slice(0, -1), passphrase), key);
});

test('what is not a key file is refused', (t) => {
  const around = (body: string): string =>
    `-----BEGIN ENCRYPTED PRIVATE KEY-----\n${body}\n-----END ENCRYPTED PRIVATE KEY-----\n`;
  for (const [pem, reason] of [
    ['', 'pem'],
    [file.replaceAll('ENCRYPTED ', ''), 'pem'],
    [around('AAA'), 'base64'],
    [around('QQ=='), 'structure'],
    [around('MAA='), 'structure'],
    [around('MAQwAAQA'), 'structure'],
  ] as const) {
    refused(t, () => decryptSigningKey(pem, passphrase), 'KEY_FILE_INVALID', { reason });
  }
});

test('a changed secret is found out by the public key beside it', (t) => {
  const other = encryptSigningKey(testKey('b'), passphrase, random);
  const swapped = [file.split('\n')[0], ...other.split('\n').slice(1)].join('\n');
  refused(t, () => decryptSigningKey(swapped, passphrase), 'KEY_FILE_INVALID', {
    reason: 'public-key',
  });
});

test('guessing costs 16 MiB gone over five times, unless a test asks for less', (t) => {
  const parameters = (pem: string): string | undefined =>
    /(0202....|020102)020108(0201..)/
      .exec(Buffer.from(pem.split('\n').slice(2, -2).join(''), 'base64').toString('hex'))
      ?.slice(1)
      .join(' ');
  // N = 16,384 and p = 5, as INTEGERs of DER.
  t.is(parameters(file), '02024000 020105');
  const cheap = encryptSigningKey(key, passphrase, { ...random, cost: { N: 2, r: 8, p: 1 } });
  t.is(parameters(cheap), '020102 020101');
  t.deepEqual(decryptSigningKey(cheap, passphrase), key);
});

test('no changed byte of the file gives another key', (t) => {
  const cheap = encryptSigningKey(key, passphrase, { ...random, cost: { N: 2, r: 8, p: 1 } });
  const start = cheap.indexOf('\n', cheap.indexOf('BEGIN')) + 1;
  const end = cheap.indexOf('\n-----END');
  for (let offset = start; offset < end; offset += 1) {
    const character = cheap[offset] === 'A' ? 'B' : 'A';
    const changed = cheap.slice(0, offset) + character + cheap.slice(offset + 1);
    if (cheap[offset] === '\n') continue;
    try {
      // A bit of the IV turns one in the header of the plain key, and OpenSSL does not look at all of it.
      t.deepEqual(decryptSigningKey(changed, passphrase), key);
    } catch (error) {
      const isTold =
        error instanceof TrustError && /^KEY_(?:FILE_INVALID|PASSPHRASE_WRONG)$/.test(error.code);
      t.true(isTold, `offset ${offset - start}: ${String(error)}`);
    }
  }
});
