/** A file on a server out there, about which nothing is known but its address. */
export interface FileWish {
  readonly url: URL;
  /** What people know it by; stands in errors. */
  readonly label: string;
  /** Whoever asks can tell the right bytes from others, so who gives them need not be certain. */
  readonly isPinned: boolean;
  /** What is here of it already; absent where nothing is. */
  readonly begun?: {
    readonly offset: number;
    readonly sizeBytes: number;
    /** Strong. */
    readonly etag?: string;
  };
  /** It is of no use while it still has this ETag. */
  readonly unless?: string;
  readonly signal: AbortSignal;
  /** Called with bytes as they come, headers included. */
  readonly onReceived: (bytes: number) => void;
}

export interface RemoteFile {
  /** Strong; absent where the server gives none. */
  readonly etag?: string;
  readonly sizeBytes: number;
  /** Where `body` begins: where it was to go on, or 0 when the file has changed or parts are not served. */
  readonly offset: number;
  /** Not more than was announced; ends early when the link breaks. */
  readonly body: AsyncIterable<Uint8Array>;
  /** Lets go of it, read or not. */
  discard(): void;
}

/** Opens files on servers that are trusted with nothing. */
export interface RemoteFiles {
  /**
   * @returns undefined when it is still the one of `unless`
   * @throws DaemonError SOURCE_FILE_MISSING | MAP_SIZE_UNKNOWN | MAP_DATE_UNKNOWN | MIRROR_FILE_CHANGED when there is less of it
   *   than is here, or a part does not say that it is of the same file | those of an HTTP client and of an answer that is none, also from `body`
   */
  open(wish: FileWish): Promise<RemoteFile | undefined>;
}
