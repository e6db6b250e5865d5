import type { StoredForm } from '@p2p-hotspot/bundle-format';

/** Memory that several threads see. */
export type Block = Buffer<SharedArrayBuffer>;

/** A part of a block, in bytes from its start. */
export interface BlockPart {
  readonly start: number;
  readonly end: number;
}

/** A part of a block, what it is to be unpacked to, and where that goes. */
export interface PackedPart extends BlockPart {
  /** Absent: it is copied. */
  readonly packed: StoredForm | undefined;
  readonly unpackedStart: number;
}

/**
 * Says what bytes are, without keeping anybody waiting meanwhile.
 *
 * Obligations of an implementation: a block is neither changed nor kept after the promise has
 * settled, and who asks must not change it before.
 */
export interface Hasher {
  /** Memory that parts can be hashed from, of exactly so many bytes. */
  block(sizeBytes: number): Block;
  /** SHA-256 of each part in hexadecimal, in the order of the parts. */
  sha256(block: Block, parts: readonly BlockPart[]): Promise<string[]>;
  /**
   * Unpacks each part of a block into another block, whose room the parts do not exceed.
   *
   * @returns the SHA-256 of what came out; empty where a part cannot be unpacked
   */
  unpack(block: Block, parts: readonly PackedPart[], into: Block): Promise<string[]>;
  close(): Promise<void>;
}
