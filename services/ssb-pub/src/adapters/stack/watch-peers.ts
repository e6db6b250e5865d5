import type { StackPeer } from '../../ports/stack.ts';
import { fetchBlob } from './fetch-blob.ts';
import { settled } from './promises.ts';
import type { Connection, Sbot } from './sbot.ts';

const wayOf = ({ stream }: Connection): StackPeer['way'] => {
  const address = /^net:(.+):\d+~/.exec(stream.address ?? '')?.[1];
  return address === undefined ? { kind: 'room' } : { kind: 'network', address };
};

const describe = (connection: Connection, isOutgoing: boolean): StackPeer => ({
  feed: connection.id,
  way: wayOf(connection),
  isOutgoing,
  disconnect: () => {
    connection.close(true);
  },
  onGone: (listener) => {
    connection.once('closed', listener);
  },
  haveBlobs: async (ids) =>
    (await settled<readonly boolean[]>((callback) => {
      connection.blobs.has(ids, callback);
    })) ?? [],
  fetchBlob: (id, maxBytes, signal) => fetchBlob(connection, id, maxBytes, signal),
});

/** Who is connected. */
export const watchPeers = (
  sbot: Sbot,
): {
  readonly list: () => readonly StackPeer[];
  readonly onPeer: (listener: (peer: StackPeer) => void) => void;
} => {
  const here = new Map<Connection, StackPeer>();
  const listeners: ((peer: StackPeer) => void)[] = [];
  sbot.on('rpc:connect', (connection, isClient) => {
    if (connection.id === sbot.id) {
      // Somebody has the pub's own key: a copy of this box, or a thief.
      connection.close(true);
      return;
    }
    // It may be over before anybody could listen for its end.
    if (connection.closed === true) return;
    const peer = describe(connection, isClient);
    here.set(connection, peer);
    connection.once('closed', () => here.delete(connection));
    for (const listener of listeners) listener(peer);
  });
  return {
    list: () => [...here.values()],
    onPeer: (listener) => {
      listeners.push(listener);
    },
  };
};
