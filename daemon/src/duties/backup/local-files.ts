import { backupFilesMaxCount, driveNames } from '@p2p-hotspot/contract';
import { isPortablePath } from '../../core/portable-path.ts';
import { isMapFile, mapsFolder } from '../../maps/map-link.ts';
import type { DurableFileSystem } from '../../ports/durable-file-system.ts';
import type { LocalFile } from './backup-payload.ts';

interface FoundFile {
  readonly path: string;
  readonly sizeBytes: number;
}

/** Regular files below a folder, in the order of their paths; links and other things are passed over. */
const findFiles = async (fs: DurableFileSystem, directory: string): Promise<FoundFile[]> => {
  const found: FoundFile[] = [];
  const walk = async (below: string): Promise<void> => {
    for (const name of (await fs.readDirectory(`${directory}${below}`)).sort()) {
      const path = `${below}/${name}`;
      if (!isPortablePath(path.slice(1)) || found.length >= backupFilesMaxCount) continue;
      // The links are in the backup, and maps are large.
      if (below === `/${mapsFolder}` && isMapFile(name)) continue;
      // It comes again from whoever has it.
      if (path === `/${driveNames.folder}`) continue;
      // The box brings them again, by the pins of whatever release is there then.
      if (/^\/installers\/(?:installers\.json|files|incoming)$/.test(path)) continue;
      const status = await fs.stat(`${directory}${path}`);
      if (status?.kind === 'directory') await walk(path);
      if (status?.kind === 'file') found.push({ path: path.slice(1), sizeBytes: status.sizeBytes });
    }
  };
  await walk('');
  return found;
};

export type LocalFiles =
  | { readonly kind: 'read'; readonly files: readonly LocalFile[] }
  | { readonly kind: 'too-large'; readonly sizeBytes: number };

/** The community's own files, unless they are larger than `maxBytes` together. */
export const readLocalFiles = async (
  fs: DurableFileSystem,
  directory: string,
  maxBytes: number,
): Promise<LocalFiles> => {
  const found = await findFiles(fs, directory);
  const expected = found.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  if (expected > maxBytes) return { kind: 'too-large', sizeBytes: expected };
  const files: LocalFile[] = [];
  let sizeBytes = 0;
  for (const { path } of found) {
    const bytes = await fs.readFile(`${directory}/${path}`);
    if (bytes === undefined) continue;
    sizeBytes += bytes.length;
    // Somebody may be adding to it meanwhile.
    if (sizeBytes > maxBytes) return { kind: 'too-large', sizeBytes };
    files.push({ path, bytes });
  }
  return { kind: 'read', files };
};

const parentsOf = (path: string): string[] => {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
};

/** Writes the files, each whole or not at all; durable on return. */
export const writeLocalFiles = async (
  fs: DurableFileSystem,
  directory: string,
  files: readonly LocalFile[],
): Promise<void> => {
  const folders = new Set(files.flatMap(({ path }) => parentsOf(path)));
  await fs.makeDirectory(directory);
  for (const folder of folders) await fs.makeDirectory(`${directory}/${folder}`);
  const temporary = `${directory}/.restoring`;
  for (const { path, bytes } of files) {
    const file = await fs.createFile(temporary, 0o644);
    try {
      await file.write(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await fs.rename(temporary, `${directory}/${path}`);
  }
  for (const folder of folders) await fs.syncDirectory(`${directory}/${folder}`);
  await fs.syncDirectory(directory);
};
