import path from 'node:path';
import { stewardActs } from '@p2p-hotspot/contract';
import { startBox, type Box } from '@p2p-hotspot/examples';
import { execa } from 'execa';
import { inNetworks, type NetworkMachine, type Networks, type Plug } from '../lab/network.ts';
import { waitForRelease } from '../lab/plug-in.ts';
import { peakMemoryOf } from '../lab/process-figures.ts';
import { inScratch } from '../lab/scratch.ts';
import { askAsSteward } from '../lab/steward.ts';
import { publish } from '../mirrors/mirror-command.ts';
import type { SystemTest } from '../system-test.ts';
import { makeSmallReleases, type SmallReleases } from '../vm/small-releases.ts';
import { startHostileNeighbour } from './hostile-process.ts';
import { lies } from './lies.ts';
import { startMirrorMachine, type MirrorMachine } from './mirror-machine.ts';

const mebibyte = 1024 * 1024;
/** Half of the film is the same in both releases. */
const filmBytes = 8 * mebibyte;
const villageNetwork = '10.77.0';
const pin = '246802';
const firstLiar = 100;
const shouters = 100;

/** What the kernels of both ends may hold of one connection; by themselves they take more the slower the reader is. */
const mostHeldBytes = mebibyte / 2;

/**
 * What one neighbour can make a box take for nothing (docs/operator/neighbours.md): two reads ahead of
 * 2 MiB, and as much under way in the network.
 */
const mostWasteBytes = 8 * mebibyte;
/** Announcements and requests, of all and to all. */
const talkBytes = mebibyte;
/** The buffers of a copy, which are a few whatever is copied. */
const mostMemoryBytes = 48 * mebibyte;

interface Villager {
  readonly box: Box;
  readonly cable: Plug;
}

const within = (what: string, bytes: number, most: number, least = 0): void => {
  if (bytes < least || bytes > most) {
    throw new Error(`${what}: ${bytes} bytes, not ${least} to ${most}`);
  }
};
const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

const openBox = async (
  networks: Networks,
  directory: string,
  name: string,
  host: number | 'ipv6-only',
  environment: Readonly<Record<string, string>>,
): Promise<Villager> => {
  const cable =
    host === 'ipv6-only'
      ? await networks.plug(name, 'village')
      : await networks.join(name, 'village', `${villageNetwork}.${host}/24`);
  // It would begin to take what it finds before anybody counts.
  if (host === 'ipv6-only') await cable.unplug();
  const box = await startBox({
    directory: path.join(directory, name),
    portalPort: 8080,
    environment: { NEIGHBOURS: 'on', ...environment, DEVICE_NAME: name, PORTAL_ADDRESS: '' },
    enter: cable.enter,
  });
  return { box, cable };
};

const memoryOf = ({ box }: Villager): Promise<number> => peakMemoryOf(box.daemonPid);

/** For connections that begin from now on. */
const boundBuffers = async ({ enter: [program = '', ...rest] }: NetworkMachine): Promise<void> => {
  for (const name of ['tcp_rmem', 'tcp_wmem']) {
    const sizes = `net.ipv4.${name}=4096 65536 ${mostHeldBytes}`;
    await execa(program, [...rest, 'sysctl', '--quiet', '--write', sizes]);
  }
};

interface Village {
  readonly networks: Networks;
  readonly releases: SmallReleases;
  readonly first: Villager;
  readonly second: Villager;
  readonly third: Villager;
  readonly mirror: MirrorMachine;
  readonly log: (line: string) => void;
}

/** First to second; then the first is away, and second to third, which comes only now. */
const passOn = async ({ first, second, third, log }: Village): Promise<void> => {
  await waitForRelease(second.box, 1);
  log(`the second box has it from the first: ${megabytes((await first.cable.sent()).bytes)} sent`);
  await first.cable.unplug();
  const before = (await second.cable.sent()).bytes;
  await third.cable.plugIn();
  await waitForRelease(third.box, 1);
  const sent = (await second.cable.sent()).bytes - before;
  within('sent by the second box', sent, 1.1 * filmBytes + talkBytes, filmBytes);
  log(
    `the third box has it from the second over IPv6, with the first away: ${megabytes(sent)} sent`,
  );
};

/** Eight neighbours that lie, each in its own way, then a flood of announcements from a hundred. */
const resistLiars = async (village: Village): Promise<void> => {
  const { networks, releases, first, second, mirror, third, log } = village;
  await third.cable.unplug();
  const repository = path.join(releases.bundle(2), 'hotspot');
  const hostile = await networks.join('hostile', 'village', `${villageNetwork}.99/24`);
  const victim = second;
  await boundBuffers(hostile);
  await boundBuffers(victim.cable);
  const memory = await memoryOf(victim);
  const neighbour = await startHostileNeighbour(hostile, {
    repository,
    network: villageNetwork,
    firstHost: firstLiar,
    addresses: lies.length + shouters,
  });
  await neighbour.hasMet(lies.length);
  neighbour.flood();
  await publish(releases.bundle(2), mirror.folder);
  await askAsSteward(first.box.socketDirectory, pin, stewardActs.pullNow);
  await waitForRelease(first.box, 2);
  await first.cable.plugIn();
  await waitForRelease(victim.box, 2);
  const sent = await neighbour.stop();
  for (const [lie, bytes] of sent) {
    log(`${lie}: ${megabytes(bytes)}`);
    within(lie, bytes, mostWasteBytes);
  }
  const more = (await memoryOf(victim)) - memory;
  log(`the victim took ${megabytes(more)} of memory more than ever before`);
  within('more memory', more, mostMemoryBytes);
};

/** Real daemons and portals that find each other by real multicast DNS over a bridge. */
export const neighboursTest: SystemTest = {
  name: 'neighbours',
  proves:
    'a release goes from a mirror that only the first box reaches to the second and from there to the third, which has no IPv4 address; neighbours that lie in eight ways, and a flood of announcements, cost a box bounded bytes and memory, and it takes the next release from the honest one',
  needs: [
    { tool: 'ip', debianPackage: 'iproute2' },
    { tool: 'nsenter', debianPackage: 'util-linux' },
    { tool: '/usr/sbin/nginx', debianPackage: 'nginx' },
  ],
  run: async (log) => {
    await inScratch((directory) =>
      inNetworks(async (networks) => {
        const releases = await makeSmallReleases(directory, {
          filmBytes: [filmBytes, filmBytes],
          output: (release) => path.join(directory, `release-${release}`),
        });
        const outside = await networks.join('mirror', 'internet', '10.78.0.1/24');
        await networks.join('first', 'internet', '10.78.0.2/24');
        const mirror = await startMirrorMachine(directory, outside);
        await publish(releases.bundle(1), mirror.folder);
        const boxes: Villager[] = [];
        const open = async (
          name: string,
          host: number | 'ipv6-only',
          more = {},
        ): Promise<Villager> => {
          const environment = { ...releases.environment, ...more };
          const box = await openBox(networks, directory, name, host, environment);
          boxes.push(box);
          return box;
        };
        try {
          const first = await open('first', 1, { MIRROR_URLS: mirror.url, ADMIN_PIN: pin });
          await waitForRelease(first.box, 1);
          const second = await open('second', 2);
          const third = await open('third', 'ipv6-only');
          const village = { networks, releases, first, second, third, mirror, log };
          await passOn(village);
          await resistLiars(village);
        } finally {
          for (const { box } of boxes) await box.stop();
          await mirror.stop();
        }
      }),
    );
  },
};
