import { createHash } from 'node:crypto';
import {
  closeSync,
  constants,
  fstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { decodeList, treeDigest, type FileEntry } from '@p2p-hotspot/bundle-format/list';
import {
  readSoftwareFile,
  softwareFileName,
  softwareLimits,
  type SoftwareDescription,
  type SoftwareService,
} from '@p2p-hotspot/contract/software';
import { storeNames } from '@p2p-hotspot/contract/store-layout';
import type { OfferedComponent } from './find-offered.ts';

const listMaxBytes = 1024 * 1024;
const prefix = 'hotspot-software-';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** All of a regular file, or nothing: links are not followed, and no more is read than it may have. */
const readWhole = (file: string, maxBytes: number): Buffer | undefined => {
  const handle = openSync(file, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  try {
    const status = fstatSync(handle);
    if (!status.isFile() || status.size > maxBytes) return undefined;
    const bytes = Buffer.alloc(status.size);
    let length = 0;
    while (length < bytes.length) {
      const read = readSync(handle, bytes, length, bytes.length - length, length);
      if (read === 0) return undefined;
      length += read;
    }
    return bytes;
  } finally {
    closeSync(handle);
  }
};

/** The files that the manifest vouches for, by its list. @returns undefined where the list is not the one it names */
const readFileEntries = (
  storeDirectory: string,
  { list, tree }: OfferedComponent,
): readonly FileEntry[] | undefined => {
  const bytes = readWhole(path.join(storeDirectory, storeNames.lists, list), listMaxBytes);
  if (bytes === undefined || sha256(bytes) !== list) return undefined;
  const { files } = decodeList(bytes);
  const treeBytes = files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  const isTakable =
    treeDigest(files) === tree &&
    files.length <= softwareLimits.files &&
    treeBytes <= softwareLimits.treeBytes;
  return isTakable ? files : undefined;
};

const isAlive = (processId: number): boolean => {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

/** What processes left behind that run no more, and what this one left before it became another program. */
const removeLeftovers = (runDirectory: string, service: SoftwareService): void => {
  for (const name of readdirSync(runDirectory)) {
    const [, owner] = new RegExp(`^${prefix}${service}-(\\d+)-`).exec(name) ?? [];
    if (owner === undefined) continue;
    if (Number(owner) === process.pid || !isAlive(Number(owner))) {
      rmSync(path.join(runDirectory, name), { recursive: true, force: true });
    }
  }
};

/** Takes nothing of what an earlier start left; the folder may not be there. */
export const clearRunDirectory = (runDirectory: string, service: SoftwareService): void => {
  try {
    removeLeftovers(runDirectory, service);
  } catch {
    // Room that is not given back ends with the container.
  }
};

export type TakenSoftware =
  | { readonly kind: 'taken'; readonly directory: string; readonly software: SoftwareDescription }
  /** What lies in the store is not what was signed. */
  | { readonly kind: 'damaged' }
  /** There is no room for the copy. */
  | { readonly kind: 'no-room' };

const writeCopy = (
  runDirectory: string,
  service: SoftwareService,
  files: readonly { readonly entry: FileEntry; readonly bytes: Buffer }[],
): string => {
  const directory = mkdtempSync(path.join(runDirectory, `${prefix}${service}-${process.pid}-`));
  try {
    for (const { entry, bytes } of files) {
      const file = path.join(directory, ...entry.path.split('/'));
      mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
      writeFileSync(file, bytes, { flag: 'wx', mode: entry.executable ? 0o500 : 0o400 });
    }
  } catch (error) {
    rmSync(directory, { recursive: true, force: true });
    throw error;
  }
  return directory;
};

/** @returns undefined for anything that is not exactly what the manifest names */
const readVerified = (storeDirectory: string, offered: OfferedComponent) => {
  const entries = readFileEntries(storeDirectory, offered);
  if (entries === undefined) return undefined;
  const tree = path.join(storeDirectory, storeNames.trees, offered.tree);
  const files: { entry: FileEntry; bytes: Buffer }[] = [];
  for (const entry of entries) {
    const bytes = readWhole(path.join(tree, ...entry.path.split('/')), entry.sizeBytes);
    if (bytes?.length !== entry.sizeBytes || sha256(bytes) !== entry.sha256) return undefined;
    files.push({ entry, bytes });
  }
  return files;
};

/**
 * Copies what is offered to a private folder in memory and says what it is. Each file is read once: the bytes that
 * were hashed are the bytes that run. What the manifest does not name, and what is not what it names, never does.
 *
 * @param runDirectory a folder that is held in memory
 */
export const takeSoftware = (
  storeDirectory: string,
  runDirectory: string,
  service: SoftwareService,
  offered: OfferedComponent,
): TakenSoftware => {
  let files: ReturnType<typeof readVerified>;
  try {
    files = readVerified(storeDirectory, offered);
  } catch {
    return { kind: 'damaged' };
  }
  const description = files?.find(({ entry }) => entry.path === softwareFileName)?.bytes;
  const software = description && readSoftwareFile(description.toString('utf8'));
  const isAsTold =
    software?.service === service &&
    software.build === offered.build &&
    software.api === offered.api &&
    software.node === offered.node &&
    files?.some(({ entry }) => entry.path === software.main) === true;
  if (files === undefined || software === undefined || !isAsTold) return { kind: 'damaged' };
  try {
    return { kind: 'taken', directory: writeCopy(runDirectory, service, files), software };
  } catch {
    return { kind: 'no-room' };
  }
};
