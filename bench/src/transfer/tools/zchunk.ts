import { quoted } from '../../shell.ts';
import { runInBox, shell, type TransferTool } from './transfer-tool.ts';

const zchunkWith = (name: string, format: string, isCompressing: boolean): TransferTool => {
  const make = (from: string, to: string, signal: AbortSignal): Promise<void> =>
    shell(`zck --compression-format=${format} -o ${quoted(to)} ${quoted(from)}`, signal);
  return {
    name,
    isCompressing,
    publish: async ({ pair, web }, signal) => {
      await make(pair.files[1], `${web}/new.zck`, signal);
    },
    prepare: async ({ pair, receiver }, signal) => {
      await make(pair.files[0], `${receiver}/old.zck`, signal);
    },
    fetch: async ({ url, receiver }, link, signal) => {
      const script = `cd ${quoted(receiver)}; zckdl -q -s old.zck ${url}/new.zck; unzck -c new.zck > new`;
      await runInBox(link, script, signal);
      return {};
    },
    result: ({ receiver }) => Promise.resolve({ path: `${receiver}/new`, is: 'file' }),
  };
};

export const zchunk = zchunkWith('zchunk without compression', 'none', false);
export const zchunkCompressed = zchunkWith('zchunk', 'zstd', true);
