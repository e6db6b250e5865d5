import { hash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { OperatorError } from '../errors.ts';
import type { Work } from '../ui/progress.ts';
import type { PlannedChunk, PlannedPack } from './pack-plan.ts';
import { openFound, type OpenedFile } from './read-file.ts';
import type { FoundFile } from '../collection/walk.ts';

const blockBytes = 1024 * 1024;

export interface CopyOptions {
  readonly signal: AbortSignal;
  readonly work: Work;
}

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
 * Reads a pack's bytes from the files that hold them. Every chunk is hashed again: what was planned
 * is what is written, or nothing is.
 *
 * @returns blocks of about 1 MiB, each a buffer of its own
 * @throws OperatorError INPUT_CHANGED when a file is not as it was when the release was planned
 */
export async function* copyOfPack(
  { chunks }: PlannedPack,
  { signal, work }: CopyOptions,
): AsyncGenerator<Uint8Array, void, void> {
  const sources = createSources();
  try {
    for (let first = 0; first < chunks.length;) {
      await nextTurn();
      signal.throwIfAborted();
      const end = blockEnd(chunks, first);
      const block = chunks.slice(first, end);
      const bytes = Buffer.allocUnsafeSlow(
        block.reduce((sum, { lengthBytes }) => sum + lengthBytes, 0),
      );
      let filled = 0;
      for (const { source, offsetBytes, lengthBytes, sha256 } of block) {
        const chunkEnd = filled + lengthBytes;
        sources.open(source).read(bytes, filled, chunkEnd, offsetBytes);
        if (hash('sha256', bytes.subarray(filled, chunkEnd), 'hex') !== sha256) {
          throw new OperatorError('INPUT_CHANGED', { parameters: { path: source.source } });
        }
        filled = chunkEnd;
      }
      work.advance(filled);
      yield bytes;
      first = end;
    }
  } finally {
    sources.close();
  }
}
