import { crc32, deflateSync } from 'node:zlib';

const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
const rgbaBytes = 4;

const big32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value >>> 0);
  return bytes;
};

const chunk = (type: string, data: Uint8Array): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  return Buffer.concat([big32(data.byteLength), body, big32(crc32(body))]);
};

/** A PNG of pixels with four bytes each: red, green, blue, alpha. */
export const encodePng = (
  pixels: Uint8Array | Uint8ClampedArray,
  width: number,
  height: number,
): Uint8Array => {
  const rowBytes = width * rgbaBytes;
  const rows = Buffer.alloc((rowBytes + 1) * height);
  for (let row = 0; row < height; row += 1) {
    const start = row * (rowBytes + 1);
    // The byte before each row says how it is filtered: as differences from the pixel to the left.
    rows[start] = 1;
    for (let index = 0; index < rowBytes; index += 1) {
      const at = row * rowBytes + index;
      const left = index < rgbaBytes ? 0 : (pixels[at - rgbaBytes] ?? 0);
      rows[start + 1 + index] = (pixels[at] ?? 0) - left;
    }
  }
  const header = Buffer.concat([big32(width), big32(height), Buffer.of(8, 6, 0, 0, 0)]);
  return Buffer.concat([
    ...[signature, chunk('IHDR', header), chunk('IDAT', deflateSync(rows))],
    chunk('IEND', Buffer.alloc(0)),
  ]);
};
