/** A row of inputs of one decoder, for one process. */
export interface Lot {
  readonly target: string;
  readonly seed: string;
  /** The first input's number and the one behind the last. */
  readonly from: number;
  readonly to: number;
  /** Files that hold the inputs, by number; inputs are made where not given. */
  readonly files?: readonly string[];
}

/** Why an input counts as a crash. */
export type CrashKind = 'thrown' | 'broken-promise' | 'hang' | 'memory' | 'ended';

/** An input that a decoder did not survive as it should. */
export interface Crash {
  readonly target: string;
  readonly kind: CrashKind;
  readonly index: number;
  /** What was thrown, with its stack; or how the process ended. */
  readonly detail: string;
}

/** What became of inputs that were no crash. */
export interface Sum {
  readonly accepted: number;
  readonly refused: number;
  readonly slowestMs: number;
  /** Most that the process grew by one input. */
  readonly growthBytes: number;
}

export interface LotResult extends Sum {
  readonly crashes: readonly Crash[];
}

export const emptyResult: LotResult = {
  accepted: 0,
  refused: 0,
  slowestMs: 0,
  growthBytes: 0,
  crashes: [],
};

export const joinResults = (left: LotResult, right: LotResult): LotResult => ({
  accepted: left.accepted + right.accepted,
  refused: left.refused + right.refused,
  slowestMs: Math.max(left.slowestMs, right.slowestMs),
  growthBytes: Math.max(left.growthBytes, right.growthBytes),
  crashes: [...left.crashes, ...right.crashes],
});

/**
 * What the process that decodes says, a line each, in JSON: the number of an input before it is
 * decoded, with the sum of those before; a crash; and at the end the sum of all.
 */
export type Report =
  | { readonly kind: 'at'; readonly index: number; readonly sum: Sum }
  | { readonly kind: 'crash'; readonly crash: Crash }
  | { readonly kind: 'done'; readonly sum: Sum };
