import { joinBehindRouter } from '../lab/nat-router.ts';
import type { SystemTest } from '../system-test.ts';
import { proveHidden } from './knock.ts';
import { passOn } from './pass-on.ts';
import { resume } from './resume.ts';
import { inSwarmLab, mebibyte, swarmNeeds } from './swarm-lab.ts';
import { addressIn, world } from './swarm-world.ts';

interface SwarmRun {
  readonly filmBytes: number;
  /** Bytes that may be sent again after two kills. */
  readonly mostAgainBytes: number;
}

const needs: SystemTest['needs'] = [
  ...swarmNeeds,
  { tool: 'nft', debianPackage: 'nftables' },
  { tool: 'curl', debianPackage: 'curl' },
];

const passFromBoxToBox = (
  { filmBytes, mostAgainBytes }: SwarmRun,
  log: (line: string) => void,
): Promise<void> =>
  inSwarmLab(filmBytes, log, async (lab) => {
    const hidden = await joinBehindRouter(lab.networks, {
      ...{ machine: 'third', network: world },
      ...{ routerAddress: addressIn(23), inside: '192.168.3' },
    });
    await proveHidden(hidden, lab.laptop);
    const machine = await lab.networks.join('first', world, addressIn(21));
    const first = await lab.openBox('first', machine);
    const passed = await passOn(lab, first, hidden);
    await resume(lab, passed, mostAgainBytes);
  });

/** Real daemons and swarm services that find each other by a real DHT. */
export const swarmTest: SystemTest = {
  name: 'swarm',
  proves:
    'over a swarm a release goes from a laptop, which leaves then, to a first box, and from there to a second and a third, behind a router that lets nobody in; a box whose processes are killed on the way takes next to nothing again; nothing is written twice',
  needs,
  run: (log) => passFromBoxToBox({ filmBytes: 64 * mebibyte, mostAgainBytes: 8 * mebibyte }, log),
};

/** The same with a large film, for figures. */
export const swarmLongTest: SystemTest = {
  name: 'swarm-long',
  isLong: true,
  proves: 'a gibibyte over a swarm: after two kills less than 1 % of it is sent again',
  needs,
  run: (log) =>
    passFromBoxToBox({ filmBytes: 1024 * mebibyte, mostAgainBytes: 10 * mebibyte }, log),
};
