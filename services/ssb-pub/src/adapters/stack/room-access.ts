import type { Stack } from '../../ports/stack.ts';
import { drain, settled } from './promises.ts';
import type { Connection, Sbot } from './sbot.ts';

/** `…~shs:KEY` → `@KEY.ed25519` */
export const roomFeed = (address: string): string =>
  `@${/~shs:([A-Za-z0-9+/]{43}=)/.exec(address)?.[1] ?? ''}.ed25519`;

/** Rooms, by ssb-conn and ssb-room-client. */
export const roomAccess = (sbot: Sbot): Stack['rooms'] => ({
  claim: async (invite) => {
    const address = await settled<string>((callback) => {
      sbot.httpInviteClient.claim(invite, callback);
    });
    if (address === undefined) throw new Error('the room gave no address');
    return address;
  },
  connect: async (address) => {
    const type = address.startsWith('tunnel:') ? 'room-attendant' : 'room';
    const connected = await settled<Connection | false>((callback) => {
      sbot.conn.connect(address, { type }, callback);
    });
    if (connected === undefined || connected === false) throw new Error('not connected');
  },
  disconnect: async (address) => {
    await settled((callback) => {
      sbot.conn.disconnect(address, callback);
    });
  },
  isConnected: (address) => sbot.tunnel.getRoomsMap().has(roomFeed(address)),
  isAlive: async (address, patienceMs) => {
    const room = sbot.tunnel.getRoomsMap().get(roomFeed(address));
    if (room === undefined) return false;
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        resolve(false);
      }, patienceMs);
      room.rpc.tunnel.ping((error) => {
        clearTimeout(timer);
        // A room that does not know the question has answered it all the same.
        resolve(error === null || error === undefined || !room.rpc.closed);
      });
    });
  },
  others: (address) => {
    for (const [one, { onlineCount }] of sbot.conn.hub().entries()) {
      if (one === address)
        return onlineCount === undefined ? undefined : Math.max(0, onlineCount - 1);
    }
    return undefined;
  },
  onAttendant: (listener) => {
    drain(sbot.roomClient.discoveredAttendants(), ({ address, key }) => {
      listener({ address, feed: key });
    }).catch(() => undefined);
  },
});
