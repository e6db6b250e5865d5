import { plainAddress } from '@p2p-hotspot/contract';
import type { FastifyRequest } from 'fastify';

/** A host as a visitor typed it, in the parts that links are made of. */
interface Host {
  /** Name, IPv4 address, or IPv6 address in brackets. */
  readonly name: string;
  readonly port: number | undefined;
}

/** Reads a `Host` header; only what can be a host at all gets into a link. */
const parseHost = (header: string | undefined): Host | undefined => {
  const match = /^([a-z0-9](?:[a-z0-9.-]{0,252})|\[[0-9a-f:.]{2,45}\])(?::(\d{1,5}))?$/i.exec(
    header ?? '',
  );
  const [, name, port] = match ?? [];
  if (name === undefined) return undefined;
  return { name: name.toLowerCase(), port: port === undefined ? undefined : Number(port) };
};

const originOf = (name: string, port: number | undefined): string =>
  port === undefined || port === 80 ? `http://${name}` : `http://${name}:${port}`;

/** The address of this box that the request came in on, without the IPv4-in-IPv6 dress. */
const localAddress = ({ socket }: FastifyRequest): Host => {
  const address = plainAddress(socket.localAddress ?? '127.0.0.1');
  return { name: address.includes(':') ? `[${address}]` : address, port: socket.localPort };
};

const hostOf = (request: FastifyRequest): Host =>
  parseHost(request.headers.host) ?? localAddress(request);

/** `http://host:port` of the portal as the visitor reaches it. */
export const visitorOrigin = (request: FastifyRequest): string => {
  const { name, port } = hostOf(request);
  return originOf(name, port);
};

/** The same host on another port: where the other origin of this process is. */
export const siblingOrigin = (request: FastifyRequest, port: number): string =>
  originOf(hostOf(request).name, port);

const isDotted = (name: string): boolean => /^\d{1,3}(?:\.\d{1,3}){3}$/.test(name);

/**
 * The origin in digits where there is one. F-Droid takes an address for local, and leaves a set-up
 * proxy aside, only when it is an IPv4 address in digits.
 */
export const numericOrigin = (request: FastifyRequest): string => {
  const host = hostOf(request);
  const local = localAddress(request);
  return isDotted(host.name) || host.name === 'localhost' || !isDotted(local.name)
    ? originOf(host.name, host.port)
    : originOf(local.name, host.port);
};
