import { inflateSync } from 'node:zlib';

/** The pixels of a PNG. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue, alpha. */
  readonly at: (x: number, y: number) => readonly number[];
}

const paeth = (left: number, above: number, corner: number): number => {
  const guess = left + above - corner;
  const [a, b, c] = [left, above, corner].map((value) => Math.abs(guess - value));
  if ((a ?? 0) <= (b ?? 0) && (a ?? 0) <= (c ?? 0)) return left;
  return (b ?? 0) <= (c ?? 0) ? above : corner;
};

/** Reads a PNG with eight bits for each of red, green, blue and alpha, not interlaced. */
export const readPng = (bytes: Uint8Array): Picture => {
  const png = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  if (png.readUInt32BE(24) >>> 8 !== 0x08_0600) throw new Error('kind of PNG');
  const data: Buffer[] = [];
  for (let offset = 8; offset < png.byteLength;) {
    const length = png.readUInt32BE(offset);
    const type = png.toString('latin1', offset + 4, offset + 8);
    if (type === 'IDAT') data.push(png.subarray(offset + 8, offset + 8 + length));
    offset += 12 + length;
  }
  const packed = inflateSync(Buffer.concat(data));
  const rowBytes = width * 4;
  const pixels = Buffer.alloc(rowBytes * height);
  for (let row = 0; row < height; row += 1) {
    const filter = packed[row * (rowBytes + 1)] ?? 0;
    for (let index = 0; index < rowBytes; index += 1) {
      const at = row * rowBytes + index;
      const left = index < 4 ? 0 : (pixels[at - 4] ?? 0);
      const above = row === 0 ? 0 : (pixels[at - rowBytes] ?? 0);
      const corner = index < 4 || row === 0 ? 0 : (pixels[at - rowBytes - 4] ?? 0);
      const guesses = [0, left, above, (left + above) >> 1, paeth(left, above, corner)];
      pixels[at] = (packed[row * (rowBytes + 1) + 1 + index] ?? 0) + (guesses[filter] ?? 0);
    }
  }
  return {
    width,
    height,
    at: (x, y) => [...pixels.subarray((y * width + x) * 4, (y * width + x) * 4 + 4)],
  };
};
