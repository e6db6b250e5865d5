import { createDeltaBaseMaker, type DeltaBase, type Instruction } from '@p2p-hotspot/bundle-format';

/** A stretch of older bytes that new ones may be made from. */
export interface Stretch {
  /** Address of the first byte. */
  readonly from: number;
  /** Address behind the last byte. */
  readonly to: number;
  /**
   * Fills the buffer with what lies at an address.
   *
   * @returns false where it is not at hand
   */
  read(from: number, into: Uint8Array): Promise<boolean>;
}

/** Where a piece is made from, and where what follows it is expected. */
export interface Match {
  readonly instructions: readonly Instruction[];
  readonly copiedBytes: number;
  readonly nextHint: number;
}

/** Looks for the bytes of new pieces in a window of older ones that moves along with them. */
export interface WindowMatcher {
  /**
   * @param hint address where the first byte of `target` is expected
   * @returns undefined where nothing can be compared
   */
  match(stretch: Stretch, target: Uint8Array, hint: number): Promise<Match | undefined>;
}

const KiB = 1024;
/** What has moved farther since the last thing in common is not found. */
const behindBytes = 256 * KiB;
const aheadBytes = 768 * KiB;
/** As much around the piece must be in the window, or it moves. */
const marginBytes = 64 * KiB;

export const createWindowMatcher = (): WindowMatcher => {
  const makeBase = createDeltaBaseMaker();
  let memory = new Uint8Array();
  let base: DeltaBase | undefined;
  const baseAround = async (
    stretch: Stretch,
    hint: number,
    lengthBytes: number,
  ): Promise<DeltaBase | undefined> => {
    const clip = (address: number): number => Math.min(Math.max(address, stretch.from), stretch.to);
    const [first, last] = [clip(hint - marginBytes), clip(hint + lengthBytes + marginBytes)];
    const isInside =
      base !== undefined &&
      base.address >= stretch.from &&
      base.address + base.bytes.length <= stretch.to &&
      first >= base.address &&
      last <= base.address + base.bytes.length;
    if (isInside) return base;
    base = undefined;
    const from = clip(hint - behindBytes);
    const to = clip(hint + Math.max(aheadBytes, lengthBytes + marginBytes));
    if (from >= to) return undefined;
    if (memory.length < to - from) memory = new Uint8Array(to - from);
    const bytes = memory.subarray(0, to - from);
    if (await stretch.read(from, bytes)) base = makeBase(bytes, from);
    return base;
  };
  return {
    match: async (stretch, target, hint) => {
      const found = await baseAround(stretch, hint, target.length);
      if (found === undefined) return undefined;
      const instructions = found.match(target, hint);
      let copiedBytes = 0;
      let nextHint = hint + target.length;
      for (const { literalOffset, literalBytes, copyAddress, copyBytes } of instructions) {
        if (copyBytes === 0) continue;
        copiedBytes += copyBytes;
        nextHint = copyAddress + target.length - (literalOffset + literalBytes);
      }
      return { instructions, copiedBytes, nextHint };
    },
  };
};
