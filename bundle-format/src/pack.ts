import { createBinaryReader, createBinaryWriter, type Refuse } from './binary.ts';
import { isReadableCodec, rawCodec } from './codec.ts';
import { BundleError } from './errors.ts';
import { isSha256 } from './layout.ts';
import { limits } from './limits.ts';

/** What a table of content tells about one chunk. */
export interface PackedChunk {
  readonly sha256: string;
  /** Length of the chunk itself. */
  readonly lengthBytes: number;
  /** A reader that does not know the codec treats the chunk as absent. */
  readonly codec: number;
  /** Length of what lies in the pack; equals `lengthBytes` with `rawCodec`. */
  readonly storedLengthBytes: number;
}

/** A packed chunk and where it lies. */
export interface LocatedChunk extends PackedChunk {
  readonly offsetBytes: number;
}

const tocMagic = 'HSO1';
const leastEntryBytes = 32 + 1 + 1 + 1;

const refuseToc: Refuse = (reason, offset) =>
  new BundleError('TOC_INVALID', { parameters: { reason, offset } });

const checkEntry = (
  { lengthBytes, codec, storedLengthBytes }: PackedChunk,
  offset: number,
): void => {
  if (lengthBytes < 1) throw refuseToc('length', offset);
  if (lengthBytes > limits.chunkBytes) throw refuseToc('limit', offset);
  const isStoredLengthRight =
    codec === rawCodec
      ? storedLengthBytes === lengthBytes
      : storedLengthBytes >= 1 && storedLengthBytes < lengthBytes;
  if (!isStoredLengthRight) throw refuseToc('length', offset);
};

/**
 * Encodes the table of content of a pack (docs/spec/repository-v1.md §5).
 *
 * @param chunks in the order in which they lie in the pack, each once
 * @throws BundleError `TOC_INVALID` for what a decoder would refuse
 */
export const encodeToc = (chunks: readonly PackedChunk[]): Uint8Array => {
  const writer = createBinaryWriter(chunks.length * 40);
  writer.magic(tocMagic);
  writer.varint(chunks.length);
  for (const chunk of chunks) {
    writer.hash(chunk.sha256);
    writer.varint(chunk.lengthBytes);
    writer.byte(chunk.codec);
    writer.varint(chunk.storedLengthBytes);
  }
  const bytes = writer.result();
  decodeToc(bytes);
  return bytes;
};

/**
 * Decodes the table of content of a pack. It is a hint that nobody signed: every chunk read with its
 * help is checked against its hash, so that a wrong table is no more than a missing chunk.
 *
 * @throws BundleError `TOC_INVALID`
 */
export const decodeToc = (bytes: Uint8Array): LocatedChunk[] => {
  if (bytes.length > limits.tocBytes) throw refuseToc('limit', limits.tocBytes);
  const reader = createBinaryReader(bytes, refuseToc);
  reader.magic(tocMagic);
  const count = reader.varint(limits.packChunks);
  reader.room(count, leastEntryBytes);
  const chunks: LocatedChunk[] = [];
  const seen = new Set<string>();
  let offsetBytes = 0;
  for (let index = 0; index < count; index += 1) {
    const at = reader.offset();
    const sha256 = reader.hash();
    const lengthBytes = reader.varint(limits.integer);
    const codec = reader.byte();
    const storedLengthBytes = reader.varint(limits.integer);
    const chunk = { sha256, lengthBytes, codec, storedLengthBytes, offsetBytes };
    checkEntry(chunk, at);
    if (seen.size === seen.add(sha256).size) throw refuseToc('duplicate', at);
    chunks.push(chunk);
    offsetBytes += storedLengthBytes;
    if (offsetBytes > limits.packBytes) throw refuseToc('limit', at);
  }
  reader.end();
  return chunks;
};

/** SHA-256 of the chunks of a pack that are in a codec that we know: the others are absent. */
export const readableChunks = (chunks: readonly PackedChunk[]): string[] =>
  chunks.filter(({ codec }) => isReadableCodec(codec)).map(({ sha256 }) => sha256);

const hintLineBytes = 65;

const refuseHint: Refuse = (reason, offset) =>
  new BundleError('PACK_HINT_INVALID', { parameters: { reason, offset } });

/**
 * Encodes the names of the packs that hold a list's chunks: one line of 64 hex digits each,
 * ascending, each once.
 *
 * @throws BundleError `PACK_HINT_INVALID` for more packs than a decoder takes
 */
export const encodePackHint = (packs: Iterable<string>): Uint8Array => {
  const names = [...new Set(packs)].sort();
  const bytes = new TextEncoder().encode(names.map((name) => `${name}\n`).join(''));
  decodePackHint(bytes);
  return bytes;
};

/**
 * Decodes a pack hint. Like a table of content it is unsigned: a pack that it lacks is a pack that
 * is not found.
 *
 * @throws BundleError `PACK_HINT_INVALID`
 */
export const decodePackHint = (bytes: Uint8Array): string[] => {
  if (bytes.length % hintLineBytes !== 0) throw refuseHint('length', bytes.length);
  const count = bytes.length / hintLineBytes;
  if (count > limits.packHintNames) throw refuseHint('limit', bytes.length);
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const names: string[] = [];
  let before = '';
  for (let at = 0; at < text.length; at += hintLineBytes) {
    const name = text.slice(at, at + hintLineBytes - 1);
    if (!isSha256(name) || text[at + hintLineBytes - 1] !== '\n') throw refuseHint('text', at);
    if (name <= before) throw refuseHint('order', at);
    names.push(name);
    before = name;
  }
  return names;
};
