import type { Extracted } from './extracted.ts';

export interface PdfRequest {
  /** Absolute. */
  readonly file: string;
}

/** Undefined where the file cannot be read. */
export interface PdfReply {
  readonly extracted: Extracted | undefined;
}
