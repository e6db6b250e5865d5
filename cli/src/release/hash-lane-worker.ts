import { createHash, type Hash } from 'node:crypto';
import { parentPort } from 'node:worker_threads';
import type { LaneReply, LaneRequest } from './hash-lane-messages.ts';

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
