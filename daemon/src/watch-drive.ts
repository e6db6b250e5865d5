import path from 'node:path';
import {
  driveKeyOf,
  driveNames,
  swarmSocketName,
  type DriveStatus,
  type Settings,
} from '@p2p-hotspot/contract';
import { createSocketDrive } from './adapters/drive/socket-drive/socket-drive.ts';
import type { DaemonFolders } from './configuration.ts';
import type { Reserve } from './core/space-plan.ts';
import { removeDrive } from './drive/drive-folder.ts';
import { driveLabel, keepDrive, type DriveKeeper } from './drive/drive-keeper.ts';
import type { Clock } from './ports/clock.ts';
import type { DurableFileSystem } from './ports/durable-file-system.ts';
import type { PullGuard } from './ports/pull-guard.ts';

export interface DriveParts {
  readonly settings: Settings;
  /** The setting is there, and cannot be read. */
  readonly isRefused: boolean;
  readonly folders: DaemonFolders;
  readonly fileSystem: DurableFileSystem;
  readonly guard: PullGuard;
  readonly clock: Clock;
  readonly reserve: Reserve;
  readonly lookEveryMs?: number;
  readonly onDrive: (drive: DriveStatus) => void;
}

/** Some minutes of a thin line. */
const saveEveryBytes = 8 * 1024 * 1024;
const usualLookMs = 30_000;

/** Keeps the drive that the settings name, and removes one that they name no more. */
export const watchDrive = async (parts: DriveParts): Promise<DriveKeeper | undefined> => {
  const { settings, folders, fileSystem: fs, guard, clock, reserve, onDrive } = parts;
  const { CONTENT_REPOSITORY: address = '', DRIVE_QUOTA_MB: quota } = settings;
  const key = driveKeyOf(address);
  const { local: directory } = folders;
  // Nobody can tell then which drive is wanted.
  if (key === undefined && parts.isRefused) return undefined;
  if (key === undefined) {
    if (directory !== undefined) await removeDrive(fs, `${directory}/${driveNames.folder}`);
    return undefined;
  }
  const label = driveLabel(key);
  if (directory === undefined) {
    onDrive({
      address,
      message: { code: 'DRIVE_NO_FOLDER', parameters: { label } },
      ...{ files: 0, sizeBytes: 0, isSigned: false },
    });
    return undefined;
  }
  return keepDrive({
    ...{ address, key, directory, fs, guard, clock, reserve, saveEveryBytes, onDrive },
    source: createSocketDrive(path.join(folders.sockets, swarmSocketName), label),
    ...(quota !== undefined && { quotaBytes: quota * 1_000_000 }),
    lookEveryMs: parts.lookEveryMs ?? usualLookMs,
  });
};
