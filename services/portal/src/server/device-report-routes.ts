import { describeDevice, deviceReportPath } from '@p2p-hotspot/contract';
import type { FastifyInstance } from 'fastify';
import type { DaemonClient } from '../daemon/daemon-client.ts';
import type { NetworkClient } from '../network/network-client.ts';
import { portalVersion } from '../version.ts';

/** What everybody may know of the box, for `hotspot doctor --device`. */
export const deviceReportRoutes = (
  server: FastifyInstance,
  daemon: DaemonClient,
  network: NetworkClient,
): void => {
  server.get(deviceReportPath, async (_request, reply) =>
    reply
      .header('cache-control', 'no-store')
      .send(describeDevice(portalVersion, await daemon.status(), network.status())),
  );
};
