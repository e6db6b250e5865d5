import { isDaemonError } from '../ports/daemon-error.ts';
import type { DurableFileSystem } from '../ports/durable-file-system.ts';
import type { MapRecord } from '../ports/state-documents.ts';
import { hashFile } from './fetch-map.ts';
import { isMapFile, wholeName, type MapLink } from './map-link.ts';

/** Removes the files of links that are not there any more; people's own files stay. */
export const removeStrangers = async (
  fs: DurableFileSystem,
  folder: string,
  links: readonly MapLink[],
): Promise<void> => {
  const known = new Set(links.map(({ id }) => id));
  const strange = (await fs.readDirectory(folder)).filter(
    (name) => isMapFile(name) && !known.has(name.slice(0, 16)),
  );
  for (const name of strange) await fs.unlink(`${folder}/${name}`);
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
