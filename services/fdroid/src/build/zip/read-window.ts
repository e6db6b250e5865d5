import type { FileHandle } from 'node:fs/promises';
import { byteView, OutOfBoundsError, type ByteView } from '../byte-view.ts';
import { readFully } from './read-fully.ts';

/**
 * Hands out ranges of a file that are asked for from front to back. Small files of a zip stand close
 * together, so one reading of the file serves many of them.
 *
 * @param end nothing behind it may be read
 * @returns a function that throws OutOfBoundsError; its result is good until it is called again
 */
export const readWindow = (
  file: FileHandle,
  end: number,
  windowBytes: number,
): ((offset: number, length: number) => Promise<ByteView>) => {
  let start = 0;
  let window = byteView(new Uint8Array());
  return async (offset, length) => {
    if (offset < start || offset + length > start + window.length) {
      if (offset + length > end) throw new OutOfBoundsError(`${offset}+${length} of ${end}`);
      start = offset;
      const wanted = Math.min(end - offset, Math.max(length, windowBytes));
      window = byteView(await readFully(file, offset, wanted));
    }
    return window.slice(offset - start, offset - start + length);
  };
};
