import { chunksOf, noteShortLived, type FileEntry } from '@p2p-hotspot/bundle-format';
import type { ChunkSource } from './chunk-source.ts';

/** A file of an older list, and the address of its first byte (docs/spec/patch-v1.md §4). */
export interface OlderFile {
  readonly entry: FileEntry;
  readonly address: number;
}

/** What whoever has an older list has, as one row of bytes. */
export interface OlderContent {
  readonly files: readonly OlderFile[];
  /** Address of the first place of each chunk. */
  readonly addresses: ReadonlyMap<string, number>;
  readonly lengthBytes: number;
  /**
   * Fills the buffer with what lies at an address, all of it inside of one file.
   *
   * @returns false where some of it is not at hand
   */
  read(file: OlderFile, from: number, into: Uint8Array): Promise<boolean>;
}

export const openOlderContent = (
  entries: readonly FileEntry[],
  source: ChunkSource,
): OlderContent => {
  const files: OlderFile[] = [];
  const addresses = new Map<string, number>();
  let lengthBytes = 0;
  for (const entry of entries) {
    files.push({ entry, address: lengthBytes });
    for (const chunk of chunksOf(entry)) {
      if (!addresses.has(chunk.sha256)) addresses.set(chunk.sha256, lengthBytes);
      lengthBytes += chunk.lengthBytes;
    }
  }
  return {
    files,
    addresses,
    lengthBytes,
    read: async ({ entry, address }, from, into) => {
      const to = from + into.length;
      let start = address;
      for (const chunk of chunksOf(entry)) {
        const end = start + chunk.lengthBytes;
        if (end > from && start < to) {
          const bytes = source.has(chunk.sha256) ? await source.read(chunk) : undefined;
          if (bytes === undefined) return false;
          const first = Math.max(from, start);
          into.set(bytes.subarray(first - start, Math.min(to, end) - start), first - from);
          noteShortLived(bytes.length);
        }
        start = end;
      }
      return true;
    },
  };
};
