import { isDeepStrictEqual } from 'node:util';
import { imageLimits, isAppPort } from '@p2p-hotspot/contract';
import type { ExtraContainer, ExtraState } from '../ports/engine.ts';
import { DaemonError } from '../ports/daemon-error.ts';
import type { Containers } from './containers.ts';
import type { DockerApi } from './docker-api.ts';
import type { DockerContainer, DockerContainerLine, DockerImage } from './docker-types.ts';
import { checkExtraImage, mountsOfImage } from './extra-image.ts';
import type { Images } from './images.ts';
import { healthOf } from './services.ts';
import { extraNamePattern, imageIdPattern } from './protocol.ts';

/** Containers that no Compose file names, made of fixed templates. */
export interface Extras {
  list(): Promise<readonly ExtraState[]>;
  /** What runs so already is left alone; what runs otherwise is made anew. */
  start(asked: ExtraContainer): Promise<void>;
  stop(name: string): Promise<void>;
}

export interface ExtrasOptions {
  readonly docker: DockerApi;
  readonly containers: Containers;
  readonly images: Images;
  readonly project: string;
  readonly isSupervised: boolean;
  readonly areAppsAllowed: boolean;
}

/** As compose.docker.yml calls it; the daemon cannot give this name to an image. */
const remoteHelpImage = 'p2p-hotspot/remote-help';
const extraLabel = 'org.p2p-hotspot.extra';
/** What was asked for, to tell whether it is still that; of its variables the names, since a label is shown everywhere. */
const askedLabel = 'org.p2p-hotspot.asked';

const mebibyte = 1024 * 1024;
const memoryBytes: Readonly<Record<ExtraContainer['role'], number>> = {
  app: 128 * mebibyte,
  'remote-help': 96 * mebibyte,
};
const mostProcesses = 64;
const variablesLimit = 64;
const environmentLimitBytes = 32 * 1024;
const variablePattern = /^[A-Z][A-Z0-9_]{0,63}$/;
const hasControls = /[\0\r\n]/;

const invalid = (name: string): DaemonError =>
  new DaemonError('REQUEST_INVALID', { parameters: { name } });

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isText = (value: unknown): value is string => typeof value === 'string';

const isPort = (value: unknown): value is number => typeof value === 'number' && isAppPort(value);

/** @throws DaemonError REQUEST_INVALID for what no template allows */
export const readExtra = (name: string, body: unknown): ExtraContainer => {
  if (!extraNamePattern.test(name)) throw invalid('name');
  if (!isRecord(body)) throw invalid('body');
  const { imageId, role, environment, ports } = body;
  if (!isText(imageId) || !imageIdPattern.test(imageId)) throw invalid('imageId');
  if (role !== 'app' && role !== 'remote-help') throw invalid('role');
  if (!isRecord(environment)) throw invalid('environment');
  const variables = Object.entries(environment).map(([key, value]) => {
    if (!variablePattern.test(key) || !isText(value) || hasControls.test(value)) {
      throw invalid('environment');
    }
    return [key, value] as const;
  });
  const length = variables.reduce((sum, [key, value]) => sum + key.length + value.length, 0);
  if (variables.length > variablesLimit || length > environmentLimitBytes) {
    throw invalid('environment');
  }
  if (!Array.isArray(ports) || ports.length > imageLimits.ports || !ports.every(isPort)) {
    throw invalid('ports');
  }
  if (role === 'remote-help' && ports.length > 0) throw invalid('ports');
  return { name, imageId, role, environment: Object.fromEntries(variables), ports };
};

/**
 * Everything that an extra container gets. An app has a network of its own where it offers ports, else
 * none. Remote help has the network of the box, to reach the helpers' server and the box's own pages, and
 * nothing else: no socket, no volume.
 */
const template = (
  { name, imageId, role, environment, ports }: ExtraContainer,
  image: DockerImage,
  network: string,
): Readonly<Record<string, unknown>> => {
  const published = ports.map((port) => `${port}/tcp`);
  const isApp = role === 'app';
  const mounts = mountsOfImage(image).filter(({ Target: target }) => target !== '/tmp');
  return {
    Image: imageId,
    Env: Object.entries(environment).map(([key, value]) => `${key}=${value}`),
    Labels: {
      [extraLabel]: role,
      [askedLabel]: JSON.stringify({
        ...{ name, imageId, role, ports },
        variables: Object.keys(environment),
      }),
    },
    ExposedPorts: Object.fromEntries(published.map((port) => [port, {}])),
    ...(isApp ? {} : { User: '61003:61003' }),
    HostConfig: {
      NetworkMode: isApp ? network : 'host',
      PortBindings: Object.fromEntries(
        published.map((port, index) => [port, [{ HostPort: String(ports[index]) }]]),
      ),
      ReadonlyRootfs: true,
      CapDrop: ['ALL'],
      SecurityOpt: ['no-new-privileges:true'],
      Tmpfs: { '/tmp': 'size=16m,mode=1777,nosuid,nodev,noexec' },
      ...(mounts.length === 0 ? {} : { Mounts: mounts }),
      Memory: memoryBytes[role],
      MemorySwap: memoryBytes[role],
      PidsLimit: mostProcesses,
      // Consent may have ended while the power was off, and the time that it bounds itself by would begin anew: who
      // starts remote help again is the daemon.
      RestartPolicy: { Name: isApp ? 'always' : 'no' },
      LogConfig: { Type: 'json-file', Config: { 'max-size': '1m', 'max-file': '2' } },
    },
  };
};

export const createExtras = (options: ExtrasOptions): Extras => {
  const { docker, containers, images, project, isSupervised, areAppsAllowed } = options;
  const containerName = (name: string): string => `${project}-extra-${name}`;
  const networkName = `${project}-extras`;

  const findAll = async (): Promise<readonly DockerContainer[]> => {
    const lines = await docker.ask<readonly DockerContainerLine[]>('GET', '/containers/json', {
      query: { all: 'true', filters: JSON.stringify({ label: [extraLabel] }) },
    });
    const found = await Promise.all(lines.map(({ Id }) => containers.find(Id)));
    return found.filter((container) => container !== undefined);
  };
  const findByName = async (name: string): Promise<DockerContainer | undefined> =>
    (await findAll()).find((container) => container.Name === `/${containerName(name)}`);
  /** What a container was asked for; undefined for one that somebody else marked as ours. */
  const askedOf = ({ Config }: DockerContainer): ExtraContainer | undefined => {
    try {
      const asked: unknown = JSON.parse(Config.Labels?.[askedLabel] ?? '');
      if (!isRecord(asked) || !Array.isArray(asked['variables'])) return undefined;
      const values = new Map(
        (Config.Env ?? []).map((variable) => {
          const at = variable.indexOf('=');
          return [variable.slice(0, at), variable.slice(at + 1)];
        }),
      );
      const names = asked['variables'].map(String);
      const environment = Object.fromEntries(names.map((name) => [name, values.get(name)]));
      return readExtra(String(asked['name']), { ...asked, environment });
    } catch {
      return undefined;
    }
  };

  /**
   * Apps do not reach each other. What they send elsewhere has an address that nobody outside answers: visitors come
   * to them, and they go nowhere. The pages of the box they reach as visitors do.
   */
  const makeNetwork = async (): Promise<void> => {
    if ((await docker.find(`/networks/${networkName}`)) !== undefined) return;
    await docker.ask('POST', '/networks/create', {
      json: {
        Name: networkName,
        CheckDuplicate: true,
        Driver: 'bridge',
        Labels: { [extraLabel]: 'network' },
        Options: {
          'com.docker.network.bridge.enable_icc': 'false',
          'com.docker.network.bridge.enable_ip_masquerade': 'false',
        },
      },
    });
  };
  /** What the daemon brought; for remote help also the image that came with the box. */
  const findOurs = async ({ imageId, role }: ExtraContainer): Promise<DockerImage | undefined> => {
    const image = await images.find(imageId);
    if (image !== undefined && (await images.isHeld(imageId))) return image;
    const names = role === 'app' ? [] : (image?.RepoTags ?? []);
    return names.some((name) => name.startsWith(`${remoteHelpImage}:`)) ? image : undefined;
  };
  const checkAllowed = ({ role }: ExtraContainer): void => {
    if (role === 'app' && !areAppsAllowed) throw new DaemonError('ENGINE_APPS_OFF');
    if (role === 'remote-help' && isSupervised) throw new DaemonError('ENGINE_SUPERVISED');
  };

  return {
    list: async () =>
      (await findAll()).flatMap((container) => {
        const extra = askedOf(container);
        if (extra === undefined) return [];
        const { Running: isRunning, ExitCode: exitCode } = container.State;
        const health = healthOf(container);
        return [{ ...extra, isRunning, health, ...(isRunning ? {} : { exitCode }) }];
      }),
    start: async (asked) => {
      checkAllowed(asked);
      const image = await findOurs(asked);
      if (image === undefined) {
        throw new DaemonError('ENGINE_REFUSED', {
          parameters: { reason: `not an image of the box: ${asked.imageId}` },
        });
      }
      checkExtraImage(image);
      const hasNetwork = asked.role === 'app' && asked.ports.length > 0;
      const create = template(asked, image, hasNetwork ? networkName : 'none');
      const there = await findByName(asked.name);
      if (there !== undefined && isDeepStrictEqual(askedOf(there), asked)) {
        if (!there.State.Running) await containers.start(there.Id);
        return;
      }
      if (there !== undefined) await containers.remove(there.Id);
      if (hasNetwork) await makeNetwork();
      const id = await containers.create(containerName(asked.name), { create, networks: [] });
      await containers.start(id);
    },
    stop: async (name) => {
      if (!extraNamePattern.test(name)) throw invalid('name');
      const there = await findByName(name);
      if (there !== undefined) await containers.remove(there.Id);
    },
  };
};
