import { CodedError } from '@p2p-hotspot/contract';

export type PubErrorCode =
  | 'PUB_FOLDER_MISSING'
  | 'PUB_NOT_SAVED'
  | 'PUB_FEED_BLOCKED'
  | 'PUB_FEED_OWN'
  | 'PUB_ROOM_WORDS'
  | 'PUB_DAEMON_AWAY'
  | 'REQUEST_INVALID'
  | 'SESSION_INVALID';

/** An expected failure of the pub. */
export class PubError extends CodedError<PubErrorCode> {}
