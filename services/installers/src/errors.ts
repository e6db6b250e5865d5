import { CodedError } from '@p2p-hotspot/contract';

/** What is wrong with a file. */
type InstallerErrorCode =
  | 'INSTALLER_NOT_READABLE'
  | 'INSTALLER_NOT_WRITABLE'
  | 'INSTALLER_EMPTY'
  | 'INSTALLER_NOT_WHAT_IT_SAYS'
  | 'INSTALLER_NOT_AS_VERIFIED'
  | 'INSTALLER_DUPLICATE'
  | 'INSTALLERS_LIST_INVALID'
  | 'INSTALLERS_STATE_INVALID';

/** Why a file is held (docs/operator/installers.md). */
type HoldCode =
  | 'INSTALLER_APP_CHANGED'
  | 'INSTALLER_DIGEST_DIFFERS'
  | 'INSTALLER_DOWNGRADE'
  | 'INSTALLER_INDEX_DISAGREES'
  | 'INSTALLER_LEVEL_LOW'
  | 'INSTALLER_NAME_TAKEN'
  | 'INSTALLER_OLDER_INSIDE'
  | 'INSTALLER_OTHER_SYSTEM'
  | 'INSTALLER_RENAMED'
  | 'INSTALLER_REPLACED'
  | 'INSTALLER_SIGNATURE_MISSING'
  | 'INSTALLER_SIGNATURE_WRONG'
  | 'INSTALLER_SIGNER_CHANGED'
  | 'INSTALLER_SIGNER_GONE'
  | 'INSTALLER_SIGNER_MISSING'
  | 'INSTALLER_SIGNER_NOT_PINNED'
  | 'INSTALLER_SIZE_DIFFERS'
  | 'INSTALLER_VERIFIER_MISSING'
  | 'INSTALLER_VERSION_DISAGREES'
  | 'INSTALLER_WEAKER';

/** What is wrong with how a source is written down. */
type SourceErrorCode = 'INSTALLER_SOURCE_INVALID' | 'INSTALLER_SOURCE_PLAIN';

/** What is wrong with a source on the Internet today. */
type TrackerErrorCode =
  | 'TRACKER_ANSWERED'
  | 'TRACKER_ANSWER_INVALID'
  | 'TRACKER_ANSWER_TOO_LARGE'
  | 'TRACKER_LIMITED'
  | 'TRACKER_NO_ROOM'
  | 'TRACKER_NOTHING'
  | 'TRACKER_PAGE'
  | 'TRACKER_REDIRECT_REFUSED'
  | 'TRACKER_UNREACHABLE';

export type InstallersErrorCode =
  InstallerErrorCode | HoldCode | SourceErrorCode | TrackerErrorCode;

/** Every expected failure of this package. */
export class InstallersError extends CodedError<InstallersErrorCode> {}
