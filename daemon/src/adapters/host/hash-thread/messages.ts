import type { BlockPart } from '../../../ports/hasher.ts';

/** What the thread is asked. */
export interface HashRequest {
  readonly memory: SharedArrayBuffer;
  readonly parts: readonly BlockPart[];
}

/** What it answers, in the order of the requests. */
export type HashReply = readonly string[];
