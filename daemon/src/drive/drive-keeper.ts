import {
  driveNames,
  mostDriveFiles,
  type CodedMessage,
  type DriveStatus,
} from '@p2p-hotspot/contract';
import { planDrive, type DrivePlan } from '../core/drive-plan.ts';
import type { Reserve } from '../core/space-plan.ts';
import type { Clock } from '../ports/clock.ts';
import { DaemonError, isDaemonError } from '../ports/daemon-error.ts';
import type { DriveSource } from '../ports/drive-source.ts';
import type { DurableFileSystem } from '../ports/durable-file-system.ts';
import type { PullGuard } from '../ports/pull-guard.ts';
import { copyDrive } from './copy-drive.ts';
import {
  emptyIndex,
  makeOwnFolder,
  readDriveIndex,
  sweepDrive,
  writeDriveIndex,
  type DriveIndex,
} from './drive-folder.ts';

export interface DriveKeeperOptions {
  /** As the settings name it. */
  readonly address: string;
  /** 64 hex digits. */
  readonly key: string;
  readonly source: DriveSource;
  /** The community's own files; absolute. */
  readonly directory: string;
  readonly fs: DurableFileSystem;
  readonly guard: PullGuard;
  readonly clock: Clock;
  readonly reserve: Reserve;
  readonly saveEveryBytes: number;
  /** Most bytes of the drive. Absent: a quarter of the volume. */
  readonly quotaBytes?: number;
  /** Between two looks. */
  readonly lookEveryMs: number;
  readonly onDrive: (drive: DriveStatus) => void;
}

export interface DriveKeeper {
  /** Rejects when something failed that only a restart can put right; resolves when it was stopped. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

const quotaPart = 0.25;

/** What people know the drive by. */
export const driveLabel = (key: string): string => key.slice(0, 8);

/**
 * Keeps the community's own drive as whoever writes it has it, among the community's own files: no
 * operator signed it, and nothing of it reaches what releases bring.
 */
export const keepDrive = (options: DriveKeeperOptions): DriveKeeper => {
  const { address, key, source, directory, fs, guard, clock, reserve, onDrive } = options;
  const label = driveLabel(key);
  const folder = `${directory}/${driveNames.folder}`;
  const stopping = new AbortController();
  const { signal } = stopping;
  let index: DriveIndex = emptyIndex(key);
  let message: CodedMessage = { code: 'DRIVE_NOBODY', parameters: { label } };
  let lastLook: string | undefined;

  const tell = (): void => {
    const { version, files } = index;
    const blobs = new Map(files.map((file) => [file.blob, file.sizeBytes]));
    onDrive({
      address,
      message,
      ...(version > 0 && { version }),
      files: files.length,
      sizeBytes: [...blobs.values()].reduce((sum, bytes) => sum + bytes, 0),
      ...(lastLook !== undefined && { lastLook }),
      isSigned: false,
    });
  };
  const say = (code: CodedMessage['code'], parameters: CodedMessage['parameters'] = {}): void => {
    message = { code, parameters: { label, ...parameters } };
    tell();
  };
  const sayReady = (): void => {
    const { refused: files = 0 } = index;
    if (files > 0) say('DRIVE_NAME_REFUSED', { files });
    else say('DRIVE_READY');
  };
  const begin = async (): Promise<void> => {
    await fs.makeDirectory(directory);
    await makeOwnFolder(fs, folder);
    await fs.syncDirectory(directory);
    index = await readDriveIndex(fs, folder, key);
    // Another drive was here, or a card lost some: readers see what there is.
    await writeDriveIndex(fs, folder, index);
    await sweepDrive(fs, folder, index);
  };
  const checkQuota = async (sizeBytes: number): Promise<void> => {
    const { totalBytes } = await fs.space(folder);
    const limitBytes = options.quotaBytes ?? Math.floor(totalBytes * quotaPart);
    if (sizeBytes <= limitBytes) return;
    throw new DaemonError('DRIVE_TOO_LARGE', { parameters: { label, sizeBytes, limitBytes } });
  };
  const checkRoom = async (fetchBytes: number): Promise<void> => {
    const { totalBytes, freeBytes } = await fs.space(folder);
    const neededBytes = fetchBytes + reserve(totalBytes);
    if (neededBytes <= freeBytes) return;
    throw new DaemonError('DRIVE_NO_ROOM', { parameters: { label, neededBytes, freeBytes } });
  };
  /** @returns bytes of a file that is not whole yet and goes on; what nobody wants any more is removed */
  const goOn = async ({ fetches }: DrivePlan): Promise<number> => {
    const { begun, ...rest } = index;
    if (begun !== undefined && fetches.some(({ blob }) => blob === begun.blob)) {
      return begun.durableBytes;
    }
    if (begun !== undefined) {
      index = rest;
      await writeDriveIndex(fs, folder, index);
    }
    await fs.removeTree(`${folder}/${driveNames.incoming}`);
    return 0;
  };
  const follow = async (version: number): Promise<void> => {
    const listed = await source.files(version, signal);
    if (listed.length > mostDriveFiles) {
      throw new DaemonError('DRIVE_TOO_MANY', { parameters: { label, files: mostDriveFiles } });
    }
    const plan = planDrive(listed, new Map(index.files.map((file) => [file.path, file])));
    await checkQuota(plan.totalBytes);
    await checkRoom(plan.fetchBytes - (await goOn(plan)));
    say('DRIVE_COPYING');
    index = await copyDrive(plan, {
      ...{ fs, source, guard, folder, label, version, before: index, signal },
      ...{ checkRoom, saveEveryBytes: options.saveEveryBytes },
      onIndex: (now) => {
        index = now;
        tell();
      },
    });
    lastLook = clock.now();
    sayReady();
  };
  const look = async (): Promise<void> => {
    await guard.refresh();
    const objection = guard.objection('content');
    if (objection !== undefined) {
      say(objection.code, objection.parameters);
      return;
    }
    const seen = await source.look(signal);
    if (seen === undefined) {
      say('DRIVE_AWAY');
    } else if (seen.version === 0) {
      // Nobody there does not mean that nothing is there any more: what is here stays.
      say('DRIVE_NOBODY');
    } else if (seen.version < index.version) {
      // Whoever has it was away longer than this box: nothing is taken back.
      sayReady();
    } else if (seen.version === index.version) {
      lastLook = clock.now();
      sayReady();
    } else {
      await follow(seen.version);
    }
  };
  const isStopped = (): boolean => signal.aborted;
  const run = async (): Promise<void> => {
    let hasBegun = false;
    while (!isStopped()) {
      try {
        if (!hasBegun) await begin();
        hasBegun = true;
        await look();
      } catch (error) {
        if (isStopped()) return;
        if (!isDaemonError(error)) throw error;
        say(error.code, error.parameters);
      }
      await guard.save();
      await clock.sleep(options.lookEveryMs, signal);
    }
  };
  const ended = run().catch((error: unknown) => {
    if (!signal.aborted) throw error;
  });
  return {
    ended,
    stop: async () => {
      stopping.abort();
      await Promise.allSettled([ended]);
    },
  };
};
