import { link, mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { BoxStatus } from '@p2p-hotspot/contract';
import { startDaemonProcess, waitFor, type DaemonProcess } from '@p2p-hotspot/examples';
import { counterOf } from '../lab/plug-in.ts';
import { onCutDisk, type CutDisk } from './cut-disk.ts';
import { seededRandom, type Random } from './random.ts';
import { makeReleases, type Releases } from './releases.ts';

export interface PowerCutOptions {
  readonly cuts: number;
  /** The same seed chooses the same moments; what the machine does then varies. */
  readonly seed: string;
  readonly log: (line: string) => void;
}

export interface PowerCutResult {
  readonly cuts: number;
  /** What was found wrong, one line per cut. */
  readonly violations: readonly string[];
  /** How many cuts found which release served, as in `1`, `2`, `none`. */
  readonly found: Readonly<Record<string, number>>;
}

/** Cuts that are made while one update runs. */
const cutsPerUpdate = 6;
/** The longest that is waited for the first cut, and between two. */
const longestPauseMs = 120;

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
}

/** A daemon on a mounted disk; its sockets and what is plugged in are not on that disk. */
const startOn = async (
  { directory, releases }: Lab,
  mountPoint: string,
  plugged: readonly string[],
  onLog?: (line: string) => void,
): Promise<{ readonly daemon: DaemonProcess; readonly drop: string }> => {
  const drop = path.join(directory, 'drop');
  await rm(drop, { recursive: true, force: true });
  await mkdir(drop);
  for (const bundle of plugged) await link(bundle, path.join(drop, path.basename(bundle)));
  const daemon = await startDaemonProcess({
    directories: {
      store: path.join(mountPoint, 'store'),
      state: path.join(mountPoint, 'state'),
      sockets: path.join(directory, 'sockets'),
      drop,
    },
    trustRoot: releases.rootFingerprint,
    environment: { HOTSPOT_RESERVE_BYTES: '1000000' },
    ...(onLog === undefined ? {} : { onLog }),
  });
  return { daemon, drop };
};

const isAtRest = ({ phase }: BoxStatus): boolean =>
  phase === 'IDLE' || phase === 'COMMITTED' || phase === 'ROLLED_BACK' || phase === 'FAILED';

/** Runs one update and clones the disk at random moments of it. */
const cutUpdate = async (lab: Lab, from: string, bundle: string, count: number): Promise<Cut[]> => {
  const { disk, random } = lab;
  await disk.clone(from, 'work');
  const cuts: Cut[] = [];
  await disk.mounted('work', async (mountPoint) => {
    let isTold = false;
    const { daemon } = await startOn(lab, mountPoint, [bundle], (line) => {
      if (line.includes('"phase":"COMMITTED"')) isTold = true;
    });
    try {
      for (let index = 0; index < count; index += 1) {
        await wait(random() * longestPauseMs);
        // What was told before the clone began must be in it.
        const isAcknowledged = isTold;
        const image = `cut-${index}`;
        await disk.clone('work', image);
        cuts.push({ image, isAcknowledged });
      }
    } finally {
      await daemon.kill();
    }
  });
  await disk.remove('work');
  return cuts;
};

interface Verdict {
  readonly found: string;
  readonly problem?: string;
}

/** Switches the box on again after a cut. */
const judge = async (
  lab: Lab,
  { image, isAcknowledged }: Cut,
  before: string,
  after: number,
): Promise<Verdict> => {
  const { disk, releases } = lab;
  const allowed = [before, String(after)];
  const bundle = releases.bundles[after - 1] ?? '';
  return disk.mounted(image, async (mountPoint) => {
    const store = path.join(mountPoint, 'store');
    const found = await releases.served(store);
    if (!allowed.includes(found)) return { found, problem: `readers found ${found}` };
    const { daemon, drop } = await startOn(lab, mountPoint, []);
    try {
      const status = await waitFor(
        daemon,
        (one) => isAtRest(one) || one.phase === 'WAITING_SOURCE',
      );
      const recovered = await releases.served(store);
      if (!allowed.includes(recovered)) {
        return { found, problem: `the restart made ${recovered} of ${found}` };
      }
      if (isAcknowledged && counterOf(status) !== after) {
        return { found, problem: `release ${after} was acknowledged and is gone` };
      }
      await link(bundle, path.join(drop, path.basename(bundle)));
      const last = await waitFor(
        daemon,
        (one) => one.phase === 'FAILED' || (isAtRest(one) && counterOf(one) === after),
      );
      const converged = await releases.served(store);
      if (converged !== String(after)) return { found, problem: `it ended with ${converged}` };
      return last.history.some(({ kind }) => kind === 'rolled-back')
        ? { found, problem: 'the cut counted against the release' }
        : { found };
    } finally {
      await daemon.kill();
    }
  });
};

/**
 * Cuts the power of a box on a real ext4, at random moments of a first apply and of an update, and
 * switches it on again each time.
 *
 * @param directory an empty folder
 */
export const cutPower = async (
  directory: string,
  { cuts, seed, log }: PowerCutOptions,
): Promise<PowerCutResult> => {
  const releases = await makeReleases(directory);
  return onCutDisk(directory, async (disk) => {
    const lab: Lab = { directory, disk, releases, random: seededRandom(seed) };
    await disk.clone('new', 'with-1');
    await disk.mounted('with-1', async (mountPoint) => {
      const { daemon } = await startOn(lab, mountPoint, [releases.bundles[0]]);
      await waitFor(daemon, (one) => isAtRest(one) && counterOf(one) === 1);
      await daemon.stop();
    });
    const violations: string[] = [];
    const found: Record<string, number> = {};
    let made = 0;
    for (let round = 0; made < cuts; round += 1) {
      const isFirst = round % 3 === 0;
      const [from, before, after] = isFirst
        ? (['new', 'none', 1] as const)
        : (['with-1', '1', 2] as const);
      const bundle = releases.bundles[after - 1] ?? '';
      const wanted = Math.min(cutsPerUpdate, cuts - made);
      for (const cut of await cutUpdate(lab, from, bundle, wanted)) {
        const verdict = await judge(lab, cut, before, after);
        made += 1;
        const key = `${before} → ${after}: ${verdict.found}`;
        found[key] = (found[key] ?? 0) + 1;
        if (verdict.problem !== undefined) {
          violations.push(`cut ${made}, round ${round}: ${verdict.problem}`);
          log(violations.at(-1) ?? '');
        }
        await disk.remove(cut.image);
      }
      if (round % 10 === 9) log(`${made} cuts, ${violations.length} violations`);
    }
    return { cuts: made, violations, found };
  });
};
