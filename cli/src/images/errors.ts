import { CodedError } from '@p2p-hotspot/contract';

/** What can be wrong with a container image that an operator brought (catalogue `images.ts`). */
export type ImageErrorCode =
  | 'IMAGE_COMPRESSION_UNKNOWN'
  | 'IMAGE_DAMAGED'
  | 'IMAGE_INVALID'
  | 'IMAGE_LABEL_FOREIGN'
  | 'IMAGE_LAYER_DAMAGED'
  | 'IMAGE_LAYER_MISSING'
  | 'IMAGE_PLATFORM_REFUSED'
  | 'IMAGE_PURPOSE_UNCLEAR'
  | 'IMAGE_SEVERAL';

export class ImageError extends CodedError<ImageErrorCode> {}
