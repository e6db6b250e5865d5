import { hash } from 'node:crypto';
import type { Chunk } from '@p2p-hotspot/bundle-format';
import { OperatorError } from '../errors.ts';
import { locateChunks, readChunk } from '../repository/extract.ts';
import type { RepositoryReader } from '../repository/reader.ts';
import type { PlannedChunk, PlannedPack } from '../release/pack-plan.ts';
import { openFound, type OpenedFile } from '../release/read-file.ts';

/** Bytes of chunks, from the packs of a repository or from the files that a release is made of. */
export interface ChunkSource {
  has(sha256: string): boolean;
  /**
   * @returns bytes with that hash, the caller's; undefined where a pack is damaged
   * @throws OperatorError INPUT_CHANGED and those of reading
   */
  read(chunk: Chunk): Promise<Uint8Array | undefined>;
  close(): void;
}

const unlessDamaged = (error: unknown): undefined => {
  if (error instanceof OperatorError && error.code === 'CONTENT_DAMAGED') return undefined;
  throw error;
};

/** @param packs that are about to be written: what lies in them is read where it is now */
export const openChunkSource = async (
  reader: RepositoryReader,
  packs: readonly PlannedPack[],
): Promise<ChunkSource> => {
  const places = await locateChunks(reader);
  const planned = new Map<string, PlannedChunk>();
  for (const { chunks } of packs) for (const chunk of chunks) planned.set(chunk.sha256, chunk);
  let opened: { readonly path: string; readonly file: OpenedFile } | undefined;
  const close = (): void => {
    opened?.file.close();
    opened = undefined;
  };
  const readPlanned = ({ source, offsetBytes, lengthBytes, sha256 }: PlannedChunk): Uint8Array => {
    if (opened?.path !== source.source) {
      close();
      opened = { path: source.source, file: openFound(source) };
    }
    const bytes = Buffer.allocUnsafe(lengthBytes);
    opened.file.read(bytes, 0, lengthBytes, offsetBytes);
    if (hash('sha256', bytes, 'hex') === sha256) return bytes;
    throw new OperatorError('INPUT_CHANGED', { parameters: { path: source.source } });
  };
  return {
    has: (sha256) => planned.has(sha256) || places.has(sha256),
    read: (chunk) => {
      const found = planned.get(chunk.sha256);
      return found === undefined
        ? readChunk(reader, chunk, places).catch(unlessDamaged)
        : Promise.resolve(readPlanned(found));
    },
    close,
  };
};
