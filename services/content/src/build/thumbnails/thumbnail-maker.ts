import { createHash } from 'node:crypto';
import { createBoundedThread } from '../bounded-thread.ts';
import type { Thumbnail, ThumbnailRequest } from './thumbnail-messages.ts';

/** Raised whenever the same file would give other bytes. */
const makerVersion = 1;

/** Larger files are not looked at: no photo, and hardly a PDF, is that large. */
const largestBytes = 256 * 1024 * 1024;

/** By ending. What is drawn, and what may tell where it was taken. */
const lookedAt: Readonly<Record<string, Omit<ThumbnailRequest, 'file'>>> = {
  jpg: { drawnAs: 'image/jpeg', isPhoto: true },
  jpeg: { drawnAs: 'image/jpeg', isPhoto: true },
  png: { drawnAs: 'image/png', isPhoto: true },
  tif: { drawnAs: 'image/tiff', isPhoto: true },
  tiff: { drawnAs: 'image/tiff', isPhoto: true },
  gif: { drawnAs: 'image/gif', isPhoto: false },
  bmp: { drawnAs: 'image/bmp', isPhoto: false },
  pdf: { drawnAs: 'application/pdf', isPhoto: false },
  webp: { drawnAs: undefined, isPhoto: true },
  heic: { drawnAs: undefined, isPhoto: true },
  heif: { drawnAs: undefined, isPhoto: true },
  avif: { drawnAs: undefined, isPhoto: true },
};

const endingOf = (path: string): string => /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';

const nothing: Thumbnail = { bytes: undefined, tellsPlace: false };

/** Whether there may be something to see or to say of a file, by its name and size. */
export const isLookedAt = (path: string, sizeBytes: number): boolean =>
  Object.hasOwn(lookedAt, endingOf(path)) && sizeBytes <= largestBytes;

/**
 * Tells whether a thumbnail that was made before still fits.
 *
 * @param identity changes whenever the file does
 */
export const thumbnailKey = (path: string, identity: string): string =>
  createHash('sha256')
    .update(JSON.stringify([makerVersion, endingOf(path), identity]))
    .digest('hex')
    .slice(0, 32);

/** Makes thumbnails with MuPDF in WebAssembly. The same file gives the same bytes on every computer. */
export interface ThumbnailMaker {
  /**
   * @param path tells by its ending what the file is
   * @param source absolute
   */
  make(path: string, source: string): Promise<Thumbnail>;
  close(): Promise<void>;
}

const defaultMaxSeconds = 30;

export const createThumbnailMaker = (maxSeconds = defaultMaxSeconds): ThumbnailMaker => {
  const script = new URL('thumbnail-worker.js', import.meta.url);
  const thread = createBoundedThread<ThumbnailRequest, Thumbnail>(script, maxSeconds);
  return {
    make: async (path, source) => {
      const how = lookedAt[endingOf(path)];
      if (how === undefined) return nothing;
      return (await thread.ask({ file: source, ...how })) ?? nothing;
    },
    close: () => thread.close(),
  };
};
