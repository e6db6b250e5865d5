import type { BundleErrorCode } from '@p2p-hotspot/bundle-format';
import type { TrustErrorCode } from '@p2p-hotspot/signing-keys';
import type { AppsErrorCode } from './apps/errors.ts';
import type { BalenaErrorCode } from './balena/errors.ts';
import type { OperatorErrorCode } from './errors.ts';
import type { FleetErrorCode } from './fleet/errors.ts';
import type { CatalogueErrorCode } from './installers/errors.ts';
import type { MirrorErrorCode } from './mirror/errors.ts';
import type { UsbErrorCode } from './usb/errors.ts';

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
  server: 15,
  alerts: 16,
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
  13: 'disk or stick: full, unreadable, not writable, pulled out, or a file changed while it was read',
  14: 'source or mirror unreachable',
  15: 'the web server of a mirror, or of apps, must be set up differently',
  16: 'a box wants looking after (`fleet --fail-on-alert`)',
  130: 'interrupted with Ctrl-C; nothing is left half-written',
};

const byOperatorCode = {
  BUNDLE_EXPIRED: 11,
  CARD_INVALID: 12,
  CARD_WITHOUT_RELEASE_KEY: 12,
  CHANNEL_EXISTS: 2,
  CHANNEL_NAME_INVALID: 2,
  CHUNKS_MISSING: 10,
  CLOCK_BEHIND: 11,
  COLLECTION_BUSY: 13,
  COLLECTION_CHANGED: 12,
  COLLECTION_EMPTY: 2,
  COLLECTION_EXISTS: 2,
  COLLECTION_INVALID: 2,
  COLLECTION_MISSING: 2,
  COLLECTION_STATE_DAMAGED: 13,
  COMPONENT_DUPLICATE: 2,
  COMPONENT_EMPTY: 2,
  COMPONENT_MISSING: 2,
  COMPONENT_UNKNOWN: 2,
  CONTENT_DAMAGED: 10,
  CONTENT_PARTIAL: 10,
  CORRECTIONS_MISSING: 2,
  DISK_FULL: 13,
  DRAFT_BEHIND: 11,
  DRAFT_MISSING: 2,
  DRAFT_OUTDATED: 12,
  DRAFT_WAITS: 12,
  FILES_EXIST: 2,
  FILE_TOO_LARGE: 13,
  FINALIZE_WAITS: 12,
  HANDOVER_EMPTY: 2,
  HANDOVER_NOT_DELEGATED: 10,
  HANDOVER_OLDER: 11,
  HANDOVER_UNCOVERED: 10,
  HANDOVER_UNSIGNED: 12,
  HOLDER_EXISTS: 2,
  HOLDER_UNKNOWN: 2,
  INPUT_CHANGED: 13,
  INPUT_KIND_UNKNOWN: 2,
  INPUT_MISSING: 13,
  INPUT_NAME_REFUSED: 13,
  INPUT_NOT_REGULAR: 13,
  INPUT_UNREADABLE: 13,
  INTERRUPTED: 130,
  KEYS_EXIST: 12,
  KEYS_MISSING: 12,
  KEY_AMBIGUOUS: 2,
  KEY_NOT_TRUSTED: 12,
  KEY_UNKNOWN: 12,
  NAME_INVALID: 2,
  NOT_PUBLISHED: 10,
  OUTPUT_UNSUITABLE: 2,
  PAPER_INVALID: 12,
  PAPER_LINES_MISSING: 12,
  PAPER_LINES_WRONG: 12,
  PASSPHRASE_EMPTY: 12,
  PASSPHRASE_MISMATCH: 12,
  PASSPHRASE_MISSING: 12,
  RECEIPTS_MISSING: 2,
  RECEIPTS_REFUSED: 10,
  RECEIPT_KEY_MISSING: 12,
  RELEASE_UNKNOWN: 2,
  REPOSITORY_FOREIGN: 10,
  REPOSITORY_FORKED: 11,
  REPOSITORY_INCOMPLETE: 10,
  REPOSITORY_NEWER: 11,
  RESIGN_LIMIT: 11,
  RESIGN_SHORT: 12,
  ROLE_MISSING: 2,
  ROOT_MISMATCH: 10,
  ROOT_NEEDED: 2,
  SERVE_UNSUPPORTED: 1,
  SIGNATURES_FOREIGN: 12,
  SIGNATURES_MISSING: 12,
  SOFTWARE_ARCHIVE_DAMAGED: 10,
  SOFTWARE_CHANNEL_REFUSED: 2,
  SOFTWARE_DUPLICATE: 2,
  SOFTWARE_FILE_INVALID: 2,
  SOFTWARE_MAIN_MISSING: 2,
  SOFTWARE_SERVICE_REFUSED: 2,
  SOFTWARE_TOO_LARGE: 2,
  SPACE_SHORT: 13,
  THRESHOLD_UNREACHABLE: 12,
  TIME_INVALID: 2,
  TRUST_DRAFT_MISSING: 2,
  TRUST_DRAFT_WAITS: 12,
  TRUST_EXISTS: 12,
  TRUST_MISSING: 12,
  UNEXPECTED: 1,
  USAGE_WRONG: 2,
  WRITE_FAILED: 13,
} as const satisfies Record<OperatorErrorCode, ExitCode>;

/** Keys and metadata: forged or damaged, older or expired, or a matter of keys. */
const byTrustCode = {
  BACKUP_INVALID: 10,
  JSON_INVALID: 10,
  JSON_NOT_CANONICAL: 10,
  KEY_INVALID: 12,
  KEY_FILE_INVALID: 12,
  KEY_PASSPHRASE_WRONG: 12,
  METADATA_EXPIRED: 11,
  METADATA_FOREIGN: 10,
  METADATA_FORK: 11,
  METADATA_INVALID: 10,
  METADATA_MISMATCH: 10,
  METADATA_MISSING: 10,
  METADATA_ROLLBACK: 11,
  METADATA_TOO_LARGE: 10,
  METADATA_UNSIGNED: 10,
  MINISIGN_INVALID: 10,
  RECEIPT_INVALID: 10,
  ROLE_UNKNOWN: 10,
} as const satisfies Record<TrustErrorCode, ExitCode>;

/** Bytes of a release. Of an operator's own files only two names that collide come through here. */
const byBundleCode = {
  PATH_UNSAFE: 10,
  PATH_COLLISION: 10,
  MANIFEST_INVALID: 10,
  LIST_INVALID: 10,
  LIST_MISMATCH: 10,
  TOC_INVALID: 10,
  PACK_HINT_INVALID: 10,
  PATCH_INVALID: 10,
  PATCH_HINT_INVALID: 10,
  NEWS_INVALID: 10,
  FILE_SIZE_CHANGED: 13,
  NOT_A_BUNDLE: 10,
  BUNDLE_TRUNCATED: 10,
  BUNDLE_DAMAGED: 10,
  NAME_NOT_ALLOWED: 10,
  ENTRY_NOT_PLAIN: 10,
  ENTRY_DUPLICATE: 10,
  ENTRY_ORDER: 10,
  ENTRY_TOO_LARGE: 10,
  ENTRY_SIZE_WRONG: 13,
  TOO_MANY_ENTRIES: 10,
  TOO_MANY_FOLDERS: 10,
} as const satisfies Record<BundleErrorCode, ExitCode>;

/** Sticks: mostly what happened to the medium. */
const byUsbCode = {
  DRIVE_UNPLUGGED: 13,
  USB_BUNDLE_NEEDED: 2,
  USB_BUSY: 13,
  USB_CONFIRM_WRONG: 2,
  USB_DAMAGED: 13,
  USB_DOWNGRADE: 11,
  USB_DRIVE_REFUSED: 2,
  USB_DRIVE_UNKNOWN: 2,
  USB_FAILING: 13,
  USB_FAKE: 13,
  USB_FILE_TOO_LARGE: 13,
  USB_FOREIGN: 10,
  USB_FULL: 13,
  USB_LIST_UNSUPPORTED: 2,
  USB_MARKER_UNREADABLE: 13,
  USB_NAME_TAKEN: 13,
  USB_NEEDS_ROOT: 13,
  USB_NOT_FORMATTED: 13,
  USB_NO_RIGHTS: 13,
  USB_PROGRAM_FAILED: 13,
  USB_PROGRAM_MISSING: 13,
  USB_READ_ONLY: 13,
  USB_SEVERAL_PARTITIONS: 2,
  USB_TARGET_MISSING: 2,
  USB_TOO_SMALL: 13,
  USB_UNMOUNT_FAILED: 13,
} as const satisfies Record<UsbErrorCode, ExitCode>;

/** Mirrors: mostly what lies between here and there. */
const byMirrorCode = {
  FRESHNESS_KEY_MISSING: 12,
  MIRROR_ANSWERED: 14,
  MIRROR_CHANGED: 13,
  MIRROR_ONTO_ITSELF: 2,
  MIRROR_PROGRAM_MISSING: 13,
  MIRROR_REMOTE_UNKNOWN: 2,
  MIRROR_SILENT: 14,
  MIRROR_TRANSFER_FAILED: 14,
  MIRROR_SSH_UNREACHABLE: 14,
} as const satisfies Record<MirrorErrorCode, ExitCode>;

/** balena: what is written in a file, or what lies between here and its API. */
const byBalenaCode = {
  BALENA_ANSWERED: 14,
  BALENA_ANSWER_WRONG: 14,
  BALENA_FLEET_AMBIGUOUS: 2,
  BALENA_FLEET_UNKNOWN: 2,
  BALENA_NOT_KEPT: 14,
  BALENA_SILENT: 14,
  BALENA_TOKEN_MISSING: 12,
  BALENA_TOKEN_REFUSED: 12,
} as const satisfies Record<BalenaErrorCode, ExitCode>;

/** Apps: what the operator named, or what came from another repository. */
const byAppsCode = {
  APP_REFERENCE_INVALID: 2,
  APP_SIGNER_UNKNOWN: 2,
  APP_UNKNOWN: 2,
  APP_VERSION_UNKNOWN: 2,
  SERVING_TOO_SLOW: 14,
  UPSTREAM_APK_MISSING: 2,
  UPSTREAM_APP_MISSING: 2,
  UPSTREAM_FINGERPRINT_NEEDED: 2,
  UPSTREAM_FOREIGN: 10,
  UPSTREAM_MISMATCH: 10,
  UPSTREAM_OLDER: 11,
  UPSTREAM_UNREACHABLE: 14,
} as const satisfies Record<AppsErrorCode, ExitCode>;

/** The catalogue of installers: mostly how it is written. */
const byCatalogueCode = {
  CATALOGUE_APP_UNKNOWN: 2,
  CATALOGUE_EMPTY: 2,
  CATALOGUE_ENTRY_INVALID: 2,
  CATALOGUE_NOTHING_FITS: 2,
  CATALOGUE_TOKENS_INVALID: 2,
  HOLD_AMBIGUOUS: 2,
  HOLD_FINAL: 10,
  HOLD_MISSING: 2,
} as const satisfies Record<CatalogueErrorCode, ExitCode>;

const byFleetCode = {
  FLEET_THRESHOLDS_INVALID: 2,
} as const satisfies Record<FleetErrorCode, ExitCode>;

const byCode: Readonly<Record<string, ExitCode>> = {
  ...byTrustCode,
  ...byBundleCode,
  ...byUsbCode,
  ...byMirrorCode,
  ...byBalenaCode,
  ...byAppsCode,
  ...byCatalogueCode,
  ...byFleetCode,
  ...byOperatorCode,
};

/** One family, one code: what is wrong with an app or an installer that an operator brought. */
const byPrefix: readonly (readonly [string, ExitCode])[] = [
  ['APK_', 10],
  ['IMAGE_PURPOSE_', 2],
  ['IMAGE_', 10],
  ['INSTALLER_SOURCE_', 2],
  ['INSTALLER_NOT_WRITABLE', 13],
  ['INSTALLERS_STATE_', 13],
  ['INSTALLER', 10],
  ['TRACKER_', 14],
  ['COMMUNITY_', 2],
  ['LANGUAGE_', 2],
  ['FDROID_KEY_', 12],
  ['FDROID_UPSTREAM_', 10],
  ['FDROID_', 13],
];

/** The exit code for an error's code; `unexpected` for one that has none. */
export const exitCodeOf = (code: string): ExitCode =>
  (Object.hasOwn(byCode, code) ? byCode[code] : undefined) ??
  byPrefix.find(([prefix]) => code.startsWith(prefix))?.[1] ??
  exitCodes.unexpected;
