import { Worker } from 'node:worker_threads';
import type { Hasher } from '../../../ports/hasher.ts';
import type { HashReply, HashRequest } from './messages.ts';

interface Waiting {
  readonly resolve: (digests: string[]) => void;
  readonly reject: (error: Error) => void;
}

/**
 * SHA-256, and what is compressed, in a second thread: while one block is hashed there, the one before is written and the next
 * is read here. Blocks are shared memory, so no byte is copied. The thread starts with the first
 * question.
 */
export const openHashThread = (): Hasher => {
  const waiting: Waiting[] = [];
  let failure: Error | undefined;
  let worker: Worker | undefined;
  const start = (): Worker => {
    const started = new Worker(new URL('worker.js', import.meta.url), {
      // The thread holds digests only.
      resourceLimits: { maxYoungGenerationSizeMb: 1, maxOldGenerationSizeMb: 16 },
    });
    started.on('message', (reply: HashReply) => {
      waiting.shift()?.resolve([...reply]);
    });
    started.on('error', (error: Error) => {
      failure = error;
      for (const { reject } of waiting.splice(0)) reject(error);
    });
    return started;
  };
  const ask = (request: HashRequest): Promise<string[]> =>
    new Promise((resolve, reject) => {
      if (failure !== undefined) {
        reject(failure);
        return;
      }
      waiting.push({ resolve, reject });
      worker ??= start();
      worker.postMessage(request);
    });
  return {
    // One that could grow is mapped by itself, and goes back to the system as a whole when it is let go.
    // Others come from malloc, which keeps megabytes of them for later once anybody typed a PIN (scrypt).
    block: (sizeBytes) =>
      Buffer.from(new SharedArrayBuffer(sizeBytes, { maxByteLength: sizeBytes })),
    sha256: (block, parts) => ask({ memory: block.buffer, parts }),
    unpack: (block, parts, into) => ask({ memory: block.buffer, parts, into: into.buffer }),
    close: async () => {
      await worker?.terminate();
    },
  };
};
