import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Repository } from '../peer/serve-peer.ts';
import { openRegular } from '../routes/index.ts';

/** Small files, whose names do not tell what they hold, are read whole. */
const smallBytes = 1024 * 1024;

/**
 * A repository in a folder (docs/spec/repository-v1.md).
 *
 * @param isName which names a repository has
 */
export const folderRepository = (
  folder: string,
  isName: (name: string) => boolean,
): Repository => ({
  open: async (name) => {
    if (!isName(name)) return undefined;
    const opened = await openRegular(join(folder, ...name.split('/')));
    if (opened === undefined) return undefined;
    const { handle, stats } = opened;
    const sizeBytes = Number(stats.size);
    const digest = createHash('sha256');
    if (sizeBytes > smallBytes) {
      const sha256 = digest.update(`${name} ${stats.size} ${stats.mtimeNs}`).digest('hex');
      return { sha256, sizeBytes, content: handle };
    }
    try {
      const content = await handle.readFile();
      const sha256 = digest.update(content).digest('hex');
      return { sha256, sizeBytes: content.length, content };
    } finally {
      await handle.close();
    }
  },
});
