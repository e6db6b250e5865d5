import { setImmediate as nextTurn } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Append, LaneReply, LaneRequest } from './hash-lane-messages.ts';

/**
 * Running SHA-256 hashes in a second thread: while one block is hashed there, the next is read and
 * cut here. Blocks are shared memory, so no byte is copied.
 */
export interface HashLane {
  /** A block of at least so many bytes, once one is free. */
  acquire(leastBytes: number): Promise<Buffer>;
  /**
   * Hashes parts of a block, in this order, and frees the block.
   *
   * @returns of each part in turn the length that it was compressed to; 0: it stays as it is
   */
  submit(block: Buffer, appends: readonly Append[]): Promise<Uint32Array>;
  /** Ends a running hash. */
  digest(stream: number): Promise<string>;
  close(): Promise<void>;
}

const blockBytes = 512 * 1024;

/** One is filled, one is hashed, one is ready. */
const blockCount = 3;

interface Waiting<T> {
  readonly resolve: (value: T) => void;
  readonly reject: (error: Error) => void;
}

/** Starts the thread. */
export const openHashLane = (): HashLane => {
  const worker = new Worker(new URL('hash-lane-worker.js', import.meta.url), {
    // A few running hashes: the thread needs next to no memory of its own.
    resourceLimits: { maxYoungGenerationSizeMb: 1, maxOldGenerationSizeMb: 16 },
  });
  const blocks: { buffer: Buffer; isFree: boolean }[] = [];
  const digests = new Map<number, Waiting<string>>();
  const submitted: Waiting<Uint32Array>[] = [];
  let waitingForBlock: Waiting<undefined> | undefined;
  let failure: Error | undefined;
  const request = (message: LaneRequest) => {
    worker.postMessage(message);
  };
  worker.on('message', (reply: LaneReply) => {
    if (reply.kind === 'digest') {
      digests.get(reply.stream)?.resolve(reply.sha256);
      digests.delete(reply.stream);
      return;
    }
    const block = blocks[reply.block];
    if (block !== undefined) block.isFree = true;
    submitted.shift()?.resolve(reply.packedLengths);
    waitingForBlock?.resolve(undefined);
  });
  worker.on('error', (error) => {
    failure = error;
    waitingForBlock?.reject(error);
    for (const { reject } of [...digests.values(), ...submitted]) reject(error);
  });
  const takeFree = (leastBytes: number): Buffer | undefined => {
    const found = blocks.find(({ isFree }) => isFree);
    if (found === undefined) {
      if (blocks.length === blockCount) return undefined;
      const buffer = Buffer.from(new SharedArrayBuffer(Math.max(blockBytes, leastBytes)));
      blocks.push({ buffer, isFree: false });
      return buffer;
    }
    if (found.buffer.length < leastBytes) {
      found.buffer = Buffer.from(new SharedArrayBuffer(leastBytes));
    }
    found.isFree = false;
    return found.buffer;
  };
  return {
    acquire: async (leastBytes) => {
      await nextTurn();
      for (;;) {
        if (failure !== undefined) throw failure;
        const free = takeFree(leastBytes);
        if (free !== undefined) return free;
        await new Promise<undefined>((resolve, reject) => {
          waitingForBlock = { resolve, reject };
        });
      }
    },
    submit: (block, appends) => {
      const index = blocks.findIndex(({ buffer }) => buffer === block);
      const { buffer } = block;
      const result = new Promise<Uint32Array>((resolve, reject) => {
        if (failure === undefined) submitted.push({ resolve, reject });
        else reject(failure);
      });
      // Awaited much later, if at all.
      result.catch(() => undefined);
      request({ kind: 'append', block: index, memory: buffer as SharedArrayBuffer, appends });
      return result;
    },
    digest: (stream) => {
      const result = new Promise<string>((resolve, reject) => {
        if (failure === undefined) digests.set(stream, { resolve, reject });
        else reject(failure);
      });
      // Asked for long before it is awaited.
      result.catch(() => undefined);
      request({ kind: 'digest', stream });
      return result;
    },
    close: async () => {
      await worker.terminate();
    },
  };
};
