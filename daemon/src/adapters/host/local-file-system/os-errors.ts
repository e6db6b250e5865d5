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
  // "Structure needs cleaning": the file system found itself damaged.
  EUCLEAN: 'STORE_IO_FAILED',
};

/** The one place where the operating system's errors of the local disk become ours. */
const translate = (error: unknown): unknown => {
  const code = errorCodes[codeOf(error) ?? ''];
  return code === undefined ? error : new DaemonError(code, { cause: error });
};

/** Does something with the disk; failures come out as DaemonErrors. */
export const translated = async <T>(work: () => T | Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    throw translate(error);
  }
};

/** As `translated`; `undefined` when there is nothing at the path. */
export const unlessAbsent = async <T>(work: () => T | Promise<T>): Promise<T | undefined> => {
  try {
    return await work();
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw translate(error);
  }
};
