/** Where a search index lies. */
export interface LocatedIndex {
  readonly name: string;
  /** Absolute. */
  readonly path: string;
}

/** What the searching thread is asked. */
export interface SearchRequest {
  readonly indexes: readonly LocatedIndex[];
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
