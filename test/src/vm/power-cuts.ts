import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { execa } from 'execa';
import { renderMessage, type BoxStatus } from '@p2p-hotspot/contract';
import { counterOf, isCommitted } from '../lab/plug-in.ts';
import { seededRandom, type Random } from '../power-cut/random.ts';
import type { Lab } from './lab.ts';
import type { Machine } from './machine.ts';
import { makeSmallReleases, type SmallReleases } from './small-releases.ts';
import { makeStickImage } from './stick-image.ts';
import { plugStick } from './sticks.ts';
import { waitForReleaseInside, waitInside } from './wait.ts';

export interface MachineCutOptions {
  readonly cuts: number;
  /** The same seed chooses the same moments; what the machine does then varies. */
  readonly seed: string;
  readonly log: (line: string) => void;
}

export interface MachineCutResult {
  readonly cuts: number;
  /** What was found wrong, one line each. */
  readonly violations: readonly string[];
  /** How many cuts left which release served. */
  readonly found: Readonly<Record<string, number>>;
}

/** The first release is no smaller than the second, of which half is there already. */
const filmBytes = [1_200_000, 1_200_000];
const smallFiles = 60;
/** Machines at a time: as many as a small computer has processors. */
const lanes = 2;
/** Cuts of one update at most; then it is let through. */
const longestChain = 5;

interface Bench {
  readonly lab: Lab;
  readonly releases: SmallReleases;
  /** A disk with release 1 in force. */
  readonly withFirst: string;
  /** A stick with release 2. */
  readonly stick: string;
  /** No update takes longer on this computer now, from the first thing that the daemon does. */
  readonly updateMs: number;
}

const clone = async (from: string, to: string): Promise<void> => {
  await execa('cp', ['--reflink=auto', '--sparse=always', from, to]);
};

const switchOnWithStick = (
  { lab, stick }: Pick<Bench, 'lab' | 'stick'>,
  disk: string,
): Promise<Machine> =>
  lab.resume(disk, {
    beforePower: async (paused) => {
      await plugStick(paused, stick);
    },
  });

/** Starts the box's programs; resolves when the daemon has begun to look at its disk. */
const begin = async ({ releases }: Pick<Bench, 'releases'>, machine: Machine): Promise<void> => {
  const begun = machine.logged('"daemon.recovery"');
  await machine.start(releases.environment);
  await begun;
};

/** Brings the first release in; returns how long that takes when nobody cuts it. */
const bringFirst = async (
  bench: Pick<Bench, 'lab' | 'stick' | 'releases'>,
  disk: string,
): Promise<number> => {
  const machine = await switchOnWithStick(bench, disk);
  await begin(bench, machine);
  const start = performance.now();
  await waitForReleaseInside(machine, 1);
  const durationMs = performance.now() - start;
  await machine.cutPower();
  return durationMs;
};

interface Verdict {
  readonly found: string;
  readonly problem?: string;
}

/** What readers find after a cut, before any program of ours has begun. */
const judge = (found: string, isAcknowledged: boolean): Verdict => {
  if (found !== '1' && found !== '2') return { found, problem: `readers found ${found}` };
  if (found === '2' || !isAcknowledged) return { found };
  return { found, problem: 'release 2 was acknowledged and is gone' };
};

/** Lets an update run and cuts the power at a random moment. Returns whether its end was told by then. */
const cutAtRandom = async (bench: Bench, machine: Machine, random: Random): Promise<boolean> => {
  await begin(bench, machine);
  let isTold = false;
  const listen = async (): Promise<void> => {
    for await (const status of machine.statuses()) isTold ||= isCommitted(status, 2);
  };
  const listening = listen();
  await wait(random() * bench.updateMs);
  await machine.cutPower();
  await listening;
  return isTold;
};

/** A box that was cut right after the end has nothing left to do, and says no more of the update. */
const isAtRestWithSecond = (status: BoxStatus): boolean => {
  const { phase, message } = status;
  if (phase === 'FAILED') throw new Error(renderMessage(message).text);
  const isReady = phase === 'IDLE' && message.code === 'BOX_READY';
  return isCommitted(status, 2) || (isReady && counterOf(status) === 2);
};

/** Whether the box is through with the update, with nobody's help; what is wrong otherwise. */
const converge = async ({ releases }: Bench, machine: Machine): Promise<string | undefined> => {
  await machine.start(releases.environment);
  const { history } = await waitInside(machine, isAtRestWithSecond);
  if (history.some(({ kind }) => kind === 'rolled-back')) {
    return 'the cut counted against the release';
  }
  const served = releases.judge(await machine.served());
  return served === '2' ? undefined : `it ended with ${served}`;
};

/** One update, cut again and again until it is through or was cut often enough. */
const cutOneUpdate = async (
  bench: Bench,
  disk: string,
  random: Random,
  mayCut: () => boolean,
): Promise<Verdict[]> => {
  await clone(bench.withFirst, disk);
  const verdicts: Verdict[] = [];
  let isCut = false;
  let isTold = false;
  for (;;) {
    const machine = await switchOnWithStick(bench, disk);
    if (isCut) verdicts.push(judge(bench.releases.judge(await machine.served()), isTold));
    isCut = verdicts.at(-1)?.found !== '2' && verdicts.length < longestChain && mayCut();
    if (isCut) {
      isTold = await cutAtRandom(bench, machine, random);
      continue;
    }
    const problem = await converge(bench, machine);
    await machine.cutPower();
    if (problem !== undefined) verdicts.push({ found: 'the end', problem });
    return verdicts;
  }
};

const prepare = async (lab: Lab, log: (line: string) => void): Promise<Bench> => {
  const { directory } = lab;
  const releases = await makeSmallReleases(directory, { filmBytes, smallFiles });
  const stickWith = async (release: number): Promise<string> => {
    const image = path.join(directory, `stick-${release}.img`);
    const files = [releases.bundle(release)];
    await makeStickImage(image, { fileSystem: 'vfat', table: 'mbr', files });
    return image;
  };
  const withFirst = await lab.makeDisk('with-1');
  const first = { lab, releases, stick: await stickWith(1) };
  const updateMs = await bringFirst(first, withFirst);
  const stick = await stickWith(2);
  log(`the first release takes ${(updateMs / 1000).toFixed(1)} s here`);
  return { lab, releases, withFirst, stick, updateMs };
};

/**
 * Cuts the power of whole machines while they update: QEMU is killed and its disk kept. Then the
 * machine is switched on again, with the stick still in.
 */
export const cutMachines = async (
  lab: Lab,
  { cuts, seed, log }: MachineCutOptions,
): Promise<MachineCutResult> => {
  const bench = await prepare(lab, log);
  const violations: string[] = [];
  const found: Record<string, number> = {};
  let made = 0;
  const mayCut = (): boolean => {
    if (made === cuts) return false;
    made += 1;
    return true;
  };
  const lane = async (name: string): Promise<void> => {
    const random = seededRandom(`${seed} ${name}`);
    const disk = path.join(lab.directory, `lane-${name}.img`);
    // A stick is in one machine at a time.
    const own = { ...bench, stick: path.join(lab.directory, `lane-${name}-stick.img`) };
    await clone(bench.stick, own.stick);
    while (made < cuts) {
      for (const verdict of await cutOneUpdate(own, disk, random, mayCut)) {
        found[verdict.found] = (found[verdict.found] ?? 0) + 1;
        if (verdict.problem !== undefined) violations.push(verdict.problem);
      }
      log(`lane ${name}: ${made} cuts begun, ${violations.length} violations`);
    }
  };
  await Promise.all(Array.from({ length: lanes }, (_, index) => lane(String(index + 1))));
  return { cuts: made, violations, found };
};
