import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { execa } from 'execa';
import type { Benchmark, BenchContext } from '../benchmark.ts';
import type { PlannedFile } from '../data-set.ts';
import { totalBytes } from '../data-set.ts';
import { writeDataSet } from '../data-set-writer.ts';
import { tools } from '../machine.ts';
import { memoryVerdict, ratioVerdict, table, type Report } from '../report.ts';
import { pairedRatio, spread } from '../statistics.ts';
import { httpMirror, overSwarm } from '../swarm/hotspot.ts';
import { hyperdrive } from '../swarm/hyperdrive.ts';
import { inNeighbourhood, receivedBytes, type Neighbourhood } from '../swarm/neighbourhood.ts';
import type { Sharer } from '../swarm/sharer.ts';
import { transmission } from '../swarm/transmission.ts';
import { readSharedUsage, type SharedUsage } from '../swarm/usage.ts';

const mebibyte = 1024 * 1024;
const largeBytes = 256 * mebibyte;
const smallBytes = 256 * 1024;
const smallCount = 1000;
/** Of the issue. */
const mostWrittenShare = 1.05;
/** No uplink of a village comes near either; whoever is slower than this has a fault. */
const mostTimeShare = 3;
const mostMemoryMegabytes = 300;

const sharers: readonly Sharer[] = [overSwarm, httpMirror, transmission, hyperdrive];

/** One large file and many small ones, all incompressible. */
const planContent = (scale: number): readonly PlannedFile[] => {
  const file = (name: string, lengthBytes: number): PlannedFile => ({
    path: name,
    segments: [{ kind: 'random', key: `swarm/${name}`, lengthBytes }],
  });
  const small = Array.from({ length: Math.ceil(smallCount * scale) }, (_, index) =>
    file(`pages/${index % 16}/${index}.bin`, smallBytes),
  );
  return [file('film.bin', Math.ceil(largeBytes * scale)), ...small];
};

interface SharedRun {
  readonly seconds: number;
  readonly receiver: SharedUsage;
  readonly sender: SharedUsage;
  readonly receivedBytes: number;
}

const runOnce = async (
  sharer: Sharer,
  neighbourhood: Neighbourhood,
  folders: { readonly content: string; readonly home: string; readonly target: string },
): Promise<SharedRun> => {
  const place = { ...neighbourhood, ...folders };
  await mkdir(place.target);
  const serving = await sharer.serve(place);
  try {
    await execa('sync');
    const before = await receivedBytes(place.receiver);
    const start = performance.now();
    const fetching = await sharer.fetch(place);
    try {
      await execa('sync', ['--file-system', place.target]);
      const seconds = (performance.now() - start) / 1000;
      const run = {
        seconds,
        receiver: await readSharedUsage(fetching.pids),
        sender: await readSharedUsage(serving.pids),
        receivedBytes: (await receivedBytes(place.receiver)) - before,
      };
      const came = sharer.result?.(place);
      if (came !== undefined) await execa('diff', ['-rq', place.content, came]);
      return run;
    } finally {
      await fetching.stop();
    }
  } finally {
    await serving.stop();
    await rm(place.target, { recursive: true });
  }
};

const head = [
  ...['Way', 'MB/s', 'CPU s, receiver', 'CPU s, sender', 'RSS MB, receiver', 'RSS MB, sender'],
  ...['Written', 'On the wire'],
];

const row = (name: string, measured: readonly SharedRun[], contentBytes: number): string[] => {
  const median = (pick: (one: SharedRun) => number): number => spread(measured.map(pick)).median;
  const largest = (pick: (one: SharedRun) => number): number => Math.max(...measured.map(pick));
  const rates = spread(measured.map((one) => contentBytes / 1e6 / one.seconds));
  return [
    name,
    `${rates.median.toFixed(1)} (${rates.min.toFixed(1)}–${rates.max.toFixed(1)})`,
    median(({ receiver }) => receiver.cpuSeconds).toFixed(1),
    median(({ sender }) => sender.cpuSeconds).toFixed(1),
    (largest(({ receiver }) => receiver.peakBytes) / 1e6).toFixed(0),
    (largest(({ sender }) => sender.peakBytes) / 1e6).toFixed(0),
    median(({ receiver }) => receiver.writtenBytes / contentBytes).toFixed(3),
    median((one) => one.receivedBytes / contentBytes).toFixed(3),
  ];
};

const notes = [
  'From the start of the receiver’s processes, finding the other included, to all bytes on the disk; then what came is compared with the original, but for Hyperdrive, which has no files. CPU time and memory are of all processes of a side together, from `/proc`; memory is the sum of their peaks.',
  '“Written” is what the receiver’s processes made the kernel write (`write_bytes` of `/proc/PID/io`), “on the wire” what came in at its cable with all headers, both as a multiple of the content.',
  'P2P Hotspot verifies signatures and every chunk. Over the swarm: HTTP/2 in an encrypted stream over UDP (UDX) between two boxes that found each other by the DHT; the sender is a box. HTTP mirror: nginx, without TLS.',
  'transmission-daemon as Debian has it, found by a tracker, TCP only. Hyperdrive: content in its own store, imported before, over UDX; whoever wants files has them a second time.',
];

const run = async ({ folder, scale, runs, note }: BenchContext): Promise<Report> => {
  const content = path.join(folder, 'content');
  const files = planContent(scale);
  writeDataSet(content, files);
  const contentBytes = totalBytes(files);
  const results = await inNeighbourhood(async (neighbourhood) => {
    const homes = sharers.map((_, index) => path.join(folder, `sender-${index}`));
    const target = path.join(folder, 'receiver');
    for (const [index, sharer] of sharers.entries()) {
      const home = homes[index] ?? '';
      await mkdir(home);
      await sharer.publish({ ...neighbourhood, content, home, target });
    }
    const measured = sharers.map((): SharedRun[] => []);
    for (let turn = 1; turn <= runs; turn += 1) {
      for (const [index, sharer] of sharers.entries()) {
        const folders = { content, home: homes[index] ?? '', target };
        const one = await runOnce(sharer, neighbourhood, folders);
        measured[index]?.push(one);
        note(`${turn}/${runs}: ${sharer.name} ${one.seconds.toFixed(2)} s`);
      }
    }
    return measured;
  });
  const [ours = [], mirrored = []] = results;
  const written = spread(ours.map((one) => one.receiver.writtenBytes / one.receivedBytes));
  const seconds = (measured: readonly SharedRun[]) => measured.map((one) => one.seconds);
  return {
    verdicts: [
      ratioVerdict('written ≤ 1.05 × what came over the wire', written, mostWrittenShare),
      ratioVerdict(
        'time ≤ 3 × the HTTP mirror’s',
        pairedRatio(seconds(ours), seconds(mirrored)),
        mostTimeShare,
      ),
      memoryVerdict(
        `memory of daemon and swarm service together ≤ ${mostMemoryMegabytes} MB`,
        Math.max(...ours.map(({ receiver }) => receiver.peakBytes)),
        mostMemoryMegabytes * 1e6,
      ),
    ],
    series: [],
    tables: [
      table(
        head,
        sharers.map(({ name }, index) => row(name, results[index] ?? [], contentBytes)),
      ),
    ],
    runs,
    data: `${(contentBytes / 1e6).toFixed(0)} MB in ${files.length} files, one of them half of it, all incompressible, from one computer to another: network namespaces on a switch, at the speed of the machine, with a DHT of six nodes beside them.`,
    notes,
  };
};

/** The same folder from one computer to another, over a swarm and in other ways. Needs root. */
export const swarm: Benchmark = {
  name: 'swarm',
  isLong: true,
  tools: [tools.ip, tools.ethtool, tools.nginx, tools.transmission],
  run,
};
