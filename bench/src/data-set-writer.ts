import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import type { PlannedFile, Segment } from './data-set.ts';
import { createRandom } from './random.ts';
import { fillWithText } from './text.ts';

/** Blocks are part of the definition of the data: another size would give other bytes. */
const blockBytes = 256 * 1024;

/** The bytes of a file, block by block. Each block is valid only until the next is asked for. */
export function* fileBlocks({ segments }: PlannedFile): Generator<Uint8Array> {
  const block = new Uint8Array(blockBytes);
  for (const segment of segments) yield* segmentBlocks(segment, block);
}

function* segmentBlocks({ kind, key, lengthBytes }: Segment, block: Uint8Array) {
  const random = createRandom(key);
  for (let done = 0; done < lengthBytes; done += blockBytes) {
    const part = block.subarray(0, Math.min(blockBytes, lengthBytes - done));
    if (kind === 'text') fillWithText(random, part);
    else random.fill(part);
    yield part;
  }
}

const writeAll = (file: number, bytes: Uint8Array): void => {
  for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done);
};

const fingerprint = ({ segments }: PlannedFile): string =>
  segments.map(({ kind, key, lengthBytes }) => `${kind} ${key} ${lengthBytes}`).join('\n');

/**
 * Makes `folder` hold exactly `files`, in little memory. Synchronous, as nothing else runs.
 *
 * @param present what an earlier call wrote there: files that are the same are left untouched
 */
export const writeDataSet = (
  folder: string,
  files: readonly PlannedFile[],
  present: readonly PlannedFile[] = [],
): void => {
  const old = new Map(present.map((file) => [file.path, file]));
  const folders = new Set<string>();
  for (const file of files) {
    const before = old.get(file.path);
    old.delete(file.path);
    if (before !== undefined && fingerprint(before) === fingerprint(file)) continue;
    const target = path.join(folder, file.path);
    const parent = path.dirname(target);
    if (!folders.has(parent)) mkdirSync(parent, { recursive: true });
    folders.add(parent);
    const handle = openSync(target, 'w');
    try {
      for (const block of fileBlocks(file)) writeAll(handle, block);
    } finally {
      closeSync(handle);
    }
  }
  for (const gone of old.keys()) rmSync(path.join(folder, gone));
};
