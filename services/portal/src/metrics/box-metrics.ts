import { access } from 'node:fs/promises';
import { join } from 'node:path';
import {
  pubSocketName,
  statusSocketName,
  swarmSocketName,
  wifiSocketName,
  type PubStatus,
  type ServiceHealth,
  type SwarmStatus,
} from '@p2p-hotspot/contract';
import type { FastifyInstance } from 'fastify';
import type { DaemonClient } from '../daemon/daemon-client.ts';
import type { ServiceFacts } from '../daemon/service-client.ts';
import type { NetworkClient } from '../network/network-client.ts';
import { createAnswerFigures } from './answer-figures.ts';
import { askHealth } from './ask-health.ts';
import { boxFigures } from './box-figures.ts';
import type { Figure } from './figures.ts';
import { healthFigures } from './health-figures.ts';
import { processFigures } from './process-figures.ts';
import type { RouteClassifier } from './route-class.ts';
import { pubFigures, swarmFigures } from './service-figures.ts';

export interface BoxMetricsOptions {
  readonly socketDir: string;
  readonly daemon: DaemonClient;
  readonly network: NetworkClient;
  readonly pub: ServiceFacts<PubStatus>;
  readonly swarm: ServiceFacts<SwarmStatus>;
}

/** Services that a box may be without: of those that never were nothing is told. */
const optionalServices = [
  ['dfs', swarmSocketName],
  ['ssb-pub', pubSocketName],
] as const;

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

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
  pub,
  swarm,
}: BoxMetricsOptions): Promise<BoxMetrics> => {
  // Its code takes memory, which a box without monitoring does not pay.
  const { expose, expositionType } = await import('./exposition.ts');
  const answers = createAnswerFigures();
  const optionalHealth = async (): Promise<Figure[]> => {
    const told = optionalServices.map(async ([service, socketName]) => {
      const socketPath = join(socketDir, socketName);
      return (await isThere(socketPath)) ? healthFigures(service, await askHealth(socketPath)) : [];
    });
    return (await Promise.all(told)).flat();
  };
  return {
    contentType: expositionType,
    watch: (server, classOf) => {
      answers.watch(server, classOf);
    },
    read: async (own) => {
      const [status, ofDaemon, ofWifi, ofOthers, ofProcess] = await Promise.all([
        daemon.status(),
        askHealth(join(socketDir, statusSocketName)),
        askHealth(join(socketDir, wifiSocketName)),
        optionalHealth(),
        processFigures(),
      ]);
      return expose([
        ...healthFigures('portal', own),
        ...healthFigures('daemon', ofDaemon),
        ...healthFigures('wifi', ofWifi),
        ...ofOthers,
        ...ofProcess,
        ...answers.read(),
        ...boxFigures(status, network.status(), Date.now()),
        ...swarmFigures(status?.swarm, swarm.status()),
        ...pubFigures(pub.status()),
      ]);
    },
  };
};
