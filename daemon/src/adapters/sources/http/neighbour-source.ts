import { isRepositoryName, isSha256 } from '@p2p-hotspot/bundle-format';
import type { Clock } from '../../../ports/clock.ts';
import { isDaemonError } from '../../../ports/daemon-error.ts';
import type { Source } from '../../../ports/source.ts';
import type { HttpClient } from './http-client.ts';
import { createHttpSource } from './http-source.ts';

export interface NeighbourSourceOptions {
  readonly id: string;
  readonly label: string;
  readonly url: URL;
  /** Without a proxy: neighbours are on this network. */
  readonly client: HttpClient;
  readonly clock: Clock;
  /** Called once when it is gone for good. @param wasWrong it lied, or was far too slow */
  readonly onLeft: (wasWrong: boolean) => void;
}

/** A read takes at most this and what its bytes take; somebody else is asked then. */
const patienceMs = 60_000;
const leastBytesPerMs = 16;

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
}: NeighbourSourceOptions): Source => {
  let isLeft = false;
  const leave = (wasWrong: boolean): void => {
    if (isLeft) return;
    isLeft = true;
    void source.close();
    onLeft(wasWrong);
  };
  const source = createHttpSource({
    id,
    kind: 'neighbour',
    label,
    url,
    client,
    clock,
    // A box answers itself: whoever is sent on by one could be sent anywhere.
    mostRedirects: 0,
    isName: (name) => isRepositoryName(name) || isFileName(name),
    onGone: () => {
      leave(false);
    },
  });
  const attend = async <T>(mostBytes: number, work: () => Promise<T>): Promise<T> => {
    const done = new AbortController();
    void clock.sleep(patienceMs + mostBytes / leastBytesPerMs, done.signal).then(() => {
      if (!done.signal.aborted) leave(true);
    });
    try {
      return await work();
    } catch (error) {
      const isNoFault = isDaemonError(
        error,
        'SOURCE_GONE',
        'SOURCE_FILE_MISSING',
        // Perhaps its card is; whoever has many such files is told so by who reads them.
        'SOURCE_DAMAGED',
        'MIRROR_BUSY',
        'MIRROR_FILE_CHANGED',
      );
      if (isDaemonError(error) && !isNoFault) leave(true);
      // It serves others first: it comes back with its next announcement.
      if (isDaemonError(error, 'MIRROR_BUSY')) leave(false);
      throw error;
    } finally {
      done.abort();
    }
  };
  return {
    id,
    kind: source.kind,
    delivery: 'online',
    label,
    read: (name, maxBytes) => attend(maxBytes, () => source.read(name, maxBytes)),
    readRange: (name, offset, into) =>
      attend(into.length, () => source.readRange(name, offset, into)),
    readFileRange: (sha256, offset, into) =>
      attend(into.length, () => source.readRange(fileName(sha256), offset, into)),
    distrust: () => {
      leave(true);
    },
    close: () => {
      isLeft = true;
      return source.close();
    },
  };
};
