import { mkdir, rm, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { execa } from 'execa';

/**
 * A disk whose power can be cut without stopping anybody: an image file on a file system that clones
 * files (XFS), mounted through a loop device. A clone of the image is what the disk had been given at
 * one moment; what the kernel still held in memory is not in it.
 */
export interface CutDisk {
  /** Mounts the image for the time of a task. */
  mounted<T>(image: string, task: (mountPoint: string) => Promise<T>): Promise<T>;
  /** Copies an image as it is at this moment. */
  clone(from: string, to: string): Promise<void>;
  remove(image: string): Promise<void>;
}

const imageBytes = 256 * 1024 * 1024;
const hostBytes = 6 * 1024 * 1024 * 1024;

/** A commit of ext4's own journal every second instead of every five: more to get wrong. */
const mountOptions = ['loop', 'commit=1'];

/** Makes the disk `new` and all that it needs, for the time of a task. Needs root and loop devices. */
export const onCutDisk = async <T>(
  directory: string,
  task: (disk: CutDisk) => Promise<T>,
): Promise<T> => {
  const host = path.join(directory, 'host');
  const hostImage = path.join(directory, 'host.img');
  await mkdir(host);
  await writeFile(hostImage, '');
  await truncate(hostImage, hostBytes);
  await execa('mkfs.xfs', ['-q', '-m', 'reflink=1', hostImage]);
  await execa('mount', ['-o', 'loop', hostImage, host]);
  const file = (image: string) => path.join(host, `${image}.img`);
  let mounts = 0;
  try {
    await writeFile(file('new'), '');
    await truncate(file('new'), imageBytes);
    await execa('mkfs.ext4', ['-q', '-F', '-E', 'lazy_itable_init=0', file('new')]);
    return await task({
      mounted: async (image, work) => {
        mounts += 1;
        const mountPoint = path.join(directory, `mount-${mounts}`);
        await mkdir(mountPoint);
        await execa('mount', ['-o', mountOptions.join(','), file(image), mountPoint]);
        try {
          return await work(mountPoint);
        } finally {
          await execa('umount', [mountPoint]);
          await rm(mountPoint, { recursive: true });
        }
      },
      clone: async (from, to) => {
        await execa('cp', ['--reflink=always', file(from), file(to)]);
      },
      remove: (image) => rm(file(image)),
    });
  } finally {
    await execa('umount', [host]);
  }
};
