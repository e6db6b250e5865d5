import { spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { emptyResult, joinResults } from './lot.ts';
import type { Crash, Lot, LotResult, Report, Sum } from './lot.ts';

const worker = path.join(import.meta.dirname, 'worker.js');

/** An input that takes longer hangs. The slowest good one takes a hundredth of it. */
const hangMs = 10_000;

/** Loading and compiling may take long on a busy machine, and is no decoder's fault. */
const startMs = 60_000;

/** JavaScript's own objects; a decoder that fills them ends its process. */
const heapMiB = 256;

/**
 * All memory that a process may ask for, used or not, JavaScript's and buffers' (`RLIMIT_DATA`). The
 * shell sets it, since Node cannot; beyond it allocations fail.
 */
const dataKiB = 1536 * 1024;

const command = 'ulimit -d "$0" && exec "$@"';

/** What a process was asked for and did; it may have died before its end. */
interface Ended {
  readonly result: LotResult;
  /** The input that ended the process; `undefined` where it came to its own end. */
  readonly culprit: Crash | undefined;
}

/** Runs one process to its end, which may come early. */
const runProcess = async (lot: Lot, timeoutMs: number): Promise<Ended> => {
  const node = [process.execPath, `--max-old-space-size=${heapMiB}`, '--max-semi-space-size=8'];
  const { target, seed, from, to, files = [] } = lot;
  const child = spawn(
    'sh',
    ['-c', command, String(dataKiB), ...node, worker, target, seed, `${from}`, `${to}`, ...files],
    { stdio: ['ignore', 'ignore', 'pipe', 'pipe'] },
  );
  const crashes: Crash[] = [];
  const heard = { at: from - 1, sum: emptyResult as Sum, isDone: false, when: performance.now() };
  const hear = (report: Report): void => {
    heard.when = performance.now();
    if (report.kind === 'crash') {
      crashes.push(report.crash);
      return;
    }
    heard.sum = report.sum;
    if (report.kind === 'at') heard.at = report.index;
    else heard.isDone = true;
  };
  createInterface({ input: child.stdio[3] as Readable }).on('line', (line) => {
    hear(JSON.parse(line) as Report);
  });
  let lastWords = '';
  child.stderr?.on('data', (text: Buffer) => {
    lastWords = `${lastWords}${text.toString('utf8')}`.slice(-4000);
  });
  const isHanging = (): boolean =>
    performance.now() - heard.when > (heard.at < from ? startMs : timeoutMs);
  const watch = setInterval(() => {
    if (isHanging()) child.kill('SIGKILL');
  }, 200);
  const end = await new Promise<string>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      resolve(signal ?? `exit ${String(code)}`);
    });
  });
  clearInterval(watch);
  const result = { ...heard.sum, crashes };
  if (heard.isDone) return { result, culprit: undefined };
  if (heard.at < from) throw new Error(`${target} did not start (${end}): ${lastWords}`);
  const kind = isHanging() ? 'hang' : /out of memory/i.test(lastWords) ? 'memory' : 'ended';
  const detail = kind === 'hang' ? `no answer for ${timeoutMs} ms` : `${end}\n${lastWords}`;
  return { result, culprit: { target, kind, index: heard.at, detail } };
};

/**
 * Decodes every input of a lot, each under a time limit and two memory limits. After an input that
 * ends its process, another one goes on behind it.
 *
 * @param timeoutMs how long one input may take
 */
export const runLot = async (lot: Lot, timeoutMs: number = hangMs): Promise<LotResult> => {
  let all = emptyResult;
  for (let { from } = lot; from < lot.to;) {
    const { result, culprit } = await runProcess({ ...lot, from }, timeoutMs);
    all = joinResults(all, result);
    if (culprit === undefined) break;
    all = { ...all, crashes: [...all.crashes, culprit] };
    from = culprit.index + 1;
  }
  return all;
};

/** Decodes inputs that lie in files; a crash's index is that of its file. */
export const replayFiles = (target: string, files: readonly string[]): Promise<LotResult> =>
  runLot({ target, seed: '', from: 0, to: files.length, files });
