import { createBoundedThread } from '../bounded-thread.ts';
import type { Extracted } from './extracted.ts';
import type { PdfReply, PdfRequest } from './pdf-messages.ts';

/** Reads PDF files with MuPDF in WebAssembly. */
export interface PdfReader {
  /** @returns undefined where there is no text to be had, or not in time */
  read(file: string): Promise<Extracted | undefined>;
  close(): Promise<void>;
}

const defaultMaxSeconds = 60;

export const createPdfReader = (maxSeconds = defaultMaxSeconds): PdfReader => {
  const script = new URL('pdf-worker.js', import.meta.url);
  const thread = createBoundedThread<PdfRequest, PdfReply>(script, maxSeconds);
  return {
    read: async (file) => (await thread.ask({ file }))?.extracted,
    close: () => thread.close(),
  };
};
