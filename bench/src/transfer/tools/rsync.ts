import { quoted } from '../../shell.ts';
import { runInBox, shell, type TransferTool } from './transfer-tool.ts';

/** `Literal data: 102,600,000 bytes` of `rsync --stats`. */
const literalBytes = (stats: string): number =>
  Number(/^Literal data: ([\d,]+) bytes$/m.exec(stats)?.[1]?.replaceAll(',', '') ?? Number.NaN);

const rsyncWith = (name: string, words: string, isCompressing: boolean): TransferTool => ({
  name,
  isCompressing,
  isServed: true,
  publish: async ({ pair, web }, signal) => {
    await shell(`cp -r ${quoted(pair.folders[1])} ${quoted(web)}/tree`, signal);
  },
  prepare: async ({ pair, receiver }, signal) => {
    await shell(`cp -r ${quoted(pair.folders[0])} ${quoted(receiver)}/tree`, signal);
  },
  fetch: async ({ rsyncUrl, receiver }, link, signal) => {
    const options = '-r --checksum --delete --no-whole-file --timeout=20 --contimeout=15 --stats';
    const script = `rsync ${options} ${words} ${rsyncUrl}/tree/ ${quoted(receiver)}/tree/`;
    return { literalBytes: literalBytes(await runInBox(link, script, signal)) };
  },
  result: ({ receiver }) => Promise.resolve({ path: `${receiver}/tree`, is: 'tree' }),
});

export const rsync = rsyncWith('rsync', '--partial-dir=.partial', false);
export const rsyncCompressed = rsyncWith('rsync -z', '-z --partial-dir=.partial', true);
