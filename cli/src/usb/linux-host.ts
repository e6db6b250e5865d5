import { readdir, realpath, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { isCodedError } from '@p2p-hotspot/contract';
import type { Drive, FormatKind, UsbHost, Volume } from './drives.ts';
import { UsbError } from './errors.ts';
import { drivesOf, lsblkColumns } from './lsblk.ts';
import { runProgram } from './run-program.ts';

/** Nothing on a stick is run, and it opens no device. */
const mountOptions = 'nosuid,nodev,noexec';

/** Partition types of an MBR: FAT32 with LBA, exFAT. */
const partitionTypes: Readonly<Record<FormatKind, string>> = { fat32: 'c', exfat: '7' };

const makers: Readonly<Record<FormatKind, (partition: string) => [string, string[]]>> = {
  fat32: (partition) => ['mkfs.vfat', ['-F', '32', '-n', 'HOTSPOT', partition]],
  exfat: (partition) => ['mkfs.exfat', ['-L', 'HOTSPOT', partition]],
};

const format = async (drive: Drive, kind: FormatKind): Promise<void> => {
  await runProgram(
    'sfdisk',
    ['--quiet', '--no-tell-kernel', '--wipe', 'always', '--wipe-partitions', 'always', drive.path],
    `label: dos\nstart=1MiB, type=${partitionTypes[kind]}\n`,
  );
  // Told partition by partition: not every kernel reads every table.
  await runProgram('partx', ['--update', drive.path]);
  // Where there is udev it makes the partition's name; elsewhere the kernel has made it already.
  await runProgram('udevadm', ['settle', '--timeout=10']).catch(() => undefined);
  const listed = await runProgram('lsblk', ['--list', '--noheadings', '-o', 'PATH', drive.path]);
  const partition = listed.trim().split(/\s+/).at(1);
  if (partition === undefined) {
    const reason = 'the new partition did not appear';
    throw new UsbError('USB_PROGRAM_FAILED', { parameters: { program: 'sfdisk', reason } });
  }
  const [program, words] = makers[kind](partition);
  await runProgram(program, words);
  await runProgram('udevadm', ['settle', '--timeout=10']).catch(() => undefined);
};

/** The kernel lets go of a drive whose `delete` is written to; that of a USB stick cuts its power. */
const powerOff = async ({ name }: Drive): Promise<boolean> => {
  try {
    const device = await realpath(path.join('/sys/block', name, 'device'));
    if (!(await readdir(device)).includes('delete')) return false;
    await writeFile(path.join(device, 'delete'), '1');
    return true;
  } catch {
    return false;
  }
};

/** lsblk knows file systems from udev only; where there is none, the administrator may look. */
const withFileSystem = async (volume: Volume): Promise<Volume> => {
  if (volume.fileSystem !== undefined) return volume;
  const words = ['-p', '-o', 'value', '-s', 'TYPE', volume.path];
  const found = (await runProgram('blkid', words).catch(() => '')).trim();
  return found === '' ? volume : { ...volume, fileSystem: found };
};

const listDrives = async (allowsLoops: boolean, isPrivileged: boolean): Promise<Drive[]> => {
  const columns = lsblkColumns.join(',');
  const drives = drivesOf(
    await runProgram('lsblk', ['--json', '--bytes', '-o', columns]),
    allowsLoops,
  );
  if (!isPrivileged) return drives;
  return Promise.all(
    drives.map(async (drive) =>
      drive.refusal === undefined
        ? { ...drive, volumes: await Promise.all(drive.volumes.map(withFileSystem)) }
        : drive,
    ),
  );
};

const isPrivileged = process.getuid?.() === 0;

/**
 * Linux, by its own programs.
 *
 * @param env `HOTSPOT_LOOP_DRIVES=1` lets files that look like drives count as sticks, for tests
 */
export const linuxHost = (env: Readonly<Record<string, string | undefined>>): UsbHost => ({
  isPrivileged,
  drives: async () => {
    try {
      return await listDrives(env['HOTSPOT_LOOP_DRIVES'] === '1', isPrivileged);
    } catch (error) {
      throw new UsbError('USB_LIST_UNSUPPORTED', {
        parameters: { reason: isCodedError(error) ? error.code : 'lsblk' },
        cause: error,
      });
    }
  },
  mount: async (volume, folder, isReadOnly = false) => {
    const options = isReadOnly ? `ro,${mountOptions}` : mountOptions;
    await runProgram('mount', ['-o', options, volume, folder]);
  },
  unmount: async (folder) => {
    await runProgram('umount', [folder]).catch((error: unknown) => {
      throw new UsbError('USB_UNMOUNT_FAILED', { parameters: { path: folder }, cause: error });
    });
  },
  sync: async (folder) => {
    await runProgram('sync', ['--file-system', folder]);
  },
  // Reads nothing: it only passes on POSIX_FADV_DONTNEED for the whole file.
  forget: async (file) => {
    await runProgram('dd', [`if=${file}`, 'iflag=nocache', 'count=0', 'status=none']);
    return true;
  },
  format,
  powerOff,
});

const unsupported = (): Promise<never> =>
  Promise.reject(
    new UsbError('USB_LIST_UNSUPPORTED', { parameters: { reason: process.platform } }),
  );

/** macOS, Windows and others: folders of mounted sticks work, drives are the system's own business. */
const foreignHost: UsbHost = {
  isPrivileged: false,
  drives: unsupported,
  mount: unsupported,
  unmount: unsupported,
  sync: () => Promise.resolve(),
  forget: () => Promise.resolve(false),
  format: unsupported,
  powerOff: unsupported,
};

/** The host for the system that this runs on. */
export const usbHost = (env: Readonly<Record<string, string | undefined>>): UsbHost =>
  process.platform === 'linux' ? linuxHost(env) : foreignHost;
