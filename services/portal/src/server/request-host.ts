import { plainAddress } from '@p2p-hotspot/contract';
import type { FastifyRequest } from 'fastify';

/** A host as a visitor typed it, in the parts that links are made of. */
export interface Host {
  /** Name, IPv4 address, or IPv6 address in brackets; in lower case. */
  readonly name: string;
  readonly port: number | undefined;
}

/** Reads a `Host` header. @returns undefined for what cannot be a host at all */
const parseHost = (header: string): Host | undefined => {
  const match = /^([a-z0-9](?:[a-z0-9.-]{0,252})|\[[0-9a-f:.]{2,45}\])(?::(\d{1,5}))?$/i.exec(
    header,
  );
  const [, name, port] = match ?? [];
  if (name === undefined) return undefined;
  return { name: name.toLowerCase(), port: port === undefined ? undefined : Number(port) };
};

/** The address of this box that the request came in on. */
export const localHost = ({ socket }: FastifyRequest): Host => {
  const address = plainAddress(socket.localAddress ?? '127.0.0.1');
  return { name: address.includes(':') ? `[${address}]` : address, port: socket.localPort };
};

/** What the visitor typed; where that is no host, the address that the request came in on. */
export const hostOf = (request: FastifyRequest): Host =>
  parseHost(request.headers.host ?? '') ?? localHost(request);

/** Names that every computer has for itself: they lead nobody else here. */
export const isLoopbackName = (name: string): boolean =>
  /^(?:localhost|127(?:\.\d+){3}|\[::1\]|0\.0\.0\.0)$/.test(name);

/** Whether the visitor typed such a name, or none. A name of somebody else's may lead to loopback, too. */
export const isForLoopback = ({ headers: { host } }: FastifyRequest): boolean =>
  host === undefined || isLoopbackName(parseHost(host)?.name ?? '');
