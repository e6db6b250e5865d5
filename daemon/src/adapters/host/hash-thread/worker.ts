import { parentPort } from 'node:worker_threads';
import { hashParts, unpackParts } from './hash-parts.ts';
import type { HashReply, HashRequest } from './messages.ts';

parentPort?.on('message', (request: HashRequest) => {
  const bytes = Buffer.from(request.memory);
  const reply: HashReply =
    'into' in request
      ? unpackParts(bytes, request.parts, Buffer.from(request.into))
      : hashParts(bytes, request.parts);
  parentPort?.postMessage(reply);
});
