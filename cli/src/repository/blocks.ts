import type { FileHandle } from 'node:fs/promises';
import { readFailure } from '../errors.ts';

/** Blocks of a stream as buffers of their own, since a reader uses its memory again. */
export async function* ownBlocks(
  blocks: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array, void, void> {
  for await (const block of blocks) yield Uint8Array.from(block);
}

const blockBytes = 1024 * 1024;

/**
 * Reads a range of a file block by block, through one buffer: a block is valid until the next one.
 * Ends early where the file does.
 *
 * @param shownName for error messages
 */
export async function* readBlocks(
  handle: FileHandle,
  offset: number,
  lengthBytes: number,
  shownName: string,
): AsyncGenerator<Uint8Array, void, void> {
  const buffer = Buffer.allocUnsafe(Math.min(blockBytes, Math.max(1, lengthBytes)));
  let done = 0;
  while (done < lengthBytes) {
    let bytesRead: number;
    try {
      const wanted = Math.min(buffer.length, lengthBytes - done);
      ({ bytesRead } = await handle.read(buffer, 0, wanted, offset + done));
    } catch (error) {
      throw readFailure(shownName, error);
    }
    if (bytesRead === 0) return;
    done += bytesRead;
    yield buffer.subarray(0, bytesRead);
  }
}
