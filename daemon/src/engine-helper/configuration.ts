import { readEnvironment } from '@p2p-hotspot/contract';
import type { Reserve } from '../core/space-plan.ts';
import { readReserve } from '../read-reserve.ts';
import { serviceNamePattern } from './protocol.ts';

export interface EngineHelperConfiguration {
  /** Folder of the socket, shared with the daemon only. */
  readonly socketFolder: string;
  /** The engine's own socket. */
  readonly engineSocket: string;
  /** Compose project of the box. */
  readonly project: string;
  /** Its services that may be replaced. */
  readonly services: readonly string[];
  /** A folder on the file system where the engine keeps its images. */
  readonly spaceFolder: string;
  readonly reserve: Reserve;
  /** balena's supervisor owns the containers of the box. */
  readonly isSupervised: boolean;
  readonly areAppsAllowed: boolean;
}

type Environment = Readonly<Record<string, string | undefined>>;

const everyService = 'daemon,usb,engine,portal,wifi,dfs,ssb-pub,browser';

const readEngineSocket = (host: string): string => {
  if (host.startsWith('unix:///')) return host.slice('unix://'.length);
  throw new Error('DOCKER_HOST must be a Unix socket, as in unix:///var/run/docker.sock');
};

const absolute = (value: string, name: string): string => {
  if (!value.startsWith('/')) throw new Error(`${name} must be an absolute path`);
  return value;
};

/**
 * Reads `HOTSPOT_ENGINE_SOCKET_DIR`, `DOCKER_HOST` (a Unix socket), `HOTSPOT_ENGINE_PROJECT`,
 * `HOTSPOT_ENGINE_SERVICES` (separated by commas), `HOTSPOT_ENGINE_SPACE_DIR`, `HOTSPOT_RESERVE_BYTES`,
 * `BALENA` and `SIDELOAD_APPS`.
 *
 * @throws Error for a deployment that cannot work
 */
export const readEngineConfiguration = (environment: Environment): EngineHelperConfiguration => {
  const read = (name: string, otherwise: string): string => {
    const value = environment[name] ?? '';
    return value === '' ? otherwise : value;
  };
  const project = read('HOTSPOT_ENGINE_PROJECT', 'hotspot');
  if (!/^[a-z0-9][a-z0-9_-]{0,63}$/.test(project)) {
    throw new Error('HOTSPOT_ENGINE_PROJECT must be the name of a Compose project');
  }
  const services = read('HOTSPOT_ENGINE_SERVICES', everyService)
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  if (!services.every((name) => serviceNamePattern.test(name))) {
    throw new Error('HOTSPOT_ENGINE_SERVICES must be names of services, separated by commas');
  }
  return {
    project,
    services,
    socketFolder: absolute(read('HOTSPOT_ENGINE_SOCKET_DIR', ''), 'HOTSPOT_ENGINE_SOCKET_DIR'),
    engineSocket: readEngineSocket(read('DOCKER_HOST', 'unix:///var/run/docker.sock')),
    spaceFolder: absolute(read('HOTSPOT_ENGINE_SPACE_DIR', '/'), 'HOTSPOT_ENGINE_SPACE_DIR'),
    reserve: readReserve(read('HOTSPOT_RESERVE_BYTES', '')),
    isSupervised: environment['BALENA'] === '1',
    areAppsAllowed: readEnvironment(environment).settings.SIDELOAD_APPS === 'on',
  };
};
