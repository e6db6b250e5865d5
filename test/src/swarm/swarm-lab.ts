import { cp } from 'node:fs/promises';
import path from 'node:path';
import type { HiddenMachine } from '../lab/nat-router.ts';
import type { Cable, NetworkMachine, Networks } from '../lab/network.ts';
import type { SmallReleases } from '../vm/small-releases.ts';
import { startSwarmBox, type SwarmBox } from './swarm-box.ts';
import type { SwarmWorld } from './swarm-world.ts';

export const mebibyte = 1024 * 1024;
export const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

/** @throws Error when the number is not between the two */
export const within = (what: string, number: number, most: number, least = 0): void => {
  if (number < least || number > most)
    throw new Error(`${what}: ${number}, not ${least} to ${most}`);
};

/** What all parts of the test work with. */
export interface SwarmLab {
  /** On a real ext4 volume of its own. */
  readonly directory: string;
  readonly networks: Networks;
  readonly world: SwarmWorld;
  readonly releases: SmallReleases;
  readonly filmBytes: number;
  readonly laptop: Cable;
  readonly hidden: HiddenMachine;
  readonly log: (line: string) => void;
  /** Opens a box that is closed at the end. */
  openBox(
    name: string,
    machine: NetworkMachine,
    environment?: Readonly<Record<string, string>>,
  ): Promise<SwarmBox>;
}

/** A publisher: a box beside the laptop's collection, given a release as if by a stick. */
export const publishFromLaptop = async (lab: SwarmLab, release: number): Promise<SwarmBox> => {
  const drop = path.join(lab.directory, 'laptop', 'drop');
  await cp(lab.releases.bundle(release), path.join(drop, 'release'), { recursive: true });
  return lab.openBox('laptop', lab.laptop);
};

export const openSwarmBox = (
  { directory, world, releases }: Pick<SwarmLab, 'directory' | 'world' | 'releases'>,
  name: string,
  machine: NetworkMachine,
  environment: Readonly<Record<string, string>> = {},
): Promise<SwarmBox> =>
  startSwarmBox({
    name,
    machine,
    directory: path.join(directory, name),
    environment: { ...releases.environment, SWARM_BOOTSTRAP: world.bootstrap, ...environment },
  });
