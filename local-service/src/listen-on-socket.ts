import { chmod, rm } from 'node:fs/promises';
import type { FastifyInstance } from 'fastify';

/**
 * Listens on a Unix socket, instead of whoever was killed there: the caller knows that nobody else uses it.
 *
 * @param mode who may connect, as on a file
 */
export const listenOnSocket = async (
  server: FastifyInstance,
  path: string,
  mode: number,
): Promise<void> => {
  await rm(path, { force: true });
  await server.listen({ path });
  await chmod(path, mode);
};
