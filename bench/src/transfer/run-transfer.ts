import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { execa, ExecaError } from 'execa';
import { whileCut, type Cuts } from './link/cut-link.ts';
import { readTraffic, type Link } from './link/namespace.ts';
import type { Pair } from './pairs/pair.ts';
import type { FetchNotes, Transfer, TransferTool } from './tools/transfer-tool.ts';
import { atOnce, type InTurn } from './turns.ts';
import type { Servers } from './web-server.ts';

/** What one tool took for one pair. */
export interface TransferResult extends FetchNotes {
  readonly pair: string;
  readonly tool: string;
  /** Both ways, at the interface of the box. */
  readonly bytes: number;
  /** Bodies of all answers of the web server, without headers. */
  readonly payloadBytes: number;
  readonly seconds: number;
  /** How often it was begun: once, and once more after each cut that it did not survive by itself. */
  readonly attempts: number;
  /** False when the time was over. What came is compared with the newer version. */
  readonly isFinished: boolean;
  /** Why there is nothing to show. */
  readonly failure?: string;
}

export interface TransferLimits {
  /** For publishing, for giving the receiver the older version, and for fetching, each. */
  readonly longestMs: number;
  /** Without cuts, a tool that fails is not begun again. */
  readonly cuts?: Cuts;
}

const pauseMs = 1000;

export const minutesOf = (ms: number): string => `${Math.round(ms / 6000) / 10} min`;

/** A line that says what went wrong, out of what a program said before it ended. */
const reasonOf = (error: unknown): string => {
  const said = error instanceof ExecaError && typeof error.stderr === 'string' ? error.stderr : '';
  const [last] = said.trim().split('\n').slice(-1);
  if (last !== undefined && last !== '') return last;
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
};

/** Does one step in the time that it has. */
const inTime = async <T>(
  step: string,
  longestMs: number,
  task: (signal: AbortSignal) => Promise<T>,
): Promise<T> => {
  const signal = AbortSignal.timeout(longestMs);
  try {
    return await task(signal);
  } catch (error) {
    const reason = signal.aborted ? `takes more than ${minutesOf(longestMs)}` : reasonOf(error);
    throw new Error(`${step}: ${reason}`, { cause: error });
  }
};

const isSame = async (tool: TransferTool, transfer: Transfer): Promise<boolean> => {
  const { path: came, is } = await tool.result(transfer);
  const expected = transfer.pair[is === 'tree' ? 'folders' : 'files'][1];
  const { exitCode } = await execa(
    'diff',
    ['-rq', expected, `${came}${is === 'tree' ? '/' : ''}`],
    {
      reject: false,
    },
  );
  return exitCode === 0;
};

interface Fetched {
  readonly notes: FetchNotes;
  readonly attempts: number;
  readonly isFinished: boolean;
}

/** Once. @throws what the tool throws, or Error when something else came */
const fetchOnce = async (
  tool: TransferTool,
  transfer: Transfer,
  link: Link,
  signal: AbortSignal,
): Promise<FetchNotes> => {
  const notes = await tool.fetch(transfer, link, signal);
  if (!(await isSame(tool, transfer))) throw new Error('made something else');
  return notes;
};

/** Begins again and again, as an operator's script would, until it is there or the time is over. */
const insist = async (
  tool: TransferTool,
  transfer: Transfer,
  link: Link,
  longestMs: number,
): Promise<Fetched> => {
  const signal = AbortSignal.timeout(longestMs);
  let attempts = 0;
  for (;;) {
    attempts += 1;
    try {
      const notes = await fetchOnce(tool, transfer, link, signal);
      return { notes, attempts, isFinished: true };
    } catch {
      if (signal.aborted) return { notes: {}, attempts, isFinished: false };
      await delay(pauseMs);
    }
  }
};

const fetchNewer = async (
  tool: TransferTool,
  transfer: Transfer,
  link: Link,
  { longestMs, cuts }: TransferLimits,
): Promise<Fetched> => {
  if (cuts !== undefined) {
    return whileCut(link, cuts, () => insist(tool, transfer, link, longestMs));
  }
  const notes = await inTime('fetching', longestMs, (signal) =>
    fetchOnce(tool, transfer, link, signal),
  );
  return { notes, attempts: 1, isFinished: true };
};

const measureTransfer = async (
  tool: TransferTool,
  transfer: Transfer,
  link: Link,
  servers: Servers,
  limits: TransferLimits,
  inTurn: InTurn,
): Promise<Omit<TransferResult, 'pair' | 'tool'>> => {
  const { longestMs } = limits;
  await inTurn(async () => {
    await inTime('publishing', longestMs, (signal) => tool.publish(transfer, signal));
    await inTime('preparing', longestMs, (signal) => tool.prepare(transfer, signal));
  });
  const before = await readTraffic(link.box);
  const start = performance.now();
  const { notes, attempts, isFinished } = await fetchNewer(tool, transfer, link, limits);
  const seconds = (performance.now() - start) / 1000;
  const after = await readTraffic(link.box);
  return {
    ...notes,
    bytes: after.received + after.sent - before.received - before.sent,
    payloadBytes: await servers.payloadBytes(transfer.web),
    seconds,
    attempts,
    isFinished,
  };
};

/** A tool that did nothing for a pair, and why. */
export const failedTransfer = (tool: string, pair: string, failure: string): TransferResult => ({
  pair,
  tool,
  bytes: 0,
  payloadBytes: 0,
  seconds: 0,
  attempts: 0,
  isFinished: false,
  failure,
});

/**
 * Publishes a pair with one tool, gives the receiver the older version, and measures how it gets the
 * newer. A tool that cannot is a result as well.
 *
 * @param inTurn for all that is not measured
 */
export const runTransfer = async (
  tool: TransferTool,
  pair: Pair,
  link: Link,
  servers: Servers,
  limits: TransferLimits,
  inTurn: InTurn = atOnce,
): Promise<TransferResult> => {
  const name = `${tool.name}-${pair.name}`.replaceAll(/\W+/g, '-').toLowerCase();
  const transfer: Transfer = {
    pair,
    web: path.join(servers.root, name),
    url: `${servers.httpUrl}/${name}`,
    rsyncUrl: `${servers.rsyncUrl}/${name}`,
    // Short: the sockets of a daemon lie in it.
    receiver: path.join(servers.root, '../box'),
  };
  await mkdir(transfer.web);
  await mkdir(transfer.receiver);
  try {
    const measured = await measureTransfer(tool, transfer, link, servers, limits, inTurn);
    return { ...measured, pair: pair.name, tool: tool.name };
  } catch (error) {
    return failedTransfer(tool.name, pair.name, error instanceof Error ? error.message : '');
  } finally {
    await rm(transfer.web, { recursive: true, force: true });
    await rm(transfer.receiver, { recursive: true, force: true });
  }
};
