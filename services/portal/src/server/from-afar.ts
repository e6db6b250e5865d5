import type { Socket } from 'node:net';
import { networkInterfaces } from 'node:os';
import { cloudlinkInterface, plainAddress, remoteHelpAddress } from '@p2p-hotspot/contract';
import type { FastifyRequest } from 'fastify';

/** An address never changes while a connection lasts. */
const known = new WeakMap<Socket, boolean>();

const isCloudlinkAddress = (address: string): boolean =>
  (networkInterfaces()[cloudlinkInterface] ?? []).some((own) => own.address === address);

/**
 * True for whoever came by remote help: through its tunnel, which leads to an address of its own, or through
 * balena's Cloudlink, as everybody does who opens a public device URL. What counts is the box's end of the connection.
 */
export const isFromAfar = ({ socket }: Pick<FastifyRequest, 'socket'>): boolean => {
  const before = known.get(socket);
  if (before !== undefined) return before;
  const local = plainAddress(socket.localAddress ?? '');
  const isAfar = local === remoteHelpAddress || isCloudlinkAddress(local);
  known.set(socket, isAfar);
  return isAfar;
};
