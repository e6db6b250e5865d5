import { mkdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { keepResults } from './kept-results.ts';
import type { Link } from './link/namespace.ts';
import { dataFolder } from './pairs/make-pairs.ts';
import type { Pair } from './pairs/pair.ts';
import { runTransfer, type TransferLimits, type TransferResult } from './run-transfer.ts';
import { ourTools } from './tools/all-tools.ts';
import type { TransferTool } from './tools/transfer-tool.ts';
import { withServers } from './web-server.ts';

export interface Measuring {
  readonly folder: string;
  readonly note: (text: string) => void;
  readonly limits: TransferLimits;
  /** What results depend on besides tool and pair. */
  readonly conditions: readonly string[];
}

/** Measures every tool with every pair on one link: ours always, others where nothing is kept of them. */
export const measurePairs = async (
  link: Link,
  pairs: readonly Pair[],
  tools: readonly TransferTool[],
  { folder, note, limits, conditions }: Measuring,
): Promise<TransferResult[]> => {
  const kept = keepResults(path.join(dataFolder(), 'results'), conditions);
  await mkdir(folder, { recursive: true });
  return withServers(folder, link, async (servers) => {
    const results: TransferResult[] = [];
    for (const pair of pairs) {
      const { size } = await stat(pair.files[1]);
      for (const tool of tools.filter(({ mostBytes = Infinity }) => size <= mostBytes)) {
        const measure = () => runTransfer(tool, pair, link, servers, limits);
        const result = ourTools.includes(tool)
          ? await measure()
          : await kept.get(tool.name, pair, measure);
        const { bytes, seconds, isFinished } = result;
        note(
          `${pair.name}, ${tool.name}: ${bytes} bytes, ${seconds.toFixed(1)} s${isFinished ? '' : ', not finished'}`,
        );
        results.push(result);
      }
    }
    return results;
  });
};
