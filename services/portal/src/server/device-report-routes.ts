import {
  describeDevice,
  deviceReportPath,
  type DeviceReport,
  type PubStatus,
  type SwarmStatus,
} from '@p2p-hotspot/contract';
import type { FastifyInstance } from 'fastify';
import type { DaemonClient } from '../daemon/daemon-client.ts';
import type { ServiceFacts } from '../daemon/service-client.ts';
import type { NetworkClient } from '../network/network-client.ts';
import { portalVersion } from '../version.ts';

/** What the box is called. */
export type BoxNames = Omit<DeviceReport['portal'], 'version'>;

export interface ReportedServices {
  readonly network: NetworkClient;
  readonly pub: ServiceFacts<PubStatus>;
  readonly swarm: ServiceFacts<SwarmStatus>;
}

/** What everybody may know of the box, for `hotspot doctor --device` and `hotspot fleet`. */
export const deviceReportRoutes = (
  server: FastifyInstance,
  daemon: DaemonClient,
  { network, pub, swarm }: ReportedServices,
  names: BoxNames,
): void => {
  const portal = { version: portalVersion, ...names };
  server.get(deviceReportPath, async (_request, reply) =>
    reply.header('cache-control', 'no-store').send(
      describeDevice(portal, await daemon.status(), network.status(), {
        pub: pub.status(),
        swarm: swarm.status(),
      }),
    ),
  );
};
