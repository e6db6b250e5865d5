import { createHash } from 'node:crypto';
import { isDaemonError } from '../../ports/daemon-error.ts';
import type { Source } from '../../ports/source.ts';

const readBytes = 1024 * 1024;

/** False for what is not there, or cannot be read; a stick that is gone is an error. */
const attempt = async (work: Promise<void>): Promise<boolean> => {
  try {
    await work;
    return true;
  } catch (error) {
    if (
      isDaemonError(
        error,
        'SOURCE_FILE_MISSING',
        'SOURCE_FILE_REFUSED',
        'SOURCE_DAMAGED',
        'SOURCE_READ_FAILED',
      )
    ) {
      return false;
    }
    throw error;
  }
};

/** True when a file of exactly this size, above zero, is there. */
export const hasSize = async (source: Source, name: string, sizeBytes: number): Promise<boolean> =>
  (await attempt(source.readRange(name, sizeBytes - 1, new Uint8Array(1)))) &&
  !(await attempt(source.readRange(name, sizeBytes, new Uint8Array(1))));

/** A whole small file; undefined when it is not there or cannot be read. */
export const readSmall = async (
  source: Source,
  name: string,
  maxBytes: number,
): Promise<Uint8Array | undefined> => {
  let bytes: Uint8Array | undefined;
  await attempt(
    source.read(name, maxBytes).then((read) => {
      bytes = read;
    }),
  );
  return bytes;
};

/** True when the file is there and is exactly this. */
export const isSame = async (source: Source, name: string, bytes: Uint8Array): Promise<boolean> => {
  const found = await readSmall(source, name, bytes.length);
  return found !== undefined && Buffer.compare(found, bytes) === 0;
};

/**
 * Reads a file from front to back.
 *
 * @param onBytes called after each piece
 * @returns whether it has this size and this SHA-256
 */
export const isWhole = async (
  source: Source,
  name: string,
  expected: { readonly sizeBytes: number; readonly sha256: string },
  onBytes: (bytes: number) => void,
): Promise<boolean> => {
  const { sizeBytes, sha256 } = expected;
  if (!(await hasSize(source, name, sizeBytes))) return false;
  const buffer = Buffer.allocUnsafe(Math.min(readBytes, sizeBytes));
  const hash = createHash('sha256');
  for (let offset = 0; offset < sizeBytes; offset += buffer.length) {
    const part = buffer.subarray(0, sizeBytes - offset);
    if (!(await attempt(source.readRange(name, offset, part)))) return false;
    hash.update(part);
    onBytes(part.length);
  }
  return hash.digest('hex') === sha256;
};
