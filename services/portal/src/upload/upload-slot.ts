import { randomBytes } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { PortalError, systemCodeOf } from '../errors.ts';
import { beginsAsBundle, headBytes } from './bundle-head.ts';
import { givenName } from './given-name.ts';
import type { UploadFolder } from './upload-folder.ts';

/** How long things may take. Times are in milliseconds. */
export interface UploadPatience {
  /** So long after its last byte an upload holds its place against another one. */
  readonly quietMs: number;
  /** An upload without a new byte for so long is removed. */
  readonly keptMs: number;
  /** In each stretch of this length a request has to bring `leastBytes`, or it is ended. */
  readonly stretchMs: number;
  readonly leastBytes: number;
}

export const usualPatience: UploadPatience = {
  quietMs: 60_000,
  keptMs: 24 * 60 * 60_000,
  stretchMs: 60_000,
  leastBytes: 64 * 1024,
};

/** How far an upload is. */
export interface UploadState {
  readonly offset: number;
  readonly sizeBytes: number;
}

export interface UploadSlotOptions {
  readonly folder: UploadFolder;
  /** Bytes to be kept free on the volume. */
  readonly reserveBytes: () => Promise<number>;
  /** Whether the box copies from the file that was handed over last. */
  readonly isGivenInUse: () => boolean;
  /** Called when a file was handed over. */
  readonly onGiven: () => void;
  readonly patience: UploadPatience;
}

/** The one upload that a box takes at a time. */
export interface UploadSlot {
  /**
   * Begins an upload in the place of one that has come to rest.
   *
   * @param sizeBytes its length, or at most so much where `complete` ends it
   * @returns its id
   * @throws PortalError UPLOAD_BUSY | UPLOAD_IN_USE | UPLOAD_NO_ROOM | UPLOAD_WRITE_FAILED
   */
  begin(sizeBytes: number): Promise<string>;
  /**
   * Ends a request that still brings bytes, and tells how far the upload is.
   *
   * @throws PortalError as `complete`
   */
  look(id: string): Promise<UploadState | undefined>;
  /**
   * Adds bytes until they end or the connection does; what came is kept. An upload that is whole by
   * that is handed over.
   *
   * @returns how far it is; `misplaced` when it does not go on at `offset`; undefined: no such upload
   * @throws PortalError UPLOAD_NOT_A_RELEASE | UPLOAD_TOO_LONG | UPLOAD_NO_ROOM |
   *   UPLOAD_WRITE_FAILED; nothing of it is kept then, but for UPLOAD_TOO_LONG
   */
  append(
    id: string,
    offset: number,
    bytes: Readable,
  ): Promise<UploadState | 'misplaced' | undefined>;
  /** Hands over what came. @throws PortalError UPLOAD_NOT_A_RELEASE | UPLOAD_WRITE_FAILED */
  complete(id: string): Promise<void>;
  /** Gives an upload up. @returns false when there is no such upload */
  stop(id: string): Promise<boolean>;
  /** Removes what nobody goes on with. */
  removeStale(): Promise<void>;
}

interface Upload extends UploadState {
  readonly id: string;
  offset: number;
  isWhole: boolean;
  touchedMs: number;
  /** The request that brings bytes now. */
  writer?: { readonly end: () => void; readonly ended: Promise<unknown> };
}

/** So much is written before it is made durable, and before it is looked whether there is room. */
const syncEveryBytes = 16 * 1024 * 1024;

const writeAll = async (file: FileHandle, bytes: Uint8Array, offset: number): Promise<void> => {
  for (let done = 0; done < bytes.length;) {
    done += (await file.write(bytes, done, bytes.length - done, offset + done)).bytesWritten;
  }
};

const noRoom = (neededBytes: number, freeBytes: number): PortalError =>
  new PortalError('UPLOAD_NO_ROOM', {
    parameters: { neededBytes, freeBytes: Math.max(0, freeBytes) },
  });

export const createUploadSlot = ({
  folder,
  reserveBytes,
  isGivenInUse,
  onGiven,
  patience,
}: UploadSlotOptions): UploadSlot => {
  let upload: Upload | undefined;
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = turn.then(work);
    turn = result.catch(() => undefined);
    return result;
  };

  /** What the last process left. */
  const loaded = folder.begun().then(async (begun) => {
    if (begun === undefined) return;
    const { id, sizeBytes, receivedBytes = sizeBytes } = begun;
    const isWhole = begun.receivedBytes === undefined;
    const isOld = Date.now() - begun.changedMs > patience.keptMs;
    if (!isWhole && (isOld || receivedBytes > sizeBytes)) {
      await folder.drop();
      return;
    }
    const touchedMs = performance.now() - patience.quietMs;
    upload = { id, sizeBytes, offset: receivedBytes, isWhole, touchedMs };
  });

  /** Only a failure of our own disk ends up here; the visitor is told in words. */
  const explain = async (error: unknown, neededBytes: number): Promise<unknown> => {
    const code = systemCodeOf(error);
    if (error instanceof PortalError || code === undefined) return error;
    const isFull = code === 'ENOSPC' || code === 'EDQUOT';
    return isFull
      ? noRoom(neededBytes, await folder.freeBytes().catch(() => 0))
      : new PortalError('UPLOAD_WRITE_FAILED', { parameters: { reason: code }, cause: error });
  };

  const giveUp = async (): Promise<void> => {
    upload = undefined;
    // Where nothing can be written or removed, the next start tries again.
    await folder.drop().catch(() => undefined);
  };

  const checkRoom = async (neededBytes: number): Promise<void> => {
    const freeBytes = (await folder.freeBytes()) - (await reserveBytes());
    if (freeBytes < neededBytes) throw noRoom(neededBytes, freeBytes);
  };

  const handOver = async (whole: Upload): Promise<void> => {
    if (whole.offset < headBytes) throw new PortalError('UPLOAD_NOT_A_RELEASE');
    await folder.handOver(givenName(whole.id));
    whole.isWhole = true;
    onGiven();
  };

  const endWriter = async (id: string): Promise<Upload | undefined> => {
    await loaded;
    while (upload?.id === id && upload.writer !== undefined) {
      upload.writer.end();
      await upload.writer.ended;
    }
    return upload?.id === id ? upload : undefined;
  };

  /** @returns when the bytes end or their connection does */
  const write = async (into: Upload, file: FileHandle, bytes: Readable): Promise<void> => {
    let unsynced = 0;
    let isChecked = into.offset >= headBytes;
    // Whoever sends wrong bytes gets an answer, so their connection has to outlive the loop.
    const chunks = bytes.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>;
    const cut = { is: false };
    const untilCut = async function* (): AsyncGenerator<Uint8Array> {
      try {
        yield* chunks;
      } catch {
        cut.is = true;
      }
    };
    for await (const chunk of untilCut()) {
      if (chunk.length > into.sizeBytes - into.offset) throw new PortalError('UPLOAD_TOO_LONG');
      await writeAll(file, chunk, into.offset);
      into.offset += chunk.length;
      into.touchedMs = performance.now();
      if (!isChecked && into.offset >= headBytes) {
        if (!(await beginsAsBundle(file))) throw new PortalError('UPLOAD_NOT_A_RELEASE');
        isChecked = true;
      }
      unsynced += chunk.length;
      if (unsynced < syncEveryBytes) continue;
      unsynced = 0;
      await file.datasync();
      await checkRoom(0);
    }
    await file.datasync();
  };

  const append = async (into: Upload, bytes: Readable): Promise<void> => {
    let before = into.offset;
    const pace = setInterval(() => {
      if (into.offset - before < patience.leastBytes) bytes.destroy();
      before = into.offset;
    }, patience.stretchMs);
    const file = await folder.open();
    try {
      await write(into, file, bytes);
    } finally {
      clearInterval(pace);
      await file.close();
    }
  };

  const failWith = async (failed: Upload, error: unknown): Promise<never> => {
    const told = await explain(error, failed.sizeBytes - failed.offset);
    const isKept = told instanceof PortalError && told.code === 'UPLOAD_TOO_LONG';
    if (!isKept && upload === failed) await giveUp();
    throw told;
  };

  const complete = async (id: string): Promise<void> => {
    const found = await endWriter(id);
    if (found === undefined || found.isWhole) return;
    try {
      await handOver(found);
    } catch (error) {
      await failWith(found, error);
    }
  };

  return {
    begin: (sizeBytes) =>
      inTurn(async () => {
        await loaded;
        const isHeld =
          upload !== undefined &&
          !upload.isWhole &&
          (upload.writer !== undefined || performance.now() - upload.touchedMs < patience.quietMs);
        if (isHeld) throw new PortalError('UPLOAD_BUSY');
        if (isGivenInUse()) throw new PortalError('UPLOAD_IN_USE');
        try {
          // Whoever gives another file does not want the one before any more.
          await giveUp();
          await folder.takeBack();
          await checkRoom(sizeBytes);
          const id = randomBytes(32).toString('base64url');
          await folder.begin({ id, sizeBytes });
          upload = { id, sizeBytes, offset: 0, isWhole: false, touchedMs: performance.now() };
          return id;
        } catch (error) {
          throw await explain(error, sizeBytes);
        }
      }),
    look: async (id) => {
      const found = await endWriter(id);
      // A cut came after the last byte: whoever is told that all is there sends nothing more.
      if (found?.offset === found?.sizeBytes) await complete(id);
      return found && { offset: found.offset, sizeBytes: found.sizeBytes };
    },
    append: async (id, offset, bytes) => {
      const found = await endWriter(id);
      if (found === undefined) return undefined;
      if (found.offset !== offset) return 'misplaced';
      const { sizeBytes } = found;
      if (found.isWhole) return { offset, sizeBytes };
      const work = append(found, bytes)
        .then(() => (found.offset === sizeBytes ? handOver(found) : undefined))
        .catch((error: unknown) => failWith(found, error))
        .finally(() => {
          delete found.writer;
        });
      found.writer = {
        end: () => {
          bytes.destroy();
        },
        ended: work.catch(() => undefined),
      };
      await work;
      return { offset: found.offset, sizeBytes };
    },
    complete,
    stop: async (id) => {
      const found = await endWriter(id);
      if (found === undefined || found.isWhole) return false;
      await giveUp();
      return true;
    },
    removeStale: async () => {
      await loaded;
      if (upload === undefined || upload.isWhole || upload.writer !== undefined) return;
      if (performance.now() - upload.touchedMs > patience.keptMs) await giveUp();
    },
  };
};
