import type { CodedMessage } from '@p2p-hotspot/contract';

/** Where something of a box was learned. */
export const sightingSources = ['receipt', 'network', 'balena'] as const;
export type SightingSource = (typeof sightingSources)[number];

export interface SeenRelease {
  readonly channel: string;
  readonly counter: number;
  /** ISO 8601, as the box claims; absent where it did not say. */
  readonly issued?: string;
}

/** What can be known of a box. What is absent was not told. */
export interface BoxFacts {
  readonly version?: string;
  readonly releases?: readonly SeenRelease[];
  readonly space?: {
    readonly freeBytes: number;
    readonly totalBytes: number;
    readonly reserveBytes?: number;
  };
  readonly damagedFiles?: number;
  readonly cardErrors?: number;
  readonly isPowerWeak?: boolean;
  readonly temperatureCelsius?: number;
  /** Clauses of a sentence, from whoever told them. */
  readonly troubles?: readonly CodedMessage[];
}

/** What one source told of one box. */
export interface Sighting {
  readonly source: SightingSource;
  /** What the source calls the box: of a receipt 16 hex digits, an address, the first digits of a UUID. */
  readonly id: string;
  readonly name?: string;
  readonly community?: string;
  /**
   * Between these two moments it was so, milliseconds since 1970. They are one where a clock that is known to be
   * right stands behind them.
   */
  readonly earliestMs: number;
  readonly latestMs: number;
  readonly facts: BoxFacts;
}
