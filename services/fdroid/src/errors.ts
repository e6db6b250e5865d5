// Not the front door: what stands behind it costs a short command more than the index itself.
import { CodedError } from '@p2p-hotspot/contract/coded-error';

/** Why one APK was refused; the others are not touched by it. */
export type ApkErrorCode =
  | 'APK_NOT_READABLE'
  | 'APK_NOT_A_ZIP'
  | 'APK_ZIP_INVALID'
  | 'APK_MANIFEST_MISSING'
  | 'APK_MANIFEST_INVALID'
  | 'APK_ID_INVALID'
  | 'APK_VERSION_CODE_MISSING'
  | 'APK_SDK_UNKNOWN'
  | 'APK_SPLIT'
  | 'APK_TEST_ONLY'
  | 'APK_UNSIGNED'
  | 'APK_SIGNATURE_INVALID'
  | 'APK_SIGNATURE_STRIPPED'
  | 'APK_SIGNATURE_TOO_OLD'
  | 'APK_SIGNATURE_UNSUPPORTED'
  | 'APK_SIGNATURE_WEAK'
  | 'APK_CONTENT_CHANGED'
  | 'APK_MULTIPLE_SIGNERS'
  | 'APK_DUPLICATE'
  | 'APK_NOT_UNDERSTOOD';

/** Why a sound APK waits for the operator. */
export type ApkHoldCode = 'APK_SIGNER_CHANGED' | 'APK_SIGNER_GIVEN_UP' | 'APK_DOWNGRADE';

/** What an operator should know about the whole repository. */
export type RepositoryNotice = 'FDROID_CLOCK_BEHIND' | 'FDROID_APP_OLDER';

/** What could not be taken of the texts and pictures of an app. */
export type MetadataNotice = 'APP_FACTS_UNREADABLE' | 'APP_IMAGE_REFUSED' | 'APP_TEXT_CUT';

/** What concerns the whole repository. */
export type RepositoryErrorCode =
  | 'FDROID_KEY_INVALID'
  | 'FDROID_STATE_INVALID'
  | 'FDROID_INDEX_INVALID'
  | 'FDROID_UPSTREAM_INVALID';

export type FdroidErrorCode = ApkErrorCode | RepositoryErrorCode;

/** Every expected failure of this package. */
export class FdroidError extends CodedError<FdroidErrorCode> {}
