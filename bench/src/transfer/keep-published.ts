import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { execa } from 'execa';
import { keptKey } from './kept-key.ts';
import type { TransferTool } from './tools/transfer-tool.ts';

/** Nobody writes into what is published: links do, where both are on one file system. */
const copyTree = async (from: string, to: string): Promise<void> => {
  await mkdir(to, { recursive: true });
  const { exitCode } = await execa('cp', ['-al', `${from}/.`, to], { reject: false });
  if (exitCode !== 0) await execa('cp', ['-a', `${from}/.`, to]);
};

/**
 * Keeps what a tool publishes from run to run: some take minutes for that, which is not measured.
 *
 * @param folder where it is kept
 */
export const keepPublished = (
  tool: TransferTool,
  folder: string,
  versions: readonly string[],
): TransferTool => ({
  ...tool,
  publish: async (transfer, signal) => {
    const kept = path.join(folder, await keptKey(tool.name, transfer.pair, versions));
    const isThere = await copyTree(kept, transfer.web).then(
      () => true,
      () => false,
    );
    if (isThere) return;
    await tool.publish(transfer, signal);
    await mkdir(folder, { recursive: true });
    const part = await mkdtemp(`${kept}.`);
    await copyTree(transfer.web, part);
    // Another run may have been first.
    await rename(part, kept).catch(() => rm(part, { recursive: true }));
  },
});
