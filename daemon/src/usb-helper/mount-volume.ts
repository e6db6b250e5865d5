import { mkdir, rmdir } from 'node:fs/promises';
import path from 'node:path';
import { DaemonError } from '../ports/daemon-error.ts';
import { readState, type KernelTree } from './kernel-tree.ts';
import { parseMountTable } from './mount-table.ts';
import type { UsbFileSystem } from './protocol.ts';
import type { RunTool } from './run-tool.ts';

export type MountAccess = 'read' | 'write';

export interface MountRequest {
  /** Name of the folder below the mount folder. */
  readonly id: string;
  /** Path of the device node. */
  readonly node: string;
  readonly fileSystem: UsbFileSystem;
  readonly access: MountAccess;
  readonly label: string;
}

export interface MountedPlace {
  readonly path: string;
  /** @param how `lazily` for a device that is gone: nothing waits for it */
  unmount(how: 'now' | 'lazily'): Promise<void>;
}

/** @throws DaemonError STICK_MOUNT_FAILED | STICK_READ_ONLY | STICK_OPTIONS_MISSING */
export type MountVolume = (request: MountRequest) => Promise<MountedPlace>;

const safeOptions = ['nosuid', 'nodev', 'noexec', 'nosymfollow'] as const;

interface Attempt {
  readonly tool: string;
  readonly parameters: readonly string[];
  /** A file system in user space takes few options, and drops some without a word. */
  readonly isFuse: boolean;
}

const attemptsFor = ({ fileSystem, node, access }: MountRequest, place: string): Attempt[] => {
  const mode = access === 'read' ? 'ro' : 'rw';
  const kernel = (...own: string[]): Attempt => ({
    tool: 'mount',
    // `-i`: without programs of the same name as the file system, which would add what they like.
    parameters: [
      '-i',
      '-t',
      fileSystem,
      '-o',
      [mode, ...safeOptions, ...own].join(','),
      node,
      place,
    ],
    isFuse: false,
  });
  const fuse = (tool: string, ...own: string[]): Attempt => ({
    tool,
    parameters: ['-o', [mode, 'nosuid', 'nodev', 'noexec', ...own].join(','), node, place],
    isFuse: true,
  });
  switch (fileSystem) {
    case 'vfat':
      // The table for short names is a module of its own, which may be missing; `utf8` needs none.
      return [
        kernel('utf8'),
        kernel('utf8', 'iocharset=ascii'),
        // Its own manual calls its writing experimental.
        ...(access === 'read'
          ? [{ tool: 'fusefat', parameters: ['-o', 'ro', node, place], isFuse: true }]
          : []),
      ];
    case 'exfat':
      return [kernel(), fuse('mount.exfat-fuse')];
    case 'ntfs':
      return [fuse('ntfs-3g', 'no_def_opts', 'allow_other', 'silent', 'streams_interface=none')];
    case 'ext4':
      // `ro` alone would still write the journal back.
      return [access === 'read' ? kernel('noload') : kernel()];
  }
};

export interface MounterOptions {
  readonly tree: KernelTree;
  readonly run: RunTool;
  /** Nobody else sees it: it lies in a mount namespace of the helper's own. */
  readonly mountFolder: string;
}

/**
 * Mounts with the options of docs/spec/usb-helper-v1.md §4 and makes sure that the kernel says so.
 * Whether there is a driver is found out by trying: modules are loaded on demand, so no list tells.
 */
export const createMounter = ({ tree, run, mountFolder }: MounterOptions): MountVolume => {
  const optionsOf = async (place: string): Promise<readonly string[] | undefined> =>
    parseMountTable(await readState(path.join(tree.proc, 'self/mountinfo'))).findLast(
      ({ mountPoint }) => mountPoint === place,
    )?.options;
  const unmount = async (place: string, how: 'now' | 'lazily'): Promise<void> => {
    const isDone = how === 'now' && (await run('umount', [place])).code === 0;
    if (!isDone) await run('umount', ['-l', place]);
    await rmdir(place).catch(() => undefined);
  };
  const tryOne = async (
    { tool, parameters, isFuse }: Attempt,
    place: string,
    mode: 'ro' | 'rw',
  ): Promise<readonly string[] | undefined> => {
    const { code } = await run(tool, parameters, isFuse ? 'stays' : 'ends');
    if (code !== 0) return undefined;
    if (isFuse) {
      const bind = ['remount', 'bind', mode, ...safeOptions].join(',');
      await run('mount', ['-o', bind, place]);
    }
    return optionsOf(place);
  };

  return async (request) => {
    const place = path.join(mountFolder, request.id);
    const parameters = { label: request.label };
    const mode = request.access === 'read' ? 'ro' : 'rw';
    await mkdir(place, { recursive: true });
    for (const attempt of attemptsFor(request, place)) {
      const options = await tryOne(attempt, place, mode);
      if (options === undefined) continue;
      const missing = safeOptions.filter((option) => !options.includes(option));
      if (missing.length === 0 && options.includes(mode)) {
        return { path: place, unmount: (how) => unmount(place, how) };
      }
      await unmount(place, 'now');
      throw new DaemonError(
        // The switch of a stick: the kernel mounts it all the same, but not to be written to.
        missing.length === 0 && mode === 'rw' ? 'STICK_READ_ONLY' : 'STICK_OPTIONS_MISSING',
        { parameters },
      );
    }
    await rmdir(place).catch(() => undefined);
    // Among others NTFS that a sleeping Windows holds: it opens for reading only.
    throw new DaemonError(mode === 'rw' ? 'STICK_READ_ONLY' : 'STICK_MOUNT_FAILED', { parameters });
  };
};
