import { CodedError } from '@p2p-hotspot/contract';

/**
 * What can go wrong on a box and is thrown. Parameters by code:
 *
 * - `SOURCE_GONE` label · `SOURCE_READ_FAILED`, `SOURCE_FILE_MISSING`, `SOURCE_FILE_REFUSED`,
 *   `SOURCE_DAMAGED` label, name · `SOURCE_OTHER_ROOT` label
 * - `MIRROR_UNREACHABLE`, `MIRROR_CERTIFICATE`, `MIRROR_REDIRECT_REFUSED`, `MIRROR_ANSWER_WRONG`
 *   label, reason · `MIRROR_TOO_SLOW`, `MIRROR_PORTAL` label · `MIRROR_BUSY`, `MIRROR_REFUSED` label,
 *   status · `MIRROR_FILE_CHANGED` label, name · `MIRROR_HELD_BUDGET` megabytes ·
 *   `MIRROR_HELD_WINDOW` window · `MIRROR_HELD_METERED`
 * - `MAP_PIN_WRONG`, `MAP_FORMAT_UNKNOWN`, `MAP_SIZE_UNKNOWN`,
 *   `MAP_DATE_UNKNOWN` label · `MAP_TOO_LARGE` label, sizeBytes,
 *   limitBytes · `MAP_NO_ROOM` label, neededBytes, freeBytes · `MAP_NAME_TAKEN` label, name
 * - `BROUGHT_FAILED` reason
 * - `RELEASE_INCONSISTENT` sha256
 * - `STORE_FULL` · `STORE_IO_FAILED` · `STORE_READ_ONLY` · `STORE_DAMAGED` file
 * - `SPACE_TAKEN` freeBytes, reserveBytes · `REPLACE_NOT_ASKED` channel, counter
 * - `ALREADY_RUNNING` · `NO_PREVIOUS_GENERATION` · `ROOT_NOT_OFFERED` · `ROOT_ALREADY_TRUSTED`
 * - `CHANNEL_UNKNOWN` channel · `COUNTER_PASSED` channel, counter, trustedCounter
 * - `STICK_FULL`, `STICK_READ_ONLY`, `STICK_WRITE_FAILED`, `STICK_WRITE_REFUSED` label
 * - `MARKER_INVALID` · `STICK_MOUNT_FAILED` label · `STICK_FORMAT_UNKNOWN` label
 * - `STICK_FORMAT_OFF` label, fileSystem · `STICK_OPTIONS_MISSING` label
 * - `PIN_WRONG` · `PIN_LOCKED` seconds · `SESSION_INVALID` · `REQUEST_INVALID` name
 * - `PIN_UNFIT` · `PIN_GUESSED_EASILY` · `PIN_FIXED` · `CODE_WRONG` · `CODE_LOCKED` seconds · `CODE_MISSING`
 * - `PRESENCE_REQUIRED` · `STICK_UNKNOWN` · `STICK_NOT_STEWARD` label · `RELAY_FOREIGN` label
 * - `BACKUP_DAMAGED` reason · `BACKUP_MISSING`, `BACKUP_NOT_KEPT` label · `PASSPHRASE_WRONG`
 * - `PASSPHRASE_LOCKED` seconds · `RESTORE_NOT_EMPTY`
 * - `RESTORE_OTHER_ROOT`, `RESTORE_ROOT_UNCONFIRMED` rootFingerprint
 * - `RELAY_NO_ROOM` label, neededBytes, freeBytes · `RELAY_NOT_KEPT` label, name
 */
export type DaemonErrorCode =
  | 'SOURCE_GONE'
  | 'SOURCE_READ_FAILED'
  | 'SOURCE_FILE_MISSING'
  | 'SOURCE_FILE_REFUSED'
  | 'SOURCE_DAMAGED'
  | 'SOURCE_OTHER_ROOT'
  | 'MIRROR_UNREACHABLE'
  | 'MIRROR_CERTIFICATE'
  | 'MIRROR_REDIRECT_REFUSED'
  | 'MIRROR_ANSWER_WRONG'
  | 'MIRROR_TOO_SLOW'
  | 'MIRROR_PORTAL'
  | 'MIRROR_BUSY'
  | 'MIRROR_REFUSED'
  | 'MIRROR_FILE_CHANGED'
  | 'MIRROR_HELD_BUDGET'
  | 'MIRROR_HELD_WINDOW'
  | 'MIRROR_HELD_METERED'
  | 'MAP_PIN_WRONG'
  | 'MAP_FORMAT_UNKNOWN'
  | 'MAP_SIZE_UNKNOWN'
  | 'MAP_DATE_UNKNOWN'
  | 'MAP_TOO_LARGE'
  | 'MAP_NO_ROOM'
  | 'MAP_NAME_TAKEN'
  | 'BROUGHT_FAILED'
  | 'RELEASE_INCONSISTENT'
  | 'STORE_FULL'
  | 'STORE_IO_FAILED'
  | 'STORE_READ_ONLY'
  | 'STORE_DAMAGED'
  | 'SPACE_TAKEN'
  | 'ALREADY_RUNNING'
  | 'NO_PREVIOUS_GENERATION'
  | 'ROOT_NOT_OFFERED'
  | 'ROOT_ALREADY_TRUSTED'
  | 'CHANNEL_UNKNOWN'
  | 'COUNTER_PASSED'
  | 'REPLACE_NOT_ASKED'
  | 'STICK_FULL'
  | 'STICK_READ_ONLY'
  | 'STICK_WRITE_FAILED'
  | 'STICK_WRITE_REFUSED'
  | 'MARKER_INVALID'
  | 'STICK_MOUNT_FAILED'
  | 'STICK_FORMAT_UNKNOWN'
  | 'STICK_FORMAT_OFF'
  | 'STICK_OPTIONS_MISSING'
  | 'PRESENCE_REQUIRED'
  | 'STICK_UNKNOWN'
  | 'STICK_NOT_STEWARD'
  | 'RELAY_FOREIGN'
  | 'BACKUP_DAMAGED'
  | 'BACKUP_MISSING'
  | 'BACKUP_NOT_KEPT'
  | 'PASSPHRASE_WRONG'
  | 'PASSPHRASE_LOCKED'
  | 'RESTORE_NOT_EMPTY'
  | 'RESTORE_OTHER_ROOT'
  | 'RESTORE_ROOT_UNCONFIRMED'
  | 'RELAY_NO_ROOM'
  | 'RELAY_NOT_KEPT'
  | 'PIN_WRONG'
  | 'PIN_LOCKED'
  | 'PIN_UNFIT'
  | 'PIN_GUESSED_EASILY'
  | 'PIN_FIXED'
  | 'CODE_WRONG'
  | 'CODE_LOCKED'
  | 'CODE_MISSING'
  | 'SESSION_INVALID'
  | 'REQUEST_INVALID';

/** The one error class of the daemon. Anything else that is thrown is a bug and ends the process. */
export class DaemonError extends CodedError<DaemonErrorCode> {}

/** True for a daemon error of one of these codes. */
export const isDaemonError = (error: unknown, ...codes: DaemonErrorCode[]): error is DaemonError =>
  error instanceof DaemonError && (codes.length === 0 || codes.includes(error.code));
