import { setTimeout as wait } from 'node:timers/promises';
import { renderMessage, type BoxStatus } from '@p2p-hotspot/contract';
import { waitFor } from '@p2p-hotspot/examples';
import { startCutBox, type CutBox, type CutBoxOptions } from './cut-box.ts';
import { onCutDisk, type CutDisk } from './cut-disk.ts';
import { seededRandom, type Random } from './random.ts';
import { makeReleases, type Releases } from './releases.ts';
import { isAtRest, makeScenarios, type Scenario } from './scenarios.ts';

export interface LaneOptions {
  readonly cuts: number;
  readonly seed: string;
  readonly onVerdict: (verdict: Verdict) => void;
}

/** What one cut came to. */
export interface Verdict {
  readonly scenario: string;
  /** What was served when the power was back. */
  readonly found: string;
  /** What was wrong, if anything was. */
  readonly problem?: string;
}

/** Cuts that are made while one thing happens. */
const cutsPerRound = 8;
/** Every so many rounds, all daemons are processes of their own, which are killed. */
const roundsPerProcess = 7;
/** How long something takes, before the first time has shown it. */
const firstLengthMs = 600;
/** A box that does not get there in so long is stuck. */
const longestMs = 5 * 60_000;
/** Cuts go on a little beyond the end: what is told at the end has to be there. */
const beyondEnd = 1.15;

/** A clone of the disk at one moment, and what the box had told by then. */
interface Cut {
  readonly image: string;
  readonly isAcknowledged: boolean;
}

interface Lab {
  readonly directory: string;
  readonly disk: CutDisk;
  readonly releases: Releases;
  readonly random: Random;
  /** How long each scenario took the last time. */
  readonly lengthsMs: Map<string, number>;
}

const withBox = async <T>(
  { directory, releases }: Lab,
  mountPoint: string,
  run: CutBoxOptions['run'],
  task: (box: CutBox) => Promise<T>,
): Promise<T> => {
  const { rootFingerprint } = releases;
  const box = await startCutBox({ directory, mountPoint, rootFingerprint, run });
  try {
    return await task(box);
  } finally {
    await box.end();
  }
};

/** Waits until the box tells that it is done; its own words when it gives up. */
const waitUntilTold = (box: CutBox, scenario: Scenario): Promise<BoxStatus> =>
  waitFor(box, (status) => {
    if (status.phase === 'FAILED') throw new Error(renderMessage(status.message).text);
    return scenario.isTold(status);
  });

/** Waits until it is done; a cut may have taken the note of it that people would be told. */
const waitUntilServed = async (
  box: CutBox,
  scenario: Scenario,
  releases: Releases,
): Promise<BoxStatus | undefined> => {
  for await (const status of box.statuses(AbortSignal.timeout(longestMs))) {
    if (status.phase === 'FAILED') throw new Error(renderMessage(status.message).text);
    if (!isAtRest(status) || status.store.damagedFiles > 0) continue;
    if ((await releases.served(box.store)) === scenario.after) return status;
  }
  return undefined;
};

const switchOn = (box: CutBox): Promise<BoxStatus> =>
  waitFor(box, (status) => isAtRest(status) || status.phase === 'WAITING_SOURCE');

/** Lets something happen and clones the disk at random moments of it. */
const cutWhile = async (
  lab: Lab,
  scenario: Scenario,
  count: number,
  run: CutBoxOptions['run'],
): Promise<Cut[]> => {
  const { disk, random, lengthsMs } = lab;
  const lengthMs = (lengthsMs.get(scenario.name) ?? firstLengthMs) * beyondEnd;
  const moments = Array.from({ length: count }, () => random() * lengthMs).sort((a, b) => a - b);
  await disk.clone(scenario.from, 'work');
  const cuts: Cut[] = [];
  await disk.mounted('work', async (mountPoint) => {
    await withBox(lab, mountPoint, run, async (box) => {
      const start = performance.now();
      const progress = { isTold: false };
      const happen = async (): Promise<void> => {
        await scenario.act(box, await switchOn(box));
        await waitUntilTold(box, scenario);
        progress.isTold = true;
        lengthsMs.set(scenario.name, performance.now() - start);
      };
      const cut = async (): Promise<void> => {
        for (const [index, moment] of moments.entries()) {
          await wait(Math.max(0, moment - (performance.now() - start)));
          // What was told before the clone began must be in it.
          const isAcknowledged = progress.isTold || box.isCommitLogged();
          const image = `cut-${index}`;
          await disk.clone('work', image);
          cuts.push({ image, isAcknowledged });
        }
      };
      await Promise.all([happen(), cut()]);
    });
  });
  await disk.remove('work');
  return cuts;
};

/** Switches the box on again after a cut, first with nothing plugged in. */
const judge = async (
  lab: Lab,
  { image, isAcknowledged }: Cut,
  scenario: Scenario,
  run: CutBoxOptions['run'],
): Promise<Omit<Verdict, 'scenario'>> => {
  const { disk, releases } = lab;
  const { before, after } = scenario;
  const isAllowed = (served: string) => before.includes(served) || served === after;
  return disk
    .mounted(image, async (mountPoint) => {
      const found = await releases.served(`${mountPoint}/store`);
      if (!isAllowed(found)) return { found, problem: `readers found ${found}` };
      return withBox(lab, mountPoint, run, async (box) => {
        const status = await switchOn(box);
        const recovered = await releases.served(box.store);
        if (!isAllowed(recovered)) {
          return { found, problem: `the restart made ${recovered} of ${found}` };
        }
        if (isAcknowledged && recovered !== after) {
          return { found, problem: `${after} was acknowledged, and ${recovered} is there` };
        }
        await scenario.act(box, status);
        const last = await waitUntilServed(box, scenario, releases);
        if (last === undefined) return { found, problem: `it ended without ${after}` };
        const isBlamed = last.history.some(
          ({ kind, message }) => kind === 'rolled-back' && message.code !== 'ROLLBACK_DONE',
        );
        return isBlamed ? { found, problem: 'the cut counted against the release' } : { found };
      });
    })
    .catch((error: unknown) => ({
      found: 'not judged',
      problem: error instanceof Error ? (error.stack ?? error.message) : String(error),
    }));
};

/** Makes the disks that scenarios begin with. */
const prepareDisks = async (lab: Lab, scenarios: readonly Scenario[]): Promise<void> => {
  const { disk, releases } = lab;
  const steps = [
    ['new', 'with-1'],
    ['with-1', 'with-2'],
  ] as const;
  for (const [from, to] of steps) {
    const scenario = scenarios.find((one) => one.from === from);
    if (scenario === undefined) throw new Error(`nothing begins with ${from}`);
    await disk.clone(from, to);
    await disk.mounted(to, (mountPoint) =>
      withBox(lab, mountPoint, 'here', async (box) => {
        await scenario.act(box, await switchOn(box));
        await waitUntilTold(box, scenario);
      }),
    );
  }
  await disk.clone('with-1', 'damaged');
  await disk.mounted('damaged', (mountPoint) => releases.damage(`${mountPoint}/store`));
};

/**
 * Cuts the power of a box on a real ext4, at random moments of a first apply, of updates, of going
 * back and of a repair, and switches it on again each time.
 *
 * @param directory an empty folder
 */
export const cutPower = async (
  directory: string,
  { cuts, seed, onVerdict }: LaneOptions,
): Promise<void> => {
  const releases = await makeReleases(directory);
  const scenarios = makeScenarios(releases);
  await onCutDisk(directory, async (disk) => {
    const random = seededRandom(seed);
    const lab: Lab = { directory, disk, releases, random, lengthsMs: new Map() };
    await prepareDisks(lab, scenarios);
    let made = 0;
    for (let round = 0; made < cuts; round += 1) {
      const scenario = scenarios[round % scenarios.length];
      if (scenario === undefined) throw new Error('there are scenarios');
      const run = round % roundsPerProcess === roundsPerProcess - 1 ? 'process' : 'here';
      const wanted = Math.min(cutsPerRound, cuts - made);
      for (const cut of await cutWhile(lab, scenario, wanted, run)) {
        onVerdict({ scenario: scenario.name, ...(await judge(lab, cut, scenario, run)) });
        made += 1;
        await disk.remove(cut.image);
      }
    }
  });
};
