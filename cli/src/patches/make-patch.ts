import { createHash } from 'node:crypto';
import { open, stat, type FileHandle } from 'node:fs/promises';
import { setImmediate as nextTurn } from 'node:timers/promises';
import {
  brotliCodec,
  createDeltaWriter,
  decodeList,
  encodePatchHead,
  limits,
  missingChunks,
  noteShortLived,
  packChunk,
  rawCodec,
  type DeltaWriter,
  type FileEntry,
  type Instruction,
  type MissingChunk,
  type PatchFrame,
} from '@p2p-hotspot/bundle-format';
import { readBlocks } from '../repository/blocks.ts';
import type { Work } from '../ui/progress.ts';
import type { ChunkSource } from './chunk-source.ts';
import { createFileMatcher } from './match-files.ts';
import { openOlderContent, type OlderFile } from './older-content.ts';
import { createRuns } from './runs.ts';
import { createTrail } from './trail.ts';
import { createWindowMatcher, type Stretch } from './window-matcher.ts';

export interface PatchInput {
  /** Bytes of the lists. */
  readonly older: Uint8Array;
  readonly newer: Uint8Array;
  readonly source: ChunkSource;
  /** Where frames are kept until all are there. */
  readonly scratchFile: string;
  readonly compress: boolean;
  readonly signal: AbortSignal;
  readonly work: Work;
}

export interface MadePatch {
  readonly sha256: string;
  readonly headBytes: number;
  readonly lengthBytes: number;
  /** Chunks that the newer list has, the older one lacks, and this does not make. */
  readonly leftOut: readonly string[];
  /** Its bytes, block by block; a block is valid until the next one is asked for. */
  readonly read: () => AsyncIterable<Uint8Array>;
}

const KiB = 1024;
const MiB = 1024 * KiB;
/** What a frame makes: whoever reads a part of it unpacks all of it. */
const frameContentBytes = 2 * MiB;
/** New bytes in a frame: what a link that is cut loses at most. */
const frameLiteralBytes = 192 * KiB;
/** A chunk of which less can be copied is better had whole, from a pack. */
const leastCopiedShare = 1 / 8;
/** A large file of which the beginning was rewritten, as films and archives are, is looked at no further. */
const triedBytes = 32 * MiB;
const hopelessShare = 1 / 32;
/** So much of that may be in a patch all the same: where that is all, nobody needs tables and packs. */
const mostNewBytes = MiB;
/** Deltas are read once by each box: they may take time to make. */
const [fastQuality, bestQuality] = [9, 11];
const bestQualityBytes = 128 * KiB;
/** Lists beyond this are fetched whole. */
const mostListBytes = 16 * MiB;
const listPieceBytes = 64 * KiB;

interface StoredFrame extends PatchFrame {
  readonly stored: Uint8Array;
}

const closeFrame = async (writer: DeltaWriter, compress: boolean): Promise<StoredFrame> => {
  const delta = writer.result();
  const quality = delta.length <= bestQualityBytes ? bestQuality : fastQuality;
  const packed = compress ? await packChunk(delta, quality) : undefined;
  const stored = packed ?? delta;
  return {
    contentBytes: writer.contentBytes(),
    deltaBytes: delta.length,
    codec: packed === undefined ? rawCodec : brotliCodec,
    storedBytes: stored.length,
    stored,
  };
};

const makeListFrame = async ({ older, newer, compress }: PatchInput) => {
  if (newer.length > mostListBytes || older.length === 0) return undefined;
  const matcher = createWindowMatcher();
  const stretch: Stretch = {
    from: 0,
    to: older.length,
    read: (from, into) => {
      into.set(older.subarray(from, from + into.length));
      return Promise.resolve(true);
    },
  };
  const writer = createDeltaWriter();
  let hint = 0;
  for (let at = 0; at < newer.length; at += listPieceBytes) {
    const piece = newer.subarray(at, at + listPieceBytes);
    const match = await matcher.match(stretch, piece, Math.min(hint, older.length));
    if (match === undefined) return undefined;
    writer.add(piece, match.instructions);
    hint = match.nextHint;
  }
  const frame = await closeFrame(writer, compress);
  return frame.deltaBytes > limits.deltaBytes || frame.storedBytes >= newer.length
    ? undefined
    : frame;
};

/** A chunk of a patch, and how it is made. */
interface Piece {
  readonly bytes: Uint8Array;
  readonly instructions: readonly Instruction[];
}

const allNew = ({ length }: Uint8Array): Instruction[] => [
  { literalOffset: 0, literalBytes: length, copyAddress: 0, copyBytes: 0 },
];

/** Length of the missing chunks in files that were made from none. */
const newFileBytes = (
  newer: readonly FileEntry[],
  older: readonly FileEntry[],
  findOlder: (file: FileEntry) => OlderFile | undefined,
): number => {
  let bytes = 0;
  for (const { file, lengthBytes } of missingChunks(newer, older)) {
    if (findOlder(file) === undefined) bytes += lengthBytes;
  }
  return bytes;
};

/** Makes the frames, each written as soon as it is full. */
const makeFrames = async (
  { older, newer: newerBytes, source, compress, signal, work }: PatchInput,
  scratch: FileHandle,
): Promise<{ frames: PatchFrame[]; runs: number[]; leftOut: string[] }> => {
  const olderFiles = decodeList(older).files;
  const content = openOlderContent(olderFiles, source);
  const findOlder = createFileMatcher(content);
  const trail = createTrail(content, findOlder);
  const matcher = createWindowMatcher();
  const frames: PatchFrame[] = [];
  const runs = createRuns();
  const leftOut: string[] = [];
  let writer = createDeltaWriter();
  const flush = async (): Promise<void> => {
    if (writer.contentBytes() === 0) return;
    const { stored, ...frame } = await closeFrame(writer, compress);
    await scratch.writeFile(stored);
    frames.push(frame);
    writer = createDeltaWriter();
  };
  const newer = decodeList(newerBytes).files;
  let newBytesLeft = newFileBytes(newer, olderFiles, findOlder) <= mostNewBytes ? mostNewBytes : 0;
  /** A piece that is all new, if there may be more of that. */
  const asNew = (bytes: Uint8Array, instructions: readonly Instruction[]): Piece | undefined => {
    if (bytes.length > newBytesLeft) return undefined;
    newBytesLeft -= bytes.length;
    return { bytes, instructions };
  };
  let tried: { readonly file: FileEntry; bytes: number; copiedBytes: number } | undefined;
  const isHopeless = (file: FileEntry): boolean =>
    tried?.file === file &&
    tried.bytes >= triedBytes &&
    tried.copiedBytes < hopelessShare * tried.bytes;
  const noteTried = ({ file, lengthBytes }: MissingChunk, copiedBytes: number): void => {
    if (tried?.file !== file) tried = { file, bytes: 0, copiedBytes: 0 };
    tried.bytes += lengthBytes;
    tried.copiedBytes += copiedBytes;
  };
  const makePiece = async (chunk: MissingChunk): Promise<Piece | undefined> => {
    if (!source.has(chunk.sha256) || isHopeless(chunk.file)) return undefined;
    const reached = trail.reach(chunk);
    if (reached === undefined && newBytesLeft === 0) return undefined;
    const bytes = await source.read(chunk);
    if (bytes === undefined) return undefined;
    noteShortLived(bytes.length);
    if (reached === undefined) return asNew(bytes, allNew(bytes));
    const { origin, hint } = reached;
    const stretch: Stretch = {
      from: origin.address,
      to: origin.address + origin.entry.sizeBytes,
      read: (from, into) => content.read(origin, from, into),
    };
    const match = await matcher.match(stretch, bytes, hint);
    noteTried(chunk, match?.copiedBytes ?? 0);
    const isSure = match !== undefined && match.copiedBytes >= bytes.length / 2;
    trail.passed(chunk, match?.nextHint ?? hint, isSure);
    if (match === undefined) return asNew(bytes, allNew(bytes));
    return match.copiedBytes >= leastCopiedShare * bytes.length
      ? { bytes, instructions: match.instructions }
      : asNew(bytes, match.instructions);
  };
  for (const chunk of missingChunks(newer, olderFiles)) {
    await nextTurn();
    signal.throwIfAborted();
    const piece = await makePiece(chunk);
    work.advance(chunk.lengthBytes);
    runs.note(piece !== undefined);
    if (piece === undefined) {
      leftOut.push(chunk.sha256);
      continue;
    }
    if (writer.contentBytes() + chunk.lengthBytes > frameContentBytes) await flush();
    writer.add(piece.bytes, piece.instructions);
    if (writer.literalBytes() >= frameLiteralBytes) await flush();
  }
  await flush();
  return { frames, runs: runs.result(), leftOut };
};

const concatenation = async function* (
  front: readonly Uint8Array[],
  file: string,
): AsyncGenerator<Uint8Array, void, void> {
  yield* front;
  const handle = await open(file, 'r');
  try {
    yield* readBlocks(handle, 0, (await handle.stat()).size, file);
  } finally {
    await handle.close();
  }
};

/**
 * Makes a patch (docs/spec/patch-v1.md): what whoever has all that the older list names needs to make
 * what the newer one names.
 *
 * @returns undefined where there is nothing to gain
 * @throws OperatorError INPUT_CHANGED and those of reading
 */
export const makePatch = async (input: PatchInput): Promise<MadePatch | undefined> => {
  const list = await makeListFrame(input);
  const scratch = await open(input.scratchFile, 'wx');
  let made;
  try {
    made = await makeFrames(input, scratch);
  } finally {
    await scratch.close();
  }
  const { frames, runs, leftOut } = made;
  if (list === undefined && frames.length === 0) return undefined;
  // A head has room for some 30,000 frames: tens of gigabytes that changed.
  if (8 * frames.length + 2 * runs.length > limits.patchHeadBytes - 64) return undefined;
  const head = encodePatchHead({ list, runs, frames });
  const front = list === undefined ? [head] : [head, list.stored];
  const { size } = await stat(input.scratchFile);
  const lengthBytes = front.reduce((sum, { length }) => sum + length, size);
  if (lengthBytes > limits.packBytes) return undefined;
  const read = () => concatenation(front, input.scratchFile);
  const whole = createHash('sha256');
  for await (const block of read()) whole.update(block);
  return { sha256: whole.digest('hex'), headBytes: head.length, lengthBytes, leftOut, read };
};
