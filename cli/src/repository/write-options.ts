import { statfs } from 'node:fs/promises';
import type { CopyOptions } from '../release/copy.ts';
import { OperatorError } from '../errors.ts';

export interface WriteOptions extends CopyOptions {
  /**
   * Makes the release count in the collection. Called when every byte is durable and before the first
   * of them can be seen: after a power cut there is no published release that the collection does not
   * know, and what it knows can be written again.
   */
  readonly commit: () => Promise<void>;
}

/**
 * @param folder an existing folder on the file system in question
 * @throws OperatorError SPACE_SHORT
 */
export const checkSpace = async (folder: string, neededBytes: number): Promise<void> => {
  const { bavail, bsize } = await statfs(folder);
  const freeBytes = bavail * bsize;
  if (freeBytes < neededBytes) {
    throw new OperatorError('SPACE_SHORT', {
      parameters: { path: folder, neededBytes, freeBytes },
    });
  }
};
