import { DaemonError, type DaemonErrorCode } from '../../../ports/daemon-error.ts';

/** The operating system's code of an error, as in `ENOENT`. */
export const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : undefined;

const errorCodes: Readonly<Record<string, DaemonErrorCode>> = {
  ENOSPC: 'STORE_FULL',
  EDQUOT: 'STORE_FULL',
  EROFS: 'STORE_READ_ONLY',
  EIO: 'STORE_IO_FAILED',
  ENODEV: 'STORE_IO_FAILED',
  ENXIO: 'STORE_IO_FAILED',
  ESTALE: 'STORE_IO_FAILED',
  // The file system found itself damaged: EBADMSG (a checksum) and EUCLEAN (anything else) of Linux,
  // neither of which libuv knows by name.
  'Unknown system error -74': 'STORE_IO_FAILED',
  'Unknown system error -117': 'STORE_IO_FAILED',
};

/** How failures of the local disk come out; `undefined` for what is absent where that is no failure. */
export interface Translation {
  /** Does something with the disk; failures come out as DaemonErrors. */
  readonly translated: <T>(work: () => T | Promise<T>) => Promise<T>;
  /** As `translated`; `undefined` when there is nothing at the path. */
  readonly unlessAbsent: <T>(work: () => T | Promise<T>) => Promise<T | undefined>;
}

/**
 * The one place where the operating system's errors of the local disk become ours.
 *
 * @param onIoFailure called whenever the disk itself fails, as opposed to being full or read-only
 */
export const createTranslation = (onIoFailure: () => void): Translation => {
  const translate = (error: unknown): unknown => {
    const code = errorCodes[codeOf(error) ?? ''];
    if (code === undefined) return error;
    if (code === 'STORE_IO_FAILED') onIoFailure();
    return new DaemonError(code, { cause: error });
  };
  return {
    translated: async (work) => {
      try {
        return await work();
      } catch (error) {
        throw translate(error);
      }
    },
    unlessAbsent: async (work) => {
      try {
        return await work();
      } catch (error) {
        const code = codeOf(error);
        if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
        throw translate(error);
      }
    },
  };
};
