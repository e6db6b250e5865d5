import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { countedAddress } from '@p2p-hotspot/contract';

interface Guest {
  readonly socket: Socket;
  readonly address: string;
  /** Requests that came in whole headers and are not answered yet. */
  underWay: number;
}

/** Those of one address; who has been quiet for the longest comes first. */
type Guests = Set<Guest>;

const isIdle = ({ underWay }: Guest): boolean => underWay === 0;

const firstIdle = (guests: Guests, but: Guest): Guest | undefined => {
  for (const guest of guests) if (guest !== but && isIdle(guest)) return guest;
  return undefined;
};

/**
 * Keeps the connections of a server within a bound without ever shutting anybody out: one that comes
 * when there is no room left takes the place of another one, of the address that has most. There those
 * go first that ask for nothing, or have not come to the end of what they ask for; then the oldest.
 * Downloads resume. So who opens thousands, from few addresses, ends their own.
 *
 * @param most connections at once
 */
export const keepRoom = (server: Server, most: number): void => {
  const house = new Map<string, Guests>();
  const guestOf = new WeakMap<Socket, Guest>();
  let total = 0;

  const leave = (guest: Guest): void => {
    const guests = house.get(guest.address);
    if (guests?.delete(guest) !== true) return;
    total -= 1;
    if (guests.size === 0) house.delete(guest.address);
  };

  const chooseFor = (newcomer: Guest): Guest | undefined => {
    let largest: Guests = new Set();
    let idle: Guest | undefined;
    for (const guests of house.values()) {
      if (guests.size < largest.size) continue;
      const found = firstIdle(guests, newcomer);
      if (guests.size === largest.size && (idle !== undefined || found === undefined)) continue;
      largest = guests;
      idle = found;
    }
    const [oldest] = largest;
    return idle ?? oldest;
  };

  server.on('connection', (socket: Socket) => {
    const guest: Guest = {
      socket,
      address: countedAddress(socket.remoteAddress ?? ''),
      underWay: 0,
    };
    const guests = house.get(guest.address) ?? new Set();
    house.set(guest.address, guests.add(guest));
    guestOf.set(socket, guest);
    total += 1;
    socket.once('close', () => {
      leave(guest);
    });
    if (total <= most) return;
    const parting = chooseFor(guest);
    if (parting === undefined) return;
    leave(parting);
    parting.socket.destroy();
  });

  server.on('request', ({ socket }: IncomingMessage, response: ServerResponse) => {
    const guest = guestOf.get(socket);
    if (guest === undefined) return;
    guest.underWay += 1;
    response.once('close', () => {
      guest.underWay -= 1;
      const guests = house.get(guest.address);
      // From now on quiet, and the last in line to be so.
      if (isIdle(guest) && guests?.delete(guest) === true) guests.add(guest);
    });
  });
};
