import type { KeptDriveFile } from '../core/drive-plan.ts';
import type { DurableFileSystem } from '../ports/durable-file-system.ts';

/** Of the community's own files: one folder a drive, by the first 16 digits of its key. */
export const drivesFolder = 'drive';

/** What the box has of a drive. */
export interface DriveIndex {
  readonly format: 1;
  readonly key: string;
  /** All of it is here; 0: of no version. */
  readonly version: number;
  readonly files: readonly KeptDriveFile[];
  /** A file that is not whole yet: so much of `incoming` survives a power cut. */
  readonly begun?: { readonly blob: string; readonly durableBytes: number };
}

/** Names in the folder of a drive. */
export const driveNames = { index: 'index.json', files: 'files', incoming: 'incoming' } as const;

export const emptyIndex = (key: string): DriveIndex => ({
  format: 1,
  key,
  version: 0,
  files: [],
});

/** @returns what is really there of what the index says */
export const readDriveIndex = async (
  fs: DurableFileSystem,
  folder: string,
  key: string,
): Promise<DriveIndex> => {
  const bytes = await fs.readFile(`${folder}/${driveNames.index}`);
  if (bytes === undefined) return emptyIndex(key);
  let index: DriveIndex;
  try {
    index = JSON.parse(new TextDecoder().decode(bytes)) as DriveIndex;
  } catch {
    return emptyIndex(key);
  }
  if (index.key !== key) return emptyIndex(key);
  const files: KeptDriveFile[] = [];
  for (const file of index.files) {
    const found = await fs.stat(`${folder}/${driveNames.files}/${file.path}`);
    if (found?.kind === 'file' && found.sizeBytes === file.sizeBytes) files.push(file);
  }
  const { version, ...rest } = index;
  return { ...rest, files, version: files.length === index.files.length ? version : 0 };
};

/** Durable on return; the old one or the new one is there, whole. */
export const writeDriveIndex = async (
  fs: DurableFileSystem,
  folder: string,
  index: DriveIndex,
): Promise<void> => {
  const path = `${folder}/${driveNames.index}`;
  const file = await fs.createFile(`${path}.new`, 0o644);
  try {
    await file.write(Buffer.from(JSON.stringify(index)));
    await file.sync();
  } finally {
    await file.close();
  }
  await fs.rename(`${path}.new`, path);
  await fs.syncDirectory(folder);
};

/** Folders above a file of the drive, the outermost first. */
const parentsOf = (filesFolder: string, path: string): string[] => {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, index) => [filesFolder, ...parts.slice(0, index + 1)].join('/'));
};

/** Makes a folder, in place of a link or a file: whoever else may write here must not lead us elsewhere. */
export const makeOwnFolder = async (fs: DurableFileSystem, folder: string): Promise<void> => {
  const found = await fs.stat(folder);
  if (found?.kind === 'directory') return;
  if (found !== undefined) await fs.unlink(folder);
  await fs.makeDirectory(folder);
};

/** Makes the folders above a file of the drive. */
export const makeParents = async (
  fs: DurableFileSystem,
  filesFolder: string,
  path: string,
): Promise<void> => {
  for (const folder of parentsOf(filesFolder, path)) await makeOwnFolder(fs, folder);
};

/** Removes a file, and the folders above it that nothing is in any more. */
export const removeDriveFile = async (
  fs: DurableFileSystem,
  filesFolder: string,
  path: string,
): Promise<void> => {
  const parents = parentsOf(filesFolder, path);
  for (const folder of parents) {
    if ((await fs.stat(folder))?.kind !== 'directory') return;
  }
  await fs.unlink(`${filesFolder}/${path}`);
  for (const folder of parents.reverse()) {
    if ((await fs.readDirectory(folder)).length > 0) return;
    await fs.removeTree(folder);
  }
};
