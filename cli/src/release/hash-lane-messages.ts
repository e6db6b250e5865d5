/** Bytes of a block that are added to a running hash. */
export interface Append {
  /** Which running hash; any number, a new one begins a hash. */
  readonly stream: number;
  readonly start: number;
  readonly end: number;
}

/** What the thread of a hash lane is asked. */
export type LaneRequest =
  | {
      readonly kind: 'append';
      readonly block: number;
      readonly memory: SharedArrayBuffer;
      readonly appends: readonly Append[];
    }
  | { readonly kind: 'digest'; readonly stream: number };

/** What it answers. */
export type LaneReply =
  | { readonly kind: 'free'; readonly block: number }
  | { readonly kind: 'digest'; readonly stream: number; readonly sha256: string };
