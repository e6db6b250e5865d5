import { mkdir, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { execa } from 'execa';

/** A file that the kernel treats as a drive: what comes nearest to a stick without one. */
export interface LoopStick {
  /** The file behind it. */
  readonly image: string;
  /** `/dev/loop3` */
  readonly device: string;
  /** Mounts it as the file manager of an operator would. */
  mounted<T>(task: (folder: string) => Promise<T>): Promise<T>;
}

/**
 * Lends out a stick with an ext4 file system. Needs root and loop devices.
 *
 * @param directory where its file lies
 */
export const withLoopStick = async <T>(
  directory: string,
  sizeBytes: number,
  task: (stick: LoopStick) => Promise<T>,
): Promise<T> => {
  const image = path.join(directory, 'stick.img');
  const folder = path.join(directory, 'stick');
  await writeFile(image, '');
  await truncate(image, sizeBytes);
  await mkdir(folder, { recursive: true });
  await execa('mkfs.ext4', ['-q', '-F', '-m', '0', image]);
  const { stdout: device } = await execa('losetup', ['--find', '--show', image]);
  try {
    return await task({
      image,
      device,
      mounted: async (act) => {
        await execa('mount', [device, folder]);
        try {
          return await act(folder);
        } finally {
          await execa('umount', [folder]);
        }
      },
    });
  } finally {
    await execa('losetup', ['--detach', device]);
  }
};
