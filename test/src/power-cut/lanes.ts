import { availableParallelism } from 'node:os';
import path from 'node:path';
import { execa } from 'execa';
import type { Verdict } from './power-cut.ts';

/** What a lane writes for each cut. */
export type LaneReport = Verdict;

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
  /** How many cuts of a scenario found what served, as in `update: 1`. */
  readonly found: ReadonlyMap<string, number>;
}

const cutsPerLogLine = 100;

/** Cuts power in as many processes as there are processors, each with a disk of its own. */
export const cutPowerInLanes = async ({
  cuts,
  seed,
  log,
}: PowerCutOptions): Promise<PowerCutResult> => {
  const found = new Map<string, number>();
  const violations: string[] = [];
  let made = 0;
  const hear = ({ scenario, found: served, problem }: LaneReport): void => {
    made += 1;
    const key = `${scenario}: ${served}`;
    found.set(key, (found.get(key) ?? 0) + 1);
    if (problem !== undefined) {
      violations.push(`cut ${made}, ${scenario}: ${problem}`);
      log(violations.at(-1) ?? '');
    }
    if (made % cutsPerLogLine === 0) {
      const counts = [...found].map(([what, count]) => `${what} ${count}`).sort();
      log(`${made} cuts, ${violations.length} violations; found ${counts.join(', ')}`);
    }
  };
  const lanes = Math.min(cuts, availableParallelism());
  const runLane = async (lane: number): Promise<void> => {
    const share = Math.floor(cuts / lanes) + (lane < cuts % lanes ? 1 : 0);
    const program = path.join(import.meta.dirname, 'lane.js');
    const child = execa(process.execPath, [program, String(share), `${seed} ${lane}`], {
      stderr: 'inherit',
      buffer: false,
    });
    for await (const line of child) hear(JSON.parse(line) as LaneReport);
  };
  await Promise.all(Array.from({ length: lanes }, (_, lane) => runLane(lane)));
  return { cuts: made, violations, found };
};
