import { scryptSync } from 'node:crypto';
import nacl from 'tweetnacl';
import { TrustError } from './errors.ts';

/** An X25519 key pair: backups are sealed to its public half (docs/spec/backup-v1.md). */
export interface BackupKey {
  readonly publicKey: Uint8Array;
  /** 32 bytes, secret. */
  readonly secretKey: Uint8Array;
}

const version = 1;
const keyBytes = 32;
const nonceBytes = 24;
const saltBytes = 16;
const overheadBytes = nacl.secretbox.overheadLength;

/** version, log2 of N, p, salt, nonce, then the sealed secret key. */
const sealedKeyBytes = 3 + saltBytes + nonceBytes + keyBytes + overheadBytes;
/** scrypt as for key files: 16 MiB of memory, gone over five times (RFC 7914 §2). */
const ownCost = { log2N: 14, p: 5 } as const;
const blockSize = 8;
/** A few bytes on a stick can ask for hours of work: 128 MiB, and not twice of what our own cost. */
const mostLog2N = 17;
const mostWork = 1024 * 1024;

const segmentBytes = 1024 * 1024;
const sealedSegmentBytes = segmentBytes + overheadBytes;
/** What of a nonce is random: the rest is the number of the segment and whether it is the last. */
const noncePrefixBytes = nonceBytes - 5;
const headerBytes = 1 + keyBytes + noncePrefixBytes;

/** Largest payload that is sealed and opened. */
export const maxBackupPayloadBytes = 128 * 1024 * 1024;

const refuse = (reason: string): never => {
  throw new TrustError('BACKUP_INVALID', { parameters: { reason } });
};

const concat = (...parts: readonly Uint8Array[]): Uint8Array =>
  Uint8Array.from(Buffer.concat(parts));

/**
 * Makes the key pair of a backup stick.
 *
 * @param seed 32 random bytes, which become the secret key
 * @throws TrustError `KEY_INVALID` when there are not 32
 */
export const createBackupKey = (seed: Uint8Array): BackupKey => {
  if (seed.length !== keyBytes) throw new TrustError('KEY_INVALID');
  return nacl.box.keyPair.fromSecretKey(Uint8Array.from(seed));
};

const deriveKey = (passphrase: string, salt: Uint8Array, log2N: number, p: number): Uint8Array => {
  // The same passphrase typed on another system may come decomposed: NFC makes it one (RFC 8265).
  const secret = Buffer.from(passphrase.normalize('NFC'), 'utf8');
  const N = 2 ** log2N;
  const maxmem = 2 * 128 * N * blockSize;
  return Uint8Array.from(scryptSync(secret, salt, keyBytes, { N, r: blockSize, p, maxmem }));
};

/** Fresh random bytes for one sealing of a backup key. */
export interface SealingRandom {
  /** 16 bytes. */
  readonly salt: Uint8Array;
  /** 24 bytes. */
  readonly nonce: Uint8Array;
  /** How much work the passphrase takes: ours, unless a test that opens it dozens of times asks for less. */
  readonly cost?: { readonly log2N: number; readonly p: number };
}

/**
 * Seals the secret key under a passphrase, for the marker of a backup stick.
 *
 * @returns base64
 * @throws TrustError `KEY_PASSPHRASE_WRONG` when the passphrase is empty
 */
export const sealBackupKey = (
  { secretKey }: BackupKey,
  passphrase: string,
  { salt, nonce, cost = ownCost }: SealingRandom,
): string => {
  if (passphrase === '') throw new TrustError('KEY_PASSPHRASE_WRONG');
  if (salt.length !== saltBytes) throw new Error(`a salt has ${saltBytes} bytes`);
  const { log2N, p } = cost;
  const key = deriveKey(passphrase, salt, log2N, p);
  const box = nacl.secretbox(Uint8Array.from(secretKey), Uint8Array.from(nonce), key);
  return Buffer.from(concat(Uint8Array.of(version, log2N, p), salt, nonce, box)).toString('base64');
};

/**
 * Opens what `sealBackupKey` made. Takes some tenths of a second, and by no input more than some.
 *
 * @throws TrustError `KEY_PASSPHRASE_WRONG` | `BACKUP_INVALID` (`key`, `version`, `cost`)
 */
export const openBackupKey = (sealed: string, passphrase: string): BackupKey => {
  const bytes = Uint8Array.from(Buffer.from(sealed, 'base64'));
  if (bytes.length !== sealedKeyBytes || Buffer.from(bytes).toString('base64') !== sealed) {
    return refuse('key');
  }
  const [written, log2N = 0, p = 0] = bytes;
  if (written !== version) refuse('version');
  const isAffordable = 2 ** log2N * blockSize * p <= mostWork;
  if (log2N < 1 || log2N > mostLog2N || p < 1 || !isAffordable) refuse('cost');
  const nonceAt = 3 + saltBytes;
  const boxAt = nonceAt + nonceBytes;
  const key = deriveKey(passphrase, bytes.subarray(3, nonceAt), log2N, p);
  const secretKey = nacl.secretbox.open(bytes.subarray(boxAt), bytes.subarray(nonceAt, boxAt), key);
  if (secretKey === null) throw new TrustError('KEY_PASSPHRASE_WRONG');
  return createBackupKey(secretKey);
};

const segmentNonce = (prefix: Uint8Array, index: number, isLast: boolean): Uint8Array => {
  const nonce = new Uint8Array(nonceBytes);
  nonce.set(prefix);
  new DataView(nonce.buffer).setUint32(noncePrefixBytes, index);
  nonce[nonceBytes - 1] = isLast ? 1 : 0;
  return nonce;
};

/** Work that pauses after each segment of 1 MiB, and gives its result at the end. */
export type SegmentedWork = Generator<undefined, Uint8Array>;

const runToEnd = (work: SegmentedWork): Uint8Array => {
  for (;;) {
    const { done, value } = work.next();
    if (done === true) return value;
  }
};

/** 32 bytes for the ephemeral key and 19 for the nonces, fresh for every backup. */
export interface BackupRandom {
  readonly ephemeralSeed: Uint8Array;
  readonly noncePrefix: Uint8Array;
}

/**
 * Seals a backup for whoever holds the secret key: segments of 1 MiB, so that it takes no more memory
 * than itself, each bound to its place (the STREAM construction). A large one takes many seconds on a
 * small computer, which may do other things at the pauses.
 *
 * @param publicKey 32 bytes
 * @throws TrustError `BACKUP_INVALID` (`size`)
 */
export function* sealBackupInSegments(
  payload: Uint8Array,
  publicKey: Uint8Array,
  random: BackupRandom,
): SegmentedWork {
  if (payload.length > maxBackupPayloadBytes) refuse('size');
  if (random.noncePrefix.length !== noncePrefixBytes) {
    throw new Error(`the random part of a nonce has ${noncePrefixBytes} bytes`);
  }
  const ephemeral = createBackupKey(random.ephemeralSeed);
  const key = nacl.box.before(Uint8Array.from(publicKey), ephemeral.secretKey);
  const count = Math.max(1, Math.ceil(payload.length / segmentBytes));
  const sealed = new Uint8Array(headerBytes + payload.length + count * overheadBytes);
  sealed[0] = version;
  sealed.set(ephemeral.publicKey, 1);
  sealed.set(random.noncePrefix, 1 + keyBytes);
  for (let index = 0; index < count; index += 1) {
    const segment = payload.slice(index * segmentBytes, (index + 1) * segmentBytes);
    const nonce = segmentNonce(random.noncePrefix, index, index === count - 1);
    const box = nacl.secretbox(Uint8Array.from(segment), nonce, key);
    sealed.set(box, headerBytes + index * sealedSegmentBytes);
    yield undefined;
  }
  return sealed;
}

/** `sealBackupInSegments` without a pause. */
export const sealBackup = (
  payload: Uint8Array,
  publicKey: Uint8Array,
  random: BackupRandom,
): Uint8Array => runToEnd(sealBackupInSegments(payload, publicKey, random));

/**
 * Opens a backup. That it opens says that nothing was changed since it was sealed; it does not say who
 * sealed it: anybody who saw the stick could.
 *
 * @throws TrustError `BACKUP_INVALID` (`version`, `size`, `seal`) when it is of another version, for
 *   another key, cut off or changed
 */
export function* openBackupInSegments(bytes: Uint8Array, key: BackupKey): SegmentedWork {
  if (bytes[0] !== version) refuse('version');
  const bodyBytes = bytes.length - headerBytes;
  const count = Math.ceil(bodyBytes / sealedSegmentBytes);
  const payloadBytes = bodyBytes - count * overheadBytes;
  const isPossible =
    bodyBytes >= overheadBytes && payloadBytes >= (count - 1) * segmentBytes + (count > 1 ? 1 : 0);
  if (!isPossible || payloadBytes > maxBackupPayloadBytes) refuse('size');
  const ephemeral = Uint8Array.from(bytes.subarray(1, 1 + keyBytes));
  const prefix = bytes.subarray(1 + keyBytes, headerBytes);
  const shared = nacl.box.before(ephemeral, key.secretKey);
  const payload = new Uint8Array(payloadBytes);
  for (let index = 0; index < count; index += 1) {
    const at = headerBytes + index * sealedSegmentBytes;
    const segment = nacl.secretbox.open(
      Uint8Array.from(bytes.subarray(at, at + sealedSegmentBytes)),
      segmentNonce(prefix, index, index === count - 1),
      shared,
    );
    payload.set(segment ?? refuse('seal'), index * segmentBytes);
    yield undefined;
  }
  return payload;
}

/** `openBackupInSegments` without a pause. */
export const openBackup = (bytes: Uint8Array, key: BackupKey): Uint8Array =>
  runToEnd(openBackupInSegments(bytes, key));
