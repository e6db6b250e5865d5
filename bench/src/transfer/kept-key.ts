import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import type { Pair } from './pairs/pair.ts';

/**
 * A name for what a tool made of a pair.
 *
 * @param conditions all that it depends on besides tool and pair, as the versions of the tools
 */
export const keptKey = async (
  tool: string,
  pair: Pair,
  conditions: readonly string[],
): Promise<string> => {
  const sizes = await Promise.all(
    pair.files.map(async (file) => {
      const { size, mtimeMs } = await stat(file);
      return [size, mtimeMs];
    }),
  );
  return createHash('sha256')
    .update(JSON.stringify([tool, pair.name, pair.about, sizes, conditions]))
    .digest('hex')
    .slice(0, 16);
};
