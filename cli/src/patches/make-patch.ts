import { createHash } from 'node:crypto';
import { open, stat, type FileHandle } from 'node:fs/promises';
import { setImmediate as nextTurn } from 'node:timers/promises';
import {
  brotliCodec,
  chunksOf,
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
  type MissingChunk,
  type PatchFrame,
} from '@p2p-hotspot/bundle-format';
import { readBlocks } from '../repository/blocks.ts';
import type { Work } from '../ui/progress.ts';
import type { ChunkSource } from './chunk-source.ts';
import { createFileMatcher } from './match-files.ts';
import { openOlderContent, type OlderContent, type OlderFile } from './older-content.ts';
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
/** A chunk of which less can be copied is better had whole. */
const leastCopiedShare = 1 / 8;
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

/** Follows a file of the newer list and says where in the older one its next piece is expected. */
const createTrail = (older: OlderContent, findOlder: (file: FileEntry) => OlderFile | undefined) => {
  let file: FileEntry | undefined;
  let origin: OlderFile | undefined;
  let index = 0;
  let offset = 0;
  let hint = 0;
  return {
    /** @returns undefined where the file was made from none */
    reach: (chunk: MissingChunk): { readonly origin: OlderFile; readonly hint: number } | undefined => {
      if (file !== chunk.file) {
        file = chunk.file;
        origin = findOlder(file);
        [index, offset, hint] = [0, 0, origin?.address ?? 0];
      }
      if (origin === undefined) return undefined;
      const end = origin.address + origin.entry.sizeBytes;
      const chunks = chunksOf(file);
      for (; offset < chunk.offsetInFile; index += 1) {
        const passed = chunks[index];
        if (passed === undefined) break;
        const known = older.addresses.get(passed.sha256);
        const isInside = known !== undefined && known >= origin.address && known < end;
        hint = (isInside ? known : hint) + passed.lengthBytes;
        offset += passed.lengthBytes;
      }
      return { origin, hint: Math.min(hint, end) };
    },
    passed: (chunk: MissingChunk, nextHint: number): void => {
      index += 1;
      offset = chunk.offsetInFile + chunk.lengthBytes;
      hint = nextHint;
    },
  };
};

/** Notes which of the missing chunks are made: how many are left out, how many made, and so on. */
const createRuns = () => {
  const runs: number[] = [0];
  return {
    note: (isMade: boolean): void => {
      if (isMade === (runs.length % 2 === 1)) runs.push(0);
      runs.push((runs.pop() ?? 0) + 1);
    },
    result: (): number[] => (runs.length % 2 === 1 ? runs.slice(0, -1) : runs),
  };
};

/** Makes the frames, each written as soon as it is full. */
const makeFrames = async (
  { older, newer, source, compress, signal, work }: PatchInput,
  scratch: FileHandle,
): Promise<{ frames: PatchFrame[]; runs: number[]; leftOut: string[] }> => {
  const olderFiles = decodeList(older).files;
  const content = openOlderContent(olderFiles, source);
  const trail = createTrail(content, createFileMatcher(content));
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
  const matchOf = async (chunk: MissingChunk) => {
    const reached = source.has(chunk.sha256) ? trail.reach(chunk) : undefined;
    if (reached === undefined) return undefined;
    const { origin, hint } = reached;
    const stretch: Stretch = {
      from: origin.address,
      to: origin.address + origin.entry.sizeBytes,
      read: (from, into) => content.read(origin, from, into),
    };
    const bytes = await source.read(chunk);
    if (bytes === undefined) return undefined;
    noteShortLived(bytes.length);
    const match = await matcher.match(stretch, bytes, hint);
    trail.passed(chunk, match?.nextHint ?? hint + chunk.lengthBytes);
    return match && match.copiedBytes >= leastCopiedShare * bytes.length
      ? { bytes, instructions: match.instructions }
      : undefined;
  };
  for (const chunk of missingChunks(decodeList(newer).files, olderFiles)) {
    await nextTurn();
    signal.throwIfAborted();
    const match = await matchOf(chunk);
    work.advance(chunk.lengthBytes);
    runs.note(match !== undefined);
    if (match === undefined) {
      leftOut.push(chunk.sha256);
      continue;
    }
    if (writer.contentBytes() + chunk.lengthBytes > frameContentBytes) await flush();
    writer.add(match.bytes, match.instructions);
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
