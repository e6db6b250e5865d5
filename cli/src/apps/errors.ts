import { CodedError } from '@p2p-hotspot/contract';

/** What can go wrong with apps and the repositories they come from (catalogue `apps.ts`). */
export const appsErrorCodes = [
  'APP_REFERENCE_INVALID',
  'APP_SIGNER_UNKNOWN',
  'APP_UNKNOWN',
  'APP_VERSION_UNKNOWN',
  'SERVING_TOO_SLOW',
  'UPSTREAM_APK_MISSING',
  'UPSTREAM_APP_MISSING',
  'UPSTREAM_FINGERPRINT_NEEDED',
  'UPSTREAM_FOREIGN',
  'UPSTREAM_MISMATCH',
  'UPSTREAM_OLDER',
  'UPSTREAM_UNREACHABLE',
] as const;

export type AppsErrorCode = (typeof appsErrorCodes)[number];

/** An expected failure of a command that works on apps. */
export class AppsError extends CodedError<AppsErrorCode> {}
