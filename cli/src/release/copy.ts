import { hash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { packChunk } from '@p2p-hotspot/bundle-format';
import { OperatorError } from '../errors.ts';
import type { Work } from '../ui/progress.ts';
import type { PackedLengths, PlannedChunk, PlannedPack } from './pack-plan.ts';
import { openFound, type OpenedFile } from './read-file.ts';
import type { FoundFile } from '../collection/walk.ts';

const blockBytes = 512 * 1024;

export interface CopyOptions {
  readonly signal: AbortSignal;
  readonly work: Work;
}

/** Chunks that are compressed at once: each takes some MiB of memory. */
const packedAtOnce = 2;

const storedLength = ({ sha256, lengthBytes }: PlannedChunk, packed: PackedLengths): number =>
  packed.get(sha256) ?? lengthBytes;

/** Chunks that fit into one block, from `first` on; at least one. */
const blockEnd = (chunks: readonly PlannedChunk[], first: number): number => {
  let size = 0;
  let end = first;
  for (; end < chunks.length; end += 1) {
    size += chunks[end]?.lengthBytes ?? 0;
    if (end > first && size > blockBytes) break;
  }
  return end;
};

/**
 * Buffers in turn. While one is filled, one may be on its way through the archive (`writeBundleFile`
 * takes the next block when the one before was read), one waits to be written, one is being written.
 */
const createBuffers = (): ((sizeBytes: number) => Buffer) => {
  const buffers = Array.from({ length: 4 }, () => Buffer.allocUnsafe(blockBytes));
  let turn = 0;
  return (sizeBytes) => {
    turn = (turn + 1) % buffers.length;
    const buffer = buffers[turn];
    if (buffer !== undefined && buffer.length >= sizeBytes) return buffer.subarray(0, sizeBytes);
    const larger = Buffer.allocUnsafe(sizeBytes);
    buffers[turn] = larger;
    return larger;
  };
};

/** Keeps the file that was read last open: neighbours in a pack are neighbours in a file. */
const createSources = () => {
  let current: { readonly file: FoundFile; readonly opened: OpenedFile } | undefined;
  const close = () => {
    current?.opened.close();
    current = undefined;
  };
  return {
    close,
    open: (file: FoundFile): OpenedFile => {
      if (current?.file !== file) {
        close();
        current = { file, opened: openFound(file) };
      }
      return current.opened;
    },
  };
};

/**
 * Compresses a chunk as it was when the release was planned.
 *
 * @throws OperatorError INPUT_CHANGED
 */
const packInto = async (bytes: Uint8Array, target: Uint8Array, { source }: FoundFile) => {
  const packed = await packChunk(bytes);
  if (packed?.length !== target.length) {
    throw new OperatorError('INPUT_CHANGED', { parameters: { path: source } });
  }
  target.set(packed);
};

/**
 * Reads a pack's bytes from the files that hold them. Every chunk is hashed again: what was planned
 * is what is written, or nothing is; then it is compressed again, which is cheaper than to keep it.
 *
 * @returns blocks of about half a MiB; each is valid until the third one after it is asked for
 * @throws OperatorError INPUT_CHANGED when a file is not as it was when the release was planned
 */
export async function* copyOfPack(
  { chunks, packedLengths }: PlannedPack,
  { signal, work }: CopyOptions,
): AsyncGenerator<Uint8Array, void, void> {
  const sources = createSources();
  const buffer = createBuffers();
  let scratch = Buffer.alloc(0);
  try {
    for (let first = 0; first < chunks.length;) {
      await nextTurn();
      signal.throwIfAborted();
      const end = blockEnd(chunks, first);
      const block = chunks.slice(first, end);
      const plainBytes = block.reduce((sum, { lengthBytes }) => sum + lengthBytes, 0);
      if (packedLengths.size > 0 && scratch.length < plainBytes) {
        scratch = Buffer.allocUnsafe(Math.max(blockBytes, plainBytes));
      }
      const bytes = buffer(
        block.reduce((sum, chunk) => sum + storedLength(chunk, packedLengths), 0),
      );
      let filled = 0;
      let unpacked = 0;
      const packing: (() => Promise<void>)[] = [];
      for (const chunk of block) {
        const { source, offsetBytes, lengthBytes, sha256 } = chunk;
        const isPacked = packedLengths.has(sha256);
        const [into, start] = isPacked ? [scratch, unpacked] : [bytes, filled];
        sources.open(source).read(into, start, start + lengthBytes, offsetBytes);
        const plain = into.subarray(start, start + lengthBytes);
        if (hash('sha256', plain, 'hex') !== sha256) {
          throw new OperatorError('INPUT_CHANGED', { parameters: { path: source.source } });
        }
        const target = bytes.subarray(filled, filled + storedLength(chunk, packedLengths));
        if (isPacked) {
          packing.push(() => packInto(plain, target, source));
          unpacked += lengthBytes;
        }
        filled += target.length;
      }
      for (let next = 0; next < packing.length; next += packedAtOnce) {
        await Promise.all(packing.slice(next, next + packedAtOnce).map((pack) => pack()));
      }
      work.advance(filled);
      yield bytes;
      first = end;
    }
  } finally {
    sources.close();
  }
}
