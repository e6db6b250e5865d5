import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import {
  mkdir,
  open,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  statfs,
  writeFile,
} from 'node:fs/promises';
import path from 'node:path';
import { keyOf } from '../build/tracking/run/arrival.ts';
import type { Shelf } from '../build/tracking/run/shelf.ts';
import {
  emptyTrackingState,
  fileRecordOf,
  type TrackingState,
} from '../build/tracking/tracking-state.ts';
import { broughtNames } from '../routes/brought-list.ts';
import { readBoxState } from './reconcile.ts';
import type { ReleasedInstaller } from './release-list.ts';

export interface BoxShelfOptions {
  /** Where the box keeps what it brings; absolute, made when it is needed. */
  readonly folder: string;
  readonly released: readonly ReleasedInstaller[];
  /** Most bytes of all that is brought together. */
  readonly quotaBytes: number;
  /** So much of the volume stays free. */
  readonly reserveBytes: number;
}

const sync = async (name: string): Promise<void> => {
  const handle = await open(name, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

/** What is read; undefined where nothing is there. */
const ifThere = async <Value>(reading: Promise<Value>): Promise<Value | undefined> => {
  try {
    return await reading;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
};

const readHash = async (file: string): Promise<string> => {
  const hash = createHash('sha256');
  for await (const block of createReadStream(file)) hash.update(block as Buffer);
  return hash.digest('hex');
};

const hashOf = (file: string): Promise<string | undefined> => ifThere(readHash(file));

const sizeOf = async (file: string): Promise<number | undefined> =>
  (await ifThere(stat(file)))?.size;

const sizesIn = async (folder: string): Promise<number> => {
  const names = (await ifThere(readdir(folder))) ?? [];
  const sizes = await Promise.all(names.map((name) => sizeOf(path.join(folder, name))));
  return sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0);
};

const recordsOf = ({ apps }: Pick<TrackingState, 'apps'>) =>
  Object.entries(apps).flatMap(([app, record]) =>
    Object.keys(record.files).map((slot) => ({ app, slot, ...fileRecordOf(record, slot) })),
  );

/** What may be gone on with. What waits for an operator waits at its source: none comes to a box. */
const onItsWay = ({ app, slot, fetching, hold }: ReturnType<typeof recordsOf>[number]) => {
  const waits = hold?.file === undefined ? undefined : keyOf(app, slot, hold.file);
  return fetching === undefined || fetching === waits ? [] : [fetching];
};

export interface BoxShelf extends Shelf {
  /** Removes files that the state does not speak of: nothing hands them out any more. */
  readonly sweep: (state: TrackingState) => Promise<void>;
}

/**
 * Keeps what a box brings in a folder of the community's own files. Files of the release lie elsewhere,
 * are known by their list, and are never touched.
 */
export const boxShelf = ({
  folder,
  released,
  quotaBytes,
  reserveBytes,
}: BoxShelfOptions): BoxShelf => {
  const { list, files, incoming } = broughtNames;
  const listFile = path.join(folder, list);
  const partialOf = (key: string): string => path.join(folder, incoming, key);
  const placeOf = (sha256: string): string => path.join(folder, files, sha256);
  let known: TrackingState = emptyTrackingState;

  /** SHA-256 of the files of that name that may be here, the newest first. */
  const hashesOf = (component: string, name: string): readonly string[] => {
    const { arriving, apps } = known;
    const published = Object.entries(apps).flatMap(([app, record]) =>
      app.startsWith(`${component}/`) ? recordsOf({ apps: { [app]: record } }) : [],
    );
    return [
      ...(arriving?.component === component ? [arriving.facts] : []),
      ...published.flatMap((record) => record.published ?? []),
    ].flatMap((facts) => (facts.name === name ? [facts.sha256] : []));
  };
  const releasedFile = (component: string, name: string) =>
    released.find((file) => file.component === component && file.name === name);
  const makeFolder = async (name: string): Promise<void> => {
    await mkdir(path.join(folder, name), { recursive: true });
    await sync(folder);
    await sync(path.dirname(folder));
  };
  const discard = async (key: string): Promise<void> => {
    await rm(partialOf(key), { force: true });
    await rm(`${partialOf(key)}.from`, { force: true });
  };
  return {
    read: async () => {
      known = readBoxState(await ifThere(readFile(listFile, 'utf8')));
      return known;
    },
    write: async (state) => {
      await makeFolder('.');
      const temporary = `${listFile}.partial`;
      await writeFile(temporary, JSON.stringify(state));
      await sync(temporary);
      await rename(temporary, listFile);
      await sync(folder);
      known = state;
    },
    partial: async (key) => {
      await makeFolder(incoming);
      return partialOf(key);
    },
    discard,
    room: async () => {
      const { bavail, bsize } = await statfs(folder);
      const usedBytes = await sizesIn(path.join(folder, files));
      return Math.max(0, Math.min(quotaBytes - usedBytes, bavail * bsize - reserveBytes));
    },
    sizeOf: async (component, name) => {
      for (const hash of hashesOf(component, name)) {
        const sizeBytes = await sizeOf(placeOf(hash));
        if (sizeBytes !== undefined) return sizeBytes;
      }
      return releasedFile(component, name)?.sizeBytes;
    },
    hashOf: async (component, name) => {
      for (const hash of hashesOf(component, name)) {
        const found = await hashOf(placeOf(hash));
        if (found !== undefined) return found;
      }
      return releasedFile(component, name)?.sha256;
    },
    partialHash: (key) => hashOf(partialOf(key)),
    place: async (key) => {
      const sha256 = await hashOf(partialOf(key));
      if (sha256 === undefined) return;
      await makeFolder(files);
      await rename(partialOf(key), placeOf(sha256));
      await sync(path.join(folder, files));
      await sync(path.join(folder, incoming));
    },
    // What the list does not speak of any more is swept away after that.
    remove: () => Promise.resolve(),
    sweep: async (state) => {
      const records = recordsOf(state);
      const own = records
        .flatMap(({ published }) => published?.sha256 ?? [])
        .filter((sha256) => released.every((file) => file.sha256 !== sha256));
      const kept = new Set([...own, ...records.flatMap(onItsWay)]);
      for (const inside of [files, incoming]) {
        for (const name of (await ifThere(readdir(path.join(folder, inside)))) ?? []) {
          if (kept.has(name.replace(/\..*$/, ''))) continue;
          await rm(path.join(folder, inside, name), { recursive: true, force: true });
        }
      }
    },
  };
};
