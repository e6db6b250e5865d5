import { CodedError } from '@p2p-hotspot/contract';

export type PortalErrorCode =
  | 'PORTAL_STORE_DAMAGED'
  | 'PORTAL_INDEX_DAMAGED'
  | 'PORTAL_FILE_UNAVAILABLE'
  | 'PORTAL_TOO_MANY_VIEWERS'
  | 'PORTAL_FOLDER_MISSING'
  | 'PORTAL_PORT_BUSY'
  | 'PORTAL_PORT_FORBIDDEN'
  | 'PORTAL_ADDRESS_MISSING'
  | 'COMMUNITY_NOT_SAVED'
  | 'CORRECTIONS_FULL'
  | 'UPLOAD_NOT_A_RELEASE'
  | 'UPLOAD_TOO_LONG'
  | 'UPLOAD_NO_ROOM'
  | 'UPLOAD_BUSY'
  | 'UPLOAD_IN_USE'
  | 'UPLOAD_WRITE_FAILED';

/** An expected failure of the portal. */
export class PortalError extends CodedError<PortalErrorCode> {}

/** The code of an operating system's error (`ENOENT`, `EADDRINUSE` …), if it is one. */
export const systemCodeOf = (error: unknown): string | undefined => {
  const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
  return typeof code === 'string' ? code : undefined;
};
