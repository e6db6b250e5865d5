import path from 'node:path';
import { makeImage, type MachineImage } from './image.ts';
import { packPrograms, packWorkspace, type PackingList } from './packing-list.ts';

const root = path.resolve(import.meta.dirname, '../../../..');

/** Loaded before anything else: the drivers of the emulated machine and every file system. */
const kernelModules = [
  'virtio_pci',
  'virtio_blk',
  'virtio_console',
  'xhci-pci',
  'usb-storage',
  'uas',
  'sd_mod',
  'ext4',
  'vfat',
  'exfat',
  'fuse',
  'nls_cp437',
  'nls_iso8859-1',
  'nls_ascii',
  'nls_utf8',
];

/** What a box's image would have beside Node. */
const programs = [
  'busybox',
  'mount',
  'umount',
  'blkid',
  'lsblk',
  'unshare',
  'setpriv',
  'flock',
  'mknod',
  'sync',
  'ntfs-3g',
  'mount.exfat-fuse',
];

/** What `hotspot usb` asks of an operator's computer besides. */
const operatorPrograms = ['dd', 'sfdisk', 'partx', 'mkfs.vfat', 'mkfs.exfat'];

const systemBytes = 384 * 1024 * 1024;

const init = `#!/bin/busybox sh
export PATH=/usr/bin HOME=/root
busybox mount -t devtmpfs dev /dev
busybox mount -t proc proc /proc
busybox mount -t sysfs sys /sys
busybox mount -t tmpfs tmpfs /run
busybox mount -t tmpfs tmpfs /tmp
node /opt/hotspot/test/dist/src/vm/inside/agent.js
busybox poweroff -f
`;

/** Makes what the lab's boxes boot, or finds what an earlier run made of the same files. */
export const makeBoxImage = async (): Promise<MachineImage> => {
  const list: PackingList = new Map();
  await packPrograms(list, [...programs, ...operatorPrograms]);
  for (const workspace of ['daemon', 'cli']) await packWorkspace(list, root, workspace);
  list.set('opt/hotspot/cli/bin/hotspot.js', { from: path.join(root, 'cli/bin/hotspot.js') });
  for (const name of [
    'package.json',
    'dist/src/lab/steward.js',
    'dist/src/vm/inside/agent.js',
    'dist/src/vm/inside/channel.js',
    'dist/src/vm/inside/preload.js',
    'dist/src/vm/inside/protocol.js',
  ]) {
    list.set(`opt/hotspot/test/${name}`, { from: path.join(root, 'test', name) });
  }
  return makeImage({ kernelModules, list, init, systemBytes });
};
