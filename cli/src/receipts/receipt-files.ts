import { constants } from 'node:fs';
import { lstat, open } from 'node:fs/promises';
import path from 'node:path';
import { receiptNamePattern, stickNames } from '@p2p-hotspot/contract';
import { maxReceiptBytes } from '@p2p-hotspot/signing-keys';
import { isNotFound, OperatorError, readFailure } from '../errors.ts';
import { namesIn } from '../files/durable.ts';

/** More than any fleet has; a stick that claims more is hostile. */
const maxFiles = 100_000;

const openFlags =
  constants.O_RDONLY |
  ((constants as Partial<typeof constants>).O_NOFOLLOW ?? 0) |
  ((constants as Partial<typeof constants>).O_NONBLOCK ?? 0);

const kindOf = async (location: string): Promise<'file' | 'folder' | undefined> => {
  try {
    return (await lstat(location)).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    if (isNotFound(error)) return undefined;
    throw readFailure(location, error);
  }
};

/**
 * The receipts below what the operator named: a file is one whatever its name, a folder has them in
 * itself and, as a stick has, in `hotspot-receipts`.
 *
 * @throws OperatorError INPUT_MISSING, INPUT_UNREADABLE; RECEIPTS_MISSING where there is none
 */
export const findReceipts = async (locations: readonly string[]): Promise<string[]> => {
  const files = new Set<string>();
  for (const location of locations) {
    const kind = await kindOf(location);
    if (kind === undefined) {
      throw new OperatorError('INPUT_MISSING', { parameters: { path: location } });
    }
    if (kind === 'file') files.add(location);
    if (kind === 'file') continue;
    for (const folder of [location, path.join(location, stickNames.receipts)]) {
      if ((await kindOf(folder)) !== 'folder') continue;
      for (const name of await namesIn(folder)) {
        if (receiptNamePattern.test(name)) files.add(path.join(folder, name));
      }
    }
  }
  if (files.size > 0) return [...files].slice(0, maxFiles);
  throw new OperatorError('RECEIPTS_MISSING', { parameters: { path: locations.join(', ') } });
};

/**
 * Reads a receipt: never through a link, never waiting for a pipe, never more than a receipt can be.
 *
 * @returns one byte too many for what is too long, so that whoever opens it refuses it
 * @throws OperatorError INPUT_MISSING, INPUT_NOT_REGULAR, INPUT_UNREADABLE
 */
export const readReceiptFile = async (file: string): Promise<Uint8Array> => {
  try {
    const handle = await open(file, openFlags);
    try {
      const stats = await handle.stat();
      if (!stats.isFile()) {
        throw new OperatorError('INPUT_NOT_REGULAR', { parameters: { path: file } });
      }
      const bytes = Buffer.alloc(Math.min(stats.size, maxReceiptBytes + 1));
      const { bytesRead } = await handle.read(bytes, 0, bytes.length, 0);
      return bytes.subarray(0, bytesRead);
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw readFailure(file, error);
  }
};
