import { Worker } from 'node:worker_threads';

/** Answers one question at a time in a thread of its own: a hostile file reaches nothing. */
export interface BoundedThread<Request, Reply> {
  /** @returns undefined where the thread died of it, or took too long */
  ask(request: Request): Promise<Reply | undefined>;
  close(): Promise<void>;
}

/**
 * @param script of the thread, which answers every message with one
 * @param maxSeconds for one answer; a thread that takes longer is ended, and the next question starts another
 */
export const createBoundedThread = <Request, Reply>(
  script: URL,
  maxSeconds: number,
): BoundedThread<Request, Reply> => {
  let thread: Worker | undefined;

  const end = async (): Promise<void> => {
    const ended = thread;
    thread = undefined;
    await ended?.terminate();
  };
  return {
    ask: (request) =>
      new Promise((resolve) => {
        // What MuPDF says of a file is said in its own words, for its makers.
        thread ??= new Worker(script, { stdout: true, stderr: true });
        const worker = thread;
        const giveUp = (): void => {
          settle(undefined);
          void end();
        };
        const timer = setTimeout(giveUp, maxSeconds * 1000);
        const settle = (reply: Reply | undefined): void => {
          clearTimeout(timer);
          worker.off('message', settle).off('error', giveUp);
          resolve(reply);
        };
        worker.once('message', settle).once('error', giveUp);
        worker.postMessage(request);
      }),
    close: end,
  };
};
