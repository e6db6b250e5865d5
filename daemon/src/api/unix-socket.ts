import { chmod, rm } from 'node:fs/promises';
import type { FastifyInstance } from 'fastify';

/**
 * Listens on a Unix socket. A socket file that a killed daemon left is removed first: the instance
 * lock has made sure that nobody uses it.
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
