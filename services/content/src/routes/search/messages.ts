/** A search index that lies open. */
export interface OpenIndex {
  readonly name: string;
  readonly fd: number;
  readonly sizeBytes: number;
}

/** What the searching thread is asked. */
export interface SearchRequest {
  readonly indexes: readonly OpenIndex[];
  /** Folded. */
  readonly words: readonly string[];
  readonly most: number;
}

/** Something that was found. */
export interface SearchHit {
  /** Name of the index. */
  readonly index: string;
  /** As the builder wrote it: empty for the component itself, `…/` for a folder. */
  readonly path: string;
  readonly title: string;
  /** How the text begins; may be empty. */
  readonly excerpt: string;
  /** Lower is better. */
  readonly rank: number;
}

export interface SearchReply {
  /** Best first. */
  readonly hits: readonly SearchHit[];
  /** Names of indexes that could not be read. */
  readonly damaged: readonly string[];
}
