import { execa } from 'execa';
import { copyVolume } from './stick-image.ts';

/** The FAT32 of a stick, seen by tools that share nothing with a kernel. */
export interface Laptop {
  /** Paths of all files and folders, as in `::/hotspot/packs/`. */
  names(): Promise<readonly string[]>;
  read(name: string): Promise<Buffer>;
  /** Copies a file or a folder with all that is in it. */
  copyOut(name: string, target: string): Promise<void>;
  /**
   * Mends what was not taken out properly, as a laptop offers to.
   *
   * @returns what there was to mend
   * @throws Error when anything is left that is not as it should be
   */
  mend(): Promise<string>;
}

/** Opens the image of a stick; the image stays as it is. */
export const openOnLaptop = async (image: string): Promise<Laptop> => {
  const volume = `${image}.laptop`;
  await copyVolume(image, volume);
  return {
    names: async () =>
      (await execa('mdir', ['-i', volume, '-b', '-/', '-a', '::'])).stdout.split('\n'),
    read: async (name) => {
      const { stdout } = await execa('mtype', ['-i', volume, `::${name}`], { encoding: 'buffer' });
      return Buffer.from(stdout);
    },
    copyOut: async (name, target) => {
      await execa('mcopy', ['-s', '-i', volume, `::${name}`, target]);
    },
    mend: async () => {
      // Exit code 1: something was mended.
      const { exitCode, stdout } = await execa('fsck.vfat', ['-a', volume], { reject: false });
      if (exitCode !== 0 && exitCode !== 1) throw new Error(`not to be mended: ${stdout}`);
      await execa('fsck.vfat', ['-n', volume]);
      return exitCode === 0 ? 'nothing' : stdout.split('\n').slice(1, -1).join(' ');
    },
  };
};
