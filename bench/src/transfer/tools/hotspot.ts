import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { hotspotProgram, startDaemonProcess, waitFor } from '@p2p-hotspot/examples';
import { execa } from 'execa';
import { createCollection, type Collection } from '../../collection.ts';
import { readUsage } from '../../measure.ts';
import type { Transfer, TransferTool } from './transfer-tool.ts';

const directoriesOf = (receiver: string) => ({
  store: path.join(receiver, 'store'),
  state: path.join(receiver, 'state'),
  sockets: path.join(receiver, 'sockets'),
  drop: path.join(receiver, 'drop'),
});

const startDaemon = (
  transfer: Transfer,
  trustRoot: string,
  environment: Readonly<Record<string, string>>,
  enter: readonly string[] = [],
) =>
  startDaemonProcess({
    directories: directoriesOf(transfer.receiver),
    trustRoot,
    environment: { HOTSPOT_RESERVE_BYTES: '0', ...environment },
    enter,
  });

/** The operator's commands, a folder behind a web server, and the daemon of a box. */
const hotspotWith = (
  name: string,
  words: readonly string[],
  isCompressing: boolean,
): TransferTool => {
  /** As docs/operator/mirrors.md says: into a folder that grows with each release, and from there. */
  const release = async (
    collection: Collection,
    { pair, web }: Transfer,
    counter: 1 | 2,
    folder: string,
    signal: AbortSignal,
  ): Promise<void> => {
    await rm(collection.data, { recursive: true });
    await cp(pair.folders[counter - 1] ?? '', collection.data, { recursive: true });
    await collection.createBundle(folder, words, signal);
    await execa(hotspotProgram, ['mirror', 'publish', folder, '--to', web, '--json'], {
      cancelSignal: signal,
    });
  };
  const bundleOf = ({ web }: Transfer): string => `${web}-1.hotspot`;
  const trustRootOf = ({ web }: Transfer): string => `${web}-trust-root`;
  const trustRoot = (transfer: Transfer): Promise<string> =>
    readFile(trustRootOf(transfer), 'utf8');
  return {
    name,
    isCompressing,
    publish: async (transfer, signal) => {
      const operator = `${transfer.web}-operator`;
      await mkdir(operator);
      const collection = await createCollection(operator);
      await writeFile(trustRootOf(transfer), collection.rootFingerprint);
      const published = path.join(operator, 'published');
      await release(collection, transfer, 1, published, signal);
      // The same release again, for the box.
      await collection.createBundle(bundleOf(transfer), words, signal);
      await release(collection, transfer, 2, published, signal);
      await rm(operator, { recursive: true });
    },
    prepare: async (transfer, signal) => {
      const { drop } = directoriesOf(transfer.receiver);
      await mkdir(drop);
      await cp(bundleOf(transfer), path.join(drop, '1.hotspot'));
      const daemon = await startDaemon(transfer, await trustRoot(transfer), {});
      try {
        await waitFor(
          daemon,
          ({ current }) => current?.releases.some(({ counter }) => counter === 1) === true,
          signal,
        );
      } finally {
        await daemon.stop();
      }
      await rm(path.join(drop, '1.hotspot'));
    },
    fetch: async (transfer, { box }, signal) => {
      const environment = { MIRROR_URLS: `${transfer.url}/` };
      const daemon = await startDaemon(transfer, await trustRoot(transfer), environment, box.enter);
      try {
        await waitFor(
          daemon,
          ({ phase, current }) =>
            phase === 'COMMITTED' &&
            current?.releases.some(({ counter }) => counter === 2) === true,
          signal,
        );
        const { peakBytes } = await readUsage(daemon.pid);
        return { peakBytes };
      } finally {
        await daemon.stop();
      }
    },
    result: ({ receiver }) =>
      Promise.resolve({ path: `${receiver}/store/current/stable/data`, is: 'tree' }),
  };
};

export const hotspot = hotspotWith('P2P Hotspot --no-compression', ['--no-compression'], false);
export const hotspotCompressed = hotspotWith('P2P Hotspot', [], true);
/** What a box has of it that no patch leads to the newest release. */
export const hotspotUnpatched = hotspotWith('P2P Hotspot --no-patches', ['--no-patches'], true);
