import { chmod, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { pubSocketName } from '@p2p-hotspot/contract';

/** Every service may read what the pub does; what changes it needs a steward's session. */
const socketMode = 0o666;

/** Listens in the folder of the local API's sockets, instead of whoever was killed there. */
export const listenOnSocket = async (server: FastifyInstance, socketDir: string): Promise<void> => {
  const path = join(socketDir, pubSocketName);
  await rm(path, { force: true });
  await server.listen({ path });
  await chmod(path, socketMode);
};
