import type { FastifyRequest } from 'fastify';
import { hostOf, localHost } from './request-host.ts';

const originOf = (name: string, port: number | undefined): string =>
  port === undefined || port === 80 ? `http://${name}` : `http://${name}:${port}`;

/** `http://host:port` of the portal as the visitor reaches it. */
export const visitorOrigin = (request: FastifyRequest): string => {
  const { name, port } = hostOf(request);
  return originOf(name, port);
};

/** The portal under another name of the box, on the port that the request came to. */
export const originAt = (name: string, { socket }: FastifyRequest): string =>
  originOf(name, socket.localPort);

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
  const local = localHost(request);
  return isDotted(host.name) || host.name === 'localhost' || !isDotted(local.name)
    ? originOf(host.name, host.port)
    : originOf(local.name, host.port);
};
