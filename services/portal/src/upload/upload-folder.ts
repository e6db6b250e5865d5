import { mkdir, open, readdir, rename, rm, stat, statfs, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { syncFolder, writeDurably } from '@p2p-hotspot/local-service';
import { isGivenName } from './given-name.ts';
import { readRecord, type UploadRecord } from './upload-record.ts';

/** What lies here is no source: the drop folder passes over names that begin with a dot. */
const workFolder = '.upload';

/** What a start finds of an upload that was begun. */
export interface BegunUpload extends UploadRecord {
  /** Undefined when the file is whole and was handed over. */
  readonly receivedBytes: number | undefined;
  /** When bytes came last, by the box's clock. */
  readonly changedMs: number;
}

/**
 * Where an upload lies: one at a time, on the file system of the drop folder, and not a source before
 * it is whole.
 */
export interface UploadFolder {
  /** Undefined when there is none, or nothing that can be read of one. */
  begun(): Promise<BegunUpload | undefined>;
  /** Makes an empty file in the place of any that was begun. Durable on return. */
  begin(record: UploadRecord): Promise<void>;
  /** The file that was begun, to be read and written. */
  open(): Promise<FileHandle>;
  /** Hands the file over, whole: under this name it is a source from now on. Durable on return. */
  handOver(name: string): Promise<void>;
  /** Removes what was begun. */
  drop(): Promise<void>;
  /** The file that was handed over, and when it came, by the box's clock. */
  given(): Promise<{ readonly name: string; readonly changedMs: number } | undefined>;
  /** Removes the file that was handed over. */
  takeBack(): Promise<void>;
  freeBytes(): Promise<number>;
}

/** @param dropFolder the daemon's drop folder */
export const createUploadFolder = (dropFolder: string): UploadFolder => {
  const folder = join(dropFolder, workFolder);
  const part = join(folder, 'part');
  const recordName = 'record.json';
  // A record without its file tells of one that was handed over: it goes first, and comes last.
  const drop = async (): Promise<void> => {
    await rm(join(folder, recordName), { force: true });
    await syncFolder(folder);
    await rm(part, { force: true });
  };
  const givenNames = async (): Promise<string[]> =>
    (await readdir(dropFolder).catch(() => [])).filter(isGivenName);
  return {
    begun: async () => {
      const record = await readRecord(join(folder, recordName));
      if (record === undefined) return undefined;
      const found = await stat(part).catch(() => undefined);
      return { ...record, receivedBytes: found?.size, changedMs: found?.mtimeMs ?? 0 };
    },
    begin: async (record) => {
      await mkdir(folder, { recursive: true });
      await drop();
      await (await open(part, 'w', 0o644)).close();
      await writeDurably(join(folder, recordName), JSON.stringify(record), 0o644);
    },
    open: () => open(part, 'r+'),
    handOver: async (name) => {
      const handle = await open(part, 'r+');
      try {
        await handle.sync();
      } finally {
        await handle.close();
      }
      await rename(part, join(dropFolder, name));
      await syncFolder(dropFolder);
    },
    drop,
    given: async () => {
      const [name] = await givenNames();
      if (name === undefined) return undefined;
      const found = await stat(join(dropFolder, name)).catch(() => undefined);
      return found && { name, changedMs: found.mtimeMs };
    },
    takeBack: async () => {
      for (const name of await givenNames()) await rm(join(dropFolder, name), { force: true });
    },
    freeBytes: async () => {
      const { bavail, bsize } = await statfs(dropFolder);
      return bavail * bsize;
    },
  };
};
