import { createHash, hash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { chunkSizes, findCut, type Chunk, type FileEntry } from '@p2p-hotspot/bundle-format';
import type { FoundFile } from '../collection/walk.ts';
import { openFound, type OpenedFile } from './read-file.ts';

const MiB = 1024 * 1024;

/** How a file is read: what it is told of, and what may stop it. */
export interface ScanOptions {
  readonly signal: AbortSignal;
  /**
   * Called for every chunk in file order. `bytes` belongs to the scan: use it before returning.
   */
  readonly onChunk: (chunk: Chunk, offsetBytes: number, bytes: Uint8Array) => void;
}

/** One buffer for all files: memory does not grow with what is read. */
let shared = Buffer.allocUnsafe(MiB);
const bufferOf = (leastBytes: number): Buffer => {
  if (shared.length < leastBytes) shared = Buffer.allocUnsafe(leastBytes);
  return shared;
};

const sha256 = (bytes: Uint8Array): string => hash('sha256', bytes, 'hex');

/**
 * Reads a file once: cuts it into chunks and hashes chunks and file.
 *
 * @throws OperatorError INPUT_CHANGED when the file changes meanwhile; as `openFound`
 */
export const scanFile = async (file: FoundFile, options: ScanOptions): Promise<FileEntry> => {
  const opened = openFound(file);
  try {
    const content = await cutFile(file, opened, options);
    opened.check();
    const { path, executable, sizeBytes } = file;
    return { path, executable, sizeBytes, ...content };
  } finally {
    opened.close();
  }
};

const cutFile = async (
  { sizeBytes }: FoundFile,
  opened: OpenedFile,
  { signal, onChunk }: ScanOptions,
): Promise<Pick<FileEntry, 'sha256' | 'chunks'>> => {
  const sizes = chunkSizes(sizeBytes);
  const buffer = bufferOf(2 * sizes.maxBytes);
  if (sizeBytes <= sizes.maxBytes && sizeBytes <= sizes.minBytes) {
    opened.read(buffer, 0, sizeBytes, 0);
    const bytes = buffer.subarray(0, sizeBytes);
    const digest = sha256(bytes);
    if (sizeBytes > 0) onChunk({ sha256: digest, lengthBytes: sizeBytes }, 0, bytes);
    return { sha256: digest, chunks: [] };
  }
  const whole = createHash('sha256');
  const chunks: Chunk[] = [];
  let position = 0;
  let filled = 0;
  let offsetBytes = 0;
  while (position < sizeBytes || filled > 0) {
    await nextTurn();
    signal.throwIfAborted();
    const wanted = Math.min(buffer.length - filled, sizeBytes - position);
    opened.read(buffer, filled, filled + wanted, position);
    position += wanted;
    filled += wanted;
    let start = 0;
    while (filled - start >= sizes.maxBytes || (position === sizeBytes && start < filled)) {
      const end = findCut(buffer, start, filled, sizes);
      const bytes = buffer.subarray(start, end);
      const chunk = { sha256: sha256(bytes), lengthBytes: bytes.length };
      whole.update(bytes);
      onChunk(chunk, offsetBytes, bytes);
      chunks.push(chunk);
      offsetBytes += bytes.length;
      start = end;
    }
    buffer.copyWithin(0, start, filled);
    filled -= start;
  }
  // A file of one chunk has none of its own: the file is the chunk (docs/spec/list-v1.md).
  return { sha256: whole.digest('hex'), chunks: chunks.length === 1 ? [] : chunks };
};
