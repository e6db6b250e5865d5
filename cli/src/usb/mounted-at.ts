import { readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';

/** The file system that a folder lies on, as far as the system says. */
export interface MountedAt {
  readonly mountPoint: string;
  /** `/dev/sdb1`, or what a file system without a device calls itself. */
  readonly source: string;
  /** As the system names it: `vfat`, `exfat`, `fuseblk`, `ext4`. */
  readonly fileSystem: string;
  readonly isReadOnly: boolean;
}

/** Spaces and the like stand in the table as octal numbers. */
const unescape = (text: string): string =>
  text.replaceAll(/\\([0-7]{3})/g, (_, octal: string) =>
    String.fromCodePoint(Number.parseInt(octal, 8)),
  );

/**
 * Reads Linux's table of mounts (proc_pid_mountinfo(5)).
 *
 * @param folder absolute, without links
 */
export const mountIn = (table: string, folder: string): MountedAt | undefined => {
  let found: MountedAt | undefined;
  for (const line of table.split('\n')) {
    const [left = '', right = ''] = line.split(' - ');
    const [, , , , place, options] = left.split(' ');
    const [fileSystem, source, superOptions] = right.split(' ');
    if (place === undefined || fileSystem === undefined || source === undefined) continue;
    const mountPoint = unescape(place);
    const isAbove =
      mountPoint === '/' || folder === mountPoint || folder.startsWith(`${mountPoint}/`);
    // Of two mounts on one place the later one is seen.
    if (!isAbove || mountPoint.length < (found?.mountPoint.length ?? 0)) continue;
    const isReadOnly = [options, superOptions].some((given) => given?.split(',').includes('ro'));
    found = { mountPoint, source: unescape(source), fileSystem, isReadOnly };
  }
  return found;
};

/** The mount that a folder lies on; undefined where the system does not say. */
export const mountedAt = async (folder: string): Promise<MountedAt | undefined> => {
  try {
    return mountIn(await readFile('/proc/self/mountinfo', 'utf8'), await realpath(folder));
  } catch {
    return undefined;
  }
};

/**
 * Whether the device of a mount has vanished: pulled out. A device that is there with no size left is
 * a reader whose card was taken out.
 */
export const isDeviceGone = async (mount: MountedAt | undefined): Promise<boolean> => {
  if (mount?.source.startsWith('/dev/') !== true) return false;
  try {
    const device = path.basename(await realpath(mount.source));
    return Number(await readFile(`/sys/class/block/${device}/size`, 'utf8')) === 0;
  } catch {
    // Some containers do not show devices at all: then nothing can be said.
    return stat('/sys/class/block').then(
      () => true,
      () => false,
    );
  }
};
