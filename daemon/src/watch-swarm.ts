import path from 'node:path';
import { swarmPeersPath, swarmSocketName } from '@p2p-hotspot/contract';
import { createHttpClient } from './adapters/sources/http/http-client.ts';
import { createNeighbourSource } from './adapters/sources/http/neighbour-source.ts';
import { dropPeer, followPeers } from './adapters/sources/swarm/follow-peers.ts';
import { createSwarmWatcher } from './adapters/sources/swarm/swarm-watcher.ts';
import type { Clock } from './ports/clock.ts';
import { DaemonError } from './ports/daemon-error.ts';
import type { PullGuard } from './ports/pull-guard.ts';
import type { SourceWatcher } from './ports/source-watcher.ts';

export interface SwarmOptions {
  /** Where the swarm's service listens, on a box that has one. */
  readonly sockets: string;
  readonly clock: Clock;
  readonly guard: PullGuard;
  readonly onEvent: (event: string, details: Readonly<Record<string, unknown>>) => void;
}

/** The service is on this machine; how long a peer takes is another matter. */
const connectTimeoutMs = 5000;
/** Peers are behind links of villages, which they share with people. */
const patience = { baseMs: 120_000, leastBytesPerMs: 2 } as const;
/** What comes from peers counts for the month's limit together. */
const accountId = 'swarm';

const isNews = (name: string): boolean => /^(?:metadata|targets)\//.test(name);

/** Peers of the swarm's service as sources; ends its client with the watch. */
export const watchSwarm = ({ sockets, clock, guard, onEvent }: SwarmOptions): SourceWatcher => {
  const socketPath = path.join(sockets, swarmSocketName);
  return {
    watch: async function* (signal) {
      const client = createHttpClient({
        clock,
        isClockProven: () => Promise.resolve(true),
        connectTimeoutMs,
        socketPath,
      });
      const watcher = createSwarmWatcher({
        clock,
        follow: (following, onPeers) => followPeers(socketPath, following, onPeers),
        drop: (peer) => {
          dropPeer(socketPath, peer);
        },
        random: Math.random,
        openSource: ({ id: peer, has }, id, { onLeft, onProven }) => {
          const label = peer.slice(0, 8);
          return createNeighbourSource({
            id,
            kind: 'swarm-peer',
            label,
            // A host for each: connections are counted by host.
            url: new URL(`http://${label}.swarm${swarmPeersPath}/${peer}/`),
            client,
            clock,
            hasWholeFiles: has === 'files',
            patience,
            hasOneConnection: true,
            permit: (name) => {
              const objection = guard.objection(isNews(name) ? 'news' : 'content');
              if (objection === undefined) return;
              throw new DaemonError(objection.code, { parameters: objection.parameters });
            },
            onReceived: (bytes) => {
              guard.received(accountId, bytes);
            },
            onLeft: (wasWrong) => {
              onEvent('swarm.peer-left', { peer: label, wasWrong });
              onLeft(wasWrong);
            },
            onProven,
          });
        },
      });
      try {
        yield* watcher.watch(signal);
      } finally {
        await client.close();
        await guard.save();
      }
    },
  };
};
