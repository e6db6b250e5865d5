/** Thrown by ByteView when bytes end too early; callers turn it into the code of their format. */
export class OutOfBoundsError extends RangeError {}

/**
 * Little-endian numbers of a byte range, each read checked against its bounds. All binary formats in
 * an APK are little-endian.
 */
export interface ByteView {
  readonly bytes: Uint8Array;
  readonly length: number;
  u8(offset: number): number;
  u16(offset: number): number;
  u32(offset: number): number;
  i32(offset: number): number;
  u64(offset: number): bigint;
  /** Shares memory with this view. */
  slice(start: number, end: number): ByteView;
}

/** @throws OutOfBoundsError from every method, where the range does not lie inside */
export const byteView = (bytes: Uint8Array): ByteView => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const check = (offset: number, length: number): void => {
    if (!(offset >= 0 && length >= 0 && offset + length <= bytes.byteLength)) {
      throw new OutOfBoundsError(`${offset}+${length} of ${bytes.byteLength}`);
    }
  };
  return {
    bytes,
    length: bytes.byteLength,
    u8: (offset) => (check(offset, 1), view.getUint8(offset)),
    u16: (offset) => (check(offset, 2), view.getUint16(offset, true)),
    u32: (offset) => (check(offset, 4), view.getUint32(offset, true)),
    i32: (offset) => (check(offset, 4), view.getInt32(offset, true)),
    u64: (offset) => (check(offset, 8), view.getBigUint64(offset, true)),
    slice: (start, end) => (check(start, end - start), byteView(bytes.subarray(start, end))),
  };
};
