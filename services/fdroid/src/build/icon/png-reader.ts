import { inflateSync } from 'node:zlib';
import { byteView, OutOfBoundsError, type ByteView } from '../byte-view.ts';

/** Pixels with four bytes each: red, green, blue, alpha. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8Array;
}

/** Kinds of PNG (RFC 2083), by how a pixel of eight-bit samples is made. */
const channelsOf: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
const paletteType = 3;

interface Parts {
  readonly header: ByteView;
  readonly palette: Uint8Array;
  readonly transparency: Uint8Array;
  readonly data: readonly Uint8Array[];
}

const big32 = (view: ByteView, offset: number): number =>
  ((view.u8(offset) << 24) >>> 0) +
  (view.u8(offset + 1) << 16) +
  (view.u8(offset + 2) << 8) +
  view.u8(offset + 3);

/** The chunks that matter. Checksums are not looked at: the APK's signature covers the file. */
const readParts = (png: ByteView): Parts => {
  const nothing = new Uint8Array();
  const data: Uint8Array[] = [];
  let [header, palette, transparency]: [ByteView | undefined, Uint8Array, Uint8Array] = [
    undefined,
    nothing,
    nothing,
  ];
  for (let offset = 8; offset < png.length;) {
    const length = big32(png, offset);
    const type = Buffer.from(png.slice(offset + 4, offset + 8).bytes).toString('latin1');
    const body = png.slice(offset + 8, offset + 8 + length);
    if (type === 'IHDR') header ??= body;
    else if (type === 'PLTE') palette = body.bytes;
    else if (type === 'tRNS') transparency = body.bytes;
    else if (type === 'IDAT') data.push(body.bytes);
    else if (type === 'IEND') break;
    offset += 12 + length;
  }
  if (header === undefined) throw new OutOfBoundsError();
  return { header, palette, transparency, data };
};

const paeth = (left: number, above: number, corner: number): number => {
  const guess = left + above - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? above : corner;
};

/** Takes the filters off, row by row, in place. @returns undefined for a filter that is none */
const unfilter = (rows: Uint8Array, rowBytes: number, step: number): Uint8Array | undefined => {
  const stride = rowBytes + 1;
  for (let start = 0; start < rows.length; start += stride) {
    const filter = rows[start] ?? 0;
    if (filter > 4) return undefined;
    if (filter === 0) continue;
    for (let at = start + 1; at < start + stride; at += 1) {
      const left = at - start > step ? (rows[at - step] ?? 0) : 0;
      const above = start > 0 ? (rows[at - stride] ?? 0) : 0;
      const corner = start > 0 && at - start > step ? (rows[at - stride - step] ?? 0) : 0;
      const guess =
        filter === 1
          ? left
          : filter === 2
            ? above
            : filter === 3
              ? (left + above) >> 1
              : paeth(left, above, corner);
      rows[at] = (rows[at] ?? 0) + guess;
    }
  }
  return rows;
};

/** Red, green, blue, alpha of the pixel whose samples begin at an offset. */
const pixelAt = (
  samples: Uint8Array,
  offset: number,
  type: number,
  { palette, transparency }: Parts,
): readonly [number, number, number, number] => {
  const at = (index: number): number => samples[offset + index] ?? 0;
  switch (type) {
    case 0:
      return [at(0), at(0), at(0), 255];
    case 2:
      return [at(0), at(1), at(2), 255];
    case paletteType: {
      const color = at(0) * 3;
      const [red = 0, green = 0, blue = 0] = palette.subarray(color, color + 3);
      return [red, green, blue, transparency[at(0)] ?? 255];
    }
    case 4:
      return [at(0), at(0), at(0), at(1)];
    default:
      return [at(0), at(1), at(2), at(3)];
  }
};

/**
 * Reads the pixels of a plain PNG: eight bits a sample, not interlaced, no colour that stands for
 * transparent.
 *
 * @param maxSide in pixels; bounds what it may unpack to
 * @returns undefined for any other PNG, and for one that is damaged
 */
export const readPlainPng = (bytes: Uint8Array, maxSide: number): Pixels | undefined => {
  try {
    const parts = readParts(byteView(bytes));
    const { header, transparency, data } = parts;
    const [width, height] = [big32(header, 0), big32(header, 4)];
    const type = header.u8(9);
    const channels = channelsOf[type];
    const isPlain = header.u8(8) === 8 && [10, 11, 12].every((at) => header.u8(at) === 0);
    if (channels === undefined || !isPlain) return undefined;
    if (Math.min(width, height) < 1 || Math.max(width, height) > maxSide) return undefined;
    if (type !== paletteType && transparency.length > 0) return undefined;
    const rowBytes = width * channels;
    const maxOutputLength = (rowBytes + 1) * height;
    const packed = inflateSync(Buffer.concat(data), { maxOutputLength });
    if (packed.length !== maxOutputLength) return undefined;
    const rows = unfilter(packed, rowBytes, channels);
    if (rows === undefined) return undefined;
    const rgba = new Uint8Array(width * height * 4);
    for (let y = 0; y < height; y += 1) {
      for (let x = 0; x < width; x += 1) {
        const offset = y * (rowBytes + 1) + 1 + x * channels;
        rgba.set(pixelAt(rows, offset, type, parts), (y * width + x) * 4);
      }
    }
    return { width, height, rgba };
  } catch (error) {
    if (error instanceof OutOfBoundsError || isInflateError(error)) return undefined;
    throw error;
  }
};

/** Damaged data, or more of it than the header says. */
const isInflateError = (error: unknown): boolean =>
  ['Z_DATA_ERROR', 'Z_BUF_ERROR', 'Z_NEED_DICT', 'ERR_BUFFER_TOO_LARGE'].includes(
    String((error as NodeJS.ErrnoException).code),
  );
