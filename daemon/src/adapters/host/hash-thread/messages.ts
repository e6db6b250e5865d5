import type { BlockPart, PackedPart } from '../../../ports/hasher.ts';

/** What the thread is asked. */
export type HashRequest =
  | { readonly memory: SharedArrayBuffer; readonly parts: readonly BlockPart[] }
  | {
      readonly memory: SharedArrayBuffer;
      readonly parts: readonly PackedPart[];
      readonly into: SharedArrayBuffer;
    };

/** What it answers, in the order of the requests. */
export type HashReply = readonly string[];
