import type { FileHandle } from 'node:fs/promises';
import { FdroidError } from '../../errors.ts';

/**
 * Reads exactly `length` bytes, into `target` where one is given.
 *
 * @throws FdroidError APK_NOT_A_ZIP where the file ends before
 */
export const readFully = async (
  file: FileHandle,
  offset: number,
  length: number,
  target: Uint8Array = Buffer.allocUnsafe(length),
): Promise<Uint8Array> => {
  let done = 0;
  while (done < length) {
    const { bytesRead } = await file.read(target, done, length - done, offset + done);
    if (bytesRead === 0) throw new FdroidError('APK_NOT_A_ZIP');
    done += bytesRead;
  }
  return target.subarray(0, length);
};
