import { copyFile, mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { makeSampleCollection, hotspot, startBox, waitFor, type Box } from '@p2p-hotspot/examples';
import type { Benchmark, BenchContext } from '../benchmark.ts';
import { tools } from '../machine.ts';
import { readUsage } from '../measure.ts';
import {
  visitAsPhone,
  visits,
  type Addresses,
  type Answered,
  type Visit,
} from '../phones/phone.ts';
import { residentOfAll, withNginx } from '../phones/plain-server.ts';
import { megabytes, memoryVerdict, table, type Report } from '../report.ts';
import { spread } from '../statistics.ts';

const phones = 50;
const memoryLimitBytes = 120_000_000;
/** How images run Node (Dockerfile). */
const ofImages = { MALLOC_MMAP_THRESHOLD_: '16384' };
/** Before the first measured run: what every server needs to have read and compiled once. */
const warmUps = 2;

/** One run of all phones at once. */
interface Crowd {
  readonly answers: readonly Answered[];
  readonly wallSeconds: number;
  readonly cpuSeconds: number;
}

/** A server that phones visit. */
interface Visited {
  readonly name: string;
  readonly addresses: Addresses;
  readonly cpuSeconds: () => Promise<number>;
  readonly residentBytes: () => Promise<number>;
}

const visitAtOnce = async ({ addresses, cpuSeconds }: Visited): Promise<Crowd> => {
  const before = await cpuSeconds();
  const start = performance.now();
  const answers = await Promise.all(
    Array.from({ length: phones }, (_, index) => visitAsPhone(index + 1, addresses)),
  );
  return {
    answers: answers.flat(),
    wallSeconds: (performance.now() - start) / 1000,
    cpuSeconds: (await cpuSeconds()) - before,
  };
};

const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.ceil(values.length * share) - 1] ?? Number.NaN;

const firstBytes = (crowds: readonly Crowd[], visit: Visit): number[] =>
  crowds.flatMap(({ answers }) =>
    answers.filter((one) => one.visit === visit).map(({ firstByteSeconds }) => firstByteSeconds),
  );

const bytesOf = ({ answers }: Crowd): number => answers.reduce((sum, { bytes }) => sum + bytes, 0);

const throughputs = (crowds: readonly Crowd[]): number[] =>
  crowds.map((crowd) => bytesOf(crowd) / crowd.wallSeconds);

const milliseconds = (seconds: number): string => (seconds * 1000).toFixed(0);

const applied = async (context: BenchContext): Promise<Box> => {
  const inside = (...names: string[]): string => path.join(context.folder, ...names);
  const keys = { keysDirectory: inside('keys'), passphraseFile: inside('passphrase') };
  await writeFile(keys.passphraseFile, 'no secret at all\n', { mode: 0o600 });
  const trustRoot = await makeSampleCollection(
    inside('village'),
    inside('backup'),
    keys,
    context.note,
  );
  const bundle = inside('release.hotspot');
  const secret = ['--passphrase-file', keys.passphraseFile];
  await hotspot(keys, ['bundle', 'create', inside('village'), '-o', bundle, ...secret]);
  const box = await startBox({
    directory: inside('box'),
    trustRoot,
    portalPort: 0,
    environment: { NEIGHBOURS: 'off', ...ofImages },
  });
  await copyFile(bundle, inside('box', 'arriving'));
  await rename(inside('box', 'arriving'), path.join(box.dropDirectory, 'release.hotspot'));
  await waitFor(box, ({ phase, message }) => {
    if (phase === 'FAILED') throw new Error(JSON.stringify(message));
    return phase === 'COMMITTED';
  });
  return box;
};

/** The largest app of the box: what most bytes of a visit are. */
const largestApk = async (portalUrl: string): Promise<string> => {
  const repository = `${portalUrl}/fdroid/repo`;
  const index = (await (await fetch(`${repository}/index-v2.json`)).json()) as {
    readonly packages: Readonly<
      Record<string, { readonly versions: Readonly<Record<string, { readonly file: ApkFile }>> }>
    >;
  };
  const files = Object.values(index.packages).flatMap(({ versions }) =>
    Object.values(versions).map(({ file }) => file),
  );
  const [largest] = files.toSorted((a, b) => b.size - a.size);
  if (largest === undefined) throw new Error('no apps in the sample collection');
  return repository + largest.name;
};

interface ApkFile {
  readonly name: string;
  readonly size: number;
}

const copyAnswers = async (folder: string, addresses: Addresses): Promise<Addresses> => {
  await mkdir(folder);
  const copies: Record<Visit, string> = { home: '', apps: '', apk: '' };
  for (const visit of visits) {
    copies[visit] = path.join(folder, visit);
    const answer = await fetch(addresses[visit]);
    await writeFile(copies[visit], Buffer.from(await answer.arrayBuffer()));
  }
  return copies;
};

const row = (name: string, crowds: readonly Crowd[], residentBytes: number): string[] => [
  name,
  ...visits.map((visit) => {
    const times = firstBytes(crowds, visit);
    return `${milliseconds(percentile(times, 0.5))} / ${milliseconds(percentile(times, 0.95))}`;
  }),
  megabytes(spread(throughputs(crowds)).median),
  spread(crowds.map(({ cpuSeconds }) => cpuSeconds)).median.toFixed(2),
  megabytes(residentBytes),
];

const run = async (context: BenchContext): Promise<Report> => {
  const box = await applied(context);
  try {
    const base = box.portalUrl;
    const addresses = { home: `${base}/`, apps: `${base}/apps`, apk: await largestApk(base) };
    const copies = await copyAnswers(path.join(context.folder, 'copies'), addresses);
    const ours: Visited = {
      name: 'P2P Hotspot',
      addresses,
      cpuSeconds: async () => (await readUsage(box.portalPid)).cpuSeconds,
      residentBytes: () => residentOfAll([box.portalPid]),
    };
    const idleBytes = await residentOfAll([box.portalPid, box.daemonPid]);
    return await withNginx(path.join(context.folder, 'nginx'), copies, async (server) => {
      const contenders: readonly Visited[] = [ours, { name: 'nginx', ...server }];
      const crowds = contenders.map((): Crowd[] => []);
      const peaks = contenders.map(() => 0);
      for (let run = 1 - warmUps; run <= context.runs; run += 1) {
        for (const [index, contender] of contenders.entries()) {
          const crowd = await visitAtOnce(contender);
          if (run > 0) crowds[index]?.push(crowd);
          peaks[index] = Math.max(peaks[index] ?? 0, await contender.residentBytes());
          context.note(`run ${run}: ${contender.name} ${crowd.wallSeconds.toFixed(2)} s`);
        }
      }
      const { peakBytes } = await readUsage(box.portalPid);
      const daemonBytes = await residentOfAll([box.daemonPid]);
      const apkBytes = crowds[0]?.[0]?.answers.find(({ visit }) => visit === 'apk')?.bytes ?? 0;
      return {
        verdicts: [
          memoryVerdict(
            `portal ≤ 120 MB while ${phones} phones load at once`,
            peakBytes,
            memoryLimitBytes,
          ),
        ],
        series: [],
        tables: [
          table(
            [
              'Server',
              'Home p50 / p95 ms',
              'Apps p50 / p95 ms',
              'APK p50 / p95 ms',
              'MB/s',
              'CPU s',
              'RSS MB',
            ],
            contenders.map(({ name }, index) =>
              row(name, crowds[index] ?? [], index === 0 ? peakBytes : (peaks[index] ?? 0)),
            ),
          ),
        ],
        runs: context.runs,
        data: `The sample collection on a real box. ${phones} phones at once, each from an address of its own on one connection: home page, list of apps, one APK of ${megabytes(apkBytes)} MB. Times are to the first byte. nginx hands out copies of the same three answers.`,
        notes: [
          `All phones run in one process on the same two cores and take their share of them, beside either server. Loopback: no Wi-Fi, which carries some 2 to 20 MB/s, is anywhere near these rates.`,
          `RSS of ours is the peak of the portal's one process; of nginx the sum of its processes, in which shared pages count for each. Portal and daemon together before any visitor: ${megabytes(idleBytes)} MB; the daemon during the load: ${megabytes(daemonBytes)} MB.`,
          'Our pages are drawn for each visitor, in their language; those of nginx are files.',
        ],
      };
    });
  } finally {
    await box.stop();
  }
};

/** What fifty phones at once get from the portal, and from nginx. */
export const portal: Benchmark = {
  name: 'portal',
  isLong: false,
  tools: [tools.nginx],
  run,
};
