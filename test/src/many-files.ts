import { mkdir, writeFile } from 'node:fs/promises';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { startBox } from '@p2p-hotspot/examples';
import { onLoopVolume } from './lab/loop-volume.ts';
import { makeOperator } from './lab/operator.ts';
import { plugIn, waitForRelease } from './lab/plug-in.ts';
import { inScratch } from './lab/scratch.ts';
import type { SystemTest } from './system-test.ts';

const fileCount = 70_000;
const filesPerFolder = 1000;

const writeTree = async (folder: string): Promise<void> => {
  for (let start = 0; start < fileCount; start += filesPerFolder) {
    const shelf = path.join(folder, `shelf-${start / filesPerFolder}`);
    await mkdir(shelf, { recursive: true });
    const names = Array.from({ length: filesPerFolder }, (_, index) => start + index);
    await Promise.all(
      names.map((index) =>
        writeFile(path.join(shelf, `${index}.txt`), index % 2 === 0 ? 'the same' : `only ${index}`),
      ),
    );
  }
};

const countFiles = async (folder: string): Promise<number> =>
  (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) =>
    entry.isFile(),
  ).length;

/** ext4 allows 65,000 links to a file; two releases of this component need 70,000. */
export const manyFilesTest: SystemTest = {
  name: 'many-files',
  proves: 'a component of 70,000 small files, half of them equal, is created, applied and updated',
  needs: [{ tool: 'mkfs.ext4', debianPackage: 'e2fsprogs' }],
  run: async (log) => {
    await inScratch(async (directory) => {
      const options = { sizeBytes: 1536 * 1024 * 1024, format: ['-N', '400000'] };
      await onLoopVolume(directory, options, async (volume) => {
        const operator = await makeOperator(directory);
        const folder = path.join(directory, 'library');
        await writeTree(folder);
        await operator.add(folder);
        const bundle = (release: number) => path.join(directory, `release-${release}.hotspot`);
        await operator.createBundle(bundle(1));
        const box = await startBox({
          directory: volume,
          trustRoot: operator.rootFingerprint,
          portalPort: 0,
          environment: { HOTSPOT_RESERVE_BYTES: String(16 * 1024 * 1024) },
        });
        try {
          await plugIn(box, bundle(1));
          await waitForRelease(box, 1);
          await writeFile(path.join(operator.collection, 'content/library/new.txt'), 'new');
          await operator.createBundle(bundle(2));
          await plugIn(box, bundle(2));
          await waitForRelease(box, 2);
          const tree = path.join(box.storeDirectory, 'current/stable/library');
          const count = await countFiles(tree);
          if (count !== fileCount + 1) throw new Error(`${count} files are served`);
          log(`${count} files in force`);
        } finally {
          await box.stop();
        }
      });
    });
  },
};
