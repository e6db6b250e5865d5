import { join } from 'node:path';
import { statusSocketName, wifiSocketName, type ServiceHealth } from '@p2p-hotspot/contract';
import type { FastifyInstance } from 'fastify';
import type { DaemonClient } from '../daemon/daemon-client.ts';
import type { NetworkClient } from '../network/network-client.ts';
import { createAnswerFigures } from './answer-figures.ts';
import { askHealth } from './ask-health.ts';
import { boxFigures } from './box-figures.ts';
import { healthFigures } from './health-figures.ts';
import { processFigures } from './process-figures.ts';
import type { RouteClassifier } from './route-class.ts';

export interface BoxMetricsOptions {
  readonly socketDir: string;
  readonly daemon: DaemonClient;
  readonly network: NetworkClient;
}

/** Everything that is told to Prometheus (ADR 0032); made only where the setting `METRICS` wants it. */
export interface BoxMetrics {
  readonly contentType: string;
  watch(server: FastifyInstance, classOf: RouteClassifier): void;
  /** @param own how this service is */
  read(own: ServiceHealth): Promise<string>;
}

export const createBoxMetrics = async ({
  socketDir,
  daemon,
  network,
}: BoxMetricsOptions): Promise<BoxMetrics> => {
  // Its code takes memory, which a box without monitoring does not pay.
  const { expose, expositionType } = await import('./exposition.ts');
  const answers = createAnswerFigures();
  return {
    contentType: expositionType,
    watch: (server, classOf) => {
      answers.watch(server, classOf);
    },
    read: async (own) => {
      const [status, ofDaemon, ofWifi, ofProcess] = await Promise.all([
        daemon.status(),
        askHealth(join(socketDir, statusSocketName)),
        askHealth(join(socketDir, wifiSocketName)),
        processFigures(),
      ]);
      return expose([
        ...healthFigures('portal', own),
        ...healthFigures('daemon', ofDaemon),
        ...healthFigures('wifi', ofWifi),
        ...ofProcess,
        ...answers.read(),
        ...boxFigures(status, network.status(), Date.now()),
      ]);
    },
  };
};
