/** Memory that several threads see. */
export type Block = Buffer<SharedArrayBuffer>;

/** A part of a block, in bytes from its start. */
export interface BlockPart {
  readonly start: number;
  readonly end: number;
}

/**
 * Says what bytes are, without keeping anybody waiting meanwhile.
 *
 * Obligations of an implementation: the block is neither changed nor kept after the promise has
 * settled, and who asks must not change it before.
 */
export interface Hasher {
  /** Memory that parts can be hashed from, of exactly so many bytes. */
  block(sizeBytes: number): Block;
  /** SHA-256 of each part in hexadecimal, in the order of the parts. */
  sha256(block: Block, parts: readonly BlockPart[]): Promise<string[]>;
  close(): Promise<void>;
}
