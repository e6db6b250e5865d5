import { setTimeout as sleep } from 'node:timers/promises';
import { DaemonError, isDaemonError } from '../ports/daemon-error.ts';
import type { ContainerSpec } from './container-spec.ts';
import type { DockerApi } from './docker-api.ts';
import type { DockerContainer } from './docker-types.ts';

/** What is done to containers; each call can be repeated. */
export interface Containers {
  find(id: string): Promise<DockerContainer | undefined>;
  create(name: string, spec: ContainerSpec): Promise<string>;
  rename(id: string, name: string): Promise<void>;
  /** @throws DaemonError ENGINE_REFUSED also for a program that is not there */
  start(id: string): Promise<void>;
  stop(id: string): Promise<void>;
  setRestart(id: string, policy: { readonly Name: string }): Promise<void>;
  /** Ends it first where it runs. */
  remove(id: string): Promise<void>;
}

/** How long to wait for what the engine cannot do at this moment. */
export interface RenamePatience {
  readonly pollMs: number;
  readonly limitMs: number;
}

const stopSeconds = 10;
/** The pause between two starts of a container grows to a minute. */
const renamePatience: RenamePatience = { pollMs: 250, limitMs: 90_000 };
/** Gone already, or just going. */
const harmless: ReadonlySet<number> = new Set([404, 409]);

/**
 * A container that has just ended and is about to be started again counts as running, but its network is gone:
 * the engine refuses to give it another name until it is there anew.
 */
const isBetweenStarts = (error: unknown): boolean =>
  isDaemonError(error, 'ENGINE_REFUSED') &&
  /^sandbox \S+ not found/.test(String(error.parameters['reason']));

export const createContainers = (
  docker: DockerApi,
  patience: RenamePatience = renamePatience,
): Containers => {
  const rename: Containers['rename'] = async (id, name) => {
    const begin = performance.now();
    for (;;) {
      try {
        await docker.ask('POST', `/containers/${id}/rename`, { query: { name } });
        return;
      } catch (error) {
        if (!isBetweenStarts(error) || performance.now() - begin > patience.limitMs) throw error;
      }
      await sleep(patience.pollMs);
    }
  };
  const remove: Containers['remove'] = async (id) => {
    const query = { force: 'true' };
    const { status, text } = await docker.call('DELETE', `/containers/${id}`, { query });
    if (status >= 300 && !harmless.has(status)) {
      throw new DaemonError('ENGINE_REFUSED', { parameters: { reason: text.slice(0, 400) } });
    }
  };
  return {
    remove,
    find: (id) => docker.find<DockerContainer>(`/containers/${id}/json`),
    create: async (name, { create, networks }) => {
      const { Id } = await docker.ask<{ readonly Id: string }>('POST', '/containers/create', {
        query: { name },
        json: create,
      });
      for (const [network, endpoint] of networks) {
        await docker.ask('POST', `/networks/${encodeURIComponent(network)}/connect`, {
          json: { Container: Id, EndpointConfig: endpoint },
        });
      }
      return Id;
    },
    rename,
    start: (id) => docker.ask('POST', `/containers/${id}/start`),
    stop: (id) =>
      docker.ask('POST', `/containers/${id}/stop`, { query: { t: String(stopSeconds) } }),
    setRestart: async (id, policy) => {
      await docker.ask('POST', `/containers/${id}/update`, { json: { RestartPolicy: policy } });
    },
  };
};
