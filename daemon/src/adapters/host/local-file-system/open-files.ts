import * as fs from 'node:fs';
import { promisify } from 'node:util';
import type { ReadableFile, WritableFile } from '../../../ports/durable-file-system.ts';
import type { Translation } from './os-errors.ts';

const fsync = promisify(fs.fsync);

const write = (descriptor: number, bytes: Uint8Array): Promise<number> =>
  new Promise((resolve, reject) => {
    fs.write(descriptor, bytes, 0, bytes.length, null, (error, written) => {
      if (error === null) resolve(written);
      else reject(error);
    });
  });

const read = (
  descriptor: number,
  into: Uint8Array,
  start: number,
  position: number,
): Promise<number> =>
  new Promise((resolve, reject) => {
    fs.read(descriptor, into, start, into.length - start, position, (error, count) => {
      if (error === null) resolve(count);
      else reject(error);
    });
  });

/**
 * Up to this size the bytes are copied to the page cache at once: that takes less time than handing
 * them to a thread. The kernel makes a writer that is too fast wait, but never long at a time.
 */
const writeAtOnceBytes = 256 * 1024;

/**
 * The kernel gives the number of a closed file to the next one: a read that still waits for a thread would be one of
 * that, with the wrong bytes and no error. So closing waits for the reads under way.
 *
 * @param descriptor open for reading; `close` closes it
 */
export const readableFile = (descriptor: number, { translated }: Translation): ReadableFile => {
  const underWay = new Set<Promise<number>>();
  let isClosed = false;
  const readAll = async (offset: number, into: Uint8Array): Promise<number> => {
    let done = 0;
    while (done < into.length) {
      const start = done;
      const count = await translated(() => read(descriptor, into, start, offset + start));
      if (count === 0) break;
      done += count;
    }
    return done;
  };
  return {
    sizeBytes: fs.fstatSync(descriptor).size,
    read: async (offset, into) => {
      if (isClosed) throw new Error('a file was read after it was closed');
      const reading = readAll(offset, into);
      underWay.add(reading);
      try {
        return await reading;
      } finally {
        underWay.delete(reading);
      }
    },
    close: async () => {
      isClosed = true;
      await Promise.allSettled(underWay);
      await translated(() => {
        fs.closeSync(descriptor);
      });
    },
  };
};

/**
 * @param descriptor open for writing; `close` closes it
 * @param syncOnClose whether closing makes the content durable
 */
export const writableFile = (
  descriptor: number,
  syncOnClose: boolean,
  { translated }: Translation,
): WritableFile => ({
  write: async (bytes) => {
    for (let rest = bytes; rest.length > 0;) {
      const piece = rest;
      const written = await translated(() =>
        piece.length <= writeAtOnceBytes
          ? fs.writeSync(descriptor, piece)
          : write(descriptor, piece),
      );
      rest = rest.subarray(written);
    }
  },
  changeMode: (mode) =>
    translated(() => {
      fs.fchmodSync(descriptor, mode);
    }),
  sync: () => translated(() => fsync(descriptor)),
  close: async () => {
    try {
      if (syncOnClose) await translated(() => fsync(descriptor));
    } finally {
      await translated(() => {
        fs.closeSync(descriptor);
      });
    }
  },
});
