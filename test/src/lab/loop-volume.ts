import { mkdir, rm, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { execa } from 'execa';

export interface LoopVolumeOptions {
  readonly sizeBytes: number;
  /** More parameters for mkfs.ext4, as in `['-N', '200000']`. */
  readonly format?: readonly string[];
}

/**
 * Copies an image to a new file. Never into an old one: a namespace of mounts that began while that
 * was mounted still has it mounted, and goes on writing to it.
 */
export const copyImage = async (from: string, to: string): Promise<void> => {
  await execa('cp', ['--sparse=always', '--remove-destination', from, to]);
};

/** Makes an image file with a new ext4 file system of a stated size, always a new file as above. */
export const makeImage = async (
  image: string,
  { sizeBytes, format = [] }: LoopVolumeOptions,
): Promise<void> => {
  await rm(image, { force: true });
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
    // The last of all mounts writes back what is left, and this may not be the last (see `copyImage`).
    await execa('sync', ['--file-system', mountPoint], { reject: false });
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
