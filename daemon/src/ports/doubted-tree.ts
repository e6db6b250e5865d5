/** A tree of the store that somebody who read all of it found to be other than its list says. */
export interface DoubtedTree {
  readonly tree: string;
  /** Tells one finding from the next. */
  readonly finding: string;
}
