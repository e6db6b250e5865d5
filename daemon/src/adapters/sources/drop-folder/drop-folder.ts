import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { isCodedError, type CodedMessage } from '@p2p-hotspot/contract';
import type { Source } from '../../../ports/source.ts';
import type { SourceEvent, SourceWatcher } from '../../../ports/source-watcher.ts';
import { openFolderWatch } from './folder-watch.ts';

/** How the things in a folder become sources; handed in, so that this adapter knows no other. */
export interface DropFolderOptions {
  /** Folder into which bundle files and repositories are put. */
  readonly dropDirectory?: string;
  /** Folders that hold a repository themselves. */
  readonly repositoryDirectories: readonly string[];
  /** @returns undefined when there is no repository */
  readonly openDirectory: (
    id: string,
    label: string,
    directory: string,
  ) => Promise<Source | undefined>;
  /** @returns undefined when there is no such file */
  readonly openBundleFile: (id: string, label: string, path: string) => Promise<Source | undefined>;
  /** How often it is looked at what is not complete, and at everything while nothing is watched. */
  readonly lookAgainMs: number;
  /** How often everything is looked at, should an event have been lost. */
  readonly idleLookMs: number;
  /** How long a watch that failed is not set up again at the most; at first it is `lookAgainMs`. */
  readonly longestWaitMs: number;
  readonly onEvent: (event: string, details: Readonly<Record<string, unknown>>) => void;
  readonly sleep: (durationMs: number, signal: AbortSignal) => Promise<void>;
}

/** Something that may be a source. */
interface Candidate {
  readonly id: string;
  readonly label: string;
  readonly path: string;
  readonly kind: 'directory' | 'bundle-file';
  /** Changes when the content may have changed. */
  readonly signature: string;
}

interface Seen {
  readonly signature: string;
  readonly state: 'open' | 'incomplete' | 'unusable';
}

const bundleSuffix = '.hotspot';

/** Names that other systems leave on every stick, and copies that are not finished. */
const isJunk = (name: string): boolean => name.startsWith('.') || name.startsWith('~');

const signatureOf = async (file: string): Promise<string | undefined> => {
  const status = await stat(file, { bigint: true }).catch(() => undefined);
  return status && `${status.dev}:${status.ino}:${status.size}:${status.mtimeNs}`;
};

/** A repository is as new as its timestamp, which every writer writes last. */
const directoryCandidate = async (
  directory: string,
  label: string,
): Promise<Candidate | undefined> => {
  for (const folder of [path.join(directory, 'hotspot'), directory]) {
    const signature = await signatureOf(path.join(folder, 'metadata', 'timestamp.json'));
    if (signature === undefined) continue;
    return { id: `directory:${directory}`, label, path: folder, kind: 'directory', signature };
  }
  return undefined;
};

/** @returns undefined when the folder cannot be listed now */
const dropCandidates = async (dropDirectory: string): Promise<Candidate[] | undefined> => {
  const candidates: (Candidate | undefined)[] = [];
  const entries = await readdir(dropDirectory, { withFileTypes: true }).catch(() => undefined);
  if (entries === undefined) return undefined;
  for (const entry of entries) {
    const full = path.join(dropDirectory, entry.name);
    if (isJunk(entry.name)) continue;
    if (entry.isDirectory()) {
      candidates.push(await directoryCandidate(full, entry.name));
    } else if (entry.isFile() && entry.name.endsWith(bundleSuffix)) {
      const signature = await signatureOf(full);
      candidates.push(
        signature === undefined
          ? undefined
          : { id: `file:${full}`, label: entry.name, path: full, kind: 'bundle-file', signature },
      );
    }
  }
  return candidates.filter((candidate) => candidate !== undefined);
};

/** As in `ENOSPC`. */
const reasonOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error);

const isSource = (opened: Source | CodedMessage): opened is Source => 'read' in opened;

const stateOf = (opened: Source | CodedMessage | undefined): Seen['state'] => {
  if (opened === undefined) return 'unusable';
  if (isSource(opened)) return 'open';
  return opened.code === 'SOURCE_INCOMPLETE' ? 'incomplete' : 'unusable';
};

/**
 * Watches a drop folder and fixed repository folders.
 *
 * File system events only say that it is worth looking: each look lists what is there and compares it
 * with what was there, so that a missed or doubled event does no harm, and what lies there at the
 * start is found in the same way as what comes later.
 */
export const createDropFolder = (options: DropFolderOptions): SourceWatcher => {
  const { dropDirectory, repositoryDirectories, lookAgainMs, idleLookMs, longestWaitMs } = options;
  const { sleep, onEvent } = options;

  /** Whether the last look could not list everything: nothing tells when that is over. */
  let isUnread = false;
  const listCandidates = async (): Promise<Candidate[]> => {
    const fixed = await Promise.all(
      repositoryDirectories.map((directory) =>
        directoryCandidate(directory, path.basename(directory)),
      ),
    );
    const dropped = dropDirectory === undefined ? [] : await dropCandidates(dropDirectory);
    isUnread = dropped === undefined;
    return [...fixed.filter((candidate) => candidate !== undefined), ...(dropped ?? [])];
  };
  const open = async ({
    id,
    label,
    kind,
    path: where,
  }: Candidate): Promise<Source | CodedMessage | undefined> => {
    try {
      return kind === 'directory'
        ? await options.openDirectory(id, label, where)
        : await options.openBundleFile(id, label, where);
    } catch (error) {
      if (!isCodedError(error)) throw error;
      // Only time, or another copy, can put that right.
      return error.code === 'BUNDLE_TRUNCATED'
        ? { code: 'SOURCE_INCOMPLETE', parameters: { label } }
        : { code: error.code, parameters: error.parameters };
    }
  };

  async function* look(seen: Map<string, Seen>, pluggedIn: boolean): AsyncGenerator<SourceEvent> {
    const candidates = await listCandidates();
    for (const id of [...seen.keys()]) {
      if (candidates.some((candidate) => candidate.id === id)) continue;
      seen.delete(id);
      yield { kind: 'disappeared', id };
    }
    for (const candidate of candidates) {
      const { id, label, signature } = candidate;
      const before = seen.get(id);
      if (before?.signature === signature) continue;
      if (before?.state === 'open') yield { kind: 'disappeared', id };
      const opened = await open(candidate);
      seen.set(id, { signature, state: stateOf(opened) });
      if (opened === undefined) continue;
      yield isSource(opened)
        ? { kind: 'appeared', source: opened, pluggedIn }
        : { kind: 'unusable', id, label, message: opened };
    }
  }

  return {
    watch: async function* (signal) {
      const seen = new Map<string, Seen>();
      let wake: () => void = () => undefined;
      let isStirred = true;
      const stir = (): void => {
        isStirred = true;
        wake();
      };
      const watched = [
        ...(dropDirectory === undefined ? [] : [dropDirectory]),
        ...repositoryDirectories,
      ];
      const watching = openFolderWatch({
        folders: watched,
        onStir: stir,
        onFailure: (error) => {
          onEvent('drop.unwatched', { reason: reasonOf(error) });
        },
        firstWaitMs: lookAgainMs,
        longestWaitMs,
        sleep,
      });
      signal.addEventListener('abort', stir);
      let pluggedIn = false;
      try {
        while (!signal.aborted) {
          if (!isStirred) {
            const quiet = new AbortController();
            const stirred = new Promise<void>((resolve) => {
              wake = resolve;
            });
            // Events can be lost; what is not complete yet is looked at again by the clock.
            const isWaiting =
              isUnread ||
              !watching.isWatching() ||
              [...seen.values()].some(({ state }) => state === 'incomplete');
            const restMs = isWaiting ? lookAgainMs : idleLookMs;
            await Promise.race([stirred, sleep(restMs, quiet.signal)]);
            quiet.abort();
            isStirred = true;
            continue;
          }
          isStirred = false;
          yield* look(seen, pluggedIn);
          pluggedIn = true;
          // A folder that cannot be listed may come back as another one.
          if (isUnread) watching.renew();
        }
      } finally {
        signal.removeEventListener('abort', stir);
        await watching.close();
      }
    },
  };
};
