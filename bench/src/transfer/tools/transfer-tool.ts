import { runGroup } from '../../process-group.ts';
import type { Link } from '../link/namespace.ts';
import type { Pair } from '../pairs/pair.ts';

/** One tool that brings a receiver from the older version of a pair to the newer one. */
export interface Transfer {
  readonly pair: Pair;
  /** Folder of the tool's own below the root of the web server, empty at first. */
  readonly web: string;
  /** What is in `web`, seen from the box, without a `/` at its end. */
  readonly url: string;
  /** The same through the rsync server. */
  readonly rsyncUrl: string;
  /** Folder of the tool's own on the box, empty at first. */
  readonly receiver: string;
}

export interface TransferTool {
  readonly name: string;
  /** Whether it compresses what travels. */
  readonly isCompressing: boolean;
  /** Needs a program of its own on the server; all others need files behind a web server only. */
  readonly isServed?: true;
  /** Sends differences of bytes between the two versions, which had to be made for just these two. */
  readonly isPatching?: true;
  /** Puts both versions on the server; not measured. */
  readonly publish: (transfer: Transfer, signal: AbortSignal) => Promise<void>;
  /** Gives the receiver the older version; not measured. */
  readonly prepare: (transfer: Transfer, signal: AbortSignal) => Promise<void>;
  /**
   * Goes from the older version to the newer one.
   *
   * @throws Error when a new attempt must be made
   */
  readonly fetch: (transfer: Transfer, link: Link, signal: AbortSignal) => Promise<FetchNotes>;
  /** What came, to be compared with the version. */
  readonly result: (transfer: Transfer) => Promise<{
    readonly path: string;
    readonly is: 'tree' | 'file';
  }>;
}

/** What a tool can tell of a run besides what everybody sees. */
export interface FetchNotes {
  /** rsync: the bytes that matched nothing. */
  readonly literalBytes?: number;
  readonly peakBytes?: number;
}

/** Runs shell text on the box; its processes end with the signal. */
export const runInBox = async (
  { box }: Link,
  script: string,
  signal: AbortSignal,
): Promise<string> =>
  (await runGroup([...box.enter, 'sh', '-ec', script], { stdout: 'pipe' }, signal)).stdout;

/** Runs shell text where files are published and boxes made ready. */
export const shell = async (script: string, signal: AbortSignal): Promise<void> => {
  await runGroup(['sh', '-ec', script], {}, signal);
};
