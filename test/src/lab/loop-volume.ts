import { mkdir, writeFile, truncate } from 'node:fs/promises';
import path from 'node:path';
import { execa } from 'execa';

export interface LoopVolumeOptions {
  readonly sizeBytes: number;
  /** More parameters for mkfs.ext4, as in `['-N', '200000']`. */
  readonly format?: readonly string[];
}

/** Makes an image file with a new ext4 file system of a stated size. */
export const makeImage = async (
  image: string,
  { sizeBytes, format = [] }: LoopVolumeOptions,
): Promise<void> => {
  await writeFile(image, '');
  await truncate(image, sizeBytes);
  await execa('mkfs.ext4', ['-q', '-F', ...format, image]);
};

/** Mounts an image file for the time of a task; the folder is made. Needs root and loop devices. */
export const onImage = async <T>(
  image: string,
  mountPoint: string,
  task: () => Promise<T>,
): Promise<T> => {
  await mkdir(mountPoint, { recursive: true });
  await execa('mount', ['-o', 'loop', image, mountPoint]);
  try {
    return await task();
  } finally {
    await execa('umount', [mountPoint]);
  }
};

/**
 * Mounts a new ext4 file system of a stated size for the time of a task: the real thing on which a
 * box keeps its store, with its real limits. Needs root and loop devices.
 */
export const onLoopVolume = async <T>(
  directory: string,
  options: LoopVolumeOptions,
  task: (mountPoint: string) => Promise<T>,
): Promise<T> => {
  const image = path.join(directory, 'volume.img');
  const mountPoint = path.join(directory, 'volume');
  await makeImage(image, options);
  return onImage(image, mountPoint, () => task(mountPoint));
};
