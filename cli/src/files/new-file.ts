import { open, rm, type FileHandle } from 'node:fs/promises';
import { writeFailure } from '../errors.ts';
import { partialName, renameDurably } from './durable.ts';

/** A large file that comes into being; nobody sees it under its name before `publish`. */
export interface NewFile {
  /**
   * Appends a block. Returns while the block is still being written, so that the next one can be made
   * meanwhile: the block must stay as it is until the following call returns.
   *
   * @throws OperatorError DISK_FULL, FILE_TOO_LARGE, WRITE_FAILED
   */
  append(block: Uint8Array): Promise<void>;
  /** Waits until every byte is durable. */
  complete(): Promise<void>;
  /** Gives the file its name, in place of an older one. */
  publish(): Promise<void>;
  /** Removes what was written, unless it was published. */
  discard(): Promise<void>;
}

/**
 * So many bytes are made durable while the next ones are made: else the disk idles until the end, and
 * everybody waits for it then.
 */
const flushBytes = 64 * 1024 * 1024;

const writeAll = async (handle: FileHandle, block: Uint8Array): Promise<void> => {
  for (let done = 0; done < block.length;) {
    const { bytesWritten } = await handle.write(block, done);
    done += bytesWritten;
  }
};

/**
 * Begins a file. What an earlier run that was killed left of it is replaced.
 *
 * @param file absolute; its folder must be there
 * @throws OperatorError WRITE_FAILED
 */
export const beginFile = async (file: string): Promise<NewFile> => {
  const temporary = partialName(file);
  const guarded = async <T>(act: () => Promise<T>): Promise<T> => {
    try {
      return await act();
    } catch (error) {
      throw writeFailure(file, error);
    }
  };
  const handle = await guarded(async () => {
    await rm(temporary, { force: true });
    return open(temporary, 'wx');
  });
  let pending: Promise<void> = Promise.resolve();
  let unflushedBytes = 0;
  let flushing: Promise<void> | undefined;
  const flush = () => {
    unflushedBytes = 0;
    flushing = handle.datasync().finally(() => {
      flushing = undefined;
    });
    flushing.catch(() => undefined);
  };
  let isOpen = true;
  const close = async () => {
    if (!isOpen) return;
    isOpen = false;
    await handle.close();
  };
  return {
    append: async (block) => {
      await guarded(() => pending);
      unflushedBytes += block.length;
      if (unflushedBytes >= flushBytes && flushing === undefined) flush();
      pending = writeAll(handle, block);
      // Its failure is told by the next call; until then nobody may be listening.
      pending.catch(() => undefined);
    },
    complete: () =>
      guarded(async () => {
        await pending;
        await flushing;
        await handle.sync();
        await close();
      }),
    publish: () =>
      guarded(async () => {
        await renameDurably(temporary, file);
      }),
    discard: async () => {
      await pending.catch(() => undefined);
      await flushing?.catch(() => undefined);
      await close();
      await rm(temporary, { force: true });
    },
  };
};
