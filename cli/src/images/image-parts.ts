import type { Readable } from 'node:stream';

/** A file inside a saved image. */
export interface ImagePart {
  readonly sizeBytes: number;
  /** All of it; only for what is small. */
  read(): Promise<Buffer>;
  open(): Readable;
}

/**
 * A saved image, a tar file or a folder: its files by name. Nothing is ever written under a name from
 * in there, and only regular files are found.
 */
export interface ImageParts {
  /** As the operator knows it. */
  readonly location: string;
  /** @throws ImageError IMAGE_DAMAGED; OperatorError as `readFailure` */
  find(name: string): Promise<ImagePart | undefined>;
  close(): Promise<void>;
}
