import { mkdir, rm, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { execa } from 'execa';

const mebibyte = 1024 * 1024;

/** A place for sticks: a loop device that is empty until something is plugged in. */
export interface Slot {
  /** Kernel name, as in `loop7`. */
  readonly name: string;
  /** Plugs in a stick with ext4 that carries this file. */
  plugIn(file: string): Promise<void>;
  pull(): Promise<void>;
}

/** Lends out a slot. Needs root and loop devices. */
export const withSlot = async <T>(
  directory: string,
  task: (slot: Slot) => Promise<T>,
): Promise<T> => {
  const image = path.join(directory, 'stick.img');
  const content = path.join(directory, 'on-the-stick');
  await writeFile(image, '');
  const { stdout: device } = await execa('losetup', ['--find', '--show', image]);
  const tellSize = () => execa('losetup', ['--set-capacity', device]);
  try {
    return await task({
      name: path.basename(device),
      plugIn: async (file) => {
        await rm(content, { recursive: true, force: true });
        await mkdir(content);
        await execa('cp', ['--link', file, content]);
        const { stdout } = await execa('stat', ['--format', '%s', file]);
        // The kernel sees nothing of this before it is told the size.
        await truncate(image, Math.ceil(Number(stdout) * 1.1) + 32 * mebibyte);
        await execa('mkfs.ext4', ['-q', '-F', '-m', '0', '-L', 'NEWS', '-d', content, image]);
        await tellSize();
      },
      pull: async () => {
        await truncate(image, 0);
        await tellSize();
      },
    });
  } finally {
    await execa('losetup', ['--detach', device]);
  }
};
