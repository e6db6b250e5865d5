import path from 'node:path';
import { inspect } from 'node:util';
import { hotspotProgram } from '@p2p-hotspot/examples';
import { execa } from 'execa';
import { onLoopVolume } from '../lab/loop-volume.ts';
import { inNetworks, type Cable, type NetworkMachine, type Networks } from '../lab/network.ts';
import { inScratch } from '../lab/scratch.ts';
import type { SystemTest } from '../system-test.ts';
import { makeSmallReleases, type SmallReleases } from '../vm/small-releases.ts';
import { startSwarmBox, type SwarmBox } from './swarm-box.ts';
import { addressIn, startSwarmWorld, world, type SwarmWorld } from './swarm-world.ts';

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
  /** The operator's machine. */
  readonly laptop: Cable;
  readonly log: (line: string) => void;
  /** Opens a box that is closed at the end. */
  openBox(
    name: string,
    machine: NetworkMachine,
    environment?: Readonly<Record<string, string>>,
  ): Promise<SwarmBox>;
}

/** The operator's command on the laptop, giving a release to the swarm. */
export const serveFromLaptop = (
  {
    laptop,
    world,
    releases,
  }: Pick<SwarmLab, 'laptop' | 'world'> & { readonly releases: Pick<SmallReleases, 'bundle'> },
  release: number,
): {
  /** @returns how it ended after Ctrl-C */
  leave(): Promise<{ readonly exitCode?: number; readonly stdout: string }>;
} => {
  const [program = '', ...words] = laptop.enter;
  const serve = [hotspotProgram, 'serve', releases.bundle(release), '--dht', world.bootstrap];
  const child = execa(program, [...words, process.execPath, ...serve, '--json'], {
    stdin: 'ignore',
    reject: false,
  });
  return {
    leave: async () => {
      child.kill('SIGINT');
      return await child;
    },
  };
};

const openSwarmBox = (
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

export const swarmNeeds: SystemTest['needs'] = [
  { tool: 'ip', debianPackage: 'iproute2' },
  { tool: 'nsenter', debianPackage: 'util-linux' },
  { tool: 'mkfs.ext4', debianPackage: 'e2fsprogs' },
];

/** A world with an operator, two releases and no box yet; all boxes are stopped at the end. */
export const inSwarmLab = (
  filmBytes: number,
  log: (line: string) => void,
  task: (lab: SwarmLab) => Promise<void>,
): Promise<void> =>
  inScratch((directory) =>
    onLoopVolume(directory, { sizeBytes: 6 * filmBytes + 512 * mebibyte }, (volume) =>
      inNetworks(async (networks) => {
        const releases = await makeSmallReleases(directory, {
          filmBytes: [filmBytes, filmBytes],
          output: (release) => path.join(directory, `release-${release}`),
        });
        const started = await startSwarmWorld(networks);
        const boxes: SwarmBox[] = [];
        const lab: SwarmLab = {
          ...{ directory: volume, networks, world: started, releases, filmBytes, log },
          laptop: await networks.join('laptop', world, addressIn(11)),
          openBox: async (name, machine, environment) => {
            const box = await openSwarmBox(lab, name, machine, environment);
            boxes.push(box);
            return box;
          },
        };
        try {
          await task(lab);
        } catch (error) {
          // What is cleared away after it may fail, too, and hide it.
          log(inspect(error));
          throw error;
        } finally {
          for (const box of boxes) await box.stop();
          await started.stop();
        }
      }),
    ),
  );
