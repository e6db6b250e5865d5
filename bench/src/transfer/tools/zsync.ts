import { quoted } from '../../shell.ts';
import { runInBox, shell, type TransferTool } from './transfer-tool.ts';

const zsyncWith = (name: string, make: string, isCompressing: boolean): TransferTool => ({
  name,
  isCompressing,
  publish: async ({ pair, web }, signal) => {
    await shell(`cd ${quoted(web)}; cp ${quoted(pair.files[1])} new; ${make}`, signal);
  },
  prepare: () => Promise.resolve(),
  fetch: async ({ pair, url, receiver }, link, signal) => {
    const script = `cd ${quoted(receiver)}; zsync -q -i ${quoted(pair.files[0])} -o new ${url}/new.zsync`;
    await runInBox(link, script, signal);
    return {};
  },
  result: ({ receiver }) => Promise.resolve({ path: `${receiver}/new`, is: 'file' }),
});

export const zsync = zsyncWith('zsync', 'zsyncmake -u new -o new.zsync new', false);
/** Reads the blocks out of a compressed file, which `zsyncmake` makes. */
export const zsyncCompressed = zsyncWith(
  'zsync -z',
  'zsyncmake -z -u new.gz -o new.zsync new; rm new',
  true,
);
