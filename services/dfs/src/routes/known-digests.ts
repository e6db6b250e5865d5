import { createHash } from 'node:crypto';
import type { OpenedFile } from './open-regular.ts';

/** SHA-256 of files that do not tell it by their name, found out once. */
export interface KnownDigests {
  /**
   * @returns hex, of the file that is open, whatever its name stands for meanwhile
   * @throws Error of the file system
   */
  of(file: OpenedFile): Promise<string>;
}

/** Files that are remembered; the one that was asked for longest ago is forgotten first. */
const remembered = 64;
const blockBytes = 64 * 1024;

const hashOf = async ({ handle, stats }: OpenedFile): Promise<string> => {
  const digest = createHash('sha256');
  const block = Buffer.allocUnsafe(Math.min(Number(stats.size), blockBytes));
  for (let position = 0; position < Number(stats.size);) {
    const { bytesRead } = await handle.read(block, 0, block.length, position);
    if (bytesRead === 0) throw new Error('the file is shorter than it was');
    digest.update(block.subarray(0, bytesRead));
    position += bytesRead;
  }
  return digest.digest('hex');
};

/** Files of a store and of a repository are replaced and not changed: another content is another file. */
const identityOf = ({ dev, ino, size, mtimeNs, ctimeNs }: OpenedFile['stats']): string =>
  [dev, ino, size, mtimeNs, ctimeNs].join(' ');

export const createKnownDigests = (): KnownDigests => {
  const known = new Map<string, Promise<string>>();
  return {
    of: (file) => {
      const identity = identityOf(file.stats);
      const found = known.get(identity) ?? hashOf(file);
      known.delete(identity);
      known.set(identity, found);
      found.catch(() => known.delete(identity));
      const [oldest] = known.keys();
      if (known.size > remembered && oldest !== undefined) known.delete(oldest);
      return found;
    },
  };
};
