import { brotliCodec, encodeToc, limits, rawCodec, type Chunk } from '@p2p-hotspot/bundle-format';
import type { FoundFile } from '../collection/walk.ts';

/** A chunk that will be carried, and where its bytes are now. */
export interface PlannedChunk extends Chunk {
  readonly source: FoundFile;
  readonly offsetBytes: number;
}

/** Length that a chunk is compressed to, by its SHA-256; whoever is not in it is packed as it is. */
export type PackedLengths = ReadonlyMap<string, number>;

/** A pack that will be written. */
export interface PlannedPack {
  readonly chunks: readonly PlannedChunk[];
  readonly packedLengths: PackedLengths;
  readonly sizeBytes: number;
  readonly toc: Uint8Array;
  /** Absent while some of its bytes were not read in this run. */
  readonly sha256?: string;
}

/** A pack while it is not known what its chunks are compressed to. */
export interface UnnamedPack {
  readonly chunks: readonly PlannedChunk[];
  /** The running hash that its bytes went through; absent when some were not read in this run. */
  readonly stream?: number;
}

/** The packs that a component's chunks lie in. */
export interface PackUse {
  /** Places in `packs`. */
  readonly packs: readonly number[];
  /** Names of packs that the receiver has already. */
  readonly elsewhere: readonly string[];
}

/** Assigns chunks to packs, in the order in which they come. */
export interface PackPlan {
  /**
   * Takes a chunk into the current pack unless it is already carried.
   *
   * @param isRead false when the chunk's bytes are known from an earlier run only
   * @param isHeld true when whoever takes this component has the chunk
   * @returns the running hash that the chunk's bytes must be added to, if any
   */
  add(chunk: PlannedChunk, isRead: boolean, isHeld?: boolean): number | undefined;
  /**
   * Ends a component. The next one begins a new pack: packs never span components, so a component's
   * packs stay when others change.
   */
  close(): PackUse;
  readonly packs: readonly UnnamedPack[];
}

/** Works out what a pack will be, once all of its chunks are compressed. */
export const describePack = (
  { chunks }: UnnamedPack,
  packedLengths: PackedLengths,
): Omit<PlannedPack, 'sha256'> => {
  const packed = chunks.map(({ sha256, lengthBytes }) => {
    const packedLength = packedLengths.get(sha256);
    return packedLength === undefined
      ? { sha256, lengthBytes, codec: rawCodec, storedLengthBytes: lengthBytes }
      : { sha256, lengthBytes, codec: brotliCodec, storedLengthBytes: packedLength };
  });
  return {
    chunks,
    packedLengths,
    sizeBytes: packed.reduce((sum, { storedLengthBytes }) => sum + storedLengthBytes, 0),
    toc: encodeToc(packed),
  };
};

/**
 * @param isPresent true for chunks that need not be carried: the receiver has them
 * @param packOf the pack in which the receiver has such a chunk, where that is known
 */
export const createPackPlan = (
  isPresent: (sha256: string) => boolean,
  packOf: (sha256: string) => string | undefined = () => undefined,
): PackPlan => {
  const carried = new Map<string, number>();
  const packs: UnnamedPack[] = [];
  let chunks: PlannedChunk[] = [];
  let sizeBytes = 0;
  let isWholeRead = true;
  let used = new Set<number>();
  let elsewhere = new Set<string>();
  const closePack = () => {
    if (chunks.length === 0) return;
    packs.push({ chunks, ...(isWholeRead ? { stream: packs.length } : {}) });
    chunks = [];
    sizeBytes = 0;
    isWholeRead = true;
  };
  return {
    packs,
    close: () => {
      closePack();
      const use: PackUse = { packs: [...used], elsewhere: [...elsewhere] };
      used = new Set();
      elsewhere = new Set();
      return use;
    },
    add: (chunk, isRead, isHeld = false) => {
      const { sha256, lengthBytes } = chunk;
      const known = carried.get(sha256);
      if (known !== undefined) {
        used.add(known);
        return undefined;
      }
      if (isHeld || isPresent(sha256)) {
        const name = packOf(sha256);
        if (name !== undefined) elsewhere.add(name);
        return undefined;
      }
      // Before compression: where a pack ends must not depend on the compressor.
      const isFull = sizeBytes + lengthBytes > limits.packBytes;
      if (isFull || chunks.length === limits.packChunks) closePack();
      carried.set(sha256, packs.length);
      used.add(packs.length);
      chunks.push(chunk);
      sizeBytes += lengthBytes;
      isWholeRead &&= isRead;
      return isWholeRead ? packs.length : undefined;
    },
  };
};
