import path from 'node:path';
import { watch, type FSWatcher } from 'chokidar';

export interface FolderWatchOptions {
  readonly folders: readonly string[];
  /** Called when it is worth looking: something changed, or the watch began or ended. */
  readonly onStir: () => void;
  /** Called with the system's error, as in `ENOSPC` when there are no more inotify watches. */
  readonly onFailure: (error: unknown) => void;
  /** The first wait after a failure; each further one is twice as long. */
  readonly firstWaitMs: number;
  readonly longestWaitMs: number;
  readonly sleep: (durationMs: number, signal: AbortSignal) => Promise<void>;
}

/** Events of some folders, for as long as the system gives them. */
export interface FolderWatch {
  /** False while changes may go by unnoticed: whoever needs them has to look by the clock. */
  isWatching(): boolean;
  /** What is watched is not what it was, as when a folder was taken away and made anew. */
  renew(): void;
  close(): Promise<void>;
}

/** Folders of a repository that hold much and tell nothing new. */
const heavyFolders: ReadonlySet<string> = new Set(['packs', 'lists', 'targets']);

/** Of what is not finished there are many events, and none that matters; `..` is another folder. */
const isUnfinished = (name: string): boolean => /^\.[^.]/.test(name);

const openWatcher = (folders: readonly string[]): FSWatcher =>
  watch([...folders], {
    // Deep enough for <drop>/<stick>/hotspot/metadata/timestamp.json, and no pack is watched.
    depth: 3,
    ignored: (name) =>
      folders.some((root) =>
        path
          .relative(root, name)
          .split(path.sep)
          .some((part) => heavyFolders.has(part) || isUnfinished(part)),
      ),
    ignoreInitial: true,
    persistent: true,
  });

const closeWatcher = async (watcher: FSWatcher): Promise<void> => {
  const closing = watcher.close();
  // Closing takes the listeners away, and what chokidar had begun may still fail: an `error` that
  // nobody hears would end the process.
  watcher.on('error', () => undefined);
  await closing;
};

/**
 * Watches folders. A watch that fails in any part (no more inotify watches, a folder that cannot be
 * read) is given up and set up anew, later each time; it says of itself whether it can be relied on.
 */
export const openFolderWatch = (options: FolderWatchOptions): FolderWatch => {
  const { folders, onStir, onFailure, firstWaitMs, longestWaitMs, sleep } = options;
  const closed = new AbortController();
  let isReady = false;
  let giveUp: () => void = () => undefined;

  let waitMs = firstWaitMs;

  /** Resolves when the watch failed or is not wanted any more. */
  const watchOnce = async (): Promise<void> => {
    const watcher = openWatcher(folders);
    await new Promise<void>((resolve) => {
      giveUp = resolve;
      watcher
        .on('all', onStir)
        .on('ready', () => {
          isReady = true;
          waitMs = firstWaitMs;
          onStir();
        })
        .on('error', (error) => {
          onFailure(error);
          giveUp();
        });
    });
    isReady = false;
    await closeWatcher(watcher);
  };
  const isClosed = (): boolean => closed.signal.aborted;
  const keepWatching = async (): Promise<void> => {
    while (!isClosed()) {
      await watchOnce();
      // What changed meanwhile, nobody told.
      onStir();
      const thisMs = waitMs;
      waitMs = Math.min(waitMs * 2, longestWaitMs);
      if (!isClosed()) await sleep(thisMs, closed.signal);
    }
  };
  const kept = keepWatching();
  return {
    isWatching: () => isReady,
    renew: () => {
      giveUp();
    },
    close: async () => {
      closed.abort();
      giveUp();
      await kept;
    },
  };
};
