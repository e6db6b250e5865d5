import { isRepositoryName, isSha256 } from '@p2p-hotspot/bundle-format';
import type { SourceKind } from '@p2p-hotspot/contract';
import type { Clock } from '../../../ports/clock.ts';
import { isDaemonError } from '../../../ports/daemon-error.ts';
import { pullObjectionCodes } from '../../../ports/pull-guard.ts';
import type { Source } from '../../../ports/source.ts';
import type { HttpClient } from './http-client.ts';
import { createHttpSource } from './http-source.ts';

export interface NeighbourSourceOptions {
  readonly id: string;
  /** Absent: `neighbour`. */
  readonly kind?: SourceKind;
  readonly label: string;
  readonly url: URL;
  /** Without a proxy: neighbours are on this network. */
  readonly client: HttpClient;
  readonly clock: Clock;
  /** Called once when it is gone for good. @param wasWrong it lied, or was far too slow; else it is silent */
  readonly onLeft: (wasWrong: boolean) => void;
  /** Called when what it gave was found to be right. */
  readonly onProven: () => void;
  /** False for one that has packs, as an operator's repository. */
  readonly hasWholeFiles?: boolean;
  /** Asked before each request. @throws DaemonError MIRROR_HELD_… when it must not be made now */
  readonly permit?: (name: string) => void;
  readonly onReceived?: (bytes: number) => void;
  /** See `HttpSourceOptions`. */
  readonly hasOneConnection?: boolean;
  /** How slow it may be, where it is not on the same network. */
  readonly patience?: Patience;
}

export interface Patience {
  /** A read takes at most this and what its bytes take. */
  readonly baseMs: number;
  readonly leastBytesPerMs: number;
}

/** Somebody else is asked then. */
const sameNetwork: Patience = { baseMs: 60_000, leastBytesPerMs: 16 };

/** Whoever does not answer on the same network is asked again soon, and then not at all. */
const tries = 2;
/** It was switched off, is too far away, or serves others first: it comes back with an announcement. */
const unreachable: ReadonlySet<string> = new Set([
  'SOURCE_GONE',
  'MIRROR_UNREACHABLE',
  'MIRROR_BUSY',
]);

/** What is no fault of a box. Perhaps its card is damaged: whoever reads judges that. */
const forgiven = [
  'SOURCE_GONE',
  'SOURCE_FILE_MISSING',
  'SOURCE_DAMAGED',
  'MIRROR_FILE_CHANGED',
  ...pullObjectionCodes,
] as const;

const fileName = (sha256: string): string => `files/${sha256.slice(0, 2)}/${sha256}`;

const isFileName = (name: string): boolean => {
  const sha256 = name.slice(-64);
  return isSha256(sha256) && name === fileName(sha256);
};

/**
 * A neighbouring box (docs/spec/repository-v1.md §9). There are others to ask: one that gives wrong
 * answers or keeps us waiting is left at once.
 */
export const createNeighbourSource = ({
  id,
  label,
  url,
  client,
  clock,
  onLeft,
  onProven,
  ...more
}: NeighbourSourceOptions): Source => {
  const { hasWholeFiles = true, permit, onReceived, patience = sameNetwork } = more;
  const { hasOneConnection = false } = more;
  let isLeft = false;
  const leave = (wasWrong: boolean): void => {
    if (isLeft) return;
    isLeft = true;
    void source.close();
    onLeft(wasWrong);
  };
  const source = createHttpSource({
    id,
    kind: more.kind ?? 'neighbour',
    label,
    url,
    client,
    clock,
    // A box answers itself: whoever is sent on by one could be sent anywhere.
    mostRedirects: 0,
    isName: (name) => isRepositoryName(name) || (hasWholeFiles && isFileName(name)),
    ...(permit !== undefined && { permit }),
    ...(onReceived !== undefined && { onReceived }),
    tries,
    hasOneConnection,
    onGone: ({ code }) => {
      leave(!unreachable.has(code));
    },
  });
  const attend = async <T>(mostBytes: number, work: () => Promise<T>): Promise<T> => {
    const done = new AbortController();
    void clock
      .sleep(patience.baseMs + mostBytes / patience.leastBytesPerMs, done.signal)
      .then(() => {
        if (!done.signal.aborted) leave(true);
      });
    try {
      return await work();
    } catch (error) {
      if (isDaemonError(error) && !isDaemonError(error, ...forgiven)) leave(true);
      throw error;
    } finally {
      done.abort();
    }
  };
  const readRange = (name: string, offset: number, into: Uint8Array): Promise<void> =>
    attend(into.length, () => source.readRange(name, offset, into));
  return {
    id,
    kind: source.kind,
    delivery: 'online',
    label,
    read: (name, maxBytes) => attend(maxBytes, () => source.read(name, maxBytes)),
    readRange,
    ...(hasWholeFiles && {
      readFileRange: (sha256: string, offset: number, into: Uint8Array) =>
        readRange(fileName(sha256), offset, into),
    }),
    distrust: () => {
      leave(true);
    },
    trust: onProven,
    close: () => {
      isLeft = true;
      return source.close();
    },
  };
};
