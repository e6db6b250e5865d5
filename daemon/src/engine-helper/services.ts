import type { EngineService } from '../ports/engine.ts';
import type { DockerApi } from './docker-api.ts';
import type { DockerContainer, DockerContainerLine } from './docker-types.ts';

/**
 * Containers of a service by how far a replacement is. A name tells: it lasts, and changing it is one step.
 */
export interface Standing {
  /** The service itself. */
  readonly current?: DockerContainer;
  /** Made, not started. */
  readonly next?: DockerContainer;
  /** What ran before, until the new one has proved itself. */
  readonly previous?: DockerContainer;
  /** Did not prove itself, and goes. */
  readonly failed?: DockerContainer;
}

export type Role = keyof Standing;

const rolePattern = /^\/?(.+?)(?:\.(next|previous|failed))?$/;

export const roleOf = (name: string): Role =>
  (rolePattern.exec(name)?.[2] as Exclude<Role, 'current'> | undefined) ?? 'current';

/** The name that Compose gave, without a mark. */
export const plainName = (name: string): string => rolePattern.exec(name)?.[1] ?? name;

export const nameWith = (name: string, role: Role): string =>
  role === 'current' ? plainName(name) : `${plainName(name)}.${role}`;

const projectLabel = 'com.docker.compose.project';
const serviceLabel = 'com.docker.compose.service';
const oneOffLabel = 'com.docker.compose.oneoff';

export interface ServiceContainers {
  /** Services of which there is a container, of those that may be touched. */
  names(): Promise<readonly string[]>;
  containers(service: string): Promise<readonly DockerContainer[]>;
}

/** @param allowed services that may be touched */
export const createServiceContainers = (
  docker: DockerApi,
  project: string,
  allowed: readonly string[],
): ServiceContainers => {
  const lines = async (service?: string): Promise<readonly DockerContainerLine[]> => {
    const label = [
      `${projectLabel}=${project}`,
      ...(service === undefined ? [] : [`${serviceLabel}=${service}`]),
    ];
    const found = await docker.ask<readonly DockerContainerLine[]>('GET', '/containers/json', {
      query: { all: 'true', filters: JSON.stringify({ label }) },
    });
    return found.filter(({ Labels }) => Labels[oneOffLabel]?.toLowerCase() !== 'true');
  };
  return {
    names: async () => {
      const found = new Set((await lines()).map(({ Labels }) => Labels[serviceLabel]));
      return allowed.filter((name) => found.has(name));
    },
    containers: async (service) => {
      if (!allowed.includes(service)) return [];
      const found = await Promise.all(
        (await lines(service)).map(({ Id }) =>
          docker.find<DockerContainer>(`/containers/${Id}/json`),
        ),
      );
      return found.filter((container) => container !== undefined);
    },
  };
};

const states: Readonly<Record<string, EngineService['state']>> = {
  running: 'running',
  created: 'starting',
  restarting: 'starting',
};

const healths = ['healthy', 'unhealthy', 'starting'] as const;

export const healthOf = ({ State: { Health } }: DockerContainer): EngineService['health'] =>
  healths.find((health) => health === Health?.Status) ?? 'none';

export const describeService = (name: string, container: DockerContainer): EngineService => ({
  name,
  imageId: container.Image,
  imageName: container.Config.Image ?? '',
  state: states[container.State.Status] ?? 'stopped',
  health: healthOf(container),
  restarts: container.RestartCount,
});

/** Which of these containers is what; the newest where one place was given twice. */
export const standingOf = (containers: readonly DockerContainer[]): Standing =>
  Object.fromEntries(containers.map((container) => [roleOf(container.Name), container]));
