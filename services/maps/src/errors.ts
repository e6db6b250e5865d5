import { CodedError } from '@p2p-hotspot/contract';

/** What is wrong with a map file. */
type MapFileErrorCode =
  | 'MAP_NOT_READABLE'
  | 'MAP_NOT_A_MAP'
  | 'MAP_CUT_OFF'
  | 'MAP_BROKEN'
  | 'MAP_COMPRESSION_UNKNOWN'
  | 'MAP_TILES_UNKNOWN'
  | 'MAP_TILE_BROKEN'
  | 'MAP_TILE_LARGE'
  | 'MAP_EMPTY'
  | 'MAP_IN_USE'
  | 'MAP_SLOW_TO_READ'
  | 'MAP_TOO_MANY_TILES'
  | 'MAP_DUPLICATE'
  | 'MAPS_NONE_LEFT';

/** What is wrong with a file beside the maps. */
type CompanionErrorCode =
  | 'MAP_PLACES_INVALID'
  | 'MAP_PLACE_INVALID'
  | 'MAP_STYLE_OUTSIDE'
  | 'MAP_STYLE_MISSING'
  | 'MAP_STYLE_INVALID';

export type MapsErrorCode = MapFileErrorCode | CompanionErrorCode;

/** Every expected failure of this package. */
export class MapsError extends CodedError<MapsErrorCode> {}
