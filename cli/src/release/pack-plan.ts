import { createHash, type Hash } from 'node:crypto';
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

/** Assigns chunks to packs, in the order in which they come. */
export interface PackPlan {
  /**
   * Takes a chunk into the current pack unless it is already carried.
   *
   * @param bytes the chunk itself, absent when it was not read in this run
   */
  add(chunk: PlannedChunk, bytes: Uint8Array | undefined): void;
  /** Begins a new pack: packs never span components, so a component's packs stay when others change. */
  close(): void;
  readonly packs: readonly PlannedPack[];
}

/**
 * @param isPresent true for chunks that need not be carried: the receiver has them
 */
export const createPackPlan = (isPresent: (sha256: string) => boolean): PackPlan => {
  const carried = new Set<string>();
  const packs: PlannedPack[] = [];
  let chunks: PlannedChunk[] = [];
  let sizeBytes = 0;
  let running: Hash | undefined = createHash('sha256');
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
    packs.push({
      chunks,
      sizeBytes,
      toc,
      ...(running === undefined ? {} : { sha256: running.digest('hex') }),
    });
    chunks = [];
    sizeBytes = 0;
    running = createHash('sha256');
  };
  return {
    packs,
    close,
    add: (chunk, bytes) => {
      if (carried.has(chunk.sha256) || isPresent(chunk.sha256)) return;
      carried.add(chunk.sha256);
      if (sizeBytes + chunk.lengthBytes > limits.packBytes || chunks.length === limits.packChunks) {
        close();
      }
      chunks.push(chunk);
      sizeBytes += chunk.lengthBytes;
      if (bytes === undefined) running = undefined;
      else running?.update(bytes);
    },
  };
};
