import { DaemonError, type DaemonErrorCode } from '../ports/daemon-error.ts';

const writeCodes: ReadonlyMap<unknown, DaemonErrorCode> = new Map<unknown, DaemonErrorCode>([
  ['ENOSPC', 'STICK_FULL'],
  ['EDQUOT', 'STICK_FULL'],
  ['EFBIG', 'STICK_FULL'],
  ['EROFS', 'STICK_READ_ONLY'],
  ['ENODEV', 'SOURCE_GONE'],
  ['ENXIO', 'SOURCE_GONE'],
  ['ENOTCONN', 'SOURCE_GONE'],
]);

/** The one place where errors of writing to a stick become ours. */
export const writeError = (error: unknown, label: string): DaemonError => {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return new DaemonError(writeCodes.get(code) ?? 'STICK_WRITE_FAILED', {
    parameters: { label },
    cause: error,
  });
};
