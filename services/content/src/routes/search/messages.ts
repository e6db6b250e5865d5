/** Where a search index lies. */
export interface LocatedIndex {
  readonly name: string;
  /** What it is about; indexes of one group share the room that there is for finds. */
  readonly group: string;
  /** Absolute. */
  readonly path: string;
}

/** What the searching thread is asked. */
export interface SearchRequest {
  readonly indexes: readonly LocatedIndex[];
  /** Folded. */
  readonly words: readonly string[];
  /** Finds of one group. */
  readonly most: number;
}

/** Something that was found. */
export interface SearchHit {
  /** Name of the index. */
  readonly index: string;
  readonly group: string;
  /** As the builder wrote it: empty for the component itself, `…/` for a folder. */
  readonly path: string;
  readonly title: string;
  /** How the text begins; may be empty. */
  readonly excerpt: string;
  /** Lower is better. */
  readonly rank: number;
}

export interface SearchReply {
  /** Best first, whatever their group. */
  readonly hits: readonly SearchHit[];
  /** Names of indexes that could not be read. */
  readonly damaged: readonly string[];
}
