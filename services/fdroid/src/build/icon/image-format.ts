import { byteView, OutOfBoundsError, type ByteView } from '../byte-view.ts';

/** A raster image, as its own first bytes describe it. */
export interface RasterImage {
  readonly format: 'png' | 'jpg' | 'webp';
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
}

const big16 = (view: ByteView, offset: number): number =>
  (view.u8(offset) << 8) | view.u8(offset + 1);
const big32 = (view: ByteView, offset: number): number =>
  big16(view, offset) * 0x1_0000 + big16(view, offset + 2);
const little24 = (view: ByteView, offset: number): number =>
  view.u16(offset) | (view.u8(offset + 2) << 16);

const startsWith = (bytes: Uint8Array, offset: number, text: string): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString(
    'latin1',
    offset,
    offset + text.length,
  ) === text;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Segments of a marker (0xff, type) and a length, until the one that starts a frame. */
const jpegSize = (view: ByteView): Size | undefined => {
  for (let offset = 2; view.u8(offset) === 0xff;) {
    const type = view.u8(offset + 1);
    const isFrame = type >= 0xc0 && type <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(type);
    if (isFrame) return { height: big16(view, offset + 5), width: big16(view, offset + 7) };
    offset += 2 + Math.max(2, big16(view, offset + 2));
  }
  return undefined;
};

/** Lossy, lossless and extended files say their size in three ways. */
const webpSize = (view: ByteView, bytes: Uint8Array): Size | undefined => {
  if (startsWith(bytes, 12, 'VP8 ')) {
    return { width: view.u16(26) & 0x3fff, height: view.u16(28) & 0x3fff };
  }
  if (startsWith(bytes, 12, 'VP8L')) {
    const bits = view.u32(21);
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  if (startsWith(bytes, 12, 'VP8X')) {
    return { width: little24(view, 24) + 1, height: little24(view, 27) + 1 };
  }
  return undefined;
};

const sizeOf = (bytes: Uint8Array): [RasterImage['format'], Size | undefined] | undefined => {
  const view = byteView(bytes);
  if (startsWith(bytes, 0, '\x89PNG\r\n\x1a\n')) {
    return ['png', { width: big32(view, 16), height: big32(view, 20) }];
  }
  if (startsWith(bytes, 0, '\xff\xd8\xff')) return ['jpg', jpegSize(view)];
  if (startsWith(bytes, 0, 'RIFF') && startsWith(bytes, 8, 'WEBP')) {
    return ['webp', webpSize(view, bytes)];
  }
  return undefined;
};

/** Tells an image by its first bytes; names inside an APK may say anything. */
export const readRasterImage = (bytes: Uint8Array): RasterImage | undefined => {
  try {
    const [format, size] = sizeOf(bytes) ?? [];
    if (format === undefined || size === undefined || size.width === 0 || size.height === 0) {
      return undefined;
    }
    return { format, ...size, bytes };
  } catch (error) {
    if (error instanceof OutOfBoundsError) return undefined;
    throw error;
  }
};
