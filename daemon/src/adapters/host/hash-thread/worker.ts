import { hash } from 'node:crypto';
import { parentPort } from 'node:worker_threads';
import type { HashReply, HashRequest } from './messages.ts';

parentPort?.on('message', ({ memory, parts }: HashRequest) => {
  const bytes = Buffer.from(memory);
  const reply: HashReply = parts.map(({ start, end }) =>
    hash('sha256', bytes.subarray(start, end), 'hex'),
  );
  parentPort?.postMessage(reply);
});
