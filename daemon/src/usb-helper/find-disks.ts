import { readdir, readlink } from 'node:fs/promises';
import path from 'node:path';
import { readState, readStateNow, type KernelTree } from './kernel-tree.ts';
import { parseMountTable } from './mount-table.ts';

/** A disk, or a partition of one, as the kernel knows it. */
export interface BlockDevice {
  /** As in `sda1`. */
  readonly name: string;
  /** Major and minor number, as in `8:1`. */
  readonly number: string;
  readonly sizeBytes: number;
}

/** A removable disk with something in it. */
export interface Disk extends BlockDevice {
  /** Another one for each appearance, also where another disk takes the name within one look. */
  readonly key: string;
  /** What its maker calls it; '' where nobody says. */
  readonly maker: string;
  /** In the order of their numbers, at most 16. */
  readonly partitions: readonly BlockDevice[];
}

export interface FindDisksOptions {
  readonly tree: KernelTree;
  /** Kernel names of block devices that count as sticks although they are not on USB. */
  readonly also: readonly string[];
  /** Where the helper mounts; what is below it in its own mount table is not somebody else's. */
  readonly mountFolder: string;
}

/** Never a stick, whatever else they say: made by software, CD drives, floppies, boot parts of eMMC. */
const neverSticks = /^(?:loop|ram|zram|dm-|md|nbd|zd|sr|fd|mtdblock|mmcblk\d+(?:boot|rpmb))/;
const sectorBytes = 512;
const partitionsLimit = 16;
/** Smaller than any file system of ours; a container of logical partitions shows 1 KiB. */
const leastBytes = 64 * 1024;

const sizeOf = async (folder: string): Promise<number> =>
  Number(await readState(path.join(folder, 'size'))) * sectorBytes;

const isThere = async (folder: string, name: string): Promise<boolean> =>
  readdir(folder).then(
    (names) => names.includes(name),
    () => false,
  );

const hasHolders = async (folder: string): Promise<boolean> =>
  readdir(path.join(folder, 'holders')).then(
    (names) => names.length > 0,
    () => false,
  );

/** Names and numbers of what is mounted by others or is swap. */
const findUsed = async ({ tree, mountFolder }: FindDisksOptions): Promise<ReadonlySet<string>> => {
  const used = new Set<string>();
  const namespaceOf = (process: string) =>
    readlink(path.join(tree.proc, process, 'ns/mnt')).catch(() => process);
  const own = await namespaceOf('self');
  for (const process of ['self', '1']) {
    const isOwn = (await namespaceOf(process)) === own;
    for (const line of parseMountTable(
      await readState(path.join(tree.proc, process, 'mountinfo')),
    )) {
      if (isOwn && line.mountPoint.startsWith(`${mountFolder}/`)) continue;
      used.add(line.deviceNumber);
      // btrfs and FUSE show a number that is no device's.
      used.add(path.basename(line.origin));
    }
  }
  for (const line of (await readState(path.join(tree.proc, 'swaps'))).split('\n')) {
    if (line.startsWith('/')) used.add(path.basename(line.split(/\s/)[0] ?? ''));
  }
  return used;
};

/** Removable, or on USB; a system started from a USB disk is told by its mounts. */
const isRemovable = async (folder: string): Promise<boolean> =>
  /\/usb\d+\//.test(folder) || (await readState(path.join(folder, 'removable'))) === '1';

const describeDisk = async (name: string, folder: string): Promise<Disk> => {
  const state = (file: string) => readState(path.join(folder, file));
  const partitions: (BlockDevice & { readonly order: number })[] = [];
  for (const entry of await readdir(folder).catch((): string[] => [])) {
    if (!entry.startsWith(name)) continue;
    const order = Number(await state(`${entry}/partition`));
    const sizeBytes = await sizeOf(path.join(folder, entry));
    const number = await state(`${entry}/dev`);
    if (order > 0 && sizeBytes >= leastBytes) {
      partitions.push({ name: entry, number, sizeBytes, order });
    }
  }
  const sizeBytes = await sizeOf(folder);
  const number = await state('dev');
  const maker = [await state('device/vendor'), await state('device/model')].join(' ').trim();
  const found = partitions.sort((left, right) => left.order - right.order);
  const parts = found.map((part) => `${part.name}=${part.sizeBytes}`);
  return {
    name,
    number,
    sizeBytes,
    maker,
    key: [name, number, sizeBytes, await state('diskseq'), ...parts].join(' '),
    partitions: found.slice(0, partitionsLimit),
  };
};

/**
 * Disks that count as sticks: removable or on USB, with something in them, and not one that the machine
 * runs from. Reads kernel state only; no device is opened, so an empty card reader stays asleep.
 */
export const findDisks = async (options: FindDisksOptions): Promise<Disk[]> => {
  const block = path.join(options.tree.sysfs, 'class/block');
  const names = await readdir(block).catch((): string[] => []);
  let used: ReadonlySet<string> | undefined;
  const disks: Disk[] = [];
  for (const name of names.sort()) {
    const isNamed = options.also.includes(name);
    if (!isNamed && neverSticks.test(name)) continue;
    const target = await readlink(path.join(block, name)).catch(() => '');
    const folder = path.resolve(block, target);
    if (target === '' || (await isThere(folder, 'partition'))) continue;
    if (!isNamed && !(await isRemovable(folder))) continue;
    if (!((await sizeOf(folder)) >= leastBytes)) continue;
    const disk = await describeDisk(name, folder);
    used ??= await findUsed(options);
    const family = [disk, ...disk.partitions];
    if (family.some((device) => used?.has(device.number) === true || used?.has(device.name))) {
      continue;
    }
    const folders = [folder, ...disk.partitions.map((part) => path.join(folder, part.name))];
    const held = await Promise.all(folders.map(hasHolders));
    if (!held.includes(true)) disks.push(disk);
  }
  return disks;
};

/** Whether the kernel still knows this very disk. Does not wait for anything. */
export const isStillThere = (tree: KernelTree, { name, key }: Disk): boolean => {
  const state = (file: string) => readStateNow(path.join(tree.sysfs, 'class/block', name, file));
  const sizeBytes = Number(state('size')) * sectorBytes;
  const now = [name, state('dev'), sizeBytes, state('diskseq')].join(' ');
  return sizeBytes > 0 && `${key} `.startsWith(`${now} `);
};
