import { quoted } from '../../shell.ts';
import { patientDownload } from './plain.ts';
import { runInBox, shell, type TransferTool } from './transfer-tool.ts';

const commit = (folder: string): string =>
  `ostree --repo=repository commit --branch=main --canonical-permissions --timestamp=@1 --tree=dir=${quoted(folder)} > /dev/null`;

const makeRepository = (folders: readonly string[], mode: string): string =>
  [`ostree --repo=repository init --mode=${mode}`, ...folders.map(commit)].join('; ');

const checkOut = 'ostree --repo=repository checkout -U --union';

const result: TransferTool['result'] = ({ receiver }) =>
  Promise.resolve({ path: `${receiver}/tree`, is: 'tree' });

export const ostreePull: TransferTool = {
  name: 'ostree pull',
  isCompressing: true,
  publish: async ({ pair, web }, signal) => {
    await shell(
      `cd ${quoted(web)}; ${makeRepository(pair.folders, 'archive')}; ostree --repo=repository summary -u`,
      signal,
    );
  },
  prepare: async ({ pair, receiver, url }, signal) => {
    await shell(
      `cd ${quoted(receiver)}; ${makeRepository([pair.folders[0]], 'bare-user')};
      ostree --repo=repository refs --create=origin:main main;
      ostree --repo=repository remote add --no-gpg-verify origin ${url}/repository`,
      signal,
    );
  },
  fetch: async ({ receiver }, link, signal) => {
    const pull = 'ostree --repo=repository pull --disable-static-deltas origin main > /dev/null';
    await runInBox(link, `cd ${quoted(receiver)}; ${pull}; ${checkOut} origin:main tree`, signal);
    return {};
  },
  result,
};

/** A delta in one file: `ostree pull` of Debian 12 fetches the objects besides it. */
const deltaWith = (
  name: string,
  words: string,
  more: Pick<TransferTool, 'isPatching'> = {},
): TransferTool => ({
  name,
  isCompressing: true,
  ...more,
  publish: async ({ pair, web }, signal) => {
    const revision = (ref: string): string => `$(ostree --repo=repository rev-parse ${ref})`;
    await shell(
      `cd ${quoted(web)}; ${makeRepository(pair.folders, 'archive')};
      ostree --repo=repository static-delta generate ${words} --inline --min-fallback-size=0 \
        --filename=delta --from=${revision('main^')} --to=${revision('main')} > /dev/null;
      echo ${revision('main')} > revision; rm -r repository`,
      signal,
    );
  },
  prepare: async ({ pair, receiver }, signal) => {
    await shell(
      `cd ${quoted(receiver)}; ${makeRepository([pair.folders[0]], 'bare-user')}`,
      signal,
    );
  },
  fetch: async (transfer, link, signal) => {
    await runInBox(
      link,
      `cd ${quoted(transfer.receiver)};
      ${patientDownload(transfer, 'revision')}; ${patientDownload(transfer, 'delta')};
      ostree --repo=repository static-delta apply-offline delta;
      ${checkOut} $(cat revision) tree`,
      signal,
    );
    return {};
  },
  result,
});

export const ostreeDelta = deltaWith('ostree static delta without bsdiff', '--disable-bsdiff');
export const ostreePatch = deltaWith('ostree static delta', '', { isPatching: true });
