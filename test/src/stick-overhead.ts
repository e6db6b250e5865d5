import { randomBytes } from 'node:crypto';
import { mkdir, readdir, statfs, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { startBox } from '@p2p-hotspot/examples';
import { execa } from 'execa';
import { makeOperator } from './lab/operator.ts';
import { waitForRelease } from './lab/plug-in.ts';
import { inScratch } from './lab/scratch.ts';
import type { SystemTest } from './system-test.ts';

const fileCount = 60_000;
const filesPerFolder = 1000;
const meanBytes = 10_000;
const stickBytes = 8 * 1024 ** 3;
/** What a stick may take for one byte of content. */
const allowed = 1.02;

/** Files of 5,000 to 15,000 bytes, no two alike. @returns their bytes together */
const writeLibrary = async (folder: string): Promise<number> => {
  let total = 0;
  for (let start = 0; start < fileCount; start += filesPerFolder) {
    const shelf = path.join(folder, `shelf-${start / filesPerFolder}`);
    await mkdir(shelf, { recursive: true });
    const noise = randomBytes(meanBytes * 2);
    for (let index = 0; index < filesPerFolder; index += 1) {
      const sizeBytes = meanBytes / 2 + ((index * 7919) % meanBytes);
      noise.writeUInt32BE(start + index);
      await writeFile(path.join(shelf, `${index}.html`), noise.subarray(0, sizeBytes));
      total += sizeBytes;
    }
  }
  return total;
};

const emptyImage = async (image: string): Promise<void> => {
  await writeFile(image, '');
  await truncate(image, stickBytes);
};

/** Mounts through FUSE, which needs no driver in the kernel. */
const onFuse = async <T>(
  mount: readonly [string, ...string[]],
  mountPoint: string,
  task: () => Promise<T>,
): Promise<T> => {
  await mkdir(mountPoint, { recursive: true });
  const [program, ...words] = mount;
  // A FUSE file system that goes to the background would hold a pipe for ever.
  await execa(program, words, { stdio: 'ignore' });
  try {
    return await task();
  } finally {
    await execa('umount', [mountPoint]);
  }
};

const usedBytes = async (folder: string): Promise<number> => {
  const { blocks, bfree, bsize } = await statfs(folder);
  return (blocks - bfree) * bsize;
};

/** Applies what a mounted stick carries, and counts the files that are served. */
const applyFrom = async (
  directory: string,
  stick: string,
  rootFingerprint: string,
): Promise<void> => {
  const box = await startBox({
    directory,
    trustRoot: rootFingerprint,
    portalPort: 0,
    environment: { HOTSPOT_RESERVE_BYTES: '1000000', HOTSPOT_REPOSITORY_DIRS: stick },
  });
  try {
    await waitForRelease(box, 1);
    const tree = path.join(box.storeDirectory, 'current/stable/library');
    const found = await readdir(tree, { recursive: true, withFileTypes: true });
    const count = found.filter((entry) => entry.isFile()).length;
    if (count !== fileCount) throw new Error(`${count} files are served`);
  } finally {
    await box.stop();
  }
};

interface Lab {
  readonly directory: string;
  readonly repository: string;
  readonly rootFingerprint: string;
}

/**
 * FAT32 with clusters of 64 KiB, the largest that every system reads; `fsck.vfat` counts them. It is read
 * back by mtools: `fusefat` ends at an image of this size, and not every kernel here has vfat.
 */
const onFat = async ({ directory, repository }: Lab): Promise<number> => {
  const image = path.join(directory, 'fat.img');
  await emptyImage(image);
  await execa('mkfs.vfat', ['-F', '32', '-s', '128', image]);
  await execa('mcopy', ['-s', '-i', image, path.join(repository, 'hotspot'), '::/']);
  const { stdout } = await execa('fsck.vfat', ['-n', image]);
  const clusters = Number(/(\d+)\/\d+ clusters/.exec(stdout)?.[1]);
  const readBack = path.join(directory, 'from-fat');
  await mkdir(readBack);
  await execa('mcopy', ['-s', '-n', '-i', image, '::/hotspot', readBack]);
  await execa('diff', ['-r', path.join(repository, 'hotspot'), path.join(readBack, 'hotspot')]);
  return clusters * 64 * 1024;
};

/** exFAT with clusters of 128 KiB, as large sticks come from the shop. */
const onExfat = async ({ directory, repository, rootFingerprint }: Lab): Promise<number> => {
  const image = path.join(directory, 'exfat.img');
  const mountPoint = path.join(directory, 'exfat');
  await emptyImage(image);
  await execa('mkfs.exfat', ['-c', '128K', image]);
  const { stdout: device } = await execa('losetup', ['--find', '--show', image]);
  try {
    return await onFuse(['mount.exfat-fuse', device, mountPoint], mountPoint, async () => {
      await execa('cp', ['-r', path.join(repository, 'hotspot'), mountPoint]);
      await execa('sync', ['-f', mountPoint]);
      const used = await usedBytes(mountPoint);
      await applyFrom(path.join(directory, 'box-exfat'), mountPoint, rootFingerprint);
      return used;
    });
  } finally {
    await execa('losetup', ['--detach', device]);
  }
};

/** A cluster for each small file would make a stick of 60,000 of them ten times as large. */
export const stickOverheadTest: SystemTest = {
  name: 'stick-overhead',
  proves: `${fileCount} small files take at most ${allowed} bytes of a FAT32 or exFAT stick with large clusters for each byte, and are applied from exFAT`,
  needs: [
    { tool: 'mkfs.vfat', debianPackage: 'dosfstools' },
    { tool: 'mcopy', debianPackage: 'mtools' },
    { tool: 'mkfs.exfat', debianPackage: 'exfatprogs' },
    { tool: 'mount.exfat-fuse', debianPackage: 'exfat-fuse' },
  ],
  run: async (log) => {
    await inScratch(async (directory) => {
      const operator = await makeOperator(directory);
      const library = path.join(directory, 'library');
      const contentBytes = await writeLibrary(library);
      await operator.add(library);
      const repository = path.join(directory, 'repository');
      await operator.createBundle(repository);
      const lab: Lab = { directory, repository, rootFingerprint: operator.rootFingerprint };
      const { length } = (
        await readdir(path.join(repository, 'hotspot'), { recursive: true, withFileTypes: true })
      ).filter((entry) => entry.isFile());
      log(`${fileCount} files of ${contentBytes} bytes are ${length} files on the stick`);
      for (const [name, measure] of Object.entries({ FAT32: onFat, exFAT: onExfat })) {
        const used = await measure(lab);
        const ratio = used / contentBytes;
        log(`${name}: ${used} bytes used, ${ratio.toFixed(4)} for each byte of content`);
        if (!(ratio >= 1 && ratio <= allowed)) throw new Error(`${name} takes ${ratio}`);
      }
    });
  },
};
