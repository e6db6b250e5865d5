import { realpath } from 'node:fs/promises';
import type { Drive, UsbHost } from './drives.ts';
import { UsbError } from './errors.ts';
import { mountedAt } from './mounted-at.ts';
import { findDrive, refusalText } from './stick-place.ts';

export interface Ejected {
  readonly unmounted: readonly string[];
  /** True where the drive was switched off as well. */
  readonly isPoweredOff: boolean;
}

const ejectDrive = async (drive: Drive, host: UsbHost): Promise<Ejected> => {
  const unmounted: string[] = [];
  for (const { mountPoints } of drive.volumes) {
    for (const folder of mountPoints) {
      await host.sync(folder);
      await host.unmount(folder);
      unmounted.push(folder);
    }
  }
  return { unmounted, isPoweredOff: host.isPrivileged && (await host.powerOff(drive)) };
};

/**
 * Makes a stick safe to pull: everything on its medium, every file system of it unmounted, the drive
 * switched off where that is possible.
 *
 * @param given a folder where it is mounted, or a drive
 * @throws UsbError USB_DRIVE_REFUSED, USB_DRIVE_UNKNOWN, USB_UNMOUNT_FAILED
 */
export const ejectStick = async (
  given: string,
  absolute: string,
  host: UsbHost,
): Promise<Ejected> => {
  const folder = await realpath(absolute).catch(() => absolute);
  const mount = await mountedAt(folder);
  const isMountPoint = mount?.mountPoint === folder;
  if (!isMountPoint) {
    const isDevice = given.startsWith('/dev/') || !given.includes('/');
    if (isDevice) return ejectDrive((await findDrive(given, host)).drive, host);
    const reason = 'nothing is mounted in this folder';
    throw new UsbError('USB_DRIVE_REFUSED', { parameters: { drive: absolute, reason } });
  }
  const drive = (await host.drives()).find(({ volumes }) =>
    volumes.some(({ mountPoints }) => mountPoints.includes(folder)),
  );
  const reason = drive === undefined ? undefined : refusalText(drive);
  if (drive?.refusal === 'system' && reason !== undefined) {
    throw new UsbError('USB_DRIVE_REFUSED', { parameters: { drive: drive.name, reason } });
  }
  if (drive !== undefined && reason === undefined) return ejectDrive(drive, host);
  // Not a drive of its own: a file system in a file, or one over the network.
  await host.sync(folder);
  await host.unmount(folder);
  return { unmounted: [folder], isPoweredOff: false };
};
