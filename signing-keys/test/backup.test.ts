import test from 'ava';
import {
  createBackupKey,
  maxBackupPayloadBytes,
  openBackup,
  openBackupInSegments,
  openBackupKey,
  sealBackup,
  sealBackupInSegments,
  sealBackupKey,
  TrustError,
  type SegmentedWork,
} from '../src/index.ts';
import { refused } from './refused.ts';
import { testSeed } from './signers.ts';

const key = createBackupKey(testSeed('backup'));
const random = {
  ephemeralSeed: testSeed('ephemeral'),
  noncePrefix: testSeed('nonce').subarray(0, 19),
};
const keyRandom = {
  salt: testSeed('salt').subarray(0, 16),
  nonce: testSeed('nonce').subarray(0, 24),
};
const payload = Buffer.from('{"_type":"hotspot-backup"}');
const segmentBytes = 1024 * 1024;

test('the passphrase opens the key, however it was typed, and no other does', (t) => {
  const sealed = sealBackupKey(key, 'caf\u00e9 au lait', keyRandom);
  t.deepEqual(openBackupKey(sealed, 'cafe\u0301 au lait'), key);
  refused(t, () => openBackupKey(sealed, 'cafe au lait'), 'KEY_PASSPHRASE_WRONG');
  refused(t, () => openBackupKey(sealed, ''), 'KEY_PASSPHRASE_WRONG');
  refused(t, () => sealBackupKey(key, '', keyRandom), 'KEY_PASSPHRASE_WRONG');
  t.true(sealed.length <= 1024);
});

test('a sealed key that asks for much work, or is none, is refused before any work', (t) => {
  const sealed = Buffer.from(sealBackupKey(key, 'x', keyRandom), 'base64');
  const changed = (at: number, value: number): string => {
    const copy = Buffer.from(sealed);
    copy[at] = value;
    return copy.toString('base64');
  };
  for (const log2N of [0, 18, 31, 32, 255]) {
    refused(t, () => openBackupKey(changed(1, log2N), 'x'), 'BACKUP_INVALID', { reason: 'cost' });
  }
  for (const p of [0, 9, 255]) {
    refused(t, () => openBackupKey(changed(2, p), 'x'), 'BACKUP_INVALID', { reason: 'cost' });
  }
  refused(t, () => openBackupKey(changed(0, 2), 'x'), 'BACKUP_INVALID', { reason: 'version' });
  refused(t, () => openBackupKey(changed(60, 0), 'x'), 'KEY_PASSPHRASE_WRONG');
  const short = sealed.subarray(1).toString('base64');
  for (const text of ['', 'no base64!', short, `${sealed.toString('base64')}=`]) {
    refused(t, () => openBackupKey(text, 'x'), 'BACKUP_INVALID', { reason: 'key' });
  }
});

test('a backup of any size comes back as it was', (t) => {
  for (const length of [0, 1, segmentBytes - 1, segmentBytes, segmentBytes + 1, 2 * segmentBytes]) {
    const content = new Uint8Array(length).map((_, index) => index % 251);
    const sealed = sealBackup(content, key.publicKey, random);
    t.true(Buffer.from(openBackup(sealed, key)).equals(content), `${length} bytes`);
  }
});

test('a large backup is sealed and opened with a pause after each segment', (t) => {
  const content = new Uint8Array(3 * segmentBytes + 1).fill(7);
  const pausesOf = (work: SegmentedWork): [pauses: number, result: Uint8Array] => {
    for (let pauses = 0; ; pauses += 1) {
      const { done, value } = work.next();
      if (done === true) return [pauses, value];
    }
  };
  const [sealing, sealed] = pausesOf(sealBackupInSegments(content, key.publicKey, random));
  const [opening, opened] = pausesOf(openBackupInSegments(sealed, key));
  t.deepEqual([sealing, opening], [4, 4]);
  t.true(Buffer.from(opened).equals(content));
});

test('a changed bit anywhere, a cut or an added byte is refused', (t) => {
  const sealed = sealBackup(payload, key.publicKey, random);
  for (let offset = 0; offset < sealed.length; offset += 1) {
    const changed = Uint8Array.from(sealed);
    changed[offset] = (changed[offset] ?? 0) ^ (1 << (offset % 8));
    t.throws(() => openBackup(changed, key), { instanceOf: TrustError }, `offset ${offset}`);
  }
  for (let length = 0; length < sealed.length; length += 1) {
    t.throws(() => openBackup(sealed.subarray(0, length), key), { instanceOf: TrustError });
  }
  t.throws(() => openBackup(Uint8Array.from([...sealed, 0]), key), { instanceOf: TrustError });
});

test('segments cannot be left out, doubled or put in another order', (t) => {
  const content = new Uint8Array(3 * segmentBytes).map((_, index) => index % 251);
  const sealed = Buffer.from(sealBackup(content, key.publicKey, random));
  const header = sealed.subarray(0, 52);
  const [a, b, c] = [0, 1, 2].map((index) =>
    sealed.subarray(52 + index * (segmentBytes + 16), 52 + (index + 1) * (segmentBytes + 16)),
  ) as [Buffer, Buffer, Buffer];
  for (const parts of [[a], [a, b], [b, c], [a, c], [b, a, c], [a, b, b, c], [a, b, c, c]]) {
    const mixed = Buffer.concat([header, ...parts]);
    refused(t, () => openBackup(mixed, key), 'BACKUP_INVALID', { reason: 'seal' });
  }
});

test('another key, another version and sizes out of range are refused', (t) => {
  const sealed = sealBackup(payload, key.publicKey, random);
  const other = createBackupKey(testSeed('other'));
  refused(t, () => openBackup(sealed, other), 'BACKUP_INVALID', { reason: 'seal' });
  const next = Uint8Array.from([2, ...sealed.subarray(1)]);
  refused(t, () => openBackup(next, key), 'BACKUP_INVALID', { reason: 'version' });
  const tooMuch = new Uint8Array(maxBackupPayloadBytes + 1);
  refused(t, () => sealBackup(tooMuch, key.publicKey, random), 'BACKUP_INVALID', {
    reason: 'size',
  });
  const huge = new Uint8Array(maxBackupPayloadBytes + 2 * segmentBytes).fill(1, 0, 1);
  refused(t, () => openBackup(huge, key), 'BACKUP_INVALID', { reason: 'size' });
  refused(t, () => createBackupKey(new Uint8Array(31)), 'KEY_INVALID');
});
