import { quoted } from '../../shell.ts';
import { runInBox, shell, type Transfer, type TransferTool } from './transfer-tool.ts';

/** A transfer that is stuck is given up, and made again from where it was. */
const patience = '--connect-timeout 15 --speed-limit 100 --speed-time 20';

/** Goes on with a file where it ends; one that was whole is left alone. */
export const patientDownload = ({ url, receiver }: Transfer, name: string): string => {
  const file = quoted(`${receiver}/${name}`);
  const download = `curl -fsS ${patience} -C - -o ${file} ${url}/${name}`;
  return `test -e ${file}.whole || { ${download}; touch ${file}.whole; }`;
};

/** The whole newer version, gone on with where the link broke. */
export const plain: TransferTool = {
  name: 'plain download',
  isCompressing: false,
  publish: async ({ pair, web }, signal) => {
    await shell(`cp ${quoted(pair.files[1])} ${quoted(web)}/new`, signal);
  },
  prepare: () => Promise.resolve(),
  fetch: async (transfer, link, signal) => {
    await runInBox(link, patientDownload(transfer, 'new'), signal);
    return {};
  },
  result: ({ receiver }) => Promise.resolve({ path: `${receiver}/new`, is: 'file' }),
};

export const plainCompressed: TransferTool = {
  ...plain,
  name: 'plain download of `.zst`',
  isCompressing: true,
  publish: async ({ pair, web }, signal) => {
    await shell(`zstd -q -9 ${quoted(pair.files[1])} -o ${quoted(web)}/new.zst`, signal);
  },
  fetch: async (transfer, link, signal) => {
    const { receiver } = transfer;
    const unpack = `zstd -q -d -f ${quoted(receiver)}/new.zst -o ${quoted(receiver)}/new`;
    await runInBox(link, `${patientDownload(transfer, 'new.zst')}; ${unpack}`, signal);
    return {};
  },
};
