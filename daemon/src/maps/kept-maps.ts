import { DaemonError, isDaemonError } from '../ports/daemon-error.ts';
import type { DurableFileSystem } from '../ports/durable-file-system.ts';
import type { MapRecord } from '../ports/state-documents.ts';
import { hashFile } from './hash-file.ts';
import { isMapFile, partName, wholeName, type MapLink } from './map-link.ts';

/**
 * Makes sure, before bytes are paid for, that a map can have its names. Whatever stands there and is no
 * file is nothing that the box made: a link could lead anywhere, and opening a pipe may wait for ever.
 *
 * @throws DaemonError MAP_NAME_TAKEN for a folder, which may hold what somebody needs
 */
export const clearNames = async (
  fs: DurableFileSystem,
  folder: string,
  { id, label }: MapLink,
): Promise<void> => {
  for (const name of [partName(id), wholeName(id, 'pmtiles'), wholeName(id, 'mbtiles')]) {
    const found = await fs.stat(`${folder}/${name}`);
    if (found === undefined || found.kind === 'file') continue;
    if (found.kind === 'directory') {
      throw new DaemonError('MAP_NAME_TAKEN', { parameters: { label, name } });
    }
    await fs.unlink(`${folder}/${name}`);
  }
};

/** Removes the files of links that are not there any more; people's own files and folders stay. */
export const removeStrangers = async (
  fs: DurableFileSystem,
  folder: string,
  links: readonly MapLink[],
): Promise<void> => {
  const known = new Set(links.map(({ id }) => id));
  const strange = (await fs.readDirectory(folder)).filter(
    (name) => isMapFile(name) && !known.has(name.slice(0, 16)),
  );
  for (const name of strange) {
    const file = `${folder}/${name}`;
    if ((await fs.stat(file))?.kind !== 'directory') await fs.unlink(file);
  }
  if (strange.length > 0) await fs.syncDirectory(folder);
};

/**
 * The whole file of a link, if it is here and is what the link says. A file gets its name only once it was
 * proven, so only a pin that has changed since, or a lost record, makes it be read again.
 */
export const findWhole = async (
  fs: DurableFileSystem,
  folder: string,
  { id, pin }: MapLink,
  before: MapRecord | undefined,
  signal: AbortSignal,
): Promise<MapRecord | undefined> => {
  for (const format of ['pmtiles', 'mbtiles'] as const) {
    const file = wholeName(id, format);
    const found = await fs.stat(`${folder}/${file}`);
    if (found?.kind !== 'file') continue;
    const { sizeBytes } = found;
    const proven = before?.kind === 'whole' ? before.sha256 : undefined;
    // A file that cannot be read is fetched again.
    const read = (): Promise<string | undefined> =>
      hashFile(fs, `${folder}/${file}`, signal).catch((error: unknown) => {
        if (isDaemonError(error)) return undefined;
        throw error;
      });
    const isRight = pin === undefined || proven === pin || (await read()) === pin;
    if (!isRight) continue;
    const sha256 = pin ?? proven;
    return { kind: 'whole', file, sizeBytes, ...(sha256 === undefined ? {} : { sha256 }) };
  }
  return undefined;
};
