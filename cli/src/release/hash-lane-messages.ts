/** Bytes of a block that are added to a running hash. */
export interface Append {
  /** Which running hash; any number, a new one begins a hash. Absent: only what comes of it counts. */
  readonly stream: number | undefined;
  readonly start: number;
  readonly end: number;
  /** A chunk that is compressed first, where that saves something. */
  readonly isPacked: boolean;
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

/** What it answers, in the order of the requests. */
export type LaneReply =
  | {
      readonly kind: 'free';
      readonly block: number;
      /** Of each append in turn: the length that it was compressed to; 0: it stays as it is. */
      readonly packedLengths: Uint32Array;
    }
  | { readonly kind: 'digest'; readonly stream: number; readonly sha256: string };
