import { createHash } from 'node:crypto';

/** A stream of choices that the same name always gives anew: every input can be made again. */
export interface Random {
  /** A whole number from 0 to `below` - 1. */
  readonly below: (below: number) => number;
  readonly isOneIn: (count: number) => boolean;
  readonly pick: <T>(items: readonly T[]) => T;
  readonly bytes: (length: number) => Uint8Array;
}

/** sfc32 (Chris Doty-Humphrey's Small Fast Counter), begun from the SHA-256 of a name. */
export const createRandom = (name: string): Random => {
  const digest = createHash('sha256').update(name).digest();
  let a = digest.readInt32LE(0);
  let b = digest.readInt32LE(4);
  let c = digest.readInt32LE(8);
  let counter = digest.readInt32LE(12);
  const next = (): number => {
    const result = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + result) | 0;
    return result >>> 0;
  };
  const below = (limit: number): number => Math.floor((next() / 2 ** 32) * limit);
  return {
    below,
    isOneIn: (count) => below(count) === 0,
    pick: (items) => {
      if (items.length === 0) throw new RangeError('nothing to pick from');
      return items[below(items.length)] as (typeof items)[number];
    },
    bytes: (length) => Uint8Array.from({ length }, () => below(256)),
  };
};
