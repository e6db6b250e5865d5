import { createHash } from 'node:crypto';
import { driveNames, type DriveFile } from '@p2p-hotspot/contract';
import type { DrivePlan } from '../core/drive-plan.ts';
import { hashFile } from '../maps/hash-file.ts';
import { DaemonError } from '../ports/daemon-error.ts';
import type { DriveSource } from '../ports/drive-source.ts';
import type { DurableFileSystem, WritableFile } from '../ports/durable-file-system.ts';
import type { PullGuard } from '../ports/pull-guard.ts';
import {
  makeOwnFolder,
  objectPath,
  sweepDrive,
  writeDriveIndex,
  type DriveIndex,
} from './drive-folder.ts';

export interface CopyOptions {
  readonly fs: DurableFileSystem;
  readonly source: DriveSource;
  readonly guard: PullGuard;
  /** Of the drive; is there. */
  readonly folder: string;
  readonly label: string;
  readonly version: number;
  readonly before: DriveIndex;
  /** A power cut costs at most so much. */
  readonly saveEveryBytes: number;
  /**
   * Asked again and again, as others take room, too.
   *
   * @param fetchBytes that are still to come
   * @throws DaemonError DRIVE_NO_ROOM
   */
  readonly checkRoom: (fetchBytes: number) => Promise<void>;
  readonly onIndex: (index: DriveIndex) => void;
  readonly signal: AbortSignal;
}

/** What came counts for the month's limit together with what comes from peers of the swarm. */
const accountId = 'swarm';

/**
 * Makes the plan true, file by file: each is there whole, or as it was before. Stopped at any moment, the
 * next call goes on where the last durable index says.
 *
 * @throws DaemonError MIRROR_UNREACHABLE | MIRROR_HELD_… | DRIVE_NO_ROOM | STORE_…; the signal's reason
 */
export const copyDrive = async (plan: DrivePlan, options: CopyOptions): Promise<DriveIndex> => {
  const { fs, source, guard, folder, label, version, saveEveryBytes, onIndex, signal } = options;
  const incomingFolder = `${folder}/${driveNames.incoming}`;
  const incoming = `${incomingFolder}/part`;
  const kept = new Map(options.before.files.map((file) => [file.path, file]));
  const objects = new Map(options.before.files.map(({ blob, sha256 }) => [blob, sha256]));
  let { begun } = options.before;
  /** Durable notes say that the beginning of a file is there. */
  let isNoted = begun !== undefined;
  let unsavedBytes = 0;
  const durableOf = (blob: string): number => (begun?.blob === blob ? begun.durableBytes : 0);
  let leftBytes = plan.fetches.reduce((sum, { blob }) => sum - durableOf(blob), plan.fetchBytes);

  const save = async (isWhole = false): Promise<DriveIndex> => {
    // Names first: a list must not tell of a file that is not there.
    await fs.syncFileSystem(folder);
    const index: DriveIndex = {
      ...{ format: 1, key: options.before.key, version: isWhole ? version : 0 },
      files: [...kept.values()],
      ...(isWhole && plan.refused > 0 && { refused: plan.refused }),
      ...(begun !== undefined && { begun }),
    };
    await writeDriveIndex(fs, folder, index);
    isNoted = begun !== undefined;
    unsavedBytes = 0;
    onIndex(index);
    return index;
  };
  const keep = ({ path, sizeBytes, blob }: DriveFile, sha256: string): void => {
    kept.set(path, { path, sizeBytes, blob, sha256 });
    objects.set(blob, sha256);
  };
  const checkRules = async (): Promise<void> => {
    signal.throwIfAborted();
    const objection = guard.objection('content');
    if (objection !== undefined) {
      throw new DaemonError(objection.code, { parameters: objection.parameters });
    }
    await options.checkRoom(leftBytes);
  };
  const openIncoming = async (
    blob: string,
  ): Promise<{ readonly file: WritableFile; readonly offset: number }> => {
    const found = await fs.stat(incoming);
    const durable = durableOf(blob);
    if (durable > 0 && found?.kind === 'file' && found.sizeBytes >= durable) {
      await fs.truncateFile(incoming, durable);
      return { file: await fs.appendFile(incoming), offset: durable };
    }
    // Else, after a power cut, bytes of this file would count as the beginning of another one.
    if (isNoted) {
      begun = undefined;
      await save();
    }
    if (found !== undefined) await fs.removeTree(incoming);
    return { file: await fs.createFile(incoming, 0o644), offset: 0 };
  };
  /** @returns SHA-256 of what came; absent where it began in the middle */
  const receive = async ({ path, sizeBytes, blob }: DriveFile): Promise<string | undefined> => {
    const durable = durableOf(blob);
    const { file, offset } = await openIncoming(blob);
    // What the notes told of may not be there.
    leftBytes += durable - offset;
    const hash = createHash('sha256');
    let doneBytes = offset;
    let isTooLong = false;
    const note = async (): Promise<void> => {
      await file.sync();
      begun = { blob, durableBytes: doneBytes };
      await save();
      await guard.save();
    };
    try {
      for await (const bytes of source.read(version, path, offset, signal)) {
        guard.received(accountId, bytes.length);
        isTooLong = doneBytes + bytes.length > sizeBytes;
        if (isTooLong) break;
        await file.write(bytes);
        hash.update(bytes);
        doneBytes += bytes.length;
        leftBytes -= bytes.length;
        unsavedBytes += bytes.length;
        if (unsavedBytes >= saveEveryBytes) {
          await note();
          await checkRules();
        }
      }
      if (isTooLong || doneBytes !== sizeBytes) {
        // More than was said, or less: what is here is not what it should be.
        throw new DaemonError('MIRROR_UNREACHABLE', { parameters: { label, reason: 'cut' } });
      }
      await file.sync();
      await file.changeMode(0o444);
    } catch (error) {
      if (isTooLong) begun = undefined;
      else if (doneBytes > offset && doneBytes < sizeBytes) await note().catch(() => undefined);
      throw error;
    } finally {
      await file.close();
    }
    return offset === 0 ? hash.digest('hex') : undefined;
  };
  const fetch = async (wanted: DriveFile): Promise<void> => {
    const sha256 = (await receive(wanted)) ?? (await hashFile(fs, incoming, signal));
    if (sha256 === undefined) throw new Error('what was received is not there');
    const path = objectPath(folder, sha256);
    await makeOwnFolder(fs, path.slice(0, -sha256.length - 1));
    await fs.rename(incoming, path);
    begun = undefined;
    keep(wanted, sha256);
  };

  await makeOwnFolder(fs, `${folder}/${driveNames.files}`);
  await makeOwnFolder(fs, incomingFolder);
  for (const path of plan.removals) kept.delete(path);
  const isBegun = ({ blob }: DriveFile): boolean => durableOf(blob) > 0;
  const begunFirst = [...plan.fetches].sort((left, right) => +isBegun(right) - +isBegun(left));
  for (const file of begunFirst) {
    await checkRules();
    await fetch(file);
    if (unsavedBytes >= saveEveryBytes) await save();
  }
  for (const file of plan.copies) {
    const sha256 = objects.get(file.blob);
    if (sha256 === undefined) throw new Error('a copy of what is not there was planned');
    keep(file, sha256);
  }
  const index = await save(true);
  await sweepDrive(fs, folder, index);
  return index;
};
