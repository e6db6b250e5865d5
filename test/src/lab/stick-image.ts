import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { copyFile, mkdir, readdir, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { execa } from 'execa';

const mebibyte = 1024 * 1024;
const partitionOffset = mebibyte;

/** The file system of a stick, and how it lies on it. */
export type StickForm = 'vfat' | 'vfat in a partition' | 'exfat' | 'ntfs' | 'ext4' | 'ext4, dirty';

export const stickForms: readonly StickForm[] = [
  'vfat',
  'vfat in a partition',
  'exfat',
  'ntfs',
  'ext4',
  'ext4, dirty',
];

/**
 * Mounts an image, works, unmounts.
 *
 * @param tool takes a block device and a folder, as `mount` does
 */
export const onMountedImage = async <T>(
  tool: string,
  image: string,
  work: (place: string) => Promise<T>,
): Promise<T> => {
  const place = `${image}.mounted`;
  await mkdir(place, { recursive: true });
  const { stdout: device } = await execa('losetup', ['-f', '--show', image]);
  try {
    // A FUSE file system that goes to the background would hold a pipe for ever.
    await execa(tool, [device, place], { stdio: 'ignore' });
    try {
      return await work(place);
    } finally {
      await execa('umount', [place]);
    }
  } finally {
    await execa('losetup', ['-d', device]);
  }
};

const copyInto = async (content: string, place: string): Promise<void> => {
  await execa('cp', ['-r', '-T', content, place]);
};

/**
 * Makes the image of a stick with the content of a folder. Needs root for exfat, ntfs and a dirty ext4.
 *
 * @param label at most 11 capital letters
 */
export const makeStickImage = async (
  image: string,
  form: StickForm,
  label: string,
  content: string,
  sizeBytes = 48 * mebibyte,
): Promise<void> => {
  await writeFile(image, '');
  await truncate(image, sizeBytes);
  const copyWithMtools = async (target: string): Promise<void> => {
    for (const name of await readdir(content)) {
      await execa('mcopy', ['-s', '-Q', '-i', target, path.join(content, name), '::/']);
    }
  };
  switch (form) {
    case 'vfat':
      await execa('mkfs.vfat', ['-F', '32', '-n', label, image]);
      await copyWithMtools(image);
      return;
    case 'vfat in a partition':
      await execa('sfdisk', ['-q', image], { input: 'label: dos\nstart=1MiB, type=c\n' });
      await execa('mkfs.vfat', [
        ...['-F', '32', '-n', label, '--offset', String(partitionOffset / 512), image],
        String((sizeBytes - partitionOffset) / 1024),
      ]);
      await copyWithMtools(`${image}@@${partitionOffset}`);
      return;
    case 'exfat':
      await execa('mkfs.exfat', ['-L', label, image]);
      await onMountedImage('mount.exfat-fuse', image, (place) => copyInto(content, place));
      return;
    case 'ntfs':
      await execa('mkntfs', ['-q', '-F', '-Q', '-L', label, image]);
      await onMountedImage('ntfs-3g', image, (place) => copyInto(content, place));
      return;
    case 'ext4':
      await execa('mkfs.ext4', ['-q', '-F', '-L', label, '-d', content, image]);
      return;
    case 'ext4, dirty': {
      const clean = `${image}.clean`;
      await writeFile(clean, '');
      await truncate(clean, sizeBytes);
      await execa('mkfs.ext4', ['-q', '-F', '-L', label, '-d', content, clean]);
      await onMountedImage('mount', clean, async (place) => {
        await writeFile(path.join(place, 'in-the-journal'), 'x');
        await execa('sync', ['-f', place]);
        // As it is while the power fails.
        await copyFile(clean, image);
      });
    }
  }
};

/** A loop device that plays a stick. */
export interface PluggedImage {
  /** Kernel name, as in `loop7`. */
  readonly name: string;
  /** The medium goes away in the middle of whatever is going on. */
  pull(): Promise<void>;
  detach(): Promise<void>;
}

/** Attaches an image as a block device, its partitions too. */
export const plugInImage = async (image: string): Promise<PluggedImage> => {
  const { stdout: device } = await execa('losetup', ['-f', '-P', '--show', image]);
  // For kernels that read no partition tables themselves; fails where there is none.
  await execa('partx', ['-u', device], { reject: false });
  return {
    name: path.basename(device),
    pull: async () => {
      await truncate(image, 0);
      await execa('losetup', ['-c', device]);
    },
    detach: async () => {
      await execa('losetup', ['-d', device]);
    },
  };
};

export const hashOf = async (file: string): Promise<string> => {
  const hash = createHash('sha256');
  for await (const part of createReadStream(file) as AsyncIterable<Buffer>) hash.update(part);
  return hash.digest('hex');
};
