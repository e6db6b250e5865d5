import path from 'node:path';
import { driveNames, parseFileIndex, type FileIndexEntry } from '@p2p-hotspot/contract';
import type { FileIndex } from '../store/file-index.ts';
import { openLocalFile, type OpenedLocalFile } from './local-file.ts';

/** Files of the community's own drive (docs/spec/store-v1.md §10). No operator signed them. */
export interface CommunityDrive {
  /** What is there, by path; undefined where nothing is, or nothing that can be read. */
  files(): Promise<FileIndex | undefined>;
  /** @returns undefined where it is not there; else to be closed by the caller */
  open(entry: FileIndexEntry): Promise<OpenedLocalFile | undefined>;
}

/** 20,000 files with paths of 700 bytes. */
const largestListBytes = 16 * 1024 * 1024;

const parsed = (text: string): FileIndex | undefined => {
  try {
    return parseFileIndex(text);
  } catch {
    // A damaged card, or another version: nothing is shown, and the box copies the drive anew.
    return undefined;
  }
};

/** @param folder the community's own files, absolute */
export const createCommunityDrive = (folder: string): CommunityDrive => {
  const inside = (...names: readonly string[]) => path.join(folder, driveNames.folder, ...names);
  let kept: { readonly etag: string; readonly files: FileIndex | undefined } | undefined;
  return {
    files: async () => {
      const list = await openLocalFile(inside(driveNames.list));
      if (list === undefined) return undefined;
      const { handle, etag, sizeBytes } = list;
      try {
        if (kept?.etag === etag) return kept.files;
        if (sizeBytes > largestListBytes) return undefined;
        const files = parsed(await handle.readFile('utf8'));
        kept = { etag, files };
        return files;
      } finally {
        await handle.close();
      }
    },
    open: async ({ sha256, sizeBytes }) => {
      const opened = await openLocalFile(inside(driveNames.files, sha256.slice(0, 2), sha256));
      if (opened === undefined || opened.sizeBytes === sizeBytes) return opened;
      await opened.handle.close();
      return undefined;
    },
  };
};
