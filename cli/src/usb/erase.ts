import type { Drive, FormatKind, UsbHost } from './drives.ts';
import { UsbError } from './errors.ts';
import { findDrive } from './stick-place.ts';

export interface EraseOptions {
  readonly host: UsbHost;
  readonly fileSystem: FormatKind;
  /** Shows what will be lost, and returns the name that the operator typed. */
  readonly confirm: (drive: Drive) => Promise<string>;
}

/**
 * Erases a drive and makes one file system on it, once its name was typed.
 *
 * @param given the drive's name
 * @returns the drive
 * @throws UsbError USB_DRIVE_UNKNOWN, USB_DRIVE_REFUSED (what this computer runs from, what is built in
 *   and what is mounted, always), USB_READ_ONLY, USB_NEEDS_ROOT, USB_CONFIRM_WRONG, USB_PROGRAM_FAILED,
 *   USB_PROGRAM_MISSING
 */
export const eraseDrive = async (
  given: string,
  { host, fileSystem, confirm }: EraseOptions,
): Promise<Drive> => {
  const { drive, volume } = await findDrive(given, host);
  const refuse = (reason: string) =>
    new UsbError('USB_DRIVE_REFUSED', { parameters: { drive: given, reason } });
  if (volume !== undefined && volume.name !== drive.name) {
    throw refuse(`it is a part of the drive ${drive.name}; name the drive`);
  }
  const mounted = drive.volumes.flatMap(({ mountPoints }) => mountPoints);
  if (mounted.length > 0) throw refuse(`it is mounted on ${mounted.join(', ')}; eject it first`);
  if (drive.isReadOnly) {
    throw new UsbError('USB_READ_ONLY', { parameters: { path: drive.name, reason: 'ro' } });
  }
  if (!host.isPrivileged) {
    throw new UsbError('USB_NEEDS_ROOT', { parameters: { drive: drive.name } });
  }
  if ((await confirm(drive)) !== drive.name) {
    throw new UsbError('USB_CONFIRM_WRONG', { parameters: { drive: drive.name } });
  }
  await host.format(drive, fileSystem);
  return drive;
};
