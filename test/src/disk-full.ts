import { mkdir, open, rm, statfs, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { randomBytes } from 'node:crypto';
import type { BoxStatus } from '@p2p-hotspot/contract';
import { startBox, waitFor } from '@p2p-hotspot/examples';
import { onLoopVolume } from './lab/loop-volume.ts';
import { makeOperator } from './lab/operator.ts';
import { counterOf, isCommitted, plugIn, waitForRelease } from './lab/plug-in.ts';
import { inScratch } from './lab/scratch.ts';
import type { SystemTest } from './system-test.ts';

const mebibyte = 1024 * 1024;

const fill = async (folder: string, keepBytes: number): Promise<string> => {
  const name = path.join(folder, 'filler');
  const file = await open(name, 'w');
  try {
    const block = Buffer.alloc(mebibyte, 1);
    for (;;) {
      const { bavail, bsize } = await statfs(folder);
      if (bavail * bsize <= keepBytes) break;
      await file.write(block);
      await file.datasync();
    }
  } finally {
    await file.close();
  }
  return name;
};

const isRefusedForSpace = ({ history }: BoxStatus): boolean =>
  history.some(({ message }) => message.code === 'SPACE_TOO_SMALL');

/** A village's card is always nearly full. */
export const diskFullTest: SystemTest = {
  name: 'disk-full',
  proves:
    'a release that does not fit is refused before the first byte, the old one stays served, and a smaller one still applies',
  needs: [{ tool: 'mkfs.ext4', debianPackage: 'e2fsprogs' }],
  run: async (log) => {
    await inScratch(async (directory) => {
      await onLoopVolume(directory, { sizeBytes: 192 * mebibyte }, async (volume) => {
        const operator = await makeOperator(directory);
        const notes = path.join(directory, 'notes');
        await mkdir(notes);
        await writeFile(path.join(notes, 'index.html'), '<h1>one</h1>');
        await operator.add(notes);
        const bundle = (release: number) => path.join(directory, `release-${release}.hotspot`);
        await operator.createBundle(bundle(1));
        const box = await startBox({
          directory: volume,
          trustRoot: operator.rootFingerprint,
          portalPort: 0,
          environment: { HOTSPOT_RESERVE_BYTES: String(16 * mebibyte) },
        });
        try {
          await plugIn(box, bundle(1));
          await waitForRelease(box, 1);

          const inCollection = path.join(operator.collection, 'content/notes');
          await writeFile(path.join(inCollection, 'film.bin'), randomBytes(64 * mebibyte));
          await operator.createBundle(bundle(2));
          await fill(volume, 100 * mebibyte);
          await plugIn(box, bundle(2));
          const refused = await waitFor(box, isRefusedForSpace);
          if (counterOf(refused) !== 1) throw new Error('the old release was given up');
          const page = await fetch(`${box.portalUrl}/`);
          if (page.status !== 200) throw new Error(`the portal answered ${page.status}`);
          const { bavail, bsize } = await statfs(volume);
          log(`refused with ${Math.round((bavail * bsize) / mebibyte)} MiB free`);

          await writeFile(path.join(inCollection, 'film.bin'), randomBytes(mebibyte));
          await operator.createBundle(bundle(3));
          await rm(path.join(box.dropDirectory, path.basename(bundle(2))));
          await plugIn(box, bundle(3));
          await waitFor(box, (status) => isCommitted(status, 3));
        } finally {
          await box.stop();
        }
      });
    });
  },
};
