import type { ByteView } from '../byte-view.ts';

/**
 * Android's binary XML and resources.arsc are made of the same chunks (AOSP, ResourceTypes.h):
 * type u16, header size u16, whole size u32, then the rest of the header and the body.
 */
export interface ResourceChunk {
  readonly type: number;
  readonly headerBytes: number;
  /** The whole chunk; offsets inside it count from its first byte. */
  readonly view: ByteView;
}

/** Thrown for anything that does not follow the format; callers turn it into their code. */
export class ResourceFormatError extends Error {}

export const chunkTypes = {
  stringPool: 0x0001,
  table: 0x0002,
  xml: 0x0003,
  xmlStartElement: 0x0102,
  xmlEndElement: 0x0103,
  xmlResourceMap: 0x0180,
  tablePackage: 0x0200,
  tableType: 0x0201,
} as const;

const smallestChunkBytes = 8;
/** Bounds time: the largest real tables have some 20,000. */
const maxChunks = 100_000;

/** @throws ResourceFormatError, OutOfBoundsError */
export const readChunk = (view: ByteView, offset: number): ResourceChunk => {
  const headerBytes = view.u16(offset + 2);
  const chunkBytes = view.u32(offset + 4);
  if (headerBytes < smallestChunkBytes || chunkBytes < headerBytes) {
    throw new ResourceFormatError('chunk');
  }
  return { type: view.u16(offset), headerBytes, view: view.slice(offset, offset + chunkBytes) };
};

/**
 * The chunks inside a chunk, one after another. Each has at least 8 bytes, so this ends.
 *
 * @param start where the first one begins; default: behind the header
 * @throws ResourceFormatError, OutOfBoundsError
 */
export const readChunks = function* (
  { view, headerBytes }: ResourceChunk,
  start = headerBytes,
): Generator<ResourceChunk> {
  let count = 0;
  for (let offset = start; offset + smallestChunkBytes <= view.length;) {
    count += 1;
    if (count > maxChunks) throw new ResourceFormatError('too many chunks');
    const chunk = readChunk(view, offset);
    yield chunk;
    offset += chunk.view.length;
  }
};
