import { boxPatience, type Patience } from './cycle/serve-updates.ts';
import type { Reserve } from './core/space-plan.ts';
import { readReserve } from './read-reserve.ts';

/** Where things are, from variables that the deployment sets and no steward changes. */
export interface DaemonFolders {
  readonly store: string;
  readonly state: string;
  readonly sockets: string;
  /** Shared with the helper for sticks; absent on a box without one. */
  readonly usbSockets?: string;
  /** Shared with the helper for the container engine; absent on a box without one. */
  readonly engineSockets?: string;
  /** Watched for bundle files and repositories. */
  readonly drop?: string;
  readonly repositories: readonly string[];
  /** The community's own files; backups carry them. */
  readonly local?: string;
  /** Looks for newer programs of a release; absent on a box without it. */
  readonly installersProgram?: string;
  /** Keeps the tunnel of remote help on a box that runs without containers. */
  readonly remoteHelpProgram?: string;
  /** Name of the container image that keeps it on a box with containers. */
  readonly remoteHelpImage?: string;
  /** Roots that came with the software: `1.root.json` and those after it. */
  readonly trust?: string;
}

export interface DaemonConfiguration {
  readonly folders: DaemonFolders;
  readonly reserve: Reserve;
  readonly patience: Patience;
}

type Environment = Readonly<Record<string, string | undefined>>;

const required = (environment: Environment, name: string): string => {
  const value = environment[name] ?? '';
  if (!value.startsWith('/')) throw new Error(`${name} must be an absolute path`);
  return value;
};

const readPatience = (text: string): Patience => {
  if (text === '') return boxPatience;
  const lookAgainMs = Number(text);
  if (!Number.isSafeInteger(lookAgainMs) || lookAgainMs < 1) {
    throw new Error('HOTSPOT_LOOK_AGAIN_MS must be a number of milliseconds');
  }
  return { ...boxPatience, lookAgainMs };
};

/**
 * Reads `HOTSPOT_STORE_DIR`, `HOTSPOT_STATE_DIR`, `HOTSPOT_SOCKET_DIR`, `HOTSPOT_DROP_DIR`,
 * `HOTSPOT_REPOSITORY_DIRS` (separated by commas), `HOTSPOT_USB_SOCKET_DIR` (where the helper for
 * sticks listens), `HOTSPOT_ENGINE_SOCKET_DIR` (where the helper for the container engine listens),
 * `HOTSPOT_LOCAL_DIR` (the community's own files), `HOTSPOT_TRUST_DIR` (roots that came
 * with the software), `HOTSPOT_INSTALLERS_PROGRAM` (the program that looks for newer programs of a
 * release), `HOTSPOT_REMOTE_HELP_PROGRAM` or `HOTSPOT_REMOTE_HELP_IMAGE` (what keeps the tunnel of remote
 * help), `HOTSPOT_RESERVE_BYTES` (for small volumes) and `HOTSPOT_LOOK_AGAIN_MS` (for tests, which cannot wait).
 *
 * @throws Error for a deployment that cannot work
 */
export const readConfiguration = (environment: Environment): DaemonConfiguration => {
  const drop = environment['HOTSPOT_DROP_DIR'] ?? '';
  const usbSockets = environment['HOTSPOT_USB_SOCKET_DIR'] ?? '';
  const engineSockets = environment['HOTSPOT_ENGINE_SOCKET_DIR'] ?? '';
  const local = environment['HOTSPOT_LOCAL_DIR'] ?? '';
  const trust = environment['HOTSPOT_TRUST_DIR'] ?? '';
  const installersProgram = environment['HOTSPOT_INSTALLERS_PROGRAM'] ?? '';
  const remoteHelpProgram = environment['HOTSPOT_REMOTE_HELP_PROGRAM'] ?? '';
  const remoteHelpImage = environment['HOTSPOT_REMOTE_HELP_IMAGE'] ?? '';
  return {
    folders: {
      store: required(environment, 'HOTSPOT_STORE_DIR'),
      state: required(environment, 'HOTSPOT_STATE_DIR'),
      sockets: required(environment, 'HOTSPOT_SOCKET_DIR'),
      ...(drop === '' ? {} : { drop }),
      ...(usbSockets === '' ? {} : { usbSockets }),
      ...(engineSockets === '' ? {} : { engineSockets }),
      ...(local === '' ? {} : { local }),
      ...(trust === '' ? {} : { trust }),
      ...(installersProgram === '' ? {} : { installersProgram }),
      ...(remoteHelpProgram === '' ? {} : { remoteHelpProgram }),
      ...(remoteHelpImage === '' ? {} : { remoteHelpImage }),
      repositories: (environment['HOTSPOT_REPOSITORY_DIRS'] ?? '')
        .split(',')
        .map((part) => part.trim())
        .filter((part) => part !== ''),
    },
    reserve: readReserve(environment['HOTSPOT_RESERVE_BYTES'] ?? ''),
    patience: readPatience(environment['HOTSPOT_LOOK_AGAIN_MS'] ?? ''),
  };
};
