import { execa } from 'execa';
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
  /** Files above this take it too long to publish; left out. */
  readonly mostBytes?: number;
  /** Puts both versions on the server; not measured. */
  readonly publish: (transfer: Transfer) => Promise<void>;
  /** Gives the receiver the older version; not measured. */
  readonly prepare: (transfer: Transfer) => Promise<void>;
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
): Promise<string> => {
  const [program, ...words] = [...box.enter, 'sh', '-ec', script];
  const running = execa(program, words, { stdin: 'ignore', detached: true });
  const end = (): void => {
    // The whole group: what the shell started must not go on in the background.
    if (running.pid !== undefined) process.kill(-running.pid, 'SIGKILL');
  };
  signal.addEventListener('abort', end, { once: true });
  try {
    return (await running).stdout;
  } finally {
    signal.removeEventListener('abort', end);
  }
};

export const shell = async (script: string): Promise<string> =>
  (await execa('sh', ['-ec', script])).stdout;
