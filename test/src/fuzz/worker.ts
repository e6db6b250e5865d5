import { readFileSync, writeSync } from 'node:fs';
import type { CrashKind, Lot, Report } from './lot.ts';
import { makeInput } from './make-input.ts';
import { BrokenPromise, defaultGrowthBytes, type FuzzTarget } from './target.ts';
import { targetPlace } from './targets/index.ts';

/**
 * Decodes a lot of inputs in a process of its own, which may hang, grow or die: the number of each
 * input is written to the pipe before it is decoded, so that whoever watches knows the culprit.
 */
const pipe = 3;

const report = (line: Report): void => {
  writeSync(pipe, `${JSON.stringify(line)}\n`);
};

/** Largest resident size so far; the system knows it to the page, garbage included. */
const peakBytes = (): number => process.resourceUsage().maxRSS * 1024;

const describe = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : `thrown: ${String(error)}`;

type Outcome = 'accepted' | 'refused' | { readonly kind: CrashKind; readonly detail: string };

const decode = async (target: FuzzTarget, input: Uint8Array): Promise<Outcome> => {
  try {
    const result = target.decode(input);
    // Only what is later is waited for: a turn of the event loop costs more than most inputs.
    if (result instanceof Promise) await result;
    return 'accepted';
  } catch (error) {
    if (error instanceof BrokenPromise) return { kind: 'broken-promise', detail: describe(error) };
    return target.isRefusal(error) ? 'refused' : { kind: 'thrown', detail: describe(error) };
  }
};

const [, , name = '', seed = '', from = '0', to = '0', ...files] = process.argv;
const lot: Lot = { target: name, seed, from: Number(from), to: Number(to) };
const target = await targetPlace(lot.target).load();
const sum = { accepted: 0, refused: 0, slowestMs: 0, growthBytes: 0 };

const decodeOne = async (index: number, input: Uint8Array): Promise<void> => {
  report({ kind: 'at', index, sum });
  const before = peakBytes();
  const start = performance.now();
  const outcome = await decode(target, input);
  sum.slowestMs = Math.max(sum.slowestMs, performance.now() - start);
  const growthBytes = peakBytes() - before;
  sum.growthBytes = Math.max(sum.growthBytes, growthBytes);
  const isTooMuch = growthBytes > (target.growthBytes ?? defaultGrowthBytes);
  const memory = { kind: 'memory', detail: `grew by ${growthBytes} bytes` } as const;
  const verdict = isTooMuch ? memory : outcome;
  if (typeof verdict === 'string') sum[verdict] += 1;
  else report({ kind: 'crash', crash: { target: lot.target, index, ...verdict } });
};

// What the first decodings load and compile is not the inputs' doing.
for (const warm of target.seeds) {
  if (!lot.target.startsWith('planted-')) await decode(target, warm);
}
const inputOf = (index: number): Uint8Array => {
  const file = files[index];
  return file === undefined ? makeInput(target, lot.target, lot.seed, index) : readFileSync(file);
};
for (let index = lot.from; index < lot.to; index += 1) await decodeOne(index, inputOf(index));
report({ kind: 'done', sum });
// Workers of Node's pool or timers of a decoder must not keep the process.
process.exit(0);
