export interface ThumbnailRequest {
  /** Absolute. */
  readonly file: string;
  /** Media type; undefined: no thumbnail is made of such a file. */
  readonly drawnAs: string | undefined;
  /** Look whether it tells where it was taken. */
  readonly isPhoto: boolean;
}

/** What was found in a file. */
export interface Thumbnail {
  /** JPEG; undefined where the file cannot be drawn. */
  readonly bytes: Uint8Array | undefined;
  /** It tells where it was taken. */
  readonly tellsPlace: boolean;
}
