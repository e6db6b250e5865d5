import { joinedReadBytes } from '../core/read-plan.ts';
import type { Block, Hasher } from '../ports/hasher.ts';

/**
 * Blocks that are read into, hashed and written from, again and again, however many components there
 * are: shared memory that is let go stays until V8 looks for garbage, and it does not see much of it.
 */
export interface BlockPool {
  /** A block of so many bytes or more. It is for the caller alone until it is given back. */
  take(sizeBytes: number): Block;
  giveBack(block: Block): void;
}

export const createBlockPool = (hasher: Hasher): BlockPool => {
  const free: Block[] = [];
  return {
    take: (sizeBytes) => {
      const fitting = free.findIndex(({ length }) => length >= sizeBytes);
      if (fitting === -1) {
        // A larger one takes the place of one that is too small for a single chunk.
        free.pop();
        return hasher.block(Math.max(sizeBytes, joinedReadBytes));
      }
      const [block] = free.splice(fitting, 1);
      return block as Block;
    },
    giveBack: (block) => {
      free.push(block);
    },
  };
};
