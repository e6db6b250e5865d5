/** Two versions of something that boxes are brought, next to each other. */
export interface Pair {
  readonly name: string;
  /** What it is, with its versions, for the page. */
  readonly about: string;
  /** One file that has the same name in both versions, or a tree of many. */
  readonly kind: 'file' | 'tree';
  /** Folders of the older version and of the newer one. */
  readonly folders: readonly [older: string, newer: string];
  /** The file, or an archive (`tar`) of the tree, for tools that know files only. */
  readonly files: readonly [older: string, newer: string];
}

/** What a maker is given: where it may keep downloads, and where its two versions go. */
export interface PairMaker {
  readonly name: string;
  readonly kind: Pair['kind'];
  /**
   * Fills both folders, which are there and empty.
   *
   * @returns what it is, with its versions
   */
  readonly make: (folders: Pair['folders'], cache: string) => Promise<string>;
}
