import { chmod, copyFile, rename, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { hotspot, makeSampleCollection } from '@p2p-hotspot/examples';
import { execa } from 'execa';
import type * as SchedulerModule from '../../../bench/dist/src/idle/scheduler-figures.js';
import type { JoinedPhone } from '../captive-portal/phone.ts';
import { importBuilt } from '../lab/import-built.ts';
import { isCommitted } from '../lab/plug-in.ts';
import { inScratch } from '../lab/scratch.ts';
import type { SystemTest } from '../system-test.ts';
import { processesOf, readCharged, readPss } from './container-figures.ts';
import { bootedServices, firstBootNeeds, withBootedBox, type BootedBox } from './first-boot-box.ts';

const { readScheduler } = (await importBuilt(
  'bench/dist/src/idle/scheduler-figures.js',
)) as typeof SchedulerModule;

const phones = 50;
const rounds = 3;
const settlingSeconds = 100;
const idleSeconds = 100;
const sampleMs = 250;
/** Of all services together, without the screen (issue 9). */
const memoryLimitBytes = 450_000_000;
/** What all services together may write into logs in a day in which nothing happens. */
const idleLogBytesADay = 100_000;
const crowd = fileURLToPath(new URL('phones.js', import.meta.url));

interface Figures {
  readonly pss: number;
  readonly charged: number;
  readonly runSeconds: number;
  readonly turns: number;
  readonly logBytes: number;
}

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);

const readFigures = async ({ engine, box }: BootedBox): Promise<Map<string, Figures>> => {
  const containers = await box.containers();
  const figures = new Map<string, Figures>();
  for (const service of bootedServices) {
    const id = containers[service]?.id ?? '';
    // The first process of the container keeps all others running.
    const [first = 0] = [...(await processesOf(id))].sort((one, other) => one - other);
    const { runSeconds, childSeconds, turns } = await readScheduler(first);
    const logFile = await engine.docker('inspect', '--format', '{{.LogPath}}', id);
    figures.set(service, {
      ...{ pss: await readPss(id), charged: (await readCharged(id)).bytes },
      ...{ runSeconds: runSeconds + childSeconds, turns },
      logBytes: (await stat(logFile)).size,
    });
  }
  return figures;
};

/** The sample collection, on the box: apps, an installer, a site, pictures. */
const fill = async (booted: BootedBox, bundle: string): Promise<void> => {
  const incoming = booted.box.volume('incoming');
  const arriving = path.join(incoming, '.release.arriving');
  await copyFile(bundle, arriving);
  await chmod(arriving, 0o644);
  await rename(arriving, path.join(incoming, 'release.hotspot'));
  await booted.box.statusLike('the release', (status) => isCommitted(status, 1));
};

const makeRelease = async (directory: string) => {
  const inside = (name: string) => path.join(directory, name);
  const keys = { keysDirectory: inside('keys'), passphraseFile: inside('passphrase') };
  await writeFile(keys.passphraseFile, 'no secret at all\n', { mode: 0o600 });
  const note = () => undefined;
  const trustRoot = await makeSampleCollection(inside('village'), inside('backup'), keys, note);
  const bundle = inside('release.hotspot');
  const secret = ['--passphrase-file', keys.passphraseFile];
  await hotspot(keys, ['bundle', 'create', inside('village'), '-o', bundle, ...secret]);
  return { trustRoot, bundle };
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

const visit = async (booted: BootedBox, phone: JoinedPhone): Promise<Map<string, number>> => {
  const addresses = Array.from({ length: phones }, (_one, index) => `192.168.44.${10 + index}`);
  await phone.addAddresses(addresses.map((address) => `${address}/24`));
  const base = `http://${booted.gateway}`;
  const apk = await largestApk(phone, `${base}/fdroid/repo`);
  const containers = await booted.box.containers();
  const peaks = new Map<string, number>();
  let isOver = false;
  const sample = async (): Promise<void> => {
    while (!isOver) {
      let total = 0;
      for (const service of bootedServices) {
        const pss = await readPss(containers[service]?.id ?? '');
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
    for (let round = 0; round < rounds; round += 1) await execa(enter, [...words, ...addresses]);
  } finally {
    isOver = true;
    await sampling;
  }
  return peaks;
};

const measure = async (booted: BootedBox, log: (line: string) => void): Promise<void> => {
  const phone = await booted.join('phone');
  await booted.untilWell();
  await sleep(settlingSeconds * 1000);
  const before = await readFigures(booted);
  await sleep(idleSeconds * 1000);
  const after = await readFigures(booted);
  const peaks = await visit(booted, phone);
  const loaded = await readFigures(booted);
  const [sums, limits] = [{ pss: 0, charged: 0, cpu: 0, turns: 0, logs: 0 }, [] as string[]];
  log(
    '| service | PSS MB | charged MB | PSS MB, 50 phones | charged MB, 50 phones | CPU % | wake-ups/s | log bytes/h |',
  );
  for (const service of bootedServices) {
    const [first, last, full] = [before, after, loaded].map((figures) => figures.get(service));
    if (first === undefined || last === undefined || full === undefined) throw new Error(service);
    const cpu = (100 * (last.runSeconds - first.runSeconds)) / idleSeconds;
    const turns = (last.turns - first.turns) / idleSeconds;
    const logs = ((last.logBytes - first.logBytes) * 3600) / idleSeconds;
    sums.pss += last.pss;
    sums.charged += last.charged;
    sums.cpu += cpu;
    sums.turns += turns;
    sums.logs += logs;
    const peak = peaks.get(service) ?? 0;
    log(
      `| ${service} | ${megabytes(last.pss)} | ${megabytes(last.charged)} | ${megabytes(peak)} | ${megabytes(full.charged)} | ${cpu.toFixed(2)} | ${turns.toFixed(1)} | ${logs.toFixed()} |`,
    );
  }
  const together = peaks.get('together') ?? 0;
  log(
    `| together | ${megabytes(sums.pss)} | ${megabytes(sums.charged)} | ${megabytes(together)} | | ${sums.cpu.toFixed(2)} | ${sums.turns.toFixed(1)} | ${sums.logs.toFixed()} |`,
  );
  if (together > memoryLimitBytes) limits.push(`${megabytes(together)} MB of memory`);
  if (sums.logs * 24 > idleLogBytesADay) limits.push(`${sums.logs} bytes of logs in an hour`);
  const killed = await killedByMemory(booted);
  if (killed.length > 0) limits.push(`out of memory: ${killed.join(' ')}`);
  if (limits.length > 0) throw new Error(limits.join('; '));
};

const killedByMemory = async ({ engine, box }: BootedBox): Promise<readonly string[]> => {
  const killed: string[] = [];
  for (const [service, { id }] of Object.entries(await box.containers())) {
    const format = '{{.State.OOMKilled}} {{.RestartCount}}';
    const told = await engine.docker('inspect', '--format', format, id);
    if (told !== 'false 0') killed.push(`${service} (${told})`);
  }
  return killed;
};

/** Long: a table of what a box in containers takes, idle and while fifty phones load at once. */
export const composeMemoryTest: SystemTest = {
  name: 'compose-memory',
  proves:
    'the containers of a box without those of screen, swarm and pub keep within 450 MB of memory and within their own limits while 50 phones load at once; idle they write next to nothing into their logs; a table of memory, processor and wake-ups of each is the result',
  isLong: true,
  needs: firstBootNeeds,
  run: (log) =>
    inScratch(async (directory) => {
      const { trustRoot, bundle } = await makeRelease(directory);
      await withBootedBox(
        directory,
        { settings: { TRUST_ROOT: trustRoot } },
        async (booted) => {
          await booted.box.up();
          await fill(booted, bundle);
          await measure(booted, log);
        },
        log,
      );
    }),
};
