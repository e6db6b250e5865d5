import { lstat, mkdtemp, rmdir, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { isCodedError } from '@p2p-hotspot/contract';
import { isNotFound, OperatorError } from '../errors.ts';
import type { Drive, UsbHost, Volume } from './drives.ts';
import { stickFailure, UsbError } from './errors.ts';
import { isDeviceGone, mountedAt, type MountedAt } from './mounted-at.ts';

/** A stick that is open for work. */
export interface StickPlace {
  /** Absolute: the top folder. */
  readonly folder: string;
  /** How it is called in what people read: the drive that they named, else the folder. */
  readonly shownName: string;
  readonly mount: MountedAt | undefined;
  /** True where it is unmounted at the end. */
  readonly isOurMount: boolean;
  /**
   * Makes sure that what is read from now on comes from the medium, not from this computer's memory.
   *
   * @param names below the top folder
   * @returns false where the system has no way to do that
   */
  readonly forget: (names: Iterable<string>) => Promise<boolean>;
}

const refusals = {
  system: 'this computer runs from it',
  internal: 'it is built into this computer',
  held: 'it is encrypted or part of a volume group',
  virtual: 'it is no real drive',
  empty: 'there is no card in it',
} as const;

/** Why a drive cannot be chosen, in words. */
export const refusalText = ({ refusal }: Drive): string | undefined =>
  refusal === undefined ? undefined : refusals[refusal];

/** A drive, and a volume of it where one was named. */
export interface NamedDrive {
  readonly drive: Drive;
  readonly volume: Volume | undefined;
}

/**
 * Finds a drive by its name, as in `sdb`, `sdb1` or `/dev/sdb1`.
 *
 * @throws UsbError USB_DRIVE_UNKNOWN, USB_DRIVE_REFUSED, USB_LIST_UNSUPPORTED
 */
export const findDrive = async (given: string, host: UsbHost): Promise<NamedDrive> => {
  const name = given.replace(/^\/dev\//, '');
  for (const drive of await host.drives()) {
    const volume = drive.volumes.find((candidate) => candidate.name === name);
    if (drive.name !== name && volume === undefined) continue;
    const reason = refusalText(drive);
    if (reason === undefined) return { drive, volume };
    throw new UsbError('USB_DRIVE_REFUSED', { parameters: { drive: drive.name, reason } });
  }
  throw new UsbError('USB_DRIVE_UNKNOWN', { parameters: { drive: given } });
};

/**
 * The volume that is meant: the one that was named, else the only one.
 *
 * @throws UsbError USB_NOT_FORMATTED, USB_SEVERAL_PARTITIONS
 */
const volumeOf = ({ drive, volume }: NamedDrive): Volume => {
  const usable = volume === undefined ? drive.volumes : [volume];
  const formatted = usable.filter(
    ({ fileSystem, mountPoints }) => fileSystem !== undefined || mountPoints.length > 0,
  );
  const [first, second] = formatted;
  const parameters = { drive: drive.name, names: formatted.map(({ name }) => name).join(', ') };
  if (first === undefined) throw new UsbError('USB_NOT_FORMATTED', { parameters });
  if (second !== undefined) throw new UsbError('USB_SEVERAL_PARTITIONS', { parameters });
  return first;
};

/** True for what names a drive rather than a folder. */
const isDriveName = async (given: string, absolute: string): Promise<boolean> => {
  try {
    const stats = await stat(absolute);
    if (stats.isDirectory() || stats.isBlockDevice()) return stats.isBlockDevice();
    throw new OperatorError('OUTPUT_UNSUITABLE', {
      parameters: { path: absolute, reason: 'it is a file' },
    });
  } catch (error) {
    if (!isNotFound(error)) throw error;
    if (!/^(?:\/dev\/)?[a-z]+[a-z0-9]*$/.test(given)) {
      throw new UsbError('USB_TARGET_MISSING', { parameters: { path: absolute } });
    }
    return true;
  }
};

const forgetFiles =
  (folder: string, host: UsbHost): StickPlace['forget'] =>
  async (names) => {
    for (const name of names) {
      if (!(await host.forget(path.join(folder, ...name.split('/'))))) return false;
    }
    return true;
  };

/** A link in place of a folder would lead whoever writes off the stick. */
export const refuseLink = async (file: string): Promise<void> => {
  const stats = await lstat(file).catch((error: unknown) => {
    if (isNotFound(error)) return undefined;
    throw error;
  });
  if (stats?.isSymbolicLink() === true) {
    throw new UsbError('USB_NAME_TAKEN', { parameters: { path: file } });
  }
};

/** A drive fails a moment before the system notices that it is gone. */
const noticeMs = 3000;
const lookMs = 100;

const hasVanished = async ({ mount }: StickPlace): Promise<boolean> => {
  for (let waitedMs = 0; waitedMs < noticeMs; waitedMs += lookMs) {
    if (await isDeviceGone(mount)) return true;
    await delay(lookMs);
  }
  return false;
};

/** Tells failures on a stick in words; every failure of a stick that is gone is that it is gone. */
const told = async <T>(place: StickPlace, act: () => Promise<T>): Promise<T> => {
  try {
    return await act();
  } catch (error) {
    const failure = stickFailure(error, place.folder, await isDeviceGone(place.mount));
    // A file system that lost its device may first declare itself read-only.
    const isSudden =
      isCodedError(failure) &&
      error !== failure &&
      (failure.code === 'USB_FAILING' || failure.code === 'USB_READ_ONLY');
    if (!isSudden || !(await hasVanished(place))) throw failure;
    throw stickFailure(error, place.folder, true);
  }
};

const onMounted = async <T>(
  folder: string,
  shownName: string,
  host: UsbHost,
  act: (place: StickPlace) => Promise<T>,
): Promise<T> => {
  const place: StickPlace = {
    folder,
    shownName,
    mount: await mountedAt(folder),
    isOurMount: false,
    forget: forgetFiles(folder, host),
  };
  return told(place, () => act(place));
};

const onVolume = async <T>(
  { path: device, name }: Volume,
  host: UsbHost,
  isReadOnly: boolean,
  act: (place: StickPlace) => Promise<T>,
): Promise<T> => {
  if (!host.isPrivileged) throw new UsbError('USB_NEEDS_ROOT', { parameters: { drive: name } });
  const folder = await mkdtemp(path.join(tmpdir(), 'hotspot-stick-'));
  try {
    await host.mount(device, folder, isReadOnly);
    try {
      const mount = await mountedAt(folder);
      const place: StickPlace = {
        folder,
        shownName: name,
        mount,
        isOurMount: true,
        forget: async () => {
          await host.unmount(folder);
          await host.mount(device, folder, isReadOnly);
          return true;
        },
      };
      const result = await told(place, () => act(place));
      await host.unmount(folder);
      return result;
    } catch (error) {
      // What went wrong first is what people must hear; a stick that was pulled cannot be unmounted well.
      await host.unmount(folder).catch(() => undefined);
      throw error;
    }
  } finally {
    await rmdir(folder).catch(() => undefined);
  }
};

/**
 * Opens the stick that an operator names: the folder where it is mounted, or a drive, which is mounted
 * for as long as `act` runs unless it is already.
 *
 * @param given as the operator wrote it
 * @param absolute the same as a path
 * @throws UsbError USB_TARGET_MISSING, USB_DRIVE_UNKNOWN, USB_DRIVE_REFUSED, USB_NEEDS_ROOT and the
 *   like; what happens to the stick meanwhile, in the words for it
 */
export const withStick = async <T>(
  given: string,
  absolute: string,
  { host, isReadOnly = false }: { readonly host: UsbHost; readonly isReadOnly?: boolean },
  act: (place: StickPlace) => Promise<T>,
): Promise<T> => {
  if (!(await isDriveName(given, absolute))) return onMounted(absolute, absolute, host, act);
  const volume = volumeOf(await findDrive(given, host));
  const [mounted] = volume.mountPoints;
  if (mounted !== undefined) return onMounted(mounted, mounted, host, act);
  return onVolume(volume, host, isReadOnly, act);
};
