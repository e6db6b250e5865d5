import { createServer, type AddressInfo, type Server } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { PortalError, systemCodeOf } from '../errors.ts';

/** Where a server should listen. */
export interface ListenOptions {
  /** One or more; on all of them the same port. */
  readonly addresses: readonly [string, ...string[]];
  /** 0: whichever port is free. */
  readonly port: number;
  /** Tries the ports after it while they are busy on the first address. */
  readonly nextFree: boolean;
  /** The variable that sets the port, for the words of an error. */
  readonly variable: 'PORTAL_PORT' | 'CONTENT_PORT';
}

/** Ports tried in all when `nextFree` is set. */
const mostPorts = 50;

/**
 * How many may stand at the door until they are let in. Who finds that line full is not answered at all
 * and knocks again only after a second, then after three.
 */
const backlog = 4096;

const explain = (
  error: unknown,
  name: ListenOptions['variable'],
  address: string,
  port: number,
): unknown => {
  switch (systemCodeOf(error)) {
    case 'EADDRINUSE':
      return new PortalError('PORTAL_PORT_BUSY', {
        parameters: { port: String(port), name },
        cause: error,
      });
    case 'EACCES':
      return new PortalError('PORTAL_PORT_FORBIDDEN', {
        parameters: { port: String(port), name },
        cause: error,
      });
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new PortalError('PORTAL_ADDRESS_MISSING', { parameters: { address }, cause: error });
    case undefined:
    default:
      return error;
  }
};

/** One more door: whoever comes in here is a visitor of the server like all others, under its limits. */
const openDoor = async (
  { server }: FastifyInstance,
  address: string,
  port: number,
): Promise<Server> => {
  const door = createServer({ allowHalfOpen: true, noDelay: true }, (socket) => {
    server.emit('connection', socket);
  });
  await new Promise<void>((resolve, reject) => {
    door.once('error', reject).listen({ host: address, port, backlog }, resolve);
  });
  return door;
};

/**
 * Starts to listen. What listens ends with the server.
 *
 * @returns the port
 * @throws PortalError PORTAL_PORT_BUSY, PORTAL_PORT_FORBIDDEN, PORTAL_ADDRESS_MISSING
 */
export const listen = async (
  server: FastifyInstance,
  { addresses: [first, ...others], port, nextFree, variable }: ListenOptions,
): Promise<number> => {
  const doors: Server[] = [];
  server.addHook('preClose', (done) => {
    for (const door of doors) door.close();
    done();
  });
  const last = Math.min(nextFree ? port + mostPorts - 1 : port, 65_535);
  const listenFirst = async (): Promise<number> => {
    for (let candidate = port; ; candidate += 1) {
      try {
        await server.listen({ host: first, port: candidate, backlog });
        return (server.server.address() as AddressInfo).port;
      } catch (error) {
        if (systemCodeOf(error) === 'EADDRINUSE' && candidate < last) continue;
        throw explain(error, variable, first, candidate);
      }
    }
  };
  const found = await listenFirst();
  for (const address of others) {
    try {
      doors.push(await openDoor(server, address, found));
    } catch (error) {
      throw explain(error, variable, address, found);
    }
  }
  return found;
};
