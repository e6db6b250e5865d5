import { copyFile, mkdir, mkdtemp, rm, stat, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { execa } from 'execa';

/** `none`: the whole stick is one file system, as some tools and cameras leave it. */
export type PartitionTable = 'mbr' | 'gpt' | 'none';
export type StickFileSystem = 'vfat' | 'exfat' | 'ntfs' | 'ext4' | 'unknown';

export interface StickContent {
  readonly fileSystem: StickFileSystem;
  readonly table: PartitionTable;
  /** Files of this machine that are copied into the top folder under their own names. */
  readonly files: readonly string[];
  /** Room besides the files. */
  readonly freeBytes?: number;
}

const mebibyte = 1024 * 1024;
/** Where every tool of today begins the first partition. */
const firstByte = mebibyte;
/** GPT keeps a copy of itself at the end. */
const lastBytes = mebibyte;

/** Copies through a driver in user space: the kernel of whoever runs the tests may have none. */
const fillThrough = async (
  mounter: string,
  image: string,
  files: readonly string[],
): Promise<void> => {
  const mountPoint = await mkdtemp(`${image}.`);
  const { stdout: device } = await execa('losetup', ['--find', '--show', image]);
  try {
    await execa(mounter, [device, mountPoint]);
    for (const file of files) await copyFile(file, path.join(mountPoint, path.basename(file)));
    await execa('umount', [mountPoint]);
  } finally {
    await execa('losetup', ['--detach', device]);
  }
  await rm(mountPoint, { recursive: true });
};

const fillers: Readonly<
  Record<StickFileSystem, (image: string, files: readonly string[]) => Promise<void>>
> = {
  vfat: async (image, files) => {
    await execa('mkfs.vfat', ['-F', '32', '-n', 'STICK', image]);
    if (files.length > 0) await execa('mcopy', ['-i', image, ...files, '::']);
  },
  exfat: async (image, files) => {
    await execa('mkfs.exfat', ['-L', 'stick', image]);
    await fillThrough('mount.exfat-fuse', image, files);
  },
  ntfs: async (image, files) => {
    await execa('mkntfs', ['-F', '-Q', '-q', '-L', 'stick', image]);
    await fillThrough('ntfs-3g', image, files);
  },
  ext4: async (image, files) => {
    const folder = `${image}.content`;
    await mkdir(folder);
    for (const file of files) await copyFile(file, path.join(folder, path.basename(file)));
    await execa('mkfs.ext4', ['-q', '-F', '-L', 'stick', '-d', folder, image]);
    await rm(folder, { recursive: true });
  },
  unknown: async (image) => {
    // An old minix or a LUKS container would do; a swap area is the smallest that tools recognise.
    await execa('mkswap', ['-L', 'stick', image]);
  },
};

const typeOf: Readonly<Record<StickFileSystem, { readonly mbr: string; readonly gpt: string }>> = {
  vfat: { mbr: 'c', gpt: 'EBD0A0A2-B9E5-4433-87C0-68B6B72699C7' },
  exfat: { mbr: '7', gpt: 'EBD0A0A2-B9E5-4433-87C0-68B6B72699C7' },
  ntfs: { mbr: '7', gpt: 'EBD0A0A2-B9E5-4433-87C0-68B6B72699C7' },
  ext4: { mbr: '83', gpt: '0FC63DAF-8483-4772-8E79-3D69D8477DE4' },
  unknown: { mbr: '82', gpt: '0657FD6D-A4AB-43C4-84E5-0933C84B4F4F' },
};

/** Makes the image of a stick as an operator's computer would leave it. */
export const makeStickImage = async (image: string, content: StickContent): Promise<void> => {
  const { fileSystem, table, files, freeBytes = 0 } = content;
  let bytes = freeBytes;
  for (const file of files) bytes += (await stat(file)).size;
  // FAT32 has at least 65,525 clusters, which is 33 MiB of the smallest.
  const sizeBytes = (40 + Math.ceil((bytes * 1.2) / mebibyte)) * mebibyte;
  const volume = table === 'none' ? image : `${image}.volume`;
  await writeFile(volume, '');
  await truncate(volume, sizeBytes);
  await fillers[fileSystem](volume, files);
  if (table === 'none') return;
  await writeFile(image, '');
  await truncate(image, firstByte + sizeBytes + lastBytes);
  const sector = 512;
  await execa('sfdisk', ['-q', '--no-reread', image], {
    input: [
      `label: ${table === 'mbr' ? 'dos' : 'gpt'}`,
      `start=${firstByte / sector}, size=${sizeBytes / sector}, type=${typeOf[fileSystem][table]}`,
    ].join('\n'),
  });
  const block = ['bs=1M', `seek=${firstByte / mebibyte}`, 'conv=notrunc,sparse', 'status=none'];
  await execa('dd', [`if=${volume}`, `of=${image}`, ...block]);
  await rm(volume);
};

/** A stick with nothing on it, not even a partition table. */
export const makeBlankStick = async (image: string, sizeBytes: number): Promise<void> => {
  await writeFile(image, '');
  await truncate(image, sizeBytes);
};

/** Takes the file system of the first partition out of the image of a stick, for tools of a laptop. */
export const copyVolume = async (image: string, volume: string): Promise<void> => {
  const block = ['bs=1M', `skip=${firstByte / mebibyte}`, 'conv=sparse', 'status=none'];
  await execa('dd', [`if=${image}`, `of=${volume}`, ...block]);
};
