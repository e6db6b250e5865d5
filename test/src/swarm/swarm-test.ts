import path from 'node:path';
import { inspect } from 'node:util';
import { onLoopVolume } from '../lab/loop-volume.ts';
import { joinBehindRouter } from '../lab/nat-router.ts';
import { inNetworks } from '../lab/network.ts';
import { inScratch } from '../lab/scratch.ts';
import type { SystemTest } from '../system-test.ts';
import { makeSmallReleases } from '../vm/small-releases.ts';
import { proveHidden } from './knock.ts';
import { passOn } from './pass-on.ts';
import { resume } from './resume.ts';
import type { SwarmBox } from './swarm-box.ts';
import { mebibyte, openSwarmBox, type SwarmLab } from './swarm-lab.ts';
import { addressIn, startSwarmWorld, world } from './swarm-world.ts';

interface SwarmRun {
  readonly filmBytes: number;
  /** Bytes that may be sent again after two kills. */
  readonly mostAgainBytes: number;
}

const needs: SystemTest['needs'] = [
  { tool: 'ip', debianPackage: 'iproute2' },
  { tool: 'nsenter', debianPackage: 'util-linux' },
  { tool: 'nft', debianPackage: 'nftables' },
  { tool: 'curl', debianPackage: 'curl' },
  { tool: 'mkfs.ext4', debianPackage: 'e2fsprogs' },
];

const inSwarm = (
  { filmBytes, mostAgainBytes }: SwarmRun,
  log: (line: string) => void,
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
          hidden: await joinBehindRouter(networks, {
            ...{ machine: 'third', network: world },
            ...{ routerAddress: addressIn(23), inside: '192.168.3' },
          }),
          openBox: async (name, machine, environment) => {
            const box = await openSwarmBox(lab, name, machine, environment);
            boxes.push(box);
            return box;
          },
        };
        try {
          await proveHidden(lab.hidden, lab.laptop);
          const machine = await networks.join('first', world, addressIn(21));
          const first = await lab.openBox('first', machine);
          const passed = await passOn(lab, first);
          await resume(lab, passed, mostAgainBytes);
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

/** Real daemons and swarm services that find each other by a real DHT. */
export const swarmTest: SystemTest = {
  name: 'swarm',
  proves:
    'over a swarm a release goes from a laptop, which leaves then, to a first box, and from there to a second and a third, behind a router that lets nobody in; a box whose processes are killed on the way takes next to nothing again; nothing is written twice',
  needs,
  run: (log) => inSwarm({ filmBytes: 64 * mebibyte, mostAgainBytes: 8 * mebibyte }, log),
};

/** The same with a large film, for figures. */
export const swarmLongTest: SystemTest = {
  name: 'swarm-long',
  isLong: true,
  proves: 'a gibibyte over a swarm: after two kills less than 1 % of it is sent again',
  needs,
  run: (log) => inSwarm({ filmBytes: 1024 * mebibyte, mostAgainBytes: 10 * mebibyte }, log),
};
