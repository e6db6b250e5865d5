import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { keepPublished } from './keep-published.ts';
import { keepResults, type MeasuredTransfer } from './kept-results.ts';
import type { Link } from './link/namespace.ts';
import { dataFolder } from './pairs/make-pairs.ts';
import type { Pair } from './pairs/pair.ts';
import { runTransfer, type TransferLimits } from './run-transfer.ts';
import { ourTools } from './tools/all-tools.ts';
import type { TransferTool } from './tools/transfer-tool.ts';
import type { InTurn } from './turns.ts';
import { withServers } from './web-server.ts';

export interface Measuring {
  readonly folder: string;
  readonly note: (text: string) => void;
  readonly limits: TransferLimits;
  /** What is between server and box, when it is not limits alone. */
  readonly linkShape: string;
  /** Of all tools. */
  readonly versions: readonly string[];
  /** For all that is not measured, where others are at work beside. */
  readonly inTurn?: InTurn;
}

/** One tool and one pair, to be measured. */
export interface Job {
  readonly pair: Pair;
  readonly tool: TransferTool;
}

/**
 * Measures one job after the other on one link: ours always, others where nothing is kept of them.
 *
 * @param queue may be shared with other links
 */
export const measureJobs = async (
  link: Link,
  queue: Iterable<Job>,
  { folder, note, limits, linkShape, versions, inTurn }: Measuring,
): Promise<MeasuredTransfer[]> => {
  const kept = keepResults(path.join(dataFolder(), 'results'), [
    JSON.stringify(limits),
    linkShape,
    ...versions,
  ]);
  const published = path.join(dataFolder(), 'published');
  await mkdir(folder, { recursive: true });
  return withServers(folder, link, async (servers) => {
    const results: MeasuredTransfer[] = [];
    for (const { pair, tool } of queue) {
      const start = performance.now();
      const measure = (one: TransferTool) => runTransfer(one, pair, link, servers, limits, inTurn);
      const result = ourTools.includes(tool)
        ? await measure(tool)
        : await kept.get(tool.name, pair, () => measure(keepPublished(tool, published, versions)));
      const { bytes, payloadBytes, seconds, isFinished, failure } = result;
      const all = ((performance.now() - start) / 1000).toFixed(1);
      const told = failure ?? `${bytes} bytes, ${payloadBytes} payload, ${seconds.toFixed(1)} s`;
      const state = isFinished || failure !== undefined ? '' : ', not finished';
      note(`${pair.name}, ${tool.name}: ${told}${state}; ${all} s with all that is around it`);
      results.push(result);
    }
    return results;
  });
};
