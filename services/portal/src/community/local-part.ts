import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { communityNames } from '@p2p-hotspot/contract';
import { openLocalFile } from '../holdings/local-file.ts';
import { emptyPart, readPart, type CommunityPart } from './community-part.ts';

/** The overlay, with what tells it from an earlier one. */
export interface LocalPart extends CommunityPart {
  /** Of the bytes of `community.json`; empty where there is none. */
  readonly version: string;
}

export const emptyLocalPart: LocalPart = { ...emptyPart, version: '' };

/** Changes by hand are seen after so long; those of the steward's page at once. */
const lookAgainMs = 2000;

const languageNames = async (folder: string): Promise<readonly string[]> => {
  const names = await readdir(path.join(folder, communityNames.languages)).catch(() => []);
  return names.filter((name) => name.endsWith('.json')).sort();
};

const readFile = async (file: string, maxBytes: number): Promise<Uint8Array | undefined> => {
  const opened = await openLocalFile(file).catch(() => undefined);
  try {
    if (opened === undefined || opened.sizeBytes > maxBytes) return undefined;
    return await opened.handle.readFile();
  } catch {
    return undefined;
  } finally {
    await opened?.handle.close();
  }
};

/** What tells one state of the folder from another, without reading it all. */
const stampOf = async (folder: string): Promise<string> => {
  const names = [
    communityNames.file,
    ...(await languageNames(folder)).map((name) => path.join(communityNames.languages, name)),
  ];
  const stamps: string[] = [];
  for (const name of names) {
    const opened = await openLocalFile(path.join(folder, name)).catch(() => undefined);
    await opened?.handle.close();
    stamps.push(`${name} ${opened?.etag ?? ''}`);
  }
  return stamps.join('\n');
};

/** The overlay as it is on the box. */
export interface LocalParts {
  read(): Promise<LocalPart>;
  /** Makes the next `read` look at the folder. */
  changed(): void;
}

/** @param folder of the overlay, absolute; it need not be there */
export const createLocalParts = (folder: string): LocalParts => {
  let stamp: string | undefined;
  let part = emptyLocalPart;
  let freshUntil = 0;
  let changes = 0;
  let looking: Promise<LocalPart> | undefined;

  const look = async (): Promise<LocalPart> => {
    const begunAt = changes;
    const isFresh = (): void => {
      // What was written since then is looked at by whoever comes next.
      if (changes === begunAt) freshUntil = Date.now() + lookAgainMs;
    };
    const now = await stampOf(folder);
    if (now === stamp) {
      isFresh();
      return part;
    }
    let version = '';
    const found = await readPart({
      label: `${communityNames.overlay}/`,
      read: async (file, maxBytes) => {
        const bytes = await readFile(path.join(folder, file), maxBytes);
        if (file === communityNames.file && bytes !== undefined) version = versionOf(bytes);
        return bytes;
      },
      languageNames: () => languageNames(folder),
    });
    stamp = now;
    part = { ...found, version };
    isFresh();
    return part;
  };
  return {
    read: () => {
      if (Date.now() < freshUntil) return Promise.resolve(part);
      if (looking === undefined) {
        const begun = look().finally(() => {
          if (looking === begun) looking = undefined;
        });
        looking = begun;
      }
      return looking;
    },
    changed: () => {
      changes += 1;
      freshUntil = 0;
      looking = undefined;
    },
  };
};

/** What stands for the bytes of an overlay's `community.json`. */
export const versionOf = (bytes: Uint8Array | string): string =>
  createHash('sha256').update(bytes).digest('hex').slice(0, 32);
