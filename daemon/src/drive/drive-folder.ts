import { driveFileSchema, driveNames, formatFileIndexLine } from '@p2p-hotspot/contract';
import { z } from 'zod';
import { isPortablePath } from '../core/portable-path.ts';
import { isDaemonError } from '../ports/daemon-error.ts';
import type { DurableFileSystem } from '../ports/durable-file-system.ts';

const count = z.number().int().nonnegative();

/** Beside the community's own files, where others may write, too: as hostile as what comes from outside. */
const indexSchema = z.object({
  format: z.literal(1),
  key: z.string(),
  /** All of it is here; 0: of no version. */
  version: count,
  files: z.array(
    driveFileSchema.extend({
      path: z.string().refine(isPortablePath),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  ),
  /** Files of that version that are left out for their names. Absent: none. */
  refused: count.optional(),
  /** A file that is not whole yet: so much of it survives a power cut. */
  begun: z.object({ blob: driveFileSchema.shape.blob, durableBytes: count }).readonly().optional(),
});

/** What the box has of a drive (docs/spec/store-v1.md §10). */
export type DriveIndex = Readonly<z.infer<typeof indexSchema>>;

/** The daemon's own notes, beside what readers see. */
const indexName = 'drive.json';

export const emptyIndex = (key: string): DriveIndex => ({
  format: 1,
  key,
  version: 0,
  files: [],
});

/** Where what a hash names lies. */
export const objectPath = (folder: string, sha256: string): string =>
  `${folder}/${driveNames.files}/${sha256.slice(0, 2)}/${sha256}`;

/** Makes a folder, in place of a link or a file: whoever else may write here must not lead us elsewhere. */
export const makeOwnFolder = async (fs: DurableFileSystem, folder: string): Promise<void> => {
  const found = await fs.stat(folder);
  if (found?.kind === 'directory') return;
  if (found !== undefined) await fs.unlink(folder);
  await fs.makeDirectory(folder);
};

const parseIndex = (bytes: Uint8Array): DriveIndex | undefined => {
  try {
    return indexSchema.safeParse(JSON.parse(new TextDecoder().decode(bytes))).data;
  } catch {
    return undefined;
  }
};

/** @returns what is really there of what the index says; nothing where it is of another drive */
export const readDriveIndex = async (
  fs: DurableFileSystem,
  folder: string,
  key: string,
): Promise<DriveIndex> => {
  const bytes = await fs.readFile(`${folder}/${indexName}`);
  if (bytes === undefined) return emptyIndex(key);
  const index = parseIndex(bytes);
  if (index?.key !== key) return emptyIndex(key);
  const files: DriveIndex['files'] = [];
  if ((await fs.stat(`${folder}/${driveNames.files}`))?.kind !== 'directory')
    return emptyIndex(key);
  for (const file of index.files) {
    const found = await fs.stat(objectPath(folder, file.sha256));
    if (found?.kind === 'file' && found.sizeBytes === file.sizeBytes) files.push(file);
  }
  const { version, ...rest } = index;
  return { ...rest, files, version: files.length === index.files.length ? version : 0 };
};

const replaceFile = async (
  fs: DurableFileSystem,
  path: string,
  bytes: Uint8Array,
): Promise<void> => {
  const file = await fs.createFile(`${path}.new`, 0o644);
  try {
    await file.write(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await fs.rename(`${path}.new`, path);
};

/**
 * Writes the notes, and the list that readers see; durable on return. Between the two, readers see what
 * was there before: a file that both name is there.
 */
export const writeDriveIndex = async (
  fs: DurableFileSystem,
  folder: string,
  index: DriveIndex,
): Promise<void> => {
  const lines = index.files.map(formatFileIndexLine);
  await replaceFile(fs, `${folder}/${driveNames.list}`, Buffer.from(lines.join('')));
  await replaceFile(fs, `${folder}/${indexName}`, Buffer.from(JSON.stringify(index)));
  await fs.syncDirectory(folder);
};

/** Removes what no file of the index is. */
export const sweepDrive = async (
  fs: DurableFileSystem,
  folder: string,
  { files }: DriveIndex,
): Promise<void> => {
  const named = new Set(files.map(({ sha256 }) => sha256));
  const all = `${folder}/${driveNames.files}`;
  if ((await fs.stat(all))?.kind !== 'directory') return;
  for (const part of await fs.readDirectory(all)) {
    if ((await fs.stat(`${all}/${part}`))?.kind !== 'directory') {
      await fs.unlink(`${all}/${part}`);
      continue;
    }
    for (const name of await fs.readDirectory(`${all}/${part}`)) {
      if (!named.has(name)) await fs.removeTree(`${all}/${part}/${name}`);
    }
  }
};

/** Removes a drive that nobody names any more; what people put beside it stays. */
export const removeDrive = async (fs: DurableFileSystem, folder: string): Promise<void> => {
  try {
    if ((await fs.stat(folder))?.kind !== 'directory') return;
    if ((await fs.stat(`${folder}/${indexName}`)) === undefined) return;
    for (const name of [driveNames.list, driveNames.files, driveNames.incoming, indexName]) {
      await fs.removeTree(`${folder}/${name}`);
    }
    if ((await fs.readDirectory(folder)).length === 0) await fs.removeTree(folder);
  } catch (error) {
    // A card that fails tells of it elsewhere.
    if (!isDaemonError(error)) throw error;
  }
};
