import { createHash, hash } from 'node:crypto';
import { chmod, lstat, mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import {
  chunksOf,
  decodeToc,
  isReadableCodec,
  limits,
  packPath,
  repositoryNameKind,
  tocPath,
  unpackChunk,
  type Chunk,
  type FileEntry,
} from '@p2p-hotspot/bundle-format';
import { isNotFound, OperatorError, writeFailure } from '../errors.ts';
import { partialName } from '../files/durable.ts';
import type { Work } from '../ui/progress.ts';
import type { RepositoryReader } from './reader.ts';
import { contentDamaged } from './trust.ts';

/** Where a chunk lies. */
export interface Place {
  readonly pack: string;
  readonly offsetBytes: number;
  readonly codec: number;
  readonly storedLengthBytes: number;
}

/** Where the chunks of a repository lie, as its tables say; what they say is checked when it is read. */
export const locateChunks = async (
  reader: RepositoryReader,
): Promise<ReadonlyMap<string, Place>> => {
  const places = new Map<string, Place>();
  for (const name of reader.files.keys()) {
    if (repositoryNameKind(name) !== 'pack') continue;
    const sha256 = name.slice(-64);
    const toc = await reader.read(tocPath(sha256), limits.tocBytes);
    for (const chunk of toc === undefined ? [] : decodeToc(toc)) {
      const { codec, offsetBytes, storedLengthBytes } = chunk;
      if (!isReadableCodec(codec)) continue;
      places.set(chunk.sha256, { pack: packPath(sha256), offsetBytes, codec, storedLengthBytes });
    }
  }
  return places;
};

/** A file to be written. */
export interface Extraction {
  readonly entry: FileEntry;
  /** Absolute; below the folder that the operator named. */
  readonly file: string;
}

/**
 * Refuses to write over files, or through a link that leads elsewhere.
 *
 * @param root the folder that the operator named; what is above it is the operator's own affair
 * @throws OperatorError FILES_EXIST, INPUT_NOT_REGULAR
 */
export const checkTargets = async (
  root: string,
  extractions: readonly Extraction[],
  isForced: boolean,
): Promise<void> => {
  const statsOf = (file: string) =>
    lstat(file).catch((error: unknown) => {
      if (isNotFound(error)) return undefined;
      throw writeFailure(file, error);
    });
  const folders = new Set<string>();
  for (const { file } of extractions) {
    for (let folder = path.dirname(file); folder !== root; folder = path.dirname(folder)) {
      if (folders.size === folders.add(folder).size) break;
    }
    const stats = await statsOf(file);
    if (stats === undefined) continue;
    if (!stats.isFile())
      throw new OperatorError('INPUT_NOT_REGULAR', { parameters: { path: file } });
    if (!isForced) throw new OperatorError('FILES_EXIST', { parameters: { path: file } });
  }
  for (const folder of folders) {
    const stats = await statsOf(folder);
    if (stats?.isDirectory() === false) {
      throw new OperatorError('INPUT_NOT_REGULAR', { parameters: { path: folder } });
    }
  }
};

/**
 * @returns the chunk, checked
 * @throws OperatorError CONTENT_DAMAGED
 */
export const readChunk = async (
  reader: RepositoryReader,
  { sha256, lengthBytes }: Chunk,
  places: ReadonlyMap<string, Place>,
): Promise<Uint8Array> => {
  const place = places.get(sha256);
  if (place === undefined) throw contentDamaged(reader, sha256, 'missing');
  const { pack, offsetBytes, codec, storedLengthBytes } = place;
  const stored = await reader.readAt(pack, offsetBytes, storedLengthBytes);
  const bytes = unpackChunk(stored, { codec, lengthBytes });
  if (bytes !== undefined && hash('sha256', bytes, 'hex') === sha256) return bytes;
  throw contentDamaged(reader, place.pack, `chunk at byte ${place.offsetBytes}`);
};

/**
 * Writes a file out of its chunks. Each is hashed in memory and that same memory is written; the file
 * gets its name when all of it is right.
 *
 * @throws OperatorError CONTENT_DAMAGED, DISK_FULL, WRITE_FAILED
 */
export const extractFile = async (
  reader: RepositoryReader,
  { entry, file }: Extraction,
  places: ReadonlyMap<string, Place>,
  { signal, work }: { readonly signal: AbortSignal; readonly work: Work },
): Promise<void> => {
  const temporary = partialName(file);
  const whole = createHash('sha256');
  try {
    await mkdir(path.dirname(file), { recursive: true });
    await rm(temporary, { force: true });
    const handle = await open(temporary, 'wx');
    try {
      for (const chunk of chunksOf(entry)) {
        signal.throwIfAborted();
        const bytes = await readChunk(reader, chunk, places);
        whole.update(bytes);
        await handle.writeFile(bytes);
        work.advance(bytes.length);
      }
    } finally {
      await handle.close();
    }
    if (whole.digest('hex') !== entry.sha256) throw contentDamaged(reader, entry.path, 'sha256');
    if (entry.executable) await chmod(temporary, 0o755);
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw writeFailure(file, error);
  }
};
