import type { Random } from './random.ts';

/** One decoder under attack. */
export interface FuzzTarget {
  /** Good inputs, and bad ones of the vectors, from which others are made. */
  readonly seeds: readonly Uint8Array[];
  /** Words of the format, put in where a mutation wants some. */
  readonly words?: readonly Uint8Array[];
  /** A mutation that knows the format: what comes out is still nearly right. */
  readonly reshape?: (seed: Uint8Array, random: Random) => Uint8Array;
  /**
   * Decodes an input.
   *
   * @throws the decoder's own refusal; anything else that is thrown is a crash
   */
  readonly decode: (input: Uint8Array) => unknown;
  /** True for what the decoder throws on bad input. */
  readonly isRefusal: (error: unknown) => boolean;
  /** How much the process may grow by one input, where more than {@link defaultGrowthBytes}. */
  readonly growthBytes?: number;
}

/** What a decoder may ask for besides what the test itself needs, for inputs of at most 64 KiB. */
export const defaultGrowthBytes = 64 * 1024 * 1024;

/** Longest input that mutations make. */
export const maxInputBytes = 64 * 1024;

/** Thrown where a decoder accepts what it should not, or takes it for something else. */
export class BrokenPromise extends Error {}

/** @throws BrokenPromise unless it holds */
export const promise = (holds: boolean, what: string): void => {
  if (!holds) throw new BrokenPromise(what);
};

/** @throws BrokenPromise unless an accepted input is the one spelling of what it says */
export const promiseSameBytes = (input: Uint8Array, encoded: Uint8Array): void => {
  promise(Buffer.compare(input, encoded) === 0, 'accepted bytes are not what encoding gives');
};
