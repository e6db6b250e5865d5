import type { SwarmPeer } from '@p2p-hotspot/contract';
import { createNeighbourTable } from '../../../core/neighbour-table.ts';
import type { Clock } from '../../../ports/clock.ts';
import type { Source } from '../../../ports/source.ts';
import type { SourceEvent, SourceWatcher } from '../../../ports/source-watcher.ts';

/** What a source of this box has seen of its peer. */
export interface PeerExperience {
  /** Nobody answers there, or what came was wrong. */
  readonly onLeft: (wasWrong: boolean) => void;
  /** What came was what it should be. */
  readonly onProven: () => void;
}

export interface SwarmWatcherOptions {
  readonly clock: Clock;
  /** Follows the swarm's service until it goes away. */
  readonly follow: (
    signal: AbortSignal,
    onPeers: (peers: readonly SwarmPeer[]) => void,
  ) => Promise<void>;
  /** Asks the service to send a peer away. */
  readonly drop: (peer: string) => void;
  /** At least 0, less than 1. */
  readonly random: () => number;
  readonly openSource: (peer: SwarmPeer, id: string, experience: PeerExperience) => Source;
}

/** Between two looks at who is there; while nobody is, whoever comes is waited for. */
const stepMs = 2000;
const aloneMs = 10 * 60_000;
/** How long the service is left alone when it is not there. */
const waits = { firstMs: 500, longestMs: 60_000 } as const;

/** The table of neighbours asks for a port; peers are asked by their id. */
const noPort = 1;

/**
 * Peers of the swarm as sources, by the rules for neighbours: few at once, those who gave something right
 * before strangers, and those who were wrong not for a while.
 */
export const createSwarmWatcher = (options: SwarmWatcherOptions): SourceWatcher => {
  const { clock, follow, drop, random, openSource } = options;
  return {
    watch: async function* (signal): AsyncGenerator<SourceEvent> {
      const table = createNeighbourTable(random);
      /** Ids of what was told, by peer. */
      const told = new Map<string, string>();
      const has = new Map<string, SwarmPeer['has']>();
      let present: readonly SwarmPeer[] = [];
      let number = 0;
      const isOver = (): boolean => signal.aborted;
      let wake: () => void = () => undefined;
      const see = (all: readonly SwarmPeer[]): void => {
        // A box that has nothing yet says so, and is heard of once it has.
        const peers = all.filter(({ has: kind, releases }) => kind === 'packs' || releases !== '');
        const here = new Set(peers.map(({ id }) => id));
        for (const { id } of present) if (!here.has(id)) table.gone(id);
        present = peers;
        for (const peer of peers) has.set(peer.id, peer.has);
        for (const id of has.keys()) if (!here.has(id)) has.delete(id);
        wake();
      };
      const following = (async () => {
        let waitMs: number = waits.firstMs;
        while (!signal.aborted) {
          await follow(signal, (peers) => {
            waitMs = waits.firstMs;
            see(peers);
          });
          see([]);
          await clock.sleep(waitMs, signal);
          waitMs = Math.min(waitMs * 2, waits.longestMs);
        }
      })();
      try {
        while (!signal.aborted) {
          const nowMs = clock.monotonicMs();
          for (const { id, releases } of present) {
            table.heard({ name: id.slice(0, 8), address: id, port: noPort, releases }, nowMs);
          }
          for (const event of table.step(nowMs)) {
            if (event.kind === 'disappeared') {
              const id = told.get(event.address);
              told.delete(event.address);
              if (id !== undefined) yield { kind: 'disappeared', id };
              continue;
            }
            const { address: peer, releases } = event.announcement;
            number += 1;
            const id = `swarm:${peer.slice(0, 8)}#${number}`;
            told.set(peer, id);
            const source = openSource({ id: peer, has: has.get(peer) ?? 'files', releases }, id, {
              onLeft: (wasWrong) => {
                if (told.get(peer) !== id) return;
                if (wasWrong) {
                  table.strike(peer, clock.monotonicMs());
                  drop(peer);
                } else {
                  table.left(peer, clock.monotonicMs());
                }
              },
              onProven: () => {
                table.praise(peer);
              },
            });
            yield { kind: 'appeared', source, pluggedIn: false };
          }
          const napping = new AbortController();
          wake = () => {
            napping.abort();
          };
          signal.addEventListener('abort', wake, { once: true });
          const isAlone = present.length === 0 && told.size === 0;
          if (!isOver()) await clock.sleep(isAlone ? aloneMs : stepMs, napping.signal);
          signal.removeEventListener('abort', wake);
        }
      } finally {
        await following;
      }
    },
  };
};
