import { createHash, createPrivateKey, generateKeyPairSync } from 'node:crypto';
import type { Receipt } from '@p2p-hotspot/contract';
import {
  createReceiptKey,
  createSigningKey,
  decodeMinisignPublicKey,
  decodeReceiptPayload,
  decryptPrivateKey,
  decryptSigningKey,
  encodeEd25519Pkcs8,
  encodeMinisignPublicKey,
  encodeReceiptPayload,
  isTrustError,
  openReceipt,
  publicKeyOfFile,
  sealReceipt,
  signMinisign,
  verifyMinisign,
} from '@p2p-hotspot/signing-keys';
import { reshapeJson } from '../mutate-json.ts';
import type { Random } from '../random.ts';
import { promise, type FuzzTarget } from '../target.ts';
import { inputs, readProjectFile } from './vectors.ts';

const seedOf = (name: string): Uint8Array => createHash('sha256').update(name).digest();
const key = createSigningKey(seedOf('fuzzing'));
const text = (input: Uint8Array): string => Buffer.from(input).toString('utf8');

/** Key files that open quickly: PBKDF2 of 2,048 rounds, as OpenSSL writes them by itself. */
const quickFiles = (): string[] => {
  const ed25519 = createPrivateKey({
    key: Buffer.from(encodeEd25519Pkcs8(key)),
    format: 'der',
    type: 'pkcs8',
  });
  const { privateKey: other } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const options = { format: 'pem', type: 'pkcs8', cipher: 'aes-256-cbc', passphrase: 'x' } as const;
  return [ed25519, other].map((one) => one.export(options).toString());
};

/** Changes the DER inside the PEM and leaves the PEM sound. */
const reshapePem = (seed: Uint8Array, random: Random): Uint8Array => {
  const [before = '', body = '', after = ''] = text(seed).split(/(?<=-----\n)|(?=-----END)/);
  const der = Buffer.from(body, 'base64');
  for (let left = 1 + random.below(3); left > 0; left -= 1) {
    // What is encrypted stays: the parameters in front are what a reader acts upon.
    const at = random.below(Math.min(der.length, 110));
    der[at] = random.isOneIn(2) ? random.below(256) : (der[at] ?? 0) ^ (1 << random.below(8));
  }
  const lines = der.toString('base64').replaceAll(/.{1,64}/g, '$&\n');
  return Buffer.from(`${before}${lines}${after}`);
};

export const keyFileTarget: FuzzTarget = {
  seeds: inputs(
    ...quickFiles(),
    `public-key: ${Buffer.from(key.publicKey).toString('hex')}\n${quickFiles()[0] ?? ''}`,
  ),
  words: inputs('-----BEGIN ENCRYPTED PRIVATE KEY-----\n', '-----END', 'public-key: ', '\r\n', '='),
  reshape: reshapePem,
  isRefusal: isTrustError,
  decode: (input) => {
    publicKeyOfFile(text(input));
    const der = decryptPrivateKey(text(input), 'x');
    promise(der.length > 0, 'no key came out');
    decryptSigningKey(text(input), 'x');
  },
};

const signed = Buffer.from('what people check\n');
const comments = { trusted: 'stable 7', untrusted: '' };
const pub = encodeMinisignPublicKey(key.publicKey, '');
const publicKey = decodeMinisignPublicKey(pub);

export const minisignTarget: FuzzTarget = {
  seeds: inputs(
    signMinisign(key, { whole: signed }, comments),
    signMinisign(key, { prehashed: createHash('blake2b512').update(signed).digest() }, comments),
    pub,
  ),
  words: inputs('untrusted comment: ', 'trusted comment: ', '\r\n', 'RUQ', 'RWQ'),
  isRefusal: isTrustError,
  decode: (input) => {
    if (text(input).split('\n').length <= 3) {
      const read = decodeMinisignPublicKey(text(input));
      promise(read.publicKey.length === 32 && read.keyNumber.length === 8, 'lengths');
      return;
    }
    const trusted = verifyMinisign(publicKey, text(input), { whole: signed });
    promise(trusted === comments.trusted, 'a comment that was never signed');
  },
};

const hash = 'ab'.repeat(32);
const held = {
  channel: 'stable',
  counter: 7,
  components: [{ name: 'books', counter: 3, tree: hash, list: hash }],
};
const claimed: Receipt = {
  _type: 'receipt',
  format: 1,
  sequence: 12,
  written: '2026-11-22T10:00:00Z',
  releases: [{ channel: 'stable', counter: 7 }],
  device: { name: 'aldeia-3', community: 'Aldeia 3', arch: 'arm64', groups: [], daemon: '0.1.0' },
  root: { fingerprint: hash, version: 2 },
  channels: [{ channel: 'stable', counter: 7, choice: { kind: 'hold' } }],
  current: [held],
  previous: [held],
  history: [
    {
      sequence: 4,
      time: '2026-11-22T09:00:00Z',
      kind: 'refused',
      code: 'RELEASE_ROLLBACK',
      parameters: { channel: 'stable', counter: 5 },
    },
  ],
  store: { freeBytes: 9, totalBytes: 10, reserveBytes: 1, damagedFiles: 1, damaged: [hash] },
  clock: { now: '2026-11-22T10:00:00Z', proven: false, floor: '2026-01-01T00:00:00Z' },
};

/** What a box that somebody took over may say to its operator. */
export const receiptPayloadTarget: FuzzTarget = {
  seeds: [encodeReceiptPayload(claimed)],
  words: inputs('\\u001b[', '\\u202e', '"__proto__":', '-1', '9007199254740991'),
  reshape: reshapeJson,
  isRefusal: isTrustError,
  decode: (input) => {
    const decoded = decodeReceiptPayload(input);
    JSON.stringify(decoded, (name, value: unknown) => {
      for (const shown of [name, value]) {
        const steers = typeof shown === 'string' && /[\p{Cc}\p{Cf}]/u.test(shown);
        promise(!steers, 'text that steers a terminal');
      }
      return value;
    });
    const again = decodeReceiptPayload(encodeReceiptPayload(decoded));
    promise(JSON.stringify(again) === JSON.stringify(decoded), 'another receipt on the way back');
  },
};

const operator = createReceiptKey(seedOf('fuzzing, operator'));
const seal = (payload: Uint8Array): Uint8Array =>
  sealReceipt(payload, key, operator.publicKey, {
    ephemeralSeed: seedOf('fuzzing, ephemeral'),
    nonce: seedOf('fuzzing, nonce').subarray(0, 24),
  });

export const receiptTarget: FuzzTarget = {
  seeds: [
    seal(Buffer.from('{}')),
    seal(new Uint8Array()),
    seal(readProjectFile('signing-keys/vectors/receipts.json')),
  ],
  isRefusal: isTrustError,
  decode: (input) => {
    const { devicePublicKey, payload } = openReceipt(input, operator);
    promise(Buffer.compare(devicePublicKey, key.publicKey) === 0, 'a stranger sealed it');
    promise(Buffer.compare(input, seal(payload)) === 0, 'another receipt of the same payload');
  },
};
