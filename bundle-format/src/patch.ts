import {
  createBinaryReader,
  createBinaryWriter,
  type BinaryReader,
  type Refuse,
} from './binary.ts';
import { isReadableCodec, rawCodec } from './codec.ts';
import { BundleError } from './errors.ts';
import { limits } from './limits.ts';
import { chunksOf, type Chunk, type FileEntry } from './list.ts';

/** A piece of a patch that is unpacked alone (docs/spec/patch-v1.md §3). */
export interface PatchFrame {
  /** Length of what it makes. */
  readonly contentBytes: number;
  /** Length of the delta that makes it. */
  readonly deltaBytes: number;
  /** As of chunks in packs. */
  readonly codec: number;
  /** Length of the delta as it is stored. */
  readonly storedBytes: number;
}

/** A frame and where it lies. */
export interface LocatedFrame extends PatchFrame {
  /** In the patch. */
  readonly offset: number;
  /** Of what it makes, in all that the patch makes. */
  readonly contentOffset: number;
}

/** What a patch begins with: all that is needed to read any part of it alone. */
export interface PatchHead {
  /** Makes the newer list out of the older one. */
  readonly list: PatchFrame | undefined;
  /** How many of the missing chunks (`missingChunks`) are left out, then made, then left out, … */
  readonly runs: readonly number[];
  /** What makes the chunks, in their order. */
  readonly frames: readonly PatchFrame[];
}

export interface LocatedPatchHead extends PatchHead {
  readonly list: LocatedFrame | undefined;
  readonly frames: readonly LocatedFrame[];
}

/** A chunk that the newer list has and the older one lacks. */
export interface MissingChunk extends Chunk {
  readonly file: FileEntry;
  readonly offsetInFile: number;
}

const magic = 'HSP1';
const leastFrameBytes = 4;

const refuse: Refuse = (reason, offset) =>
  new BundleError('PATCH_INVALID', { parameters: { reason, offset } });

/** The error for a delta of a patch: readers of patches treat it as damage. */
export const refuseDelta = refuse;

/**
 * The chunks that a patch may make, in its order: those of the newer list, file by file, that the older
 * one lacks, each once.
 */
export function* missingChunks(
  newer: readonly FileEntry[],
  older: readonly FileEntry[],
): Generator<MissingChunk, void, void> {
  const known = new Set<string>();
  for (const file of older) for (const { sha256 } of chunksOf(file)) known.add(sha256);
  for (const file of newer) {
    let offsetInFile = 0;
    for (const { sha256, lengthBytes } of chunksOf(file)) {
      if (known.size !== known.add(sha256).size) yield { sha256, lengthBytes, file, offsetInFile };
      offsetInFile += lengthBytes;
    }
  }
}

/** Those of the missing chunks that a patch makes. */
export function* madeChunks<Item>(
  missing: Iterable<Item>,
  runs: readonly number[],
): Generator<Item, void, void> {
  let run = 0;
  let left = runs[0] ?? 0;
  for (const chunk of missing) {
    while (left === 0 && run < runs.length) {
      run += 1;
      left = runs[run] ?? 0;
    }
    if (run >= runs.length) return;
    left -= 1;
    if (run % 2 === 1) yield chunk;
  }
}

const checkFrame = (
  { contentBytes, deltaBytes, codec, storedBytes }: PatchFrame,
  offset: number,
): void => {
  const isRight =
    contentBytes >= 1 &&
    deltaBytes >= 1 &&
    (codec === rawCodec
      ? storedBytes === deltaBytes
      : storedBytes >= 1 && storedBytes < deltaBytes);
  if (!isRight) throw refuse('length', offset);
  if (!isReadableCodec(codec)) throw refuse('version', offset);
};

const readFrame = (reader: BinaryReader, mostContentBytes: number): PatchFrame => {
  const at = reader.offset();
  const contentBytes = reader.varint(mostContentBytes);
  const deltaBytes = reader.varint(limits.deltaBytes);
  const codec = reader.byte();
  const frame = { contentBytes, deltaBytes, codec, storedBytes: reader.varint(limits.deltaBytes) };
  checkFrame(frame, at);
  return frame;
};

/**
 * Encodes the head of a patch; what is stored of the list and of the frames follows it.
 *
 * @throws BundleError `PATCH_INVALID` for what a decoder would refuse
 */
export const encodePatchHead = ({ list, runs, frames }: PatchHead): Uint8Array => {
  const writer = createBinaryWriter(64 + 8 * frames.length + 2 * runs.length);
  const writeFrame = ({ contentBytes, deltaBytes, codec, storedBytes }: PatchFrame): void => {
    writer.varint(contentBytes);
    writer.varint(deltaBytes);
    writer.byte(codec);
    writer.varint(storedBytes);
  };
  writer.magic(magic);
  writer.byte(list === undefined ? 0 : 1);
  if (list !== undefined) writeFrame(list);
  writer.varint(runs.length);
  for (const run of runs) writer.varint(run);
  writer.varint(frames.length);
  for (const frame of frames) writeFrame(frame);
  const bytes = writer.result();
  decodePatchHead(bytes);
  return bytes;
};

/**
 * Decodes the head of a patch. Nobody signed it: a chunk that is made with its help is checked against
 * its hash, so that a wrong patch is no more than a missing chunk.
 *
 * @param bytes the head alone
 * @throws BundleError `PATCH_INVALID`
 */
export const decodePatchHead = (bytes: Uint8Array): LocatedPatchHead => {
  if (bytes.length > limits.patchHeadBytes) throw refuse('limit', limits.patchHeadBytes);
  const reader = createBinaryReader(bytes, refuse);
  reader.magic(magic);
  const flag = reader.byte();
  if (flag > 1) throw refuse('flags', reader.offset() - 1);
  const list = flag === 1 ? readFrame(reader, limits.listBytes) : undefined;
  const runCount = reader.varint(limits.patchHeadBytes);
  reader.room(runCount, 1);
  const runs: number[] = [];
  for (let index = 0; index < runCount; index += 1) {
    const at = reader.offset();
    const run = reader.varint(limits.integer);
    if (run === 0 && index > 0) throw refuse('length', at);
    runs.push(run);
  }
  if (runCount % 2 === 1) throw refuse('length', reader.offset());
  const frameCount = reader.varint(limits.patchHeadBytes);
  reader.room(frameCount, leastFrameBytes);
  let offset = bytes.length + (list?.storedBytes ?? 0);
  let contentOffset = 0;
  const frames: LocatedFrame[] = [];
  for (let index = 0; index < frameCount; index += 1) {
    const at = reader.offset();
    const frame = readFrame(reader, limits.frameBytes);
    frames.push({ ...frame, offset, contentOffset });
    offset += frame.storedBytes;
    contentOffset += frame.contentBytes;
    if (offset > limits.packBytes) throw refuse('limit', at);
  }
  reader.end();
  return {
    list: list && { ...list, offset: bytes.length, contentOffset: 0 },
    runs,
    frames,
  };
};
