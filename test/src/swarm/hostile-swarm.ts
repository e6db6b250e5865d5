import type { Duplex } from 'node:stream';
import DHT from 'hyperdht';
import Hyperswarm, { type NoiseConnection } from 'hyperswarm';
import type * as Fleet from '../../../services/dfs/src/core/fleet.js';
import type * as Link from '../../../services/dfs/src/peer/peer-link.js';
import { importBuilt } from '../lab/import-built.ts';

const { channelKey } = (await importBuilt('services/dfs/dist/src/core/fleet.js')) as typeof Fleet;
const { openPeerLink } = (await importBuilt(
  'services/dfs/dist/src/peer/peer-link.js',
)) as typeof Link;

/** A connection to a victim that takes this end for one of its fleet. */
export interface HostileLink {
  /** Where this end may ask. */
  readonly asking: Duplex;
  /** Where the victim asks. */
  readonly answering: Duplex;
  sentBytes(): number;
  receivedBytes(): number;
  /** Resolves when the connection is over. */
  readonly ended: Promise<void>;
}

export interface HostileMember {
  /** Its own address: bans are for addresses, too. */
  readonly address: string;
  readonly bootstrap: string;
  /** Fingerprint of the fleet's root, which everybody may know. */
  readonly root: string;
  readonly onLink: (link: HostileLink) => void;
}

const unlimited = {
  setRate: () => undefined,
  take: () => Promise.resolve(),
  open: () => undefined,
};
const ticker = {
  monotonicMs: () => performance.now(),
  after: (durationMs: number, done: () => void) => {
    const timer = setTimeout(done, durationMs);
    return () => {
      clearTimeout(timer);
    };
  },
};

const join = (noise: NoiseConnection, { root, onLink }: HostileMember): void => {
  noise.on('error', () => undefined);
  const ended = new Promise<void>((resolve) => noise.on('close', resolve));
  openPeerLink({
    connection: {
      peer: Buffer.from(noise.remotePublicKey).toString('hex'),
      host: undefined,
      isInitiator: noise.isInitiator,
      handshakeHash: noise.handshakeHash,
      write: (pieces) => noise.write(Buffer.concat(pieces)),
      onFrame: (listener) => noise.on('data', listener),
      onDrain: (listener) => noise.on('drain', listener),
      onClose: (listener) => noise.on('close', listener),
      onReceived: (listener) =>
        noise.rawStream.on('data', ({ length }: Buffer) => {
          listener(length);
        }),
      pause: () => noise.pause(),
      resume: () => noise.resume(),
      destroy: () => noise.destroy(),
    },
    keys: [channelKey({ root }, 'stable')],
    // Newer than what anybody has.
    news: { has: 'files', releases: 'stable:9' },
    upload: unlimited,
    ticker,
    onSent: () => undefined,
    onReceived: () => undefined,
    onNews: () => undefined,
    onEnd: () => undefined,
    onReady: ({ asking, answering, sentBytes, receivedBytes }) => {
      onLink({ asking, answering, sentBytes, receivedBytes, ended });
    },
  });
};

/** Somebody who knows what everybody may know of a fleet, and means harm. @returns ends it */
export const joinAsHostile = (member: HostileMember): (() => Promise<void>) => {
  const [host = '', port] = member.bootstrap.split(':');
  const bootstrap = [{ host, port: Number(port) }];
  const dht = new DHT({ bootstrap, host: member.address });
  const swarm = new Hyperswarm({ dht });
  swarm.on('connection', (noise) => {
    join(noise, member);
  });
  const { topic } = channelKey({ root: member.root }, 'stable');
  swarm.join(topic, { server: true, client: true });
  return () => swarm.destroy();
};
