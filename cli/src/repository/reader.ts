/** A repository that can be read: a folder or a bundle file. Nothing in it is trusted. */
export interface RepositoryReader {
  readonly kind: 'folder' | 'bundle';
  /** Absolute path, for messages. */
  readonly location: string;
  /** Sizes of all files by repository name (`layout.ts` of bundle-format), in a fixed order. */
  readonly files: ReadonlyMap<string, number>;
  /**
   * Reads a whole small file.
   *
   * @param maxBytes reads one byte beyond this at most
   * @returns undefined when there is no such file
   */
  read(name: string, maxBytes: number): Promise<Uint8Array | undefined>;
  /** Reads a part of a file; shorter where the file ends before. Empty when there is no such file. */
  readAt(name: string, offset: number, lengthBytes: number): Promise<Uint8Array>;
  /** Reads a file block by block. A block is valid until the next one is asked for. */
  stream(name: string): AsyncIterable<Uint8Array>;
  close(): Promise<void>;
}
