import { plainAddress, remoteHelpAddress } from '@p2p-hotspot/contract';
import type { FastifyRequest } from 'fastify';
import { isFromAfar } from './from-afar.ts';
import { isForLoopback } from './request-host.ts';

/**
 * Address of a visitor's socket: what a client says of itself in headers counts nothing. Whoever comes from afar has the
 * address by which the daemon knows that, not that of the other end of the tunnel.
 */
export const socketAddress = (request: Pick<FastifyRequest, 'socket'>): string =>
  isFromAfar(request) ? remoteHelpAddress : plainAddress(request.socket.remoteAddress ?? '');

const isLoopback = (address = ''): boolean =>
  /^(?:::1|127(?:\.\d{1,3}){3})$/.test(plainAddress(address));

/** What a server in between adds, which would make all visitors come from this machine. */
const relayed = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'] as const;

/**
 * True for a browser that runs on the box itself: the one of the screen beside it. Whoever stands before
 * the box may see what only they should know. The socket says so at both ends; headers can only speak
 * against it: those of a proxy that somebody put before the portal, and a host that a page of somebody
 * else's has its name lead here for (DNS rebinding).
 */
export const isFromScreen = (request: FastifyRequest): boolean => {
  const { socket, headers } = request;
  return (
    isLoopback(socket.remoteAddress) &&
    isLoopback(socket.localAddress) &&
    !isFromAfar(request) &&
    isForLoopback(request) &&
    relayed.every((name) => headers[name] === undefined)
  );
};
