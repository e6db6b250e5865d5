import { Worker } from 'node:worker_threads';
import type { Extracted } from './extracted.ts';
import type { PdfReply, PdfRequest } from './pdf-messages.ts';

/** Reads PDF files with MuPDF in WebAssembly, in a thread of its own: a hostile file reaches nothing. */
export interface PdfReader {
  /** @returns undefined where there is no text to be had, or not in time */
  read(file: string): Promise<Extracted | undefined>;
  close(): Promise<void>;
}

const defaultMaxSeconds = 60;

/** @param maxSeconds for one file; a thread that takes longer is ended, and the next file starts another */
export const createPdfReader = (maxSeconds = defaultMaxSeconds): PdfReader => {
  let thread: Worker | undefined;

  const end = async (): Promise<void> => {
    const ended = thread;
    thread = undefined;
    await ended?.terminate();
  };
  return {
    read: (file) =>
      new Promise((resolve) => {
        // What MuPDF says of a file is said in its own words, for its makers.
        thread ??= new Worker(new URL('pdf-worker.js', import.meta.url), {
          stdout: true,
          stderr: true,
        });
        const worker = thread;
        const giveUp = (): void => {
          settle(undefined);
          void end();
        };
        const answer = ({ extracted }: PdfReply): void => {
          settle(extracted);
        };
        const timer = setTimeout(giveUp, maxSeconds * 1000);
        const settle = (extracted: Extracted | undefined): void => {
          clearTimeout(timer);
          worker.off('message', answer).off('error', giveUp);
          resolve(extracted);
        };
        worker.once('message', answer).once('error', giveUp);
        const request: PdfRequest = { file };
        worker.postMessage(request);
      }),
    close: end,
  };
};
