import {
  createBinaryReader,
  createBinaryWriter,
  type BinaryWriter,
  type Refuse,
} from './binary.ts';
import { limits } from './limits.ts';

/**
 * How new bytes are made out of older ones (docs/spec/patch-v1.md §4). Older bytes have addresses: all
 * files of a list one behind the other, in the list's order.
 */

/** First bytes that are new, then a piece of what is older; either may be empty. */
export interface Instruction {
  /** Offset of the new bytes in what is made. */
  readonly literalOffset: number;
  readonly literalBytes: number;
  readonly copyAddress: number;
  readonly copyBytes: number;
}

/** An instruction as it was read, with its new bytes. */
export interface DeltaStep {
  readonly literal: Uint8Array;
  readonly copyAddress: number;
  readonly copyBytes: number;
}

/** A copy that goes on where the one before would have: to name it costs next to nothing. */
const leastAlignedBytes = 8;
/** Any other copy. */
const leastBytes = 16;
/** Bytes that must be the same for two places to be compared at all. */
const seedBytes = 8;
/** Of the places that are looked up; every piece of `leastBytes` has one with its seed inside. */
const strideBytes = 4;

const mix = (bytes: Uint8Array, at: number): number => {
  const low =
    (bytes[at] as number) |
    ((bytes[at + 1] as number) << 8) |
    ((bytes[at + 2] as number) << 16) |
    ((bytes[at + 3] as number) << 24);
  const high =
    (bytes[at + 4] as number) |
    ((bytes[at + 5] as number) << 8) |
    ((bytes[at + 6] as number) << 16) |
    ((bytes[at + 7] as number) << 24);
  const mixed = Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b);
  return Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
};

/** Older bytes, and where in them something may be found. */
export interface DeltaBase {
  readonly bytes: Uint8Array;
  /** Of its first byte. */
  readonly address: number;
  /**
   * Instructions that make `target`.
   *
   * @param hint where its first byte is expected, an address
   */
  match(target: Uint8Array, hint: number): Instruction[];
}

/** Makes bases, one after the other, in the same memory. */
export type DeltaBaseMaker = (bytes: Uint8Array, address: number) => DeltaBase;

/**
 * Prepares older bytes to be copied from. Takes two to four bytes of memory for each of the most bytes
 * that a base has had.
 *
 * @returns makes a base of these bytes, the first of which has that address; the base before it is not
 *   to be used any more
 */
export const createDeltaBaseMaker = (): DeltaBaseMaker => {
  let memory = new Int32Array(256);
  return (bytes, address) => {
    const tableBits = Math.max(8, 33 - Math.clz32(bytes.length / strideBytes));
    if (memory.length < 2 ** tableBits) memory = new Int32Array(2 ** tableBits);
    const table = memory.subarray(0, 2 ** tableBits).fill(0);
    return deltaBase(bytes, address, table, 32 - tableBits);
  };
};

/** @param table gets, by hash, the position plus one of the last place with that hash */
const deltaBase = (
  bytes: Uint8Array,
  address: number,
  table: Int32Array,
  shift: number,
): DeltaBase => {
  for (let at = 0; at + seedBytes <= bytes.length; at += strideBytes) {
    table[mix(bytes, at) >>> shift] = at + 1;
  }
  const sameBytes = (target: Uint8Array, from: number, position: number): number => {
    const most = Math.min(target.length - from, bytes.length - position);
    let length = 0;
    while (length < most && target[from + length] === bytes[position + length]) length += 1;
    return length;
  };
  return {
    bytes,
    address,
    match: (target, hint) => {
      const instructions: Instruction[] = [];
      let literalOffset = 0;
      /** Where in `bytes` what comes at 0 of the target would be, if nothing had changed since the last copy. */
      let drift = hint - address;
      const copy = (from: number, position: number, length: number): void => {
        instructions.push({
          literalOffset,
          literalBytes: from - literalOffset,
          copyAddress: address + position,
          copyBytes: length,
        });
        literalOffset = from + length;
        drift = position - from;
      };
      let at = 0;
      while (at < target.length) {
        const expected = at + drift;
        if (expected >= 0 && expected < bytes.length && target[at] === bytes[expected]) {
          const length = sameBytes(target, at, expected);
          if (length >= leastAlignedBytes) {
            copy(at, expected, length);
            at = literalOffset;
            continue;
          }
        }
        const found =
          at + seedBytes <= target.length ? (table[mix(target, at) >>> shift] as number) - 1 : -1;
        if (found >= 0) {
          const length = sameBytes(target, at, found);
          let before = 0;
          while (
            before < Math.min(at - literalOffset, found) &&
            target[at - before - 1] === bytes[found - before - 1]
          ) {
            before += 1;
          }
          if (length + before >= leastBytes) {
            copy(at - before, found - before, length + before);
            at = literalOffset;
            continue;
          }
        }
        at += 1;
      }
      if (literalOffset < target.length) {
        const literalBytes = target.length - literalOffset;
        instructions.push({ literalOffset, literalBytes, copyAddress: 0, copyBytes: 0 });
      }
      return instructions;
    },
  };
};

/** Puts deltas of one piece after the other together. */
export interface DeltaWriter {
  add(target: Uint8Array, instructions: readonly Instruction[]): void;
  /** Length of what they make. */
  contentBytes(): number;
  /** Length of the new bytes in it. */
  literalBytes(): number;
  /** The delta so far: length of the instructions, the instructions, the new bytes. */
  result(): Uint8Array;
}

const writeAddress = (writer: BinaryWriter, apart: number): void => {
  writer.varint(apart < 0 ? -2 * apart - 1 : 2 * apart);
};

export const createDeltaWriter = (): DeltaWriter => {
  const instructionWriter = createBinaryWriter(1024);
  const literalWriter = createBinaryWriter(1024);
  let content = 0;
  /** Where the next copy would begin if nothing but the new bytes lay between. */
  let expected = 0;
  return {
    add: (target, instructions) => {
      for (const { literalOffset, literalBytes, copyAddress, copyBytes } of instructions) {
        instructionWriter.varint(literalBytes);
        instructionWriter.varint(copyBytes);
        literalWriter.bytes(target.subarray(literalOffset, literalOffset + literalBytes));
        expected += literalBytes;
        if (copyBytes > 0) {
          writeAddress(instructionWriter, copyAddress - expected);
          expected = copyAddress + copyBytes;
        }
      }
      content += target.length;
    },
    contentBytes: () => content,
    literalBytes: () => literalWriter.length(),
    result: () => {
      const writer = createBinaryWriter(instructionWriter.length() + literalWriter.length() + 8);
      writer.varint(instructionWriter.length());
      writer.bytes(instructionWriter.result());
      writer.bytes(literalWriter.result());
      return writer.result();
    },
  };
};

/** Addresses stay exact as doubles even when twice as large. */
export const mostAddress = 2 ** 51;

/**
 * Reads a delta.
 *
 * @param contentBytes what it must make
 * @param baseBytes how much there is to copy from
 * @param refuse makes the error
 * @throws what `refuse` makes, for instructions that make more or less, copy from elsewhere, do nothing,
 *   or leave new bytes over
 */
export const readDelta = function* (
  delta: Uint8Array,
  contentBytes: number,
  baseBytes: number,
  refuse: Refuse,
): Generator<DeltaStep, void, void> {
  const reader = createBinaryReader(delta, refuse);
  const instructions = createBinaryReader(reader.bytes(reader.varint(limits.deltaBytes)), refuse);
  let expected = 0;
  let made = 0;
  while (made < contentBytes) {
    const at = instructions.offset();
    const literalBytes = instructions.varint(contentBytes - made);
    const copyBytes = instructions.varint(contentBytes - made - literalBytes);
    if (literalBytes + copyBytes === 0) throw refuse('length', at);
    const literal = reader.bytes(literalBytes);
    made += literalBytes + copyBytes;
    expected += literalBytes;
    let copyAddress = 0;
    if (copyBytes > 0) {
      const apart = instructions.varint(2 * mostAddress);
      copyAddress = expected + (apart % 2 === 1 ? -(apart + 1) / 2 : apart / 2);
      if (copyAddress < 0 || copyAddress + copyBytes > baseBytes) throw refuse('limit', at);
      expected = copyAddress + copyBytes;
    }
    yield { literal, copyAddress, copyBytes };
  }
  instructions.end();
  reader.end();
};
