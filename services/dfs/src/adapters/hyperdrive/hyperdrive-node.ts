import { lstat, mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Entry } from 'hyperdrive';
import { mostDriveFiles, type DriveFile } from '@p2p-hotspot/contract';
import type { OpenDriveNode } from '../../ports/drive-node.ts';

/** How long whoever has a newer version has time to say so. */
const lookMs = 5000;
/** Whoever has parts of the drive, at once. */
const mostPeers = 8;
/** What is kept here is a few kilobytes a file; blobs go when they were read. */
const mostKeptBytes = 1024 * 1024 * 1024;
const farewellMs = 5000;

const sizeOf = async (folder: string): Promise<number> => {
  let bytes = 0;
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    const found = await lstat(path);
    bytes += found.isDirectory() ? await sizeOf(path) : found.size;
  }
  return bytes;
};

const later = (durationMs: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, durationMs).unref();
  });

/** Only what has bytes of its own: links would lead where their author wants. */
const fileOf = ({ key, value: { blob, linkname } }: Entry): DriveFile | undefined => {
  if (blob === undefined || blob === null || typeof linkname === 'string') return undefined;
  const { blockOffset, blockLength, byteOffset, byteLength } = blob;
  return {
    path: key.replace(/^\//, ''),
    sizeBytes: byteLength,
    blob: [blockOffset, blockLength, byteOffset, byteLength].join('-'),
  };
};

const load = () =>
  Promise.all([import('corestore'), import('hyperdrive'), import('hyperswarm')]).catch(
    () => undefined,
  );

/** A drive by Hyperdrive, in a swarm of its own. */
export const openHyperdriveNode: OpenDriveNode = async ({ key, folder, bootstrap }) => {
  const libraries = await load();
  if (libraries === undefined) return undefined;
  const [{ default: Corestore }, { default: Hyperdrive }, { default: Hyperswarm }] = libraries;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  // Nothing in it is needed: it is all with whoever has the drive.
  if ((await sizeOf(folder)) > mostKeptBytes) await rm(folder, { recursive: true });
  const store = new Corestore(folder);
  const drive = new Hyperdrive(store, Buffer.from(key, 'hex'));
  await drive.ready();
  const swarm = new Hyperswarm({
    maxPeers: mostPeers,
    ...(bootstrap !== undefined && { bootstrap }),
  });
  swarm.on('connection', (connection) => {
    connection.on('error', () => undefined);
    store.replicate(connection);
  });
  const discovery = swarm.join(drive.discoveryKey, { server: false, client: true });
  return {
    look: async () => {
      const isAlone = () => drive.core.peers.length === 0;
      if (isAlone()) discovery.refresh().catch(() => undefined);
      const updated = drive.update({ wait: true }).catch(() => false);
      await Promise.race([updated, later(lookMs)]);
      // Version 1 is what a drive has of which nobody told anything.
      const { version } = drive;
      return { key, version: version > 1 ? version : 0, peers: drive.core.peers.length };
    },
    files: async function* (version, signal) {
      const snapshot = drive.checkout(version);
      const leave = (): void => {
        void snapshot.close();
      };
      signal.addEventListener('abort', leave, { once: true });
      try {
        let count = 0;
        for await (const entry of snapshot.entries()) {
          const file = fileOf(entry);
          if (file === undefined) continue;
          yield file;
          count += 1;
          if (count > mostDriveFiles) return;
        }
      } finally {
        signal.removeEventListener('abort', leave);
        await snapshot.close();
      }
    },
    read: async (version, path, offset, signal) => {
      const snapshot = drive.checkout(version);
      const entry = await snapshot.entry(`/${path}`);
      const blob = entry?.value.blob;
      if (entry === null || blob === undefined || blob === null || offset > blob.byteLength) {
        await snapshot.close();
        return undefined;
      }
      return (async function* () {
        if (offset === blob.byteLength) return;
        const stream = snapshot.createReadStream(`/${path}`, { start: offset });
        const leave = (): void => {
          stream.destroy();
        };
        signal.addEventListener('abort', leave, { once: true });
        try {
          let left = blob.byteLength - offset;
          for await (const bytes of stream) {
            left -= bytes.length;
            yield bytes;
          }
          if (left === 0) await (await snapshot.getBlobs()).clear(blob);
        } finally {
          signal.removeEventListener('abort', leave);
          await snapshot.close();
        }
      })();
    },
    close: async () => {
      const outcome = await Promise.race([swarm.destroy(), later(farewellMs).then(() => 'late')]);
      if (outcome === 'late') await swarm.destroy({ force: true });
      await drive.close();
      await store.close();
    },
  };
};
