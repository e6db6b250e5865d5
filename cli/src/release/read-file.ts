import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { OperatorError, readFailure } from '../errors.ts';
import { identityOf, type FoundFile } from '../collection/walk.ts';

/** A file opened for reading, known to be the one that was found. */
export interface OpenedFile {
  /**
   * Fills `buffer` from `start` to `end` with the bytes at `position`.
   *
   * @throws OperatorError INPUT_CHANGED when the file ends before that; INPUT_UNREADABLE
   */
  read(buffer: Uint8Array, start: number, end: number, position: number): void;
  /** @throws OperatorError INPUT_CHANGED when it is no longer the file that was found */
  check(): void;
  close(): void;
}

/** Windows has neither flag, and neither links nor pipes that they would guard against there. */
const openFlags =
  constants.O_RDONLY |
  ((constants as Partial<typeof constants>).O_NOFOLLOW ?? 0) |
  ((constants as Partial<typeof constants>).O_NONBLOCK ?? 0);

/**
 * Opens a found file: never through a link, never waiting for a pipe.
 *
 * @throws OperatorError INPUT_CHANGED, INPUT_NOT_REGULAR, INPUT_MISSING, INPUT_UNREADABLE
 */
export const openFound = ({ source, identity }: FoundFile): OpenedFile => {
  let descriptor: number;
  try {
    descriptor = openSync(source, openFlags);
  } catch (error) {
    throw readFailure(source, error);
  }
  const changed = () => new OperatorError('INPUT_CHANGED', { parameters: { path: source } });
  const check = () => {
    if (identityOf(fstatSync(descriptor, { bigint: true })) !== identity) throw changed();
  };
  const opened: OpenedFile = {
    check,
    close: () => {
      closeSync(descriptor);
    },
    read: (buffer, start, end, position) => {
      let filled = start;
      while (filled < end) {
        let count: number;
        try {
          count = readSync(descriptor, buffer, filled, end - filled, position + filled - start);
        } catch (error) {
          throw readFailure(source, error);
        }
        if (count === 0) throw changed();
        filled += count;
      }
    },
  };
  try {
    check();
  } catch (error) {
    opened.close();
    throw error;
  }
  return opened;
};
