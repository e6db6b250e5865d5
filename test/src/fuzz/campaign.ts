import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { emptyResult, joinResults, type Crash, type Lot, type LotResult } from './lot.ts';
import { makeInput } from './make-input.ts';
import { runLot } from './run-lot.ts';
import { targetPlace, targets } from './targets/index.ts';

/** Inputs for one process: enough that its start does not count, few enough to share the work. */
const lotInputs = 5000;

export interface CampaignOptions {
  readonly runs: number;
  /** The same seed makes the same inputs. */
  readonly seed: string;
  /** Names of decoders; all where none is given. */
  readonly only: readonly string[];
  /** Processes at once. */
  readonly jobs: number;
  /** How long one input may take. */
  readonly timeoutMs?: number;
  /** Where inputs that crash are written. */
  readonly crashFolder: string;
}

/** A crash whose input was kept. */
export interface KeptCrash extends Crash {
  readonly file: string;
}

export interface CampaignResult {
  /** By decoder, in the order of the list. */
  readonly byTarget: ReadonlyMap<string, LotResult>;
  readonly runs: number;
  readonly crashes: readonly KeptCrash[];
}

/** Deals the runs out by the decoders' shares: as many as were asked for, none is left over. */
const deal = (names: readonly string[], runs: number): ReadonlyMap<string, number> => {
  const shares = names.map((name) => targetPlace(name).share ?? 1);
  const whole = shares.reduce((sum, share) => sum + share, 0);
  let dealt = 0;
  let weight = 0;
  return new Map(
    names.map((name, at) => {
      weight += shares[at] ?? 0;
      const part = Math.round((runs * weight) / whole) - dealt;
      dealt += part;
      return [name, part];
    }),
  );
};

const toLots = (target: string, seed: string, runs: number): Lot[] =>
  Array.from({ length: Math.ceil(runs / lotInputs) }, (_, n) => ({
    target,
    seed,
    from: n * lotInputs,
    to: Math.min((n + 1) * lotInputs, runs),
  }));

const keepInput = async (
  crash: Crash,
  { seed, crashFolder }: CampaignOptions,
): Promise<KeptCrash> => {
  const target = await targetPlace(crash.target).load();
  const file = path.join(crashFolder, `${crash.target}-${seed}-${crash.index}.bin`);
  await mkdir(crashFolder, { recursive: true });
  await writeFile(file, makeInput(target, crash.target, seed, crash.index));
  return { ...crash, file };
};

/**
 * Runs mutated inputs through decoders.
 *
 * @throws Error when a name is unknown or a process does not even start
 */
export const runCampaign = async (options: CampaignOptions): Promise<CampaignResult> => {
  const names = options.only.length > 0 ? options.only : Object.keys(targets);
  const lots = [...deal(names, options.runs)].flatMap(([target, runs]) =>
    toLots(target, options.seed, runs),
  );
  const byTarget = new Map(names.map((name) => [name, emptyResult]));
  const waiting = lots.values();
  const work = async (): Promise<void> => {
    for (const lot of waiting) {
      const result = await runLot(lot, options.timeoutMs);
      byTarget.set(lot.target, joinResults(byTarget.get(lot.target) ?? emptyResult, result));
    }
  };
  await Promise.all(Array.from({ length: options.jobs }, work));
  const crashes: KeptCrash[] = [];
  let runs = 0;
  for (const result of byTarget.values()) {
    runs += result.accepted + result.refused + result.crashes.length;
    for (const crash of result.crashes) crashes.push(await keepInput(crash, options));
  }
  return { byTarget, runs, crashes };
};
