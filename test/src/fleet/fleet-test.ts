import { randomBytes } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { startDaemonProcess, waitFor } from '@p2p-hotspot/examples';
import { makeOperator } from '../lab/operator.ts';
import { isCommitted } from '../lab/plug-in.ts';
import { inScratch } from '../lab/scratch.ts';
import { withServerProcess } from '../lab/server-process.ts';
import { publish } from '../mirrors/mirror-command.ts';
import type { SystemTest } from '../system-test.ts';
import { makeMirrorServer, type MirrorServer, type Served } from './mirror-server.ts';
import { startSimulatedBox, type Look, type SimulatedBox, type Traffic } from './simulated-box.ts';
import { createSimulatedTime } from './simulated-time.ts';

const boxCount = 200;
const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;
const publishedMs = 1.5 * dayMs;
const outage = { fromMs: 3 * dayMs, untilMs: 3.5 * dayMs };
const endMs = 7 * dayMs;
/** Settings of a box say nothing else: 6 h, after failures 1 min doubling to 6 h, a fifth of jitter. */
const shortest = (failures: number): number =>
  0.8 * (failures === 0 ? 6 * hourMs : Math.min(minuteMs * 2 ** (failures - 1), 6 * hourMs));
const files = { count: 20, sizeBytes: 250_000 };

/** How much sooner than its policy a box came; 0 for all is what must be shown. */
const impatience = (looks: readonly Look[]): number => {
  let failures = 0;
  let worst = 0;
  for (const [index, { atMs, isAnswered }] of looks.entries()) {
    failures = isAnswered ? 0 : failures + 1;
    const next = looks[index + 1];
    if (next !== undefined) worst = Math.max(worst, shortest(failures) - (next.atMs - atMs));
  }
  return worst;
};

const mostInOneMinute = (looks: readonly Look[], fromMs: number, untilMs: number): number => {
  const counts = new Map<number, number>();
  for (const { atMs } of looks) {
    if (atMs < fromMs || atMs >= untilMs) continue;
    const minute = Math.floor(atMs / minuteMs);
    counts.set(minute, (counts.get(minute) ?? 0) + 1);
  }
  return Math.max(0, ...counts.values());
};

const sumOf = (served: readonly Served[]): string => {
  const sent = served.reduce((sum, one) => sum + one.sentBytes, 0);
  const received = served.reduce((sum, one) => sum + one.receivedBytes, 0);
  return `${served.length} requests, ${sent} bytes from the server, ${received} to it`;
};

/** A whole daemon takes the release that there is. */
const takeRelease = async (
  directory: string,
  trustRoot: string,
  server: MirrorServer,
  counter: number,
): Promise<void> => {
  const inside = (name: string): string => path.join(directory, 'box', name);
  const daemon = await startDaemonProcess({
    directories: {
      store: inside('store'),
      state: inside('state'),
      sockets: inside('sockets'),
      drop: inside('drop'),
    },
    trustRoot,
    environment: { MIRROR_URLS: server.urlOf(`release-${counter}`) },
  });
  try {
    await waitFor(daemon, (status) => isCommitted(status, counter));
  } finally {
    await daemon.stop();
  }
};

const tellLooks = (
  boxes: readonly SimulatedBox[],
  served: readonly Served[],
  log: (line: string) => void,
): void => {
  const looks = boxes.flatMap((box) => box.looks);
  const days = endMs / dayMs;
  const of = (status: number) => served.filter((one) => one.status === status);
  log(`${boxes.length} boxes, ${days} days: ${looks.length} looks, ${sumOf(served)}`);
  log(`nothing new: ${sumOf(of(304))}; something new: ${sumOf(of(200))}`);
  const steady = mostInOneMinute(looks, dayMs, outage.fromMs);
  const first = mostInOneMinute(looks, 0, minuteMs);
  const after = mostInOneMinute(looks, outage.untilMs, outage.untilMs + dayMs);
  log(
    `most looks in one minute: ${first} as all are switched on at once, ${steady} on the second and third day, ${after} after an outage of 12 h`,
  );
  const seenMs = boxes.map(
    ({ changesAtMs }) =>
      (changesAtMs.find((atMs) => atMs >= publishedMs) ?? Infinity) - publishedMs,
  );
  log(`a release is seen by all after ${(Math.max(...seenMs) / hourMs).toFixed(1)} h`);
};

/** What many boxes cost whoever runs a mirror. */
export const fleetTest: SystemTest = {
  name: 'fleet',
  proves: `${boxCount} boxes (simulated: their real policy, watcher and HTTP client, by a simulated clock) ask one nginx no more often than their policy says, for a week with a release and an outage`,
  needs: [{ tool: '/usr/sbin/nginx', debianPackage: 'nginx' }],
  isLong: true,
  run: (log) =>
    inScratch(async (directory) => {
      const operator = await makeOperator(directory);
      const content = path.join(operator.collection, 'content/pages');
      await mkdir(content, { recursive: true });
      const writePages = async (numbers: readonly number[]): Promise<void> => {
        for (const number of numbers) {
          await writeFile(path.join(content, `${number}.bin`), randomBytes(files.sizeBytes));
        }
      };
      await writePages(Array.from({ length: files.count }, (_, number) => number));
      await operator.add(content);
      const [published, www] = [path.join(directory, 'published'), path.join(directory, 'www')];
      await mkdir(www);
      const release = async (): Promise<void> => {
        await operator.createBundle(published);
        await publish(published, path.join(www, 'hotspot'));
      };
      await release();
      const server = await makeMirrorServer(directory, www);
      const traffic: Traffic = { underWay: 0 };
      const time = createSimulatedTime(() => traffic.underWay > 0);
      const boxes: SimulatedBox[] = [];
      await withServerProcess(server, async () => {
        await takeRelease(directory, operator.rootFingerprint, server, 1);
        for (let number = 0; number < boxCount; number += 1) {
          boxes.push(await startSimulatedBox(server.urlOf(`box-${number}`), time.clock, traffic));
        }
        await time.passUntil(publishedMs);
        await writePages([0, 1]);
        await release();
        await time.passUntil(outage.fromMs);
      });
      await time.passUntil(outage.untilMs);
      await withServerProcess(server, async () => {
        await time.passUntil(endMs);
        for (const box of boxes) await box.stop();
        await takeRelease(directory, operator.rootFingerprint, server, 2);
      });
      const served = await server.served();
      const ofBoxes = served.filter(({ who }) => who.startsWith('box-'));
      tellLooks(boxes, ofBoxes, log);
      for (const counter of [1, 2]) {
        const ofOne = served.filter(({ who }) => who === `release-${counter}`);
        log(`a real box takes release ${counter}: ${sumOf(ofOne)}`);
      }
      const answered = boxes.flatMap(({ looks }) => looks.filter(({ isAnswered }) => isAnswered));
      if (answered.length !== ofBoxes.length) throw new Error('there were requests nobody noted');
      const worst = Math.max(...boxes.map(({ looks }) => impatience(looks)));
      if (worst > 0) throw new Error(`a box came ${worst} ms sooner than its policy says`);
      const inTime = (atMs: number): boolean => atMs >= publishedMs && atMs < outage.fromMs;
      if (boxes.some(({ changesAtMs }) => changesAtMs.filter(inTime).length !== 1)) {
        throw new Error('not every box saw the new release, once');
      }
      if (boxes.some(({ changesAtMs }) => changesAtMs.every((atMs) => atMs < outage.untilMs))) {
        throw new Error('not every box found its mirror again after the outage');
      }
    }),
};
