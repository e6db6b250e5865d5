import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Repository } from '../peer/serve-peer.ts';
import { createKnownDigests, openRegular, type OpenedFile } from '../routes/index.ts';

/** Small files, whose names do not tell what they hold, are looked through. */
const smallBytes = 1024 * 1024;

/**
 * A repository in a folder (docs/spec/repository-v1.md).
 *
 * @param isName which names a repository has
 */
export const folderRepository = (folder: string, isName: (name: string) => boolean): Repository => {
  const digests = createKnownDigests();
  const digestOf = async (name: string, opened: OpenedFile): Promise<string> => {
    const { size, mtimeNs } = opened.stats;
    if (size <= smallBytes) return digests.of(opened);
    return createHash('sha256').update(`${name} ${size} ${mtimeNs}`).digest('hex');
  };
  return {
    open: async (name) => {
      if (!isName(name)) return undefined;
      const opened = await openRegular(join(folder, ...name.split('/')));
      if (opened === undefined) return undefined;
      const { handle, stats } = opened;
      try {
        const sha256 = await digestOf(name, opened);
        return { sha256, sizeBytes: Number(stats.size), content: handle };
      } catch (error) {
        await handle.close();
        throw error;
      }
    },
  };
};
