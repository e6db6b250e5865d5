import {
  describeHealth,
  describeProcess,
  healthCode,
  portalHealthPath,
  type ServiceHealth,
} from '@p2p-hotspot/contract';
import type { FastifyInstance } from 'fastify';
import type { DaemonClient } from '../daemon/daemon-client.ts';
import type { BoxMetrics } from '../metrics/box-metrics.ts';
import type { StoreReader } from '../store/store-reader.ts';
import { portalVersion } from '../version.ts';

export const metricsPath = '/metrics';

const isReadable = async (store: StoreReader): Promise<boolean> => {
  try {
    await store.view();
    return true;
  } catch {
    return false;
  }
};

/**
 * How the portal is, for health checks; and the box as Prometheus reads it.
 *
 * @param metrics absent: there are none, as if nothing were at their address
 */
export const monitoringRoutes = (
  server: FastifyInstance,
  store: StoreReader,
  daemon: DaemonClient,
  metrics?: BoxMetrics,
): void => {
  const readHealth = async (): Promise<ServiceHealth> => {
    const [hasStore, status] = await Promise.all([isReadable(store), daemon.status()]);
    const checks = [
      { name: 'store', isGood: hasStore, isVital: true },
      // Without it pages, apps and content are still served.
      { name: 'daemon', isGood: status !== undefined, isVital: false },
    ];
    return describeHealth('portal', portalVersion, checks, describeProcess(process));
  };
  server.get(portalHealthPath, async (_request, reply) => {
    const health = await readHealth();
    return reply.code(healthCode(health)).header('cache-control', 'no-store').send(health);
  });
  if (metrics === undefined) return;
  server.get(metricsPath, async (_request, reply) =>
    reply
      .header('cache-control', 'no-store')
      .type(metrics.contentType)
      .send(await metrics.read(await readHealth())),
  );
};
