import { CodedError } from '@p2p-hotspot/contract';

/** Expected failures on the box. */
export type ContentErrorCode = 'SEARCH_BUSY' | 'SEARCH_SLOW';

export class ContentError extends CodedError<ContentErrorCode> {}
