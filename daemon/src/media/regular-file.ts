import { constants } from 'node:fs';
import { lstat, open } from 'node:fs/promises';
import { DaemonError } from '../ports/daemon-error.ts';

/** A regular file on a medium that nobody vouches for. */
export interface RegularFile {
  readonly sizeBytes: number;
  /** Tells this content from another one under the same name, as far as a file system can. */
  readonly signature: string;
  /**
   * @returns how many bytes were read: all that fit, or fewer where the file ends before
   * @throws DaemonError SOURCE_GONE | SOURCE_READ_FAILED
   */
  read(offset: number, into: Uint8Array): Promise<number>;
  /** Never fails. */
  close(): Promise<void>;
}

/** What a medium is to people, for messages. */
export interface MediumNames {
  readonly label: string;
  readonly name: string;
}

const codeOf = (error: unknown): unknown =>
  error instanceof Error && 'code' in error ? error.code : undefined;

const isAbsent = (error: unknown): boolean => {
  const code = codeOf(error);
  return code === 'ENOENT' || code === 'ENOTDIR';
};

/** The device itself went away, as opposed to one bad place on it. */
const goneCodes: ReadonlySet<unknown> = new Set([
  'ENODEV',
  'ENXIO',
  'ESTALE',
  'ENOTCONN',
  'EHOSTDOWN',
  'ESHUTDOWN',
]);

/** The one place where errors of a medium become ours. */
export const mediumError = (error: unknown, { label, name }: MediumNames): DaemonError =>
  goneCodes.has(codeOf(error))
    ? new DaemonError('SOURCE_GONE', { parameters: { label }, cause: error })
    : new DaemonError('SOURCE_READ_FAILED', { parameters: { label, name }, cause: error });

/**
 * Opens a file of an untrusted medium. A link in its last part is not followed, a FIFO or device does
 * not block, and what is not a regular file is refused before a byte of it is read.
 *
 * @returns undefined when there is nothing of that name
 * @throws DaemonError SOURCE_FILE_REFUSED | SOURCE_GONE | SOURCE_READ_FAILED
 */
export const openRegularFile = async (
  path: string,
  names: MediumNames,
): Promise<RegularFile | undefined> => {
  const refused = (cause?: unknown) =>
    new DaemonError('SOURCE_FILE_REFUSED', { parameters: { ...names }, cause });
  let handle;
  try {
    handle = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  } catch (error) {
    if (isAbsent(error)) return undefined;
    // A link gives ELOOP, a socket ENXIO: as good as refused, unless the medium itself is gone.
    if (codeOf(error) === 'ELOOP') throw refused(error);
    const status = await lstat(path).catch(() => undefined);
    throw status !== undefined && !status.isFile() ? refused(error) : mediumError(error, names);
  }
  // It was only read: what closing it says is of no use to anybody.
  const close = () => handle.close().catch(() => undefined);
  const status = await handle.stat({ bigint: true }).catch(async (error: unknown) => {
    await close();
    throw mediumError(error, names);
  });
  if (!status.isFile()) {
    await close();
    throw refused();
  }
  return {
    sizeBytes: Number(status.size),
    signature: `${status.dev}:${status.ino}:${status.size}:${status.mtimeNs}`,
    read: async (offset, into) => {
      let done = 0;
      try {
        while (done < into.length) {
          const { bytesRead } = await handle.read(into, done, into.length - done, offset + done);
          if (bytesRead === 0) break;
          done += bytesRead;
        }
      } catch (error) {
        throw mediumError(error, names);
      }
      return done;
    },
    close,
  };
};
