import { CodedError, isCodedError } from '@p2p-hotspot/contract';

/** What can go wrong for an operator, besides what the libraries find (catalogue `operator.ts`). */
export const operatorErrorCodes = [
  'BUNDLE_EXPIRED',
  'CARD_INVALID',
  'CARD_WITHOUT_RELEASE_KEY',
  'CHANNEL_EXISTS',
  'CHANNEL_NAME_INVALID',
  'CHUNKS_MISSING',
  'CLOCK_BEHIND',
  'COLLECTION_BUSY',
  'COLLECTION_CHANGED',
  'COLLECTION_EMPTY',
  'COLLECTION_EXISTS',
  'COLLECTION_INVALID',
  'COLLECTION_MISSING',
  'COLLECTION_STATE_DAMAGED',
  'COMPONENT_DUPLICATE',
  'COMPONENT_EMPTY',
  'COMPONENT_MISSING',
  'COMPONENT_UNKNOWN',
  'CONTENT_DAMAGED',
  'CONTENT_PARTIAL',
  'CORRECTIONS_MISSING',
  'DISK_FULL',
  'DRAFT_BEHIND',
  'DRAFT_MISSING',
  'DRAFT_OUTDATED',
  'DRAFT_WAITS',
  'FILES_EXIST',
  'FILE_TOO_LARGE',
  'FINALIZE_WAITS',
  'HANDOVER_EMPTY',
  'HANDOVER_NOT_DELEGATED',
  'HANDOVER_OLDER',
  'HANDOVER_UNCOVERED',
  'HANDOVER_UNSIGNED',
  'HOLDER_EXISTS',
  'HOLDER_UNKNOWN',
  'INPUT_CHANGED',
  'INPUT_KIND_UNKNOWN',
  'INPUT_MISSING',
  'INPUT_NAME_REFUSED',
  'INPUT_NOT_REGULAR',
  'INPUT_UNREADABLE',
  'INTERRUPTED',
  'KEYS_EXIST',
  'KEYS_MISSING',
  'KEY_AMBIGUOUS',
  'KEY_NOT_TRUSTED',
  'KEY_UNKNOWN',
  'NAME_INVALID',
  'NOT_PUBLISHED',
  'OUTPUT_UNSUITABLE',
  'PAPER_INVALID',
  'PAPER_LINES_MISSING',
  'PAPER_LINES_WRONG',
  'PASSPHRASE_EMPTY',
  'PASSPHRASE_MISMATCH',
  'PASSPHRASE_MISSING',
  'RECEIPTS_MISSING',
  'RECEIPTS_REFUSED',
  'RECEIPT_KEY_MISSING',
  'RELEASE_UNKNOWN',
  'REPOSITORY_FOREIGN',
  'REPOSITORY_FORKED',
  'REPOSITORY_INCOMPLETE',
  'REPOSITORY_NEWER',
  'RESIGN_LIMIT',
  'RESIGN_SHORT',
  'ROLE_MISSING',
  'ROOT_MISMATCH',
  'ROOT_NEEDED',
  'SERVE_UNSUPPORTED',
  'SIGNATURES_FOREIGN',
  'SIGNATURES_MISSING',
  'SOFTWARE_ARCHIVE_DAMAGED',
  'SOFTWARE_CHANNEL_REFUSED',
  'SOFTWARE_DUPLICATE',
  'SOFTWARE_FILE_INVALID',
  'SOFTWARE_MAIN_MISSING',
  'SOFTWARE_SERVICE_REFUSED',
  'SOFTWARE_TOO_LARGE',
  'SPACE_SHORT',
  'THRESHOLD_UNREACHABLE',
  'TIME_INVALID',
  'TRUST_DRAFT_MISSING',
  'TRUST_DRAFT_WAITS',
  'TRUST_EXISTS',
  'TRUST_MISSING',
  'UNEXPECTED',
  'USAGE_WRONG',
  'WRITE_FAILED',
] as const;

export type OperatorErrorCode = (typeof operatorErrorCodes)[number];

/** An expected failure of a command: told in one sentence, with an exit code. */
export class OperatorError extends CodedError<OperatorErrorCode> {}

/** True for an error of the operating system with a code such as `ENOENT`. */
export const isSystemError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error &&
  !isCodedError(error) &&
  typeof (error as NodeJS.ErrnoException).code === 'string';

/** True for the operating system's "there is nothing of that name". */
export const isNotFound = (error: unknown): boolean =>
  isSystemError(error) && (error.code === 'ENOENT' || error.code === 'ENOTDIR');

const full: ReadonlySet<string | undefined> = new Set(['ENOSPC', 'EDQUOT']);

/** Turns a failed read of something the operator gave into the words for it. */
export const readFailure = (path: string, error: unknown): unknown => {
  if (!isSystemError(error)) return error;
  if (isNotFound(error))
    return new OperatorError('INPUT_MISSING', { parameters: { path }, cause: error });
  if (error.code === 'ELOOP' || error.code === 'ENXIO') {
    return new OperatorError('INPUT_NOT_REGULAR', { parameters: { path }, cause: error });
  }
  const reason = error.code ?? '';
  return new OperatorError('INPUT_UNREADABLE', { parameters: { path, reason }, cause: error });
};

/** Turns a failed write into the words for it. */
export const writeFailure = (path: string, error: unknown): unknown => {
  if (!isSystemError(error)) return error;
  if (full.has(error.code)) {
    return new OperatorError('DISK_FULL', { parameters: { path }, cause: error });
  }
  if (error.code === 'EFBIG') {
    return new OperatorError('FILE_TOO_LARGE', { parameters: { path }, cause: error });
  }
  const reason = error.code ?? '';
  return new OperatorError('WRITE_FAILED', { parameters: { path, reason }, cause: error });
};
