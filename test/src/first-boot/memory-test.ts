import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import {
  parsePubStatus,
  pubPath,
  pubSocketName,
  stewardActs,
  swarmPath,
  swarmSocketName,
  swarmStatusSchema,
} from '@p2p-hotspot/contract';
import { hotspot, makeSampleCollection } from '@p2p-hotspot/examples';
import { execa } from 'execa';
import type { JoinedPhone } from '../captive-portal/phone.ts';
import { eventually } from '../lab/eventually.ts';
import { isCommitted } from '../lab/plug-in.ts';
import { inScratch } from '../lab/scratch.ts';
import { askAsSteward } from '../lab/steward.ts';
import { serveFromLaptop } from '../swarm/swarm-lab.ts';
import { addressIn, startSwarmWorld, swarmBootstrap, world } from '../swarm/swarm-world.ts';
import type { SystemTest } from '../system-test.ts';
import { running } from '../ssb/expect.ts';
import { askSocket } from '../wired-network/ask-socket.ts';
import { readPss } from './container-figures.ts';
import { firstBootNeeds, withBootedBox, type BootedBox } from './first-boot-box.ts';
import { bringRelease } from './first-boot-proofs.ts';
import { megabytes, readBox, tableOf } from './memory-figures.ts';

const phones = 50;
const rounds = 3;
const settlingMs = 100_000;
const idleMs = 100_000;
const sampleMs = 250;
const pin = '482913';
const moreServices = ['dfs', 'ssb-pub'] as const;
/** Of all services together, without the screen, the swarm and the pub (issue 9). */
const memoryLimitBytes = 450_000_000;
/** With them: more than a third of a board of 1 GB stays for the kernel, the engine and what is served. */
const memoryLimitWithMoreBytes = 600_000_000;
/** What all services together may write into logs in a day in which nothing happens. */
const idleLogBytesADay = 100_000;
const crowd = fileURLToPath(new URL('phones.js', import.meta.url));

const makeRelease = async (directory: string) => {
  const inside = (name: string) => path.join(directory, name);
  const keys = { keysDirectory: inside('keys'), passphraseFile: inside('passphrase') };
  await writeFile(keys.passphraseFile, 'no secret at all\n', { mode: 0o600 });
  const note = () => undefined;
  const trustRoot = await makeSampleCollection(inside('village'), inside('backup'), keys, note);
  const bundle = inside('release.hotspot');
  const secret = ['--passphrase-file', keys.passphraseFile];
  await hotspot(keys, ['bundle', 'create', inside('village'), '-o', bundle, ...secret]);
  // A bundle is a tar of the folder that is given to the swarm.
  await mkdir(inside('unpacked'));
  await execa('tar', ['-xf', bundle, '-C', inside('unpacked')]);
  return { trustRoot, bundle, repository: path.join(inside('unpacked'), 'hotspot') };
};

/** The largest app: what most bytes of a visit are. */
const largestApk = async (phone: JoinedPhone, repository: string): Promise<string> => {
  const { body } = await phone.ask({ url: `${repository}/index-v2.json` });
  const { packages } = JSON.parse(body) as {
    readonly packages: Readonly<
      Record<
        string,
        {
          readonly versions: Readonly<
            Record<string, { readonly file: { readonly name: string; readonly size: number } }>
          >;
        }
      >
    >;
  };
  const files = Object.values(packages).flatMap(({ versions }) =>
    Object.values(versions).map(({ file }) => file),
  );
  const [largest] = files.sort((one, other) => other.size - one.size);
  if (largest === undefined) throw new Error('no apps in the sample collection');
  return repository + largest.name;
};

/** Addresses of as many phones as there shall be, besides the one that its machine was given. */
const addressesBeside = ({ address }: JoinedPhone): readonly string[] =>
  Array.from({ length: phones + 1 }, (_one, index) => `192.168.44.${10 + index}`)
    .filter((one) => one !== address)
    .slice(0, phones);

const visit = async (booted: BootedBox, phone: JoinedPhone): Promise<Map<string, number>> => {
  const addresses = addressesBeside(phone);
  const base = `http://${booted.gateway}`;
  const apk = await largestApk(phone, `${base}/fdroid/repo`);
  const containers = Object.entries(await booted.box.containers());
  const peaks = new Map<string, number>();
  let isOver = false;
  const sample = async (): Promise<void> => {
    while (!isOver) {
      let total = 0;
      for (const [service, { id }] of containers) {
        const pss = await readPss(id);
        total += pss;
        peaks.set(service, Math.max(peaks.get(service) ?? 0, pss));
      }
      peaks.set('together', Math.max(peaks.get('together') ?? 0, total));
      await sleep(sampleMs);
    }
  };
  const sampling = sample();
  const [enter = '', ...entering] = phone.enter;
  const words = [...entering, process.execPath, crowd, `${base}/`, `${base}/apps`, apk];
  try {
    for (let round = 0; round < rounds; round += 1) {
      await execa(enter, [...words, ...addresses]);
    }
  } finally {
    isOver = true;
    await sampling;
  }
  return peaks;
};

/** @returns the most that all services had in memory at one time */
const measure = async (
  booted: BootedBox,
  phone: JoinedPhone,
  log: (line: string) => void,
): Promise<number> => {
  await booted.untilWell();
  await sleep(settlingMs);
  const beganMs = performance.now();
  const before = await readBox(booted);
  await sleep(idleMs);
  const idleSeconds = (performance.now() - beganMs) / 1000;
  const after = await readBox(booted);
  const peaks = await visit(booted, phone);
  const loaded = await readBox(booted);
  const { lines, logBytesAnHour } = tableOf({ before, after, idleSeconds, loaded, peaks });
  for (const line of lines) log(line);
  const troubles = await killedByMemory(booted);
  if (logBytesAnHour * 24 > idleLogBytesADay)
    troubles.push(`${logBytesAnHour} bytes of logs an hour`);
  if (troubles.length > 0) throw new Error(troubles.join('; '));
  return peaks.get('together') ?? 0;
};

const killedByMemory = async ({ engine, box }: BootedBox): Promise<string[]> => {
  const killed: string[] = [];
  for (const [service, { id }] of Object.entries(await box.containers())) {
    const format = '{{.State.OOMKilled}} {{.RestartCount}}';
    const told = await engine.docker('inspect', '--format', format, id);
    if (told !== 'false 0') killed.push(`out of memory: ${service} (${told})`);
  }
  return killed;
};

const within = (bytes: number, limitBytes: number): void => {
  if (bytes > limitBytes) throw new Error(`${megabytes(bytes)} MB of memory`);
};

/** A private DHT, and an operator's laptop that gives the release to whoever asks. */
const inSwarm = async (
  { networks }: BootedBox,
  repository: string,
  task: () => Promise<void>,
): Promise<void> => {
  const nodes = await startSwarmWorld(networks);
  try {
    const laptop = await networks.join('laptop', world, addressIn(11));
    const given = { laptop, world: nodes, releases: { bundle: () => repository } };
    const serving = serveFromLaptop(given, 1);
    try {
      await task();
    } finally {
      await serving.leave();
    }
  } finally {
    await nodes.stop();
  }
};

/** The pub by its setting, the swarm by its steward; in the swarm there is one other, with the same release. */
const startMore = async ({ box, networks, gateway }: BootedBox): Promise<void> => {
  await networks.join('box', world, addressIn(21));
  await askAsSteward(box.volume('sockets'), pin, stewardActs.changeSwarm, { isOn: true });
  await box.up(moreServices);
  const read = (socket: string, urlPath: string) =>
    askSocket(path.join(box.volume('sockets'), socket), { path: urlPath });
  await eventually('the box meets another one in the swarm', async () => {
    const { body } = await read(swarmSocketName, swarmPath);
    const { isRunning, peers } = swarmStatusSchema.parse(body);
    return isRunning && peers.length > 0 ? true : undefined;
  });
  await eventually('the pub is there for phones', async () => {
    const status = parsePubStatus((await read(pubSocketName, pubPath)).body);
    return status !== undefined && running(status) && status.address?.includes(gateway) === true
      ? true
      : undefined;
  });
};

/** Long: tables of what a box in containers takes, idle and while fifty phones load at once. */
export const composeMemoryTest: SystemTest = {
  name: 'compose-memory',
  proves:
    'the containers of a box without those of screen, swarm and pub keep within 450 MB of memory, and with a swarm of two and a pub within 600 MB, and each within its own limit, while 50 phones load at once; idle they write next to nothing into their logs; tables of memory, processor and wake-ups of each service and process are the result',
  isLong: true,
  needs: firstBootNeeds,
  run: (log) =>
    inScratch(async (directory) => {
      const { trustRoot, bundle, repository } = await makeRelease(directory);
      await withBootedBox(
        directory,
        {
          settings: { TRUST_ROOT: trustRoot, ADMIN_PIN: pin, SWARM_BOOTSTRAP: swarmBootstrap },
          moreServices,
        },
        async (booted) => {
          await booted.box.up();
          const phone = await booted.join('phone');
          await bringRelease(booted, bundle);
          // What changes pages is on probation until the network was tried for some minutes.
          await booted.untilWell();
          await booted.box.statusLike('the release is kept', (one) => isCommitted(one, 1));
          await phone.addAddresses(addressesBeside(phone).map((address) => `${address}/24`));
          within(await measure(booted, phone, log), memoryLimitBytes);
          log('with swarm and pub:');
          await inSwarm(booted, repository, async () => {
            await startMore(booted);
            within(await measure(booted, phone, log), memoryLimitWithMoreBytes);
          });
        },
        log,
      );
    }),
};
