import { request, type IncomingMessage } from 'node:http';
import {
  swarmEventsPath,
  swarmPeersPath,
  swarmPeersSchema,
  type SwarmPeer,
} from '@p2p-hotspot/contract';

/** Silence after which the service counts as away; it says something every 15 seconds. */
const patienceMs = 60_000;
/** Longest event: a status with all its peers. */
const longestEvent = 256 * 1024;

const peersIn = (block: string): readonly SwarmPeer[] | undefined => {
  const lines = block.split('\n');
  if (!lines.includes('event: peers')) return undefined;
  const data = lines.find((line) => line.startsWith('data: '))?.slice('data: '.length) ?? '';
  try {
    return swarmPeersSchema.safeParse(JSON.parse(data)).data;
  } catch {
    return undefined;
  }
};

/**
 * Follows the swarm's service by its events (docs/spec/local-api-v1.md §10); ends when it goes away.
 *
 * @param onPeers each list of peers, the first at once
 */
export const followPeers = (
  socketPath: string,
  signal: AbortSignal,
  onPeers: (peers: readonly SwarmPeer[]) => void,
): Promise<void> =>
  new Promise((resolve) => {
    const read = (response: IncomingMessage): void => {
      let text = '';
      response
        .setEncoding('utf8')
        .on('data', (chunk: string) => {
          text += chunk;
          const blocks = text.split('\n\n');
          text = blocks.pop() ?? '';
          if (text.length > longestEvent) response.destroy();
          for (const block of blocks) {
            const peers = peersIn(block);
            if (peers !== undefined) onPeers(peers);
          }
        })
        .on('error', () => undefined)
        .on('close', resolve);
    };
    const asked = request({ socketPath, path: swarmEventsPath, agent: false, signal }, read);
    asked
      .setTimeout(patienceMs, () => {
        asked.destroy();
      })
      .on('error', () => {
        resolve();
      })
      .end();
  });

/** Tells the service that what came from a peer was wrong; whether it hears is its own affair. */
export const dropPeer = (socketPath: string, peer: string): void => {
  request({ socketPath, method: 'POST', path: `${swarmPeersPath}/${peer}/drop`, agent: false })
    .setTimeout(patienceMs)
    .on('response', (response) => {
      response.resume();
    })
    .on('error', () => undefined)
    .end();
};
