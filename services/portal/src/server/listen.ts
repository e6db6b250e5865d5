import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { PortalError, systemCodeOf } from '../errors.ts';

/** Where a server should listen. */
export interface ListenOptions {
  readonly address: string;
  /** 0: whichever port is free. */
  readonly port: number;
  /** Tries the ports after it while they are busy. */
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

const explain = (error: unknown, { address, variable }: ListenOptions, port: number): unknown => {
  switch (systemCodeOf(error)) {
    case 'EADDRINUSE':
      return new PortalError('PORTAL_PORT_BUSY', {
        parameters: { port: String(port), name: variable },
        cause: error,
      });
    case 'EACCES':
      return new PortalError('PORTAL_PORT_FORBIDDEN', {
        parameters: { port: String(port), name: variable },
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

/**
 * Starts to listen.
 *
 * @returns the port
 * @throws PortalError PORTAL_PORT_BUSY, PORTAL_PORT_FORBIDDEN, PORTAL_ADDRESS_MISSING
 */
export const listen = async (server: FastifyInstance, options: ListenOptions): Promise<number> => {
  const { address, port, nextFree } = options;
  const last = Math.min(nextFree ? port + mostPorts - 1 : port, 65_535);
  for (let candidate = port; ; candidate += 1) {
    try {
      await server.listen({ host: address, port: candidate, backlog });
      return (server.server.address() as AddressInfo).port;
    } catch (error) {
      if (systemCodeOf(error) === 'EADDRINUSE' && candidate < last) continue;
      throw explain(error, options, candidate);
    }
  }
};
