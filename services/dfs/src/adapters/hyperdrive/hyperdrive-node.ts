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

/** @returns 0 for a folder that is not there */
const sizeOf = async (folder: string): Promise<number> => {
  let bytes = 0;
  for (const name of await readdir(folder).catch(() => [])) {
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

type Libraries = NonNullable<Awaited<ReturnType<typeof load>>>;

const openDrive = async (
  [{ default: Corestore }, { default: Hyperdrive }]: Libraries,
  key: string,
  folder: string,
) => {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const store = new Corestore(folder);
  try {
    const drive = new Hyperdrive(store, Buffer.from(key, 'hex'));
    await drive.ready();
    return { store, drive };
  } catch (error) {
    await store.close().catch(() => undefined);
    throw error;
  }
};

/** A drive by Hyperdrive, in a swarm of its own. */
export const openHyperdriveNode: OpenDriveNode = async ({ key, folder, bootstrap }) => {
  const libraries = await load();
  if (libraries === undefined) return undefined;
  // Nothing in it is needed: it is all with whoever has the drive.
  const clear = () => rm(folder, { recursive: true, force: true });
  if ((await sizeOf(folder)) > mostKeptBytes) await clear();
  // A power cut, or a card that was copied, leaves what the libraries do not open any more.
  const { store, drive } = await openDrive(libraries, key, folder).catch(async () => {
    await clear();
    return openDrive(libraries, key, folder);
  });
  const [, , { default: Hyperswarm }] = libraries;
  const swarm = new Hyperswarm({
    maxPeers: mostPeers,
    ...(bootstrap !== undefined && { bootstrap }),
  });
  swarm.on('connection', (connection) => {
    connection.on('error', () => undefined);
    store.replicate(connection);
  });
  const discovery = swarm.join(drive.discoveryKey, { server: false, client: true });
  let updating: Promise<unknown> | undefined;
  return {
    look: async () => {
      const isAlone = () => drive.core.peers.length === 0;
      if (isAlone()) discovery.refresh().catch(() => undefined);
      // While nobody is there it lasts: one that waits is enough.
      updating ??= drive
        .update({ wait: true })
        .catch(() => false)
        .finally(() => {
          updating = undefined;
        });
      await Promise.race([updating, later(lookMs)]);
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
      let stream: ReturnType<typeof snapshot.createReadStream> | undefined;
      // Ends whatever waits for somebody who has the rest.
      const leave = (): void => {
        stream?.destroy();
        void snapshot.close();
      };
      signal.addEventListener('abort', leave, { once: true });
      const close = async (): Promise<void> => {
        signal.removeEventListener('abort', leave);
        await snapshot.close();
      };
      const entry = await snapshot.entry(`/${path}`).catch(async (error: unknown) => {
        await close();
        throw error;
      });
      const blob = entry?.value.blob;
      if (entry === null || blob === undefined || blob === null || offset > blob.byteLength) {
        await close();
        return undefined;
      }
      return (async function* () {
        try {
          let left = blob.byteLength - offset;
          if (left === 0) return;
          stream = snapshot.createReadStream(`/${path}`, { start: offset });
          for await (const bytes of stream) {
            left -= bytes.length;
            yield bytes;
          }
          if (left === 0) await (await snapshot.getBlobs()).clear(blob);
        } finally {
          await close();
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
