import type { BundleError } from './errors.ts';
import { isSha256 } from './layout.ts';
import { limits } from './limits.ts';

/** Why a binary format is refused: the `reason` of `LIST_INVALID` and `TOC_INVALID`. */
export type BinaryProblem =
  | 'magic'
  | 'version'
  | 'ends-early'
  | 'ends-late'
  | 'varint'
  | 'limit'
  | 'text'
  | 'flags'
  | 'order'
  | 'length'
  | 'duplicate';

/** Makes the format's own error for a problem at a byte offset. */
export type Refuse = (reason: BinaryProblem, offset: number) => BundleError;

/** Reads a binary format from front to back; every method throws the format's error. */
export interface BinaryReader {
  offset(): number;
  /** Throws unless the next bytes are this ASCII text. */
  magic(text: string): void;
  byte(): number;
  /** Minimal LEB128, at most `max`. */
  varint(max: number): number;
  /** A view of the next bytes. */
  bytes(length: number): Buffer;
  /** 32 bytes as 64 hex digits. */
  hash(): string;
  /** Throws unless `count` items of at least `itemBytes` fit into what is left: before allocation. */
  room(count: number, itemBytes: number): void;
  /** Throws unless all bytes were read. */
  end(): void;
}

export const createBinaryReader = (input: Uint8Array, refuse: Refuse): BinaryReader => {
  const buffer = Buffer.from(input.buffer, input.byteOffset, input.byteLength);
  let at = 0;
  const take = (length: number): number => {
    const from = at;
    if (length > buffer.length - from) throw refuse('ends-early', from);
    at += length;
    return from;
  };
  const byte = () => buffer[take(1)] as number;
  return {
    offset: () => at,
    magic(text) {
      const from = at;
      if (buffer.toString('latin1', from, from + text.length) !== text) throw refuse('magic', from);
      at += text.length;
    },
    byte,
    varint(max) {
      const from = at;
      let value = 0;
      let scale = 1;
      for (;;) {
        const next = byte();
        value += (next & 0x7f) * scale;
        if (next < 0x80) {
          // A zero at the end says nothing: the number has a shorter spelling.
          if (next === 0 && scale > 1) throw refuse('varint', from);
          break;
        }
        scale *= 128;
        // Eight groups of seven bits are enough for 2^53 - 1.
        if (scale > 2 ** 49) throw refuse('varint', from);
      }
      if (value > limits.integer) throw refuse('varint', from);
      if (value > max) throw refuse('limit', from);
      return value;
    },
    bytes(length) {
      const from = take(length);
      return buffer.subarray(from, from + length);
    },
    hash() {
      const from = take(32);
      return buffer.toString('hex', from, from + 32);
    },
    room(count, itemBytes) {
      if (count > (buffer.length - at) / itemBytes) throw refuse('ends-early', at);
    },
    end() {
      if (at !== buffer.length) throw refuse('ends-late', at);
    },
  };
};

/** Bytes that `varint` needs for a value. */
const varintBytes = (value: number): number => {
  let length = 1;
  for (let rest = value; rest >= 128; rest = Math.floor(rest / 128)) length += 1;
  return length;
};

/** Writes a binary format into one buffer that grows by doubling. */
export interface BinaryWriter {
  magic(text: string): void;
  byte(value: number): void;
  varint(value: number): void;
  bytes(value: Uint8Array): void;
  hash(hex: string): void;
  /** Number of bytes written so far. */
  length(): number;
  /** The bytes written so far, as a view. */
  result(): Uint8Array;
}

export const createBinaryWriter = (expectedBytes: number): BinaryWriter => {
  let buffer = Buffer.allocUnsafe(Math.max(expectedBytes, 64));
  let at = 0;
  const take = (length: number): number => {
    const from = at;
    at += length;
    if (at > buffer.length) {
      const larger = Buffer.allocUnsafe(Math.max(2 * buffer.length, at));
      buffer.copy(larger, 0, 0, from);
      buffer = larger;
    }
    return from;
  };
  return {
    magic(text) {
      const from = take(text.length);
      buffer.write(text, from, 'latin1');
    },
    byte(value) {
      const from = take(1);
      buffer[from] = value;
    },
    varint(value) {
      if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`not a count: ${value}`);
      let from = take(varintBytes(value));
      let rest = value;
      for (; rest >= 128; rest = Math.floor(rest / 128)) buffer[from++] = (rest % 128) + 128;
      buffer[from] = rest;
    },
    bytes(value) {
      const from = take(value.length);
      buffer.set(value, from);
    },
    hash(hex) {
      if (!isSha256(hex)) throw new RangeError('not a SHA-256 in hex');
      const from = take(32);
      buffer.write(hex, from, 'hex');
    },
    length: () => at,
    // No Buffer leaves: its `slice` is a view where that of a Uint8Array is a copy.
    result: () => new Uint8Array(buffer.buffer, buffer.byteOffset, at),
  };
};
