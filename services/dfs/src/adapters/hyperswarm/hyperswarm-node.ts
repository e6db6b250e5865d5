import type { Discovery, NoiseConnection } from 'hyperswarm';
import type { OpenSwarmNode, SwarmConnection } from '../../ports/swarm-node.ts';

/** How long it is tried to tell others that this box leaves. */
const farewellMs = 5000;

const connectionOf = (noise: NoiseConnection): SwarmConnection => {
  // What ends it is told by `close`.
  noise.on('error', () => undefined);
  return {
    peer: Buffer.from(noise.remotePublicKey).toString('hex'),
    host: noise.rawStream.remoteHost ?? undefined,
    isInitiator: noise.isInitiator,
    handshakeHash: noise.handshakeHash,
    write: (pieces) => {
      // Where it is encrypted in place: no other copy is made.
      const frame = noise.alloc(pieces.reduce((sum, { length }) => sum + length, 0));
      let offset = 0;
      for (const piece of pieces) {
        frame.set(piece, offset);
        offset += piece.length;
      }
      return noise.write(frame);
    },
    onFrame: (listener) => {
      noise.on('data', listener);
    },
    onDrain: (listener) => {
      noise.on('drain', listener);
    },
    onClose: (listener) => {
      noise.on('close', listener);
    },
    onReceived: (listener) => {
      noise.rawStream.on('data', ({ length }) => {
        listener(length);
      });
    },
    pause: () => {
      noise.pause();
    },
    resume: () => {
      noise.resume();
    },
    destroy: () => {
      noise.destroy();
    },
  };
};

/** Members of the swarm by Hyperswarm: found in a distributed hash table, reached through most NATs. */
export const openHyperswarmNode: OpenSwarmNode = async ({
  bootstrap,
  mostConnections,
  onMissing,
}) => {
  const libraries = await import('hyperswarm').catch((error: unknown) => {
    onMissing?.(error);
    return undefined;
  });
  if (libraries === undefined) return undefined;
  const swarm = new libraries.default({
    maxPeers: mostConnections,
    ...(bootstrap !== undefined && { bootstrap }),
  });
  const joined = new Map<string, { readonly topic: Uint8Array; readonly discovery: Discovery }>();
  return {
    follow: (topics) => {
      const wanted = new Map(topics.map((topic) => [Buffer.from(topic).toString('hex'), topic]));
      for (const [name, { topic }] of joined) {
        if (wanted.has(name)) continue;
        joined.delete(name);
        void swarm.leave(topic);
      }
      for (const [name, topic] of wanted) {
        if (joined.has(name)) continue;
        const discovery = swarm.join(topic, { server: true, client: true });
        joined.set(name, { topic, discovery });
      }
    },
    onConnection: (listener) => {
      swarm.on('connection', (noise) => {
        listener(connectionOf(noise));
      });
    },
    lookAgain: () => {
      // Without a way out it fails, and comes to nothing.
      for (const { discovery } of joined.values()) discovery.refresh().catch(() => undefined);
    },
    knownNodes: () => swarm.dht.toArray({ limit: 4 }).length,
    flushed: async () => {
      await swarm.flush();
    },
    close: async () => {
      const late = new Promise<'late'>((resolve) => {
        setTimeout(resolve, farewellMs, 'late').unref();
      });
      const outcome = await Promise.race([swarm.destroy(), late]);
      if (outcome === 'late') await swarm.destroy({ force: true });
    },
  };
};
