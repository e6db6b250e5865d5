import type { Box } from '@p2p-hotspot/examples';
import type { DockerEngine } from '../lab/docker-engine.ts';
import type { NetworkMachine } from '../lab/network.ts';
import type { Operator } from '../lab/operator.ts';
import { fleetRelease } from './fleet.ts';
import { appName, type NotesVersions } from './notes-app.ts';
import type { SupervisorLocks } from './supervisor-locks.ts';
import type { FleetTarget, Supervisor } from './supervisor.ts';

export const appId = 1_234_567;
export const registry = 'registry2.balena-cloud.com/v2';
/** Bears the mark by which the supervisor knows what is its own. */
export const markedImage = 'marked';
/** The container of the app. */
export const extra = `hotspot-extra-${appName}`;

/** A box beside an emulated supervisor, on one real engine. */
export interface Trial {
  readonly engine: DockerEngine;
  readonly supervisor: Supervisor;
  readonly locks: SupervisorLocks;
  /** Where the helper in its container listens. */
  readonly helperFolder: string;
  readonly operator: Operator;
  readonly versions: NotesVersions;
  readonly directory: string;
  readonly machine: NetworkMachine;
  readonly phone: NetworkMachine;
  readonly startBox: () => Promise<Box>;
  readonly log: (line: string) => void;
}

/** Releases of the fleet differ by the image of the portal. */
export const release = (number: number): Promise<FleetTarget> =>
  fleetRelease({ commit: `c${number}`, portalImage: `${registry}/portal-${number}` });

/** Its id, its image, and whether it runs. */
export const containerOf = async (
  engine: DockerEngine,
  name: string,
): Promise<readonly string[]> => {
  const format = '{{.Id}} {{.Image}} {{.State.Running}}';
  return (await engine.docker('inspect', '--format', format, name)).trim().split(' ');
};

/** Containers of the fleet: those that the supervisor knows, by id, name and image. */
export const supervised = async (engine: DockerEngine): Promise<string[]> =>
  (
    await engine.docker(
      ...['ps', '--all', '--no-trunc', '--filter', 'label=io.balena.supervised'],
      ...['--format', '{{.ID}} {{.Names}} {{.Image}}'],
    )
  )
    .split('\n')
    .sort();
