import { createHash } from 'node:crypto';
import { checkPath, checkPathSet } from '@p2p-hotspot/bundle-format';
import {
  backupFilesMaxBytes,
  backupHeadSchema,
  isCodedError,
  type BackupHead,
} from '@p2p-hotspot/contract';
import { DaemonError } from '../../ports/daemon-error.ts';

/** A file of the community's own. */
export interface LocalFile {
  /** Below the folder, by the path policy of repositories. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface BackupPayload {
  readonly head: BackupHead;
  readonly files: readonly LocalFile[];
}

const lengthBytes = 4;

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** @param head all but the files */
export const encodePayload = (
  head: Omit<BackupHead, 'files'>,
  files: readonly LocalFile[],
): Uint8Array => {
  const whole: BackupHead = {
    ...head,
    files: files.map(({ path, bytes }) => ({ path, size: bytes.length, sha256: sha256Of(bytes) })),
  };
  const text = Buffer.from(JSON.stringify(whole));
  const length = Buffer.alloc(lengthBytes);
  length.writeUInt32BE(text.length);
  return Buffer.concat([length, text, ...files.map(({ bytes }) => bytes)]);
};

const refuse = (reason: string): never => {
  throw new DaemonError('BACKUP_DAMAGED', { parameters: { reason } });
};

const parseHead = (bytes: Uint8Array): BackupHead => {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return refuse('head');
  }
  const parsed = backupHeadSchema.safeParse(value);
  return parsed.success ? parsed.data : refuse('head');
};

/**
 * Reads a payload that opened. It is what somebody sealed, no more: every path, size and hash is
 * checked before anything of it is used.
 *
 * @throws DaemonError BACKUP_DAMAGED reason
 */
export const decodePayload = (payload: Uint8Array): BackupPayload => {
  const all = Buffer.from(payload.buffer, payload.byteOffset, payload.length);
  if (all.length < lengthBytes) refuse('size');
  const headEnd = lengthBytes + all.readUInt32BE();
  if (headEnd > all.length) refuse('size');
  const head = parseHead(all.subarray(lengthBytes, headEnd));
  const sizeBytes = head.files.reduce((sum, { size }) => sum + size, 0);
  if (sizeBytes > backupFilesMaxBytes || headEnd + sizeBytes !== all.length) refuse('size');
  try {
    checkPathSet(head.files.map(({ path }) => checkPath(path)));
  } catch (error) {
    if (isCodedError(error)) return refuse('path');
    throw error;
  }
  let offset = headEnd;
  const files = head.files.map(({ path, size, sha256 }) => {
    const bytes = all.subarray(offset, (offset += size));
    return sha256Of(bytes) === sha256 ? { path, bytes } : refuse('file');
  });
  return { head, files };
};
