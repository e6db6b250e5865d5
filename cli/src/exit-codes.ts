import type { OperatorErrorCode } from './errors.ts';

/** Exit codes of every command. A code that is not listed here means failure, too. */
export const exitCodes = {
  ok: 0,
  unexpected: 1,
  usage: 2,
  notAuthentic: 10,
  rollback: 11,
  keys: 12,
  storage: 13,
  unreachable: 14,
  interrupted: 130,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** What each exit code means, in the words of the manual. */
export const exitCodeMeanings: Readonly<Record<ExitCode, string>> = {
  0: 'done',
  1: 'unexpected: a fault in this program',
  2: 'usage: the command, or `hotspot.yaml`, is not written right',
  10: 'not authentic: damaged, forged, or of another trust root',
  11: 'rollback or expired: older than what is known, or past its date',
  12: 'keys: none, not enough, or not the right passphrase',
  13: 'disk: full, unreadable, not writable, or a file changed while it was read',
  14: 'source unreachable',
  130: 'interrupted with Ctrl-C; nothing is left half-written',
};

const byOperatorCode = {
  BUNDLE_EXPIRED: 11,
  CHUNKS_MISSING: 10,
  CLOCK_BEHIND: 11,
  COLLECTION_BUSY: 13,
  COLLECTION_EMPTY: 2,
  COLLECTION_EXISTS: 2,
  COLLECTION_INVALID: 2,
  COLLECTION_MISSING: 2,
  COLLECTION_STATE_DAMAGED: 13,
  COMPONENT_DUPLICATE: 2,
  COMPONENT_EMPTY: 2,
  COMPONENT_MISSING: 2,
  CONTENT_DAMAGED: 10,
  DISK_FULL: 13,
  DRAFT_MISSING: 2,
  DRAFT_OUTDATED: 12,
  FILE_TOO_LARGE: 13,
  INPUT_CHANGED: 13,
  INPUT_KIND_UNKNOWN: 2,
  INPUT_MISSING: 13,
  INPUT_NAME_REFUSED: 13,
  INPUT_NOT_REGULAR: 13,
  INPUT_UNREADABLE: 13,
  INTERRUPTED: 130,
  KEYS_EXIST: 12,
  KEYS_MISSING: 12,
  KEY_UNKNOWN: 12,
  NAME_INVALID: 2,
  OUTPUT_UNSUITABLE: 2,
  PASSPHRASE_EMPTY: 12,
  PASSPHRASE_MISMATCH: 12,
  PASSPHRASE_MISSING: 12,
  RELEASE_UNKNOWN: 2,
  REPOSITORY_FOREIGN: 10,
  REPOSITORY_FORKED: 11,
  REPOSITORY_INCOMPLETE: 10,
  REPOSITORY_NEWER: 11,
  ROOT_MISMATCH: 10,
  SIGNATURES_MISSING: 12,
  SPACE_SHORT: 13,
  TIME_INVALID: 2,
  TRUST_EXISTS: 12,
  TRUST_KIND_MISSING: 2,
  TRUST_MISSING: 12,
  UNEXPECTED: 1,
  USAGE_WRONG: 2,
  WRITE_FAILED: 13,
} as const satisfies Record<OperatorErrorCode, ExitCode>;

const byCode: Readonly<Record<string, ExitCode>> = byOperatorCode;

/** The exit code for an error's code; `unexpected` for one that has none. */
export const exitCodeOf = (code: string): ExitCode =>
  Object.hasOwn(byCode, code) ? (byCode[code] ?? exitCodes.unexpected) : exitCodes.unexpected;
