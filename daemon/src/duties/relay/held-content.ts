import { hash } from 'node:crypto';
import type { ObjectReader, Store } from '../../ports/store.ts';
import type { HeldChunk } from './cut-packs.ts';

/** Reads chunks out of stored files, each checked against its hash. */
export interface HeldContent {
  /** @returns undefined when the file is not there, cannot be read or is not what it should be */
  read(chunk: HeldChunk): Promise<Uint8Array | undefined>;
  close(): Promise<void>;
}

/** Keeps one file open: chunks come in the order of their files. */
export const openHeldContent = (store: Store): HeldContent => {
  let open: { readonly file: string; readonly reader: ObjectReader | undefined } | undefined;
  const close = async (): Promise<void> => {
    const reader = open?.reader;
    open = undefined;
    await reader?.close();
  };
  const readerOf = async (file: string): Promise<ObjectReader | undefined> => {
    if (open?.file !== file) {
      await close();
      open = { file, reader: await store.openObject(file) };
    }
    return open.reader;
  };
  return {
    close,
    read: async ({ file, offset, lengthBytes, sha256 }) => {
      const reader = await readerOf(file);
      const bytes = Buffer.allocUnsafe(lengthBytes);
      const isRead = await reader?.readRange(offset, bytes);
      return isRead === true && hash('sha256', bytes, 'hex') === sha256 ? bytes : undefined;
    },
  };
};
