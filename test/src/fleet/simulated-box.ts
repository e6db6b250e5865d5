import type * as Client from '../../../daemon/src/adapters/sources/http/http-client.js';
import type * as Watcher from '../../../daemon/src/adapters/sources/http/mirror-watcher.js';
import type * as Guard from '../../../daemon/src/cycle/guard-pull.js';
import type { Clock } from '../../../daemon/src/ports/clock.js';
import type { StateDocumentStore } from '../../../daemon/src/ports/state-documents.js';
import { importBuilt } from '../lab/import-built.ts';

const built = 'daemon/dist/src';
const { createHttpClient } = (await importBuilt(
  `${built}/adapters/sources/http/http-client.js`,
)) as typeof Client;
const { createMirrorWatcher } = (await importBuilt(
  `${built}/adapters/sources/http/mirror-watcher.js`,
)) as typeof Watcher;
const { createPullGuard } = (await importBuilt(`${built}/cycle/guard-pull.js`)) as typeof Guard;

/** One look of a box at its mirror. */
export interface Look {
  readonly atMs: number;
  readonly isAnswered: boolean;
}

export interface SimulatedBox {
  readonly looks: readonly Look[];
  /** When its mirror had something else than at the look before: at first, and after a failure, anything. */
  readonly changesAtMs: readonly number[];
  stop(): Promise<void>;
}

/** Requests of all boxes that have no answer yet, or whose answer is being read. */
export interface Traffic {
  underWay: number;
}

const inMemory = (): StateDocumentStore => {
  const kept = new Map<string, unknown>();
  return {
    load: (name) => Promise.resolve(kept.get(name)),
    save: (name, document) => {
      kept.set(name, document);
      return Promise.resolve();
    },
  } as StateDocumentStore;
};

/** The daemon's client, and a note of each request that it makes. */
const noteRequests = (
  client: Client.HttpClient,
  clock: Clock,
  traffic: Traffic,
  looks: Look[],
): Client.HttpClient => ({
  open: async (request) => {
    const atMs = clock.monotonicMs();
    traffic.underWay += 1;
    try {
      const answer = await client.open(request);
      looks.push({ atMs, isAnswered: true });
      let isOver = false;
      return {
        ...answer,
        discard: () => {
          answer.discard();
          if (!isOver) traffic.underWay -= 1;
          isOver = true;
        },
      };
    } catch (error) {
      traffic.underWay -= 1;
      looks.push({ atMs, isAnswered: false });
      throw error;
    }
  },
  close: () => client.close(),
});

/**
 * The part of the daemon that looks for news: its real policy, its real mirror watcher and its real
 * HTTP client, by a clock that is not real. What it finds is noted, not applied.
 */
export const startSimulatedBox = async (
  url: string,
  clock: Clock,
  traffic: Traffic,
): Promise<SimulatedBox> => {
  const looks: Look[] = [];
  const changesAtMs: number[] = [];
  const proof = { evidence: () => Promise.resolve('ntp' as const) };
  const real = createHttpClient({ clock, isClockProven: () => Promise.resolve(true) });
  const client = noteRequests(real, clock, traffic, looks);
  const guard = await createPullGuard({ isMetered: false }, clock, proof, inMemory());
  const watcher = createMirrorWatcher({
    urls: [url],
    client,
    clock,
    guard,
    random: Math.random,
    onMirrors: () => undefined,
  });
  const stopping = new AbortController();
  const watching = (async () => {
    for await (const event of watcher.watch(stopping.signal)) {
      if (event.kind === 'appeared') changesAtMs.push(clock.monotonicMs());
    }
  })();
  return {
    looks,
    changesAtMs,
    stop: async () => {
      stopping.abort();
      await watching;
      await real.close();
    },
  };
};
