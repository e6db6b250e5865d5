import { createHash } from 'node:crypto';
import {
  createBinaryReader,
  createBinaryWriter,
  type BinaryReader,
  type Refuse,
} from './binary.ts';
import { BundleError } from './errors.ts';
import { chunkingVersion } from './chunker.ts';
import { limits } from './limits.ts';
import { checkPath, checkPathSet, type SafePath } from './path-policy.ts';

/** A piece of a file, named by the SHA-256 of its bytes (64 hex digits). */
export interface Chunk {
  readonly sha256: string;
  /** 1 to `limits.chunkBytes`. */
  readonly lengthBytes: number;
}

/** A file of a component's tree. */
export interface FileEntry {
  readonly path: SafePath;
  /** The only part of a mode that travels. */
  readonly executable: boolean;
  readonly sizeBytes: number;
  readonly sha256: string;
  /** In file order; empty for an empty file and for a file of one chunk (see `chunksOf`). */
  readonly chunks: readonly Chunk[];
}

/** A component's tree, as a list carries it. */
export interface List {
  /** Version of the chunking that made the cuts; tells only how to find them in an older copy. */
  readonly chunking: number;
  /** Ascending by the bytes of their paths. */
  readonly files: readonly FileEntry[];
}

const listMagic = 'HSL1';
const treeMagic = 'HST1';
const executableFlag = 1;
const emptySha256 = createHash('sha256').digest('hex');

/** path length, path, flags, size, hash, chunk count: the least a file takes. */
const leastFileBytes = 1 + 1 + 1 + 1 + 32 + 1;
const leastChunkBytes = 1 + 32;

const refuse: Refuse = (reason, offset) =>
  new BundleError('LIST_INVALID', { parameters: { reason, offset } });

interface EncodableFile {
  readonly file: FileEntry;
  readonly pathBytes: Buffer;
}

/** Files in canonical order. UTF-16 order is not byte order beyond U+FFFF, so bytes are compared. */
const sortedByPath = (files: Iterable<FileEntry>): EncodableFile[] =>
  Array.from(files, (file) => ({ file, pathBytes: Buffer.from(file.path) })).sort((left, right) =>
    Buffer.compare(left.pathBytes, right.pathBytes),
  );

/** Refuses sizes that do not add up. */
const checkContent = ({ sizeBytes, sha256, chunks }: FileEntry, offset: number): void => {
  if (sizeBytes === 0 && sha256 !== emptySha256) throw refuse('length', offset);
  if (chunks.length === 0) {
    if (sizeBytes > limits.chunkBytes) throw refuse('length', offset);
    return;
  }
  if (chunks.length === 1) throw refuse('length', offset);
  let sum = 0;
  for (const { lengthBytes } of chunks) {
    if (lengthBytes < 1) throw refuse('length', offset);
    if (lengthBytes > limits.chunkBytes) throw refuse('limit', offset);
    sum += lengthBytes;
  }
  if (sum !== sizeBytes) throw refuse('length', offset);
};

const pathOrder = (left: Uint8Array, right: Uint8Array, offset: number): void => {
  if (Buffer.compare(left, right) >= 0) throw refuse('order', offset);
};

/**
 * Encodes a tree (docs/spec/list-v1.md §2). Equal trees give equal bytes, whatever order they come in.
 *
 * @throws BundleError `LIST_INVALID`, `PATH_UNSAFE`, `PATH_COLLISION`, `TOO_MANY_FOLDERS` for what a decoder would refuse
 */
export const encodeList = (
  files: Iterable<FileEntry>,
  chunking: number = chunkingVersion,
): Uint8Array => {
  if (!Number.isInteger(chunking) || chunking < 1 || chunking > 255) {
    throw refuse('version', listMagic.length);
  }
  const sorted = sortedByPath(files);
  if (sorted.length > limits.listFiles) throw refuse('limit', 0);
  const writer = createBinaryWriter(sorted.length * 96);
  writer.magic(listMagic);
  writer.byte(chunking);
  writer.varint(sorted.length);
  let before: Uint8Array = new Uint8Array();
  for (const { file, pathBytes } of sorted) {
    const at = writer.length();
    checkPath(file.path);
    checkContent(file, at);
    pathOrder(before, pathBytes, at);
    before = pathBytes;
    writer.varint(pathBytes.length);
    writer.bytes(pathBytes);
    writer.byte(file.executable ? executableFlag : 0);
    writer.varint(file.sizeBytes);
    writer.hash(file.sha256);
    writer.varint(file.chunks.length);
    for (const chunk of file.chunks) {
      writer.varint(chunk.lengthBytes);
      writer.hash(chunk.sha256);
    }
  }
  checkPathSet(sorted.map(({ file }) => file.path));
  if (writer.length() > limits.listBytes) throw refuse('limit', limits.listBytes);
  return writer.result();
};

const textDecoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

const decodePath = (bytes: Uint8Array, offset: number): SafePath => {
  let path: string;
  try {
    path = textDecoder.decode(bytes);
  } catch {
    throw refuse('text', offset);
  }
  return checkPath(path);
};

const decodeFile = (reader: BinaryReader): FileEntry & { readonly pathBytes: Uint8Array } => {
  const at = reader.offset();
  const pathBytes = reader.bytes(reader.varint(limits.pathBytes));
  const path = decodePath(pathBytes, at);
  const flags = reader.byte();
  if ((flags & ~executableFlag) !== 0) throw refuse('flags', reader.offset() - 1);
  const sizeBytes = reader.varint(limits.integer);
  const sha256 = reader.hash();
  const chunkCount = reader.varint(limits.integer);
  reader.room(chunkCount, leastChunkBytes);
  const chunks: Chunk[] = [];
  for (let index = 0; index < chunkCount; index += 1) {
    const lengthBytes = reader.varint(limits.chunkBytes);
    chunks.push({ lengthBytes, sha256: reader.hash() });
  }
  return { path, executable: flags === executableFlag, sizeBytes, sha256, chunks, pathBytes };
};

/**
 * Decodes a list from anywhere. Whoever holds the result holds a tree that can be laid out: every
 * path is safe, no two collide, and every size adds up.
 *
 * @throws BundleError `LIST_INVALID`, `PATH_UNSAFE`, `PATH_COLLISION`, `TOO_MANY_FOLDERS`
 */
export const decodeList = (bytes: Uint8Array): List => {
  if (bytes.length > limits.listBytes) throw refuse('limit', limits.listBytes);
  const reader = createBinaryReader(bytes, refuse);
  reader.magic(listMagic);
  const chunking = reader.byte();
  if (chunking === 0) throw refuse('version', reader.offset() - 1);
  const count = reader.varint(limits.listFiles);
  reader.room(count, leastFileBytes);
  const files: FileEntry[] = [];
  let before: Uint8Array = new Uint8Array();
  for (let index = 0; index < count; index += 1) {
    const at = reader.offset();
    const { pathBytes, ...file } = decodeFile(reader);
    pathOrder(before, pathBytes, at);
    before = pathBytes;
    checkContent(file, at);
    files.push(file);
  }
  reader.end();
  checkPathSet(files.map(({ path }) => path));
  return { chunking, files };
};

/** The chunks of a file, the one that a file of one chunk implies included; none for an empty file. */
export const chunksOf = ({ chunks, sizeBytes, sha256 }: FileEntry): readonly Chunk[] =>
  chunks.length > 0 || sizeBytes === 0 ? chunks : [{ sha256, lengthBytes: sizeBytes }];

/**
 * SHA-256 of the tree's canonical encoding (docs/spec/list-v1.md §4): paths, modes, sizes, hashes,
 * without the chunks, so that other cuts of the same files are the same tree.
 */
export const treeDigest = (files: Iterable<FileEntry>): string => {
  const sorted = sortedByPath(files);
  const writer = createBinaryWriter(sorted.length * 96);
  writer.magic(treeMagic);
  writer.varint(sorted.length);
  for (const { file, pathBytes } of sorted) {
    writer.varint(pathBytes.length);
    writer.bytes(pathBytes);
    writer.byte(file.executable ? executableFlag : 0);
    writer.varint(file.sizeBytes);
    writer.hash(file.sha256);
  }
  return createHash('sha256').update(writer.result()).digest('hex');
};
