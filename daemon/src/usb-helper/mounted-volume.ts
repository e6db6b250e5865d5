import { isCodedError, type CodedMessage } from '@p2p-hotspot/contract';
import { DaemonError } from '../ports/daemon-error.ts';
import { inspectVolume } from './inspect-volume.ts';
import type { MountAccess, MountedPlace, MountVolume } from './mount-volume.ts';
import type { UsbFileSystem, UsbVolume } from './protocol.ts';
import type { ServedVolume } from './served-volume.ts';
import { createVolumeFolder, type VolumeFolder } from './volume-folder.ts';

export interface MountedVolumeOptions {
  readonly id: string;
  readonly label: string;
  readonly node: string;
  readonly fileSystem: UsbFileSystem;
  readonly sizeBytes: number;
  readonly isFromStart: boolean;
  readonly mount: MountVolume;
  /** Whether the kernel still knows the device. */
  readonly isPresent: () => boolean;
  readonly onChange: () => void;
  readonly patience: VolumePatience;
}

/** How long a volume stays mounted with nothing asked. */
export interface VolumePatience {
  readonly readMs: number;
  /** Short: until it is unmounted, pulling the stick leaves its file system marked as dirty. */
  readonly writeMs: number;
}

export const volumePatience: VolumePatience = { readMs: 30_000, writeMs: 2_000 };

/** A volume that is mounted while something of it is asked for. */
export interface MountedVolume extends ServedVolume {
  /** Looks what is on it; whatever goes wrong shows in what `describe` gives. */
  check(): Promise<void>;
  /** The device is gone. Does not wait for whatever still reads. */
  vanish(): Promise<void>;
}

interface Mounted {
  readonly access: MountAccess;
  readonly place: MountedPlace;
  readonly folder: VolumeFolder;
}

export const createMountedVolume = (options: MountedVolumeOptions): MountedVolume => {
  const { id, label, mount, patience, onChange } = options;
  let mounted: Mounted | undefined;
  let content: Partial<UsbVolume> = {};
  let state: UsbVolume['state'] = 'checking';
  let problem: CodedMessage | undefined;
  let isGone = false;
  let wantsRest = false;
  let users = 0;
  let writers = 0;
  let whenIdle: (() => void) | undefined;
  let restTimer: NodeJS.Timeout | undefined;
  let turn: Promise<unknown> = Promise.resolve();
  /** Mounting and unmounting, one after the other. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = turn.then(work);
    turn = result.catch(() => undefined);
    return result;
  };
  const isPresent = (): boolean => !isGone && options.isPresent();
  const gone = () => new DaemonError('SOURCE_GONE', { parameters: { label } });

  /**
   * Bytes of a device that went away are not believed: a file system in user space may take the
   * shortened device for an empty one and hand out whatever lay in its buffer.
   */
  const believed = (folder: VolumeFolder): VolumeFolder => ({
    ...folder,
    open: async (name) => {
      const file = await folder.open(name);
      if (file === undefined) return undefined;
      return {
        ...file,
        read: async (offset, into) => {
          const count = await file.read(offset, into);
          if (!isPresent()) throw gone();
          return count;
        },
      };
    },
  });

  const unmount = async (how: 'now' | 'lazily'): Promise<void> => {
    const before = mounted;
    mounted = undefined;
    await before?.place.unmount(how);
    if (before !== undefined) onChange();
  };
  const mountFor = async (access: MountAccess): Promise<Mounted> => {
    const place = await mount({ ...options, access });
    const made = { access, place, folder: believed(createVolumeFolder(place.path, label)) };
    if (!isPresent()) {
      await place.unmount('lazily');
      throw gone();
    }
    mounted = made;
    onChange();
    return made;
  };
  const noUsers = (): Promise<void> =>
    users === 0
      ? Promise.resolve()
      : new Promise((resolve) => {
          whenIdle = resolve;
        });
  const enter = (access: MountAccess): Promise<VolumeFolder> =>
    inTurn(async () => {
      if (!isPresent()) throw gone();
      const isOpen = mounted?.access === access || (access === 'read' && writers > 0);
      if (mounted !== undefined && !isOpen) {
        // Also from writing to reading: what is read back must come from the medium.
        await noUsers();
        await unmount('now');
      }
      const { folder } = mounted ?? (await mountFor(access));
      clearTimeout(restTimer);
      users += 1;
      if (access === 'write') writers += 1;
      return folder;
    });
  const restNow = (): Promise<void> =>
    inTurn(async () => {
      if (users > 0) return;
      wantsRest = false;
      await unmount(isPresent() ? 'now' : 'lazily');
    });
  const leave = (access: MountAccess): void => {
    users -= 1;
    if (access === 'write') writers -= 1;
    if (users > 0) return;
    whenIdle?.();
    whenIdle = undefined;
    const waitMs = mounted?.access === 'write' ? patience.writeMs : patience.readMs;
    clearTimeout(restTimer);
    restTimer = setTimeout(() => void restNow(), wantsRest ? 0 : waitMs).unref();
  };
  const look = async (folder: VolumeFolder): Promise<void> => {
    content = await inspectVolume(folder);
    state = 'ready';
    onChange();
  };
  const use = async <T>(
    access: MountAccess,
    task: (folder: VolumeFolder) => Promise<T>,
  ): Promise<T> => {
    const folder = await enter(access);
    try {
      return await task(folder);
    } finally {
      // A write may have changed what the volume is for; one that failed on a dying stick did not.
      if (access === 'write' && isPresent()) await look(folder).catch(() => undefined);
      leave(access);
    }
  };

  return {
    describe: () => ({
      id,
      label,
      fileSystem: options.fileSystem,
      sizeBytes: options.sizeBytes,
      isFromStart: options.isFromStart,
      state,
      ...(problem === undefined ? {} : { problem }),
      isMounted: mounted !== undefined,
      isWriting: mounted?.access === 'write',
      hasRepository: false,
      bundles: [],
      ...content,
    }),
    isPresent,
    use,
    check: async () => {
      try {
        await use('read', look);
      } catch (error) {
        if (!isCodedError(error)) throw error;
        state = 'unusable';
        problem = { code: error.code, parameters: error.parameters };
        onChange();
      }
    },
    rest: async () => {
      wantsRest = true;
      await restNow();
    },
    vanish: async () => {
      isGone = true;
      clearTimeout(restTimer);
      await unmount('lazily');
    },
  };
};
