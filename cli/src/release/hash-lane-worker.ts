import { createHash, type Hash } from 'node:crypto';
import { parentPort } from 'node:worker_threads';
import { packChunk } from '@p2p-hotspot/bundle-format/codec';
import type { Append, LaneReply, LaneRequest } from './hash-lane-messages.ts';

/** Chunks that are compressed at once: each takes some MiB of memory. */
const packedAtOnce = 2;

const hashes = new Map<number, Hash>();

const hashOf = (stream: number): Hash => {
  const known = hashes.get(stream);
  if (known !== undefined) return known;
  const hash = createHash('sha256');
  hashes.set(stream, hash);
  return hash;
};

/** @returns the lengths of what was compressed */
const append = async (memory: SharedArrayBuffer, appends: readonly Append[]) => {
  const bytes = Buffer.from(memory);
  const lengths = new Uint32Array(appends.length);
  for (let first = 0; first < appends.length; first += packedAtOnce) {
    const group = appends.slice(first, first + packedAtOnce);
    const packed = await Promise.all(
      group.map(async ({ start, end, isPacked }) =>
        isPacked ? packChunk(bytes.subarray(start, end)) : undefined,
      ),
    );
    for (const [index, { stream, start, end }] of group.entries()) {
      const stored = packed[index];
      lengths[first + index] = stored?.length ?? 0;
      if (stream !== undefined) hashOf(stream).update(stored ?? bytes.subarray(start, end));
    }
  }
  return lengths;
};

const answer = async (request: LaneRequest): Promise<LaneReply> => {
  switch (request.kind) {
    case 'append': {
      const packedLengths = await append(request.memory, request.appends);
      return { kind: 'free', block: request.block, packedLengths };
    }
    case 'digest': {
      const sha256 = hashOf(request.stream).digest('hex');
      hashes.delete(request.stream);
      return { kind: 'digest', stream: request.stream, sha256 };
    }
  }
};

let last: Promise<void> = Promise.resolve();
parentPort?.on('message', (request: LaneRequest) => {
  // One after another: a running hash takes its bytes in their order.
  last = last.then(async () => {
    parentPort?.postMessage(await answer(request));
  });
});
