import { Worker } from 'node:worker_threads';
import type { RenderReply, RenderRequest } from './render-messages.ts';

/** Draws with WebAssembly in a thread of its own: what an APK brings cannot reach the program. */
export interface IconRenderer {
  /** @returns a PNG; undefined where it cannot be drawn, or not in time */
  readonly render: (request: RenderRequest) => Promise<Uint8Array | undefined>;
}

const defaultMaxSeconds = 20;

interface Waiting {
  readonly resolve: (png: Uint8Array | undefined) => void;
  readonly timer: NodeJS.Timeout;
}

/**
 * Starts with the first drawing. The thread does not keep the program alive; one that takes too long
 * or crashes is ended, and the next drawing starts another.
 *
 * @param maxSeconds for one drawing
 */
export const createIconRenderer = (maxSeconds = defaultMaxSeconds): IconRenderer => {
  let thread: Worker | undefined;
  let waiting: Waiting | undefined;
  let last: Promise<unknown> = Promise.resolve();

  const finish = (png: Uint8Array | undefined): void => {
    const { resolve, timer } = waiting ?? {};
    waiting = undefined;
    clearTimeout(timer);
    thread?.unref();
    resolve?.(png);
  };
  const end = (): void => {
    const ended = thread;
    thread = undefined;
    void ended?.terminate();
    finish(undefined);
  };
  const start = (): Worker => {
    const started = new Worker(new URL('render-worker.js', import.meta.url));
    started.on('message', (reply: RenderReply) => {
      if (started !== thread) return;
      // After a crash inside WebAssembly the thread's memory is not to be trusted.
      if (reply.isDone) finish(reply.png);
      else end();
    });
    started.on('error', () => {
      if (started === thread) end();
    });
    return started;
  };
  const ask = (request: RenderRequest): Promise<Uint8Array | undefined> =>
    new Promise((resolve) => {
      waiting = { resolve, timer: setTimeout(end, maxSeconds * 1000) };
      thread ??= start();
      thread.ref();
      thread.postMessage(request);
    });

  return {
    render: (request) => {
      const next = last.then(() => ask(request));
      last = next;
      return next;
    },
  };
};
