import type { CodedMessage } from '@p2p-hotspot/contract';
import type { PdfReader } from './extract/pdf-reader.ts';

/** A file of a component, where it lies now and what it is called in the component. */
export interface IndexedFile {
  readonly path: string;
  /** Absolute. */
  readonly source: string;
  readonly sizeBytes: number;
}

/** A component that is to be found by what is in it. */
export interface SearchInput {
  readonly kind: 'apps' | 'installers' | 'content' | 'map';
  /** Language tag → text. */
  readonly label: Readonly<Record<string, string>>;
  readonly files: readonly IndexedFile[];
}

/** One thing that can be found. An empty path is the component itself; one that ends in `/`, a folder. */
export interface SearchDocument {
  readonly path: string;
  readonly title: string;
  readonly text: string;
  /** What is found of the path; absent: all of it. */
  readonly pathWords?: string;
}

/** What an operator should know about one file. */
export interface SearchNotice extends CodedMessage {
  readonly path: string;
}

/** What reading documents needs besides the files. */
export interface ReadingTools {
  readonly pdf: PdfReader;
  readonly signal: AbortSignal;
  readonly notice: (notice: SearchNotice) => void;
}
