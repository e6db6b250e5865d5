import type { CodedMessage } from '@p2p-hotspot/contract';

/** What became of one program that was looked for. */
export interface InstallerOutcome {
  /** As people know it. */
  readonly app: string;
  readonly status: 'current' | 'updated' | 'held' | 'waiting' | 'failed';
  readonly version?: string;
  /** Why, the gravest first. */
  readonly reasons: readonly CodedMessage[];
}

export interface InstallerLook {
  /** Most bytes of all that is brought together. */
  readonly quotaBytes: number;
  /** So much of the volume stays free. */
  readonly reserveBytes: number;
  /** Called with bytes as they come from the Internet. */
  readonly onReceived: (bytes: number) => void;
  readonly signal: AbortSignal;
}

/**
 * Looks for newer versions of the programs of the release in force, and puts those that the pins of that
 * release speak for into the community's own files. The daemon knows nothing of programs.
 *
 * Obligations of an implementation:
 *
 * - What it cannot verify by those pins it does not hand out, and what a release does not pin any more
 *   is gone after a look.
 * - A stop at any moment leaves what was there or what is new, whole; the next look goes on.
 */
export interface InstallerProgram {
  /**
   * @throws DaemonError BROUGHT_FAILED; the signal's reason
   */
  look(look: InstallerLook): Promise<readonly InstallerOutcome[]>;
}
