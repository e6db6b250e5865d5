import { createCipheriv } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Work } from '../ui/progress.ts';

/** Room on a medium that may be overwritten. */
export interface FreeSpace {
  readonly sizeBytes: number;
  /** @returns false when there is no room left after all */
  write(offsetBytes: number, block: Uint8Array): Promise<boolean>;
  /** Makes all that was written durable, and lets the next reads come from the medium. */
  settle(): Promise<void>;
  /** Shorter where the medium has lost the end. */
  read(offsetBytes: number, lengthBytes: number): Promise<Uint8Array>;
}

export interface CapacityOptions {
  /** 16 bytes that nobody knows before: content that a medium may not guess or compress. */
  readonly seed: Uint8Array;
  readonly signal: AbortSignal;
  readonly work: Work;
}

export interface CapacityResult {
  readonly testedBytes: number;
  /** Bytes that came back as they were written. */
  readonly goodBytes: number;
  /** Offset of the first wrong byte among those tested; absent for an honest medium. */
  readonly firstBadBytes: number | undefined;
}

const blockBytes = 1024 * 1024;

/** After so many blocks a few are read, so that a fake is noticed before it is filled. */
const blocksBetweenSamples = 1024;

const zeros = Buffer.alloc(blockBytes);
const aesBlockBytes = 16;

/** The content of a block: a key stream, no part of which comes twice. */
const contentOf = (seed: Uint8Array, block: number): Buffer => {
  const counter = Buffer.alloc(aesBlockBytes);
  counter.writeBigUInt64BE(BigInt(block) * BigInt(blockBytes / aesBlockBytes), 8);
  return createCipheriv('aes-128-ctr', seed, counter).update(zeros);
};

/** Offset of the first difference; undefined where there is none. */
const firstDifference = (wanted: Uint8Array, found: Uint8Array): number | undefined => {
  if (Buffer.compare(wanted, found) === 0) return undefined;
  const at = wanted.findIndex((byte, index) => byte !== found[index]);
  return at === -1 ? wanted.length : at;
};

/**
 * Fills free space with content that cannot be guessed and reads it back, as f3 does: a stick that
 * claims more than it has overwrites or loses some of it.
 *
 * @throws OperatorError INTERRUPTED; what the space throws
 */
export const testCapacity = async (
  space: FreeSpace,
  { seed, signal, work }: CapacityOptions,
): Promise<CapacityResult> => {
  const blocks = Math.floor(space.sizeBytes / blockBytes);
  work.expect(2 * blocks * blockBytes);
  const differenceIn = async (block: number): Promise<number | undefined> =>
    firstDifference(contentOf(seed, block), await space.read(block * blockBytes, blockBytes));
  /** The first block is what a medium that wraps around overwrites, the last what others lose. */
  const isStillGood = async (written: number): Promise<boolean> => {
    await space.settle();
    for (let block = 0; block < written; block += blocksBetweenSamples) {
      if ((await differenceIn(block)) !== undefined) return false;
    }
    return (await differenceIn(written - 1)) === undefined;
  };

  let written = 0;
  while (written < blocks) {
    await nextTurn();
    signal.throwIfAborted();
    if (!(await space.write(written * blockBytes, contentOf(seed, written)))) break;
    written += 1;
    work.advance(blockBytes);
    if (written % blocksBetweenSamples === 0 && !(await isStillGood(written))) break;
  }
  await space.settle();
  let goodBytes = 0;
  let firstBadBytes: number | undefined;
  for (let block = 0; block < written; block += 1) {
    await nextTurn();
    signal.throwIfAborted();
    const difference = await differenceIn(block);
    work.advance(blockBytes);
    if (difference === undefined) goodBytes += blockBytes;
    else firstBadBytes ??= block * blockBytes + difference;
  }
  return { testedBytes: written * blockBytes, goodBytes, firstBadBytes };
};
