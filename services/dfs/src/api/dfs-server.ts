import {
  describeHealth,
  describeProcess,
  healthCode,
  noSchemas,
  serviceHealthPath,
  swarmEventsPath,
  swarmPath,
} from '@p2p-hotspot/contract';
import { sendEvents } from '@p2p-hotspot/local-service';
import fastify, { type FastifyInstance } from 'fastify';
import { DfsError } from '../errors.ts';
import type { DriveKeeper } from '../drive/drive-keeper.ts';
import type { SwarmKeeper } from '../keeper/swarm-keeper.ts';
import { dfsVersion } from '../version.ts';
import { driveRoutes } from './drive-routes.ts';
import { peerRoutes } from './peer-routes.ts';

const bodyLimitBytes = 4096;

/**
 * The API of the swarm's service (docs/spec/local-api-v1.md §10).
 *
 * @param drive absent where the settings name none
 */
export const createDfsServer = (keeper: SwarmKeeper, drive?: DriveKeeper): FastifyInstance => {
  const { status, peers } = keeper;
  const server = fastify({
    logger: false,
    bodyLimit: bodyLimitBytes,
    forceCloseConnections: true,
    schemaController: noSchemas,
  });
  server.setErrorHandler((error, _request, reply) => {
    if (error instanceof DfsError) {
      const { code, parameters } = error;
      void reply.code(404).send({ code, parameters });
      return;
    }
    const code = (error as { readonly statusCode?: number }).statusCode ?? 500;
    if (code >= 500) throw error;
    void reply.code(code).send({ code: 'REQUEST_INVALID', parameters: { name: 'body' } });
  });
  server.get(swarmPath, (_request, reply) =>
    reply.header('cache-control', 'no-store').send(status.read()),
  );
  server.get(swarmEventsPath, (request, reply) => {
    sendEvents(request, reply, { swarm: status, peers });
  });
  server.get(serviceHealthPath, (_request, reply) => {
    const { message } = status.read();
    const checks = [
      // Without the daemon it rests, which is as it should be while the daemon is replaced.
      { name: 'daemon', isGood: message.code !== 'SWARM_DAEMON_AWAY', isVital: false },
      { name: 'settings', isGood: message.code !== 'SWARM_SETTING_BAD', isVital: false },
    ];
    const health = describeHealth('dfs', dfsVersion, checks, describeProcess(process));
    void reply.code(healthCode(health)).header('cache-control', 'no-store').send(health);
  });
  peerRoutes(server, keeper);
  if (drive !== undefined) driveRoutes(server, drive, keeper.download);
  return server;
};
