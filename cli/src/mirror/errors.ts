import { CodedError } from '@p2p-hotspot/contract';

/** What can go wrong with a mirror (catalogue `publish.ts`). */
export const mirrorErrorCodes = [
  'FRESHNESS_KEY_MISSING',
  'MIRROR_ANSWERED',
  'MIRROR_CHANGED',
  'MIRROR_ONTO_ITSELF',
  'MIRROR_PROGRAM_MISSING',
  'MIRROR_REMOTE_UNKNOWN',
  'MIRROR_SILENT',
  'MIRROR_TRANSFER_FAILED',
  'MIRROR_SSH_UNREACHABLE',
] as const;

export type MirrorErrorCode = (typeof mirrorErrorCodes)[number];

/** An expected failure of a command that works on a mirror. */
export class MirrorError extends CodedError<MirrorErrorCode> {}
