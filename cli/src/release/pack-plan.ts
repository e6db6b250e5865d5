import { encodeToc, limits, rawCodec, type Chunk } from '@p2p-hotspot/bundle-format';
import type { FoundFile } from '../collection/walk.ts';

/** A chunk that will be carried, and where its bytes are now. */
export interface PlannedChunk extends Chunk {
  readonly source: FoundFile;
  readonly offsetBytes: number;
}

/** A pack that will be written. */
export interface PlannedPack {
  readonly chunks: readonly PlannedChunk[];
  readonly sizeBytes: number;
  readonly toc: Uint8Array;
  /** Absent while some of its bytes were not read in this run. */
  readonly sha256?: string;
}

/** A pack while its name is not known. */
export interface UnnamedPack extends Omit<PlannedPack, 'sha256'> {
  /** The running hash that its bytes went through; absent when some were not read in this run. */
  readonly stream?: number;
}

/** Assigns chunks to packs, in the order in which they come. */
export interface PackPlan {
  /**
   * Takes a chunk into the current pack unless it is already carried.
   *
   * @param isRead false when the chunk's bytes are known from an earlier run only
   * @returns the running hash that the chunk's bytes must be added to, if any
   */
  add(chunk: PlannedChunk, isRead: boolean): number | undefined;
  /** Begins a new pack: packs never span components, so a component's packs stay when others change. */
  close(): void;
  readonly packs: readonly UnnamedPack[];
}

/**
 * @param isPresent true for chunks that need not be carried: the receiver has them
 */
export const createPackPlan = (isPresent: (sha256: string) => boolean): PackPlan => {
  const carried = new Set<string>();
  const packs: UnnamedPack[] = [];
  let chunks: PlannedChunk[] = [];
  let sizeBytes = 0;
  let isWholeRead = true;
  const close = () => {
    if (chunks.length === 0) return;
    const toc = encodeToc(
      chunks.map(({ sha256, lengthBytes }) => ({
        sha256,
        lengthBytes,
        codec: rawCodec,
        storedLengthBytes: lengthBytes,
      })),
    );
    packs.push({ chunks, sizeBytes, toc, ...(isWholeRead ? { stream: packs.length } : {}) });
    chunks = [];
    sizeBytes = 0;
    isWholeRead = true;
  };
  return {
    packs,
    close,
    add: (chunk, isRead) => {
      if (carried.has(chunk.sha256) || isPresent(chunk.sha256)) return undefined;
      carried.add(chunk.sha256);
      const isFull = sizeBytes + chunk.lengthBytes > limits.packBytes;
      if (isFull || chunks.length === limits.packChunks) close();
      chunks.push(chunk);
      sizeBytes += chunk.lengthBytes;
      isWholeRead &&= isRead;
      return isWholeRead ? packs.length : undefined;
    },
  };
};
