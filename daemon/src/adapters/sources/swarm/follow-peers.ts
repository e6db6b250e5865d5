import {
  swarmEventsPath,
  swarmPeersPath,
  swarmPeersSchema,
  type SwarmPeer,
} from '@p2p-hotspot/contract';
import { askSocket, eventsOf } from '@p2p-hotspot/local-service';

/** Silence after which the service counts as away; it says something every 15 seconds. */
const patienceMs = 60_000;

/**
 * Follows the swarm's service by its events (docs/spec/local-api-v1.md §10); ends when it goes away.
 *
 * @param onPeers each list of peers, the first at once
 */
export const followPeers = async (
  socketPath: string,
  signal: AbortSignal,
  onPeers: (peers: readonly SwarmPeer[]) => void,
): Promise<void> => {
  const question = { socketPath, path: swarmEventsPath, signal, silenceMs: patienceMs };
  for await (const { event, value } of eventsOf(question)) {
    const peers = event === 'peers' ? swarmPeersSchema.safeParse(value).data : undefined;
    if (peers !== undefined) onPeers(peers);
  }
};

/** Tells the service that what came from a peer was wrong; whether it hears is its own affair. */
export const dropPeer = (socketPath: string, peer: string): void => {
  const path = `${swarmPeersPath}/${peer}/drop`;
  const signal = AbortSignal.timeout(patienceMs);
  askSocket({ socketPath, method: 'POST', path, signal }).then(
    (answer) => answer.resume(),
    () => undefined,
  );
};
