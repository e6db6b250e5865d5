import { createHash } from 'node:crypto';

/** A stream of numbers that is the same for the same seed, on every machine and Node version. */
export interface Random {
  /** The next whole number, 0 to 2^32 − 1. */
  uint32(): number;
  /** The next number from 0 (included) to 1 (excluded). */
  unit(): number;
  /** The next whole number below `limit` (1 to 2^32). */
  below(limit: number): number;
  /** Fills `block` (four-byte aligned) with the next words, little-endian; a last part-word is cut. */
  fill(block: Uint8Array): void;
}

/**
 * xoshiro128** 1.1 by Blackman and Vigna, its state the first 16 bytes of SHA-256 of the seed.
 *
 * Not for secrets: it makes test data that does not compress.
 */
export const createRandom = (seed: string): Random => {
  const digest = createHash('sha256').update(seed).digest();
  let s0 = digest.readInt32LE(0);
  let s1 = digest.readInt32LE(4);
  let s2 = digest.readInt32LE(8);
  let s3 = digest.readInt32LE(12);

  const uint32 = (): number => {
    const scrambled = Math.imul(s1, 5);
    const result = Math.imul((scrambled << 7) | (scrambled >>> 25), 9) >>> 0;
    const shifted = s1 << 9;
    s2 ^= s0;
    s3 ^= s1;
    s1 ^= s2;
    s0 ^= s3;
    s2 ^= shifted;
    s3 = (s3 << 11) | (s3 >>> 21);
    return result;
  };

  const unit = (): number => uint32() / 0x1_0000_0000;

  return {
    uint32,
    unit,
    below: (limit) => Math.floor(unit() * limit),
    fill: (block) => {
      // Every platform that Node is built for today and that this project runs on is little-endian.
      const words = new Uint32Array(block.buffer, block.byteOffset, block.length >>> 2);
      for (let index = 0; index < words.length; index += 1) words[index] = uint32();
      const rest = block.length & 3;
      if (rest === 0) return;
      const last = uint32();
      for (let index = 0; index < rest; index += 1) {
        block[words.length * 4 + index] = (last >>> (8 * index)) & 0xff;
      }
    },
  };
};
