import { createHash } from 'node:crypto';
import test from 'ava';
import {
  decodeMinisignPublicKey,
  encodeMinisignPublicKey,
  minisignKeyNumber,
  signMinisign,
  verifyMinisign,
  type MinisignProblem,
} from '../src/index.ts';
import { refused } from './refused.ts';
import { testKey } from './signers.ts';

const key = testKey('a');
const file = Buffer.from('what people check\n');
const whole = { whole: file };
const prehashed = { prehashed: createHash('blake2b512').update(file).digest() };
const comments = { trusted: 'release 7\tstable', untrusted: 'by the operator' };
const publicKey = decodeMinisignPublicKey(encodeMinisignPublicKey(key.publicKey, 'operator'));
const signature = signMinisign(key, prehashed, comments);
const legacy = signMinisign(key, whole, comments);

/** A text with one line changed. */
const withLine = (text: string, index: number, change: (line: string) => string): string =>
  text
    .split('\n')
    .map((line, at) => (at === index ? change(line) : line))
    .join('\n');

/** A line of base64 with one byte changed. */
const withByte = (offset: number, value: number) => (line: string) => {
  const bytes = Buffer.from(line, 'base64');
  bytes[offset] = value;
  return bytes.toString('base64');
};

test('a public key comes back from its file', (t) => {
  t.deepEqual(publicKey, {
    keyNumber: minisignKeyNumber(key.publicKey),
    publicKey: key.publicKey,
  });
});

test('the key number, read as minisign shows it, is the start of the key id', (t) => {
  const shown = Buffer.from(publicKey.keyNumber).readBigUInt64LE().toString(16).padStart(16, '0');
  t.is(shown, key.keyId.slice(0, 16));
});

test('a signature over a digest verifies by digest and by file', (t) => {
  t.is(verifyMinisign(publicKey, signature, prehashed), comments.trusted);
  t.is(verifyMinisign(publicKey, signature, whole), comments.trusted);
});

test('a signature over the whole file verifies by file only', (t) => {
  t.is(verifyMinisign(publicKey, legacy, whole), comments.trusted);
  refused(t, () => verifyMinisign(publicKey, legacy, prehashed), 'MINISIGN_INVALID', {
    reason: 'algorithm',
  });
});

test('Windows line ends and a missing last one do no harm', (t) => {
  const dos = signature.replaceAll('\n', '\r\n');
  t.is(verifyMinisign(publicKey, dos, prehashed), comments.trusted);
  t.is(verifyMinisign(publicKey, signature.trimEnd(), prehashed), comments.trusted);
});

test('the untrusted comment may be changed by anybody', (t) => {
  const renamed = withLine(signature, 0, () => 'untrusted comment: something else');
  t.is(verifyMinisign(publicKey, renamed, prehashed), comments.trusted);
});

test('another file, another key and every changed part is refused with its reason', (t) => {
  const other = decodeMinisignPublicKey(encodeMinisignPublicKey(testKey('b').publicKey, ''));
  const cases: readonly (readonly [MinisignProblem, () => unknown])[] = [
    ['signature', () => verifyMinisign(publicKey, signature, { whole: Buffer.from('other') })],
    ['signature', () => verifyMinisign(publicKey, legacy, { whole: Buffer.from('other') })],
    ['signature', () => verifyMinisign(publicKey, signature, { prehashed: Buffer.alloc(64) })],
    ['signature', () => verifyMinisign(publicKey, signature, { prehashed: file })],
    ['key', () => verifyMinisign(other, signature, prehashed)],
    [
      'signature',
      () => verifyMinisign({ ...other, keyNumber: publicKey.keyNumber }, signature, prehashed),
    ],
    ...(
      [
        ['algorithm', 1, withByte(0, 0x46)],
        ['algorithm', 1, withByte(1, 0x45)],
        ['key', 1, withByte(2, 0xff)],
        ['signature', 1, withByte(12, 0xff)],
        ['comment', 2, (line: string) => `${line}!`],
        ['comment', 3, withByte(3, 0xff)],
        ['structure', 0, () => 'comment'],
        ['structure', 0, (line: string) => line.padEnd(1024)],
        ['structure', 1, (line: string) => line.slice(0, -4)],
        ['structure', 1, (line: string) => ` ${line}`],
        ['structure', 2, () => 'untrusted comment: '],
        ['structure', 2, (line: string) => line.padEnd(8192)],
        ['structure', 3, () => ''],
        ['structure', 3, (line: string) => `${line}\n`],
      ] as const
    ).map(
      ([reason, line, change]) =>
        [
          reason,
          () => verifyMinisign(publicKey, withLine(signature, line, change), prehashed),
        ] as const,
    ),
    ['structure', () => verifyMinisign(publicKey, '', prehashed)],
  ];
  for (const [reason, attempt] of cases) refused(t, attempt, 'MINISIGN_INVALID', { reason });
});

test('no flipped bit of the signed lines goes unnoticed', (t) => {
  const bytes = Buffer.from(signature);
  const from = signature.indexOf('\n') + 1;
  for (let bit = from * 8; bit < bytes.length * 8; bit += 5) {
    const changed = Buffer.from(bytes);
    changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    // The end of the last line may be any line end, or none.
    if (bit >> 3 === bytes.length - 1) continue;
    refused(
      t,
      () => verifyMinisign(publicKey, changed.toString('utf8'), prehashed),
      'MINISIGN_INVALID',
    );
  }
});

test('a public key file that is damaged or of another kind is refused', (t) => {
  const good = encodeMinisignPublicKey(key.publicKey, 'operator');
  for (const [text, reason] of [
    ['', 'structure'],
    [`${good}\n`, 'structure'],
    [good.replace('untrusted ', ''), 'structure'],
    [withLine(good, 1, (line) => line.slice(4)), 'structure'],
    [withLine(good, 1, withByte(1, 0x44)), 'algorithm'],
  ] as const) {
    refused(t, () => decodeMinisignPublicKey(text), 'MINISIGN_INVALID', { reason });
  }
  refused(t, () => encodeMinisignPublicKey(new Uint8Array(31), ''), 'KEY_INVALID');
});

test('what cannot be signed so that it verifies is a mistake of the caller', (t) => {
  const range = { instanceOf: RangeError };
  t.throws(() => signMinisign(key, { prehashed: file }, comments), range);
  for (const trusted of ['two\nlines', 'carriage\rreturn', '\u0000', 'x'.repeat(8192)]) {
    t.throws(() => signMinisign(key, prehashed, { ...comments, trusted }), range);
  }
  t.throws(() => encodeMinisignPublicKey(key.publicKey, 'x'.repeat(1024)), range);
});
