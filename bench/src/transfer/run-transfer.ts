import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { execa } from 'execa';
import { whileCut, type Cuts } from './link/cut-link.ts';
import { readTraffic, type Link } from './link/namespace.ts';
import type { Pair } from './pairs/pair.ts';
import type { FetchNotes, Transfer, TransferTool } from './tools/transfer-tool.ts';
import type { Servers } from './web-server.ts';

/** What one tool took for one pair. */
export interface TransferResult extends FetchNotes {
  readonly pair: string;
  readonly tool: string;
  /** Both ways, at the interface of the box. */
  readonly bytes: number;
  readonly seconds: number;
  /** How often it was begun: once, and once more after each cut that it did not survive by itself. */
  readonly attempts: number;
  /** False when the time was over. What came is compared with the newer version. */
  readonly isFinished: boolean;
}

export interface TransferLimits {
  readonly longestMs: number;
  readonly cuts?: Cuts;
}

const pauseMs = 1000;

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

/** Begins again and again, as an operator's script would, until it is there or the time is over. */
const insist = async (
  tool: TransferTool,
  transfer: Transfer,
  link: Link,
  { longestMs, cuts }: TransferLimits,
): Promise<{ readonly notes: FetchNotes; readonly attempts: number; readonly isOver: boolean }> => {
  const signal = AbortSignal.timeout(longestMs);
  let attempts = 0;
  const attempt = async (): Promise<{ notes: FetchNotes; isOver: boolean }> => {
    for (;;) {
      attempts += 1;
      try {
        const notes = await tool.fetch(transfer, link, signal);
        // A tool that thinks it is done and is not, is begun again, as its operator would.
        if (!(await isSame(tool, transfer))) throw new Error(`${tool.name} made something else`);
        return { notes, isOver: true };
      } catch (error) {
        if (signal.aborted) return { notes: {}, isOver: false };
        // Without cuts there is no reason to fail.
        if (cuts === undefined) throw error;
        await delay(pauseMs);
      }
    }
  };
  const { notes, isOver } =
    cuts === undefined ? await attempt() : await whileCut(link, cuts, attempt);
  return { notes, attempts, isOver };
};

/** Publishes a pair with one tool, gives the receiver the older version, and measures how it gets the newer. */
export const runTransfer = async (
  tool: TransferTool,
  pair: Pair,
  link: Link,
  servers: Servers,
  limits: TransferLimits,
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
    await tool.publish(transfer);
    await tool.prepare(transfer);
    const before = await readTraffic(link.box);
    const start = performance.now();
    const { notes, attempts, isOver } = await insist(tool, transfer, link, limits);
    const seconds = (performance.now() - start) / 1000;
    const after = await readTraffic(link.box);
    return {
      ...notes,
      pair: pair.name,
      tool: tool.name,
      bytes: after.received + after.sent - before.received - before.sent,
      seconds,
      attempts,
      isFinished: isOver,
    };
  } finally {
    await rm(transfer.web, { recursive: true, force: true });
    await rm(transfer.receiver, { recursive: true, force: true });
  }
};
