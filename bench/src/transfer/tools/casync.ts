import { quoted } from '../../shell.ts';
import { runInBox, shell, type TransferTool } from './transfer-tool.ts';

/** Its chunks are always compressed. */
export const casync: TransferTool = {
  name: 'casync',
  isCompressing: true,
  publish: async ({ pair, web }, signal) => {
    await shell(
      `cd ${quoted(web)}; casync make --store=default.castr new.caibx ${quoted(pair.files[1])}`,
      signal,
    );
  },
  prepare: () => Promise.resolve(),
  fetch: async ({ pair, url, receiver }, link, signal) => {
    const words = `--store=${url}/default.castr --seed=${quoted(pair.files[0])}`;
    const script = `cd ${quoted(receiver)}; casync extract ${words} ${url}/new.caibx new`;
    await runInBox(link, script, signal);
    return {};
  },
  result: ({ receiver }) => Promise.resolve({ path: `${receiver}/new`, is: 'file' }),
};
