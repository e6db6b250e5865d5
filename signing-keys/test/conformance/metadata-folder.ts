import { mkdir, open, readFile, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { StoredMetadata } from '../../src/index.ts';

const suffix = '.json';
const topLevel = ['root', 'timestamp', 'snapshot', 'targets'] as const;

const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder);
  await handle.sync();
  await handle.close();
};

/** Writes a file whole or not at all: aside, synced, renamed, and the folder synced. */
export const writeDurably = async (file: string, bytes: Uint8Array): Promise<void> => {
  const aside = `${file}.new`;
  await mkdir(path.dirname(file), { recursive: true });
  const handle = await open(aside, 'w');
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(aside, file);
  await syncFolder(path.dirname(file));
};

/** Saved files by role; a role's name is quoted, so that none leads out of the folder. */
const readRoles = async (folder: string): Promise<Map<string, Uint8Array>> => {
  const roles = new Map<string, Uint8Array>();
  for (const name of await readdir(folder)) {
    if (!name.endsWith(suffix)) continue;
    const role = decodeURIComponent(name.slice(0, -suffix.length));
    roles.set(role, await readFile(path.join(folder, name)));
  }
  return roles;
};

/** @throws Error when the folder was never initialised */
export const loadMetadata = async (folder: string): Promise<StoredMetadata> => {
  const roles = await readRoles(folder);
  const { root, ...others } = Object.fromEntries(
    topLevel.flatMap((role) => {
      const bytes = roles.get(role);
      roles.delete(role);
      return bytes === undefined ? [] : [[role, bytes] as const];
    }),
  );
  if (root === undefined) throw new Error(`${folder} holds no trusted root`);
  return { root, ...others, delegated: Object.fromEntries(roles) };
};

/** Makes the folder hold this and nothing else; writes only what differs. */
export const saveMetadata = async (
  folder: string,
  { delegated, ...stored }: StoredMetadata,
): Promise<void> => {
  await mkdir(folder, { recursive: true });
  const before = await readRoles(folder);
  const after = new Map<string, Uint8Array>(Object.entries({ ...delegated, ...stored }));
  const fileOf = (role: string): string => path.join(folder, encodeURIComponent(role) + suffix);
  // What is to be forgotten goes first: at no time stands something old beside a root that ended it.
  for (const role of before.keys()) {
    if (!after.has(role)) await rm(fileOf(role));
  }
  for (const [role, bytes] of after) {
    const same = before.get(role);
    if (same === undefined || Buffer.compare(same, bytes) !== 0) {
      await writeDurably(fileOf(role), bytes);
    }
  }
};
