import { hash } from 'node:crypto';
import { chunkSizes, findCut, type Chunk, type FileEntry } from '@p2p-hotspot/bundle-format';
import type { FoundFile } from '../collection/walk.ts';
import type { Append } from './hash-lane-messages.ts';
import type { HashLane } from './hash-lane.ts';
import { openFound, type OpenedFile } from './read-file.ts';

/** Small enough for a processor's cache, large enough for few system calls. */
const leastBlockBytes = 512 * 1024;

/**
 * Called for every chunk in file order.
 *
 * @returns the running hash of the pack that the chunk goes into; undefined when it goes into none
 */
export type OnChunk = (chunk: Chunk, offsetBytes: number) => number | undefined;

/** Large files are hashed beside: only for them there is something to wait for. */
export type ScannedFile = { readonly entry: FileEntry } | { readonly later: Promise<FileEntry> };

/** Reads files once, one after another: cuts them into chunks, hashes chunks, files and packs. */
export interface Scanner {
  /**
   * @returns the file's entry, complete or (`later`) a moment after its bytes are read
   * @throws OperatorError INPUT_CHANGED when the file changes meanwhile; as `openFound`
   */
  scan(file: FoundFile, onChunk: OnChunk): Promise<ScannedFile>;
  /** Hands everything read so far to the running hashes. */
  flush(): void;
  /** Settles when all that was handed over is hashed, and its packed lengths are known. */
  settle(): Promise<void>;
}

const sha256 = (bytes: Uint8Array): string => hash('sha256', bytes, 'hex');

/** Running hashes of files; those of packs count from 0 upwards. */
const createFileStreams = (): (() => number) => {
  let last = 0;
  return () => (last -= 1);
};

/**
 * @param packedLengths where chunks are to be compressed: gets the length of each that was, by its
 *   SHA-256; absent: chunks are packed as they are
 */
export const createScanner = (
  lane: HashLane,
  signal: AbortSignal,
  packedLengths?: Map<string, number>,
): Scanner => {
  const nextFileStream = createFileStreams();
  let block: Buffer | undefined;
  let filled = 0;
  let appends: Append[] = [];
  /** SHA-256 of the chunks among `appends` that are to be compressed, in their order. */
  let packed: string[] = [];
  let settled: Promise<void> = Promise.resolve();

  const append = (stream: number | undefined, start: number, end: number) => {
    if (stream === undefined) return;
    const last = appends.at(-1);
    if (last?.stream === stream && last.end === start && !last.isPacked) {
      appends[appends.length - 1] = { ...last, end };
    } else {
      appends.push({ stream, start, end, isPacked: false });
    }
  };
  const appendChunk = (digest: string, stream: number | undefined, start: number, end: number) => {
    if (packedLengths === undefined) {
      append(stream, start, end);
      return;
    }
    // What is not carried is compressed all the same, once: what it costs a box is to be told.
    if (stream === undefined && packedLengths.has(digest)) return;
    appends.push({ stream, start, end, isPacked: true });
    packed.push(digest);
  };
  const flush = () => {
    if (block !== undefined) {
      const [submitted, chunks] = [appends, packed];
      settled = lane.submit(block, submitted).then((lengths) => {
        let next = 0;
        for (const [index, { isPacked }] of submitted.entries()) {
          if (!isPacked) continue;
          const digest = chunks[next];
          const length = lengths[index] ?? 0;
          if (digest !== undefined && length > 0) packedLengths?.set(digest, length);
          next += 1;
        }
      });
      settled.catch(() => undefined);
    }
    block = undefined;
    filled = 0;
    appends = [];
    packed = [];
  };

  /** Many small files share a block. */
  const scanWhole = async ({ sizeBytes }: FoundFile, opened: OpenedFile, onChunk: OnChunk) => {
    if (block !== undefined && block.length - filled < sizeBytes) flush();
    if (block === undefined) {
      block = await lane.acquire(sizeBytes);
      signal.throwIfAborted();
    }
    const end = filled + sizeBytes;
    opened.read(block, filled, end, 0);
    const digest = sha256(block.subarray(filled, end));
    if (sizeBytes > 0) {
      const stream = onChunk({ sha256: digest, lengthBytes: sizeBytes }, 0);
      appendChunk(digest, stream, filled, end);
    }
    filled = end;
    return { sha256: digest, chunks: [] };
  };

  const scanLarge = async ({ sizeBytes }: FoundFile, opened: OpenedFile, onChunk: OnChunk) => {
    flush();
    const sizes = chunkSizes(sizeBytes);
    const blockBytes = Math.max(leastBlockBytes, 2 * sizes.maxBytes);
    const fileStream = nextFileStream();
    const chunks: Chunk[] = [];
    let current = await lane.acquire(blockBytes);
    let waiting = 0;
    let position = 0;
    let offsetBytes = 0;
    while (position < sizeBytes || waiting > 0) {
      signal.throwIfAborted();
      const end = Math.min(current.length, waiting + sizeBytes - position);
      opened.read(current, waiting, end, position);
      position += end - waiting;
      let start = 0;
      while (end - start >= sizes.maxBytes || (position === sizeBytes && start < end)) {
        const cut = findCut(current, start, end, sizes);
        const chunk = { sha256: sha256(current.subarray(start, cut)), lengthBytes: cut - start };
        appendChunk(chunk.sha256, onChunk(chunk, offsetBytes), start, cut);
        chunks.push(chunk);
        offsetBytes += chunk.lengthBytes;
        start = cut;
      }
      append(fileStream, 0, start);
      waiting = end - start;
      block = current;
      if (position < sizeBytes || waiting > 0) {
        const next = await lane.acquire(blockBytes);
        current.copy(next, 0, start, end);
        current = next;
      }
      flush();
    }
    // A file of one chunk has none of its own: the file is the chunk (docs/spec/list-v1.md).
    return { sha256: lane.digest(fileStream), chunks: chunks.length === 1 ? [] : chunks };
  };

  return {
    flush,
    settle: () => settled,
    scan: async (file, onChunk) => {
      const opened = openFound(file);
      try {
        const isWhole = file.sizeBytes <= chunkSizes(file.sizeBytes).minBytes;
        const content = await (isWhole ? scanWhole : scanLarge)(file, opened, onChunk);
        opened.check();
        const { path, executable, sizeBytes } = file;
        const { sha256: digest, chunks } = content;
        const complete = (hashed: string): FileEntry => ({
          path,
          executable,
          sizeBytes,
          sha256: hashed,
          chunks,
        });
        return typeof digest === 'string'
          ? { entry: complete(digest) }
          : { later: digest.then(complete) };
      } finally {
        opened.close();
      }
    },
  };
};
