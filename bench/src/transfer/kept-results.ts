import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { keptKey } from './kept-key.ts';
import type { Pair } from './pairs/pair.ts';
import type { TransferResult } from './run-transfer.ts';

/** A result, and since when it is kept if an earlier run measured it. */
export interface MeasuredTransfer extends TransferResult {
  readonly keptSince?: string;
}

/** Results of other tools, kept from run to run: neither they nor the pairs change. */
export interface KeptResults {
  readonly get: (
    tool: string,
    pair: Pair,
    measure: () => Promise<TransferResult>,
  ) => Promise<MeasuredTransfer>;
}

/**
 * @param conditions all that a result depends on besides tool and pair, as the versions of the tools
 */
export const keepResults = (folder: string, conditions: readonly string[]): KeptResults => ({
  get: async (tool, pair, measure) => {
    const file = path.join(folder, `${await keptKey(tool, pair, conditions)}.json`);
    const kept = await readFile(file, 'utf8').catch(() => undefined);
    if (kept !== undefined) return JSON.parse(kept) as MeasuredTransfer;
    const result = await measure();
    // What failed may be mended by the next run.
    if (result.failure !== undefined) return result;
    await mkdir(folder, { recursive: true });
    const keptSince = new Date().toISOString().slice(0, 10);
    await writeFile(file, JSON.stringify({ ...result, keptSince } satisfies MeasuredTransfer));
    return result;
  },
});
