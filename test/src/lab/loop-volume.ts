import { mkdir, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { execa } from 'execa';

export interface LoopVolumeOptions {
  readonly sizeBytes: number;
  /** More parameters for mkfs.ext4, as in `['-N', '200000']`. */
  readonly format?: readonly string[];
}

/**
 * Mounts a new ext4 file system of a stated size for the time of a task: the real thing on which a
 * box keeps its store, with its real limits. Needs root and loop devices.
 */
export const onLoopVolume = async <T>(
  directory: string,
  { sizeBytes, format = [] }: LoopVolumeOptions,
  task: (mountPoint: string) => Promise<T>,
): Promise<T> => {
  const image = path.join(directory, 'volume.img');
  const mountPoint = path.join(directory, 'volume');
  await writeFile(image, '');
  await truncate(image, sizeBytes);
  await mkdir(mountPoint);
  await execa('mkfs.ext4', ['-q', '-F', ...format, image]);
  await execa('mount', ['-o', 'loop', image, mountPoint]);
  try {
    return await task(mountPoint);
  } finally {
    await execa('umount', [mountPoint]);
  }
};
