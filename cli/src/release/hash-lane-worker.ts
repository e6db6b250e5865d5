import { createHash, type Hash } from 'node:crypto';
import { parentPort } from 'node:worker_threads';
import type { Append } from './hash-lane.ts';

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

const hashes = new Map<number, Hash>();

const hashOf = (stream: number): Hash => {
  const known = hashes.get(stream);
  if (known !== undefined) return known;
  const hash = createHash('sha256');
  hashes.set(stream, hash);
  return hash;
};

const answer = (request: LaneRequest): LaneReply => {
  switch (request.kind) {
    case 'append': {
      const bytes = Buffer.from(request.memory);
      for (const { stream, start, end } of request.appends) {
        hashOf(stream).update(bytes.subarray(start, end));
      }
      return { kind: 'free', block: request.block };
    }
    case 'digest': {
      const sha256 = hashOf(request.stream).digest('hex');
      hashes.delete(request.stream);
      return { kind: 'digest', stream: request.stream, sha256 };
    }
  }
};

parentPort?.on('message', (request: LaneRequest) => {
  parentPort?.postMessage(answer(request));
});
