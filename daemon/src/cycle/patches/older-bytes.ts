import type { FileEntry } from '@p2p-hotspot/bundle-format';
import type { ObjectReader, Store } from '../../ports/store.ts';

/** All files of a list that is installed, one behind the other (docs/spec/patch-v1.md §4). */
export interface OlderBytes {
  readonly lengthBytes: number;
  /** Fills the buffer from an address on; false where a file is not there any more. */
  read(address: number, into: Uint8Array): Promise<boolean>;
  close(): Promise<void>;
}

/** Deltas copy small pieces that lie close together. */
const blockBytes = 64 * 1024;
const keptBlocks = 12;
const keptFiles = 4;

export const openOlderBytes = (store: Store, files: readonly FileEntry[]): OlderBytes => {
  const starts = new Float64Array(files.length);
  let lengthBytes = 0;
  for (const [index, { sizeBytes }] of files.entries()) {
    starts[index] = lengthBytes;
    lengthBytes += sizeBytes;
  }
  const opened = new Map<number, Promise<ObjectReader | undefined>>();
  const blocks = new Map<string, Uint8Array>();
  const closing: Promise<void>[] = [];

  const close = async (file: Promise<ObjectReader | undefined>): Promise<void> => {
    await (await file)?.close();
  };
  const open = (index: number): Promise<ObjectReader | undefined> => {
    const found = opened.get(index) ?? store.openObject(files[index]?.sha256 ?? '');
    opened.delete(index);
    opened.set(index, found);
    for (const [oldest, file] of opened) {
      if (opened.size <= keptFiles) break;
      opened.delete(oldest);
      closing.push(close(file));
    }
    return found;
  };
  const block = async (index: number, number: number): Promise<Uint8Array | undefined> => {
    const key = `${index} ${number}`;
    const known = blocks.get(key);
    if (known !== undefined) return known;
    const from = number * blockBytes;
    const bytes = new Uint8Array(Math.min(blockBytes, (files[index]?.sizeBytes ?? 0) - from));
    const reader = await open(index);
    if ((await reader?.readRange(from, bytes)) !== true) return undefined;
    blocks.set(key, bytes);
    for (const oldest of blocks.keys()) {
      if (blocks.size <= keptBlocks) break;
      blocks.delete(oldest);
    }
    return bytes;
  };
  /** The last file that starts at or before the address, and is not empty. */
  const fileAt = (address: number): number => {
    let [low, high] = [0, files.length];
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if ((starts[middle] as number) <= address) low = middle;
      else high = middle;
    }
    return low;
  };
  return {
    lengthBytes,
    read: async (address, into) => {
      if (address + into.length > lengthBytes) return false;
      for (let done = 0; done < into.length;) {
        const index = fileAt(address + done);
        const offset = address + done - (starts[index] as number);
        const number = Math.floor(offset / blockBytes);
        const bytes = await block(index, number);
        if (bytes === undefined) return false;
        const start = offset - number * blockBytes;
        const piece = bytes.subarray(start, start + into.length - done);
        into.set(piece, done);
        done += piece.length;
      }
      return true;
    },
    close: async () => {
      for (const file of opened.values()) closing.push(close(file));
      opened.clear();
      blocks.clear();
      await Promise.all(closing);
    },
  };
};
