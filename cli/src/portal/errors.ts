import { CodedError } from '@p2p-hotspot/contract';

/** What can be wrong with what a collection says of its community. */
export type CommunityErrorCode =
  | 'COMMUNITY_COLOUR_UNREADABLE'
  | 'COMMUNITY_INVALID'
  | 'COMMUNITY_LANGUAGE_UNKNOWN'
  | 'COMMUNITY_PICTURE_MISSING'
  | 'COMMUNITY_PICTURE_ODD'
  | 'COMMUNITY_TOO_LARGE'
  | 'LANGUAGE_CODES_UNKNOWN'
  | 'LANGUAGE_CONTROL_CHARACTERS'
  | 'LANGUAGE_FILE_INVALID'
  | 'LANGUAGE_FILE_REFUSED'
  | 'LANGUAGE_HINT_DIFFERS'
  | 'LANGUAGE_PLACES_DIFFER'
  | 'LANGUAGE_TAG_INVALID';

/** An expected failure of a collection's texts, colours or languages. */
export class CommunityError extends CodedError<CommunityErrorCode> {}
