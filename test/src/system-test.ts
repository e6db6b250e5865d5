/** A program or file that a system test needs, and the Debian package that brings it. */
export interface Need {
  /** A command in PATH, or an absolute path. */
  readonly tool: string;
  readonly debianPackage: string;
}

/** One proof that needs more than Node: root, Debian packages, much time or much disk. */
export interface SystemTest {
  readonly name: string;
  /** What a user or an attacker would notice, as a sentence. */
  readonly proves: string;
  readonly needs: readonly Need[];
  /** Long runs are left out unless named; their results are committed as tables. */
  readonly isLong?: true;
  /** Takes all processors: begins early, and one of these at a time as long as others wait. */
  readonly isHeavy?: true;
  /** Runs by itself, after the others: it looks at all drives of the machine, or bears no load beside it. */
  readonly isAlone?: true;
  /**
   * @param log for figures worth reading
   * @throws Error when the proof fails
   */
  readonly run: (log: (line: string) => void) => Promise<void>;
}
