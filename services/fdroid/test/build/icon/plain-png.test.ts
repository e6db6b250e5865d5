import { crc32, deflateSync } from 'node:zlib';
import test from 'ava';
import fc from 'fast-check';
import { enlarge } from '../../../src/build/icon/enlarge.ts';
import { readPlainPng } from '../../../src/build/icon/png-reader.ts';
import { encodePng } from '../../../src/build/icon/png-writer.ts';
import { readPng } from '../../lab/png-reader.ts';

const big32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value >>> 0);
  return bytes;
};

const chunk = (type: string, data: Uint8Array): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  return Buffer.concat([big32(data.byteLength), body, big32(crc32(body))]);
};

interface Spec {
  readonly width: number;
  readonly height: number;
  readonly type: number;
  readonly depth?: number;
  readonly interlaced?: boolean;
  readonly chunks?: readonly Buffer[];
  /** Filtered already: a byte for the filter before each row. */
  readonly rows: Uint8Array;
}

const pngOf = ({ width, height, type, depth = 8, interlaced, chunks = [], rows }: Spec): Buffer => {
  const kind = Buffer.of(depth, type, 0, 0, interlaced === true ? 1 : 0);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', Buffer.concat([big32(width), big32(height), kind])),
    ...chunks,
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};

const rgbaOf = (png: Uint8Array): number[] | undefined => {
  const pixels = readPlainPng(png, 192);
  return pixels && [...pixels.rgba];
};

test('pixels of every plain kind of PNG are read', (t) => {
  const size = { width: 2, height: 1 };
  const grey = pngOf({ ...size, type: 0, rows: Buffer.of(0, 10, 200) });
  t.deepEqual(rgbaOf(grey), [10, 10, 10, 255, 200, 200, 200, 255]);
  const color = pngOf({ ...size, type: 2, rows: Buffer.of(0, 1, 2, 3, 4, 5, 6) });
  t.deepEqual(rgbaOf(color), [1, 2, 3, 255, 4, 5, 6, 255]);
  const greyAlpha = pngOf({ ...size, type: 4, rows: Buffer.of(0, 9, 128, 8, 0) });
  t.deepEqual(rgbaOf(greyAlpha), [9, 9, 9, 128, 8, 8, 8, 0]);
  const chunks = [chunk('PLTE', Buffer.of(7, 8, 9, 1, 2, 3)), chunk('tRNS', Buffer.of(64))];
  const palette = pngOf({ ...size, type: 3, chunks, rows: Buffer.of(0, 1, 0) });
  t.deepEqual(rgbaOf(palette), [1, 2, 3, 255, 7, 8, 9, 64]);
});

test('rows are read over every filter', (t) => {
  const rows = Buffer.of(...[0, 10, 20, 30], ...[1, 5, 5, 5], ...[2, 1, 1, 1], ...[3, 2, 2, 2]);
  const png = pngOf({
    width: 3,
    height: 5,
    type: 0,
    rows: Buffer.concat([rows, Buffer.of(4, 1, 1, 1)]),
  });
  const greys = rgbaOf(png)?.filter((_, index) => index % 4 === 0);
  // By hand: (left + above) / 2, and the nearest of left, above and corner (Paeth).
  t.deepEqual(greys, [10, 20, 30, 5, 10, 15, 6, 11, 16, 5, 10, 15, 6, 11, 16]);
});

test('what we write, another reader reads, and so do we', (t) => {
  const pixels = Uint8Array.from({ length: 5 * 7 * 4 }, (_, index) => (index * 37) % 256);
  const png = encodePng(pixels, 5, 7);
  t.deepEqual(rgbaOf(png), [...pixels]);
  const other = readPng(png);
  t.deepEqual(other.at(4, 6), [...pixels.subarray(-4)]);
});

test('a PNG that is not plain, too large, or says something else than it holds is left alone', (t) => {
  const good = { width: 2, height: 1, type: 0, rows: Buffer.of(0, 1, 2) };
  t.not(rgbaOf(pngOf(good)), undefined);
  for (const bad of [
    { ...good, depth: 16 },
    { ...good, depth: 1 },
    { ...good, interlaced: true },
    { ...good, type: 7 },
    { ...good, width: 193 },
    { ...good, width: 0 },
    { ...good, height: 0, rows: Buffer.alloc(0) },
    { ...good, height: 0xffff_ffff },
    { ...good, chunks: [chunk('tRNS', Buffer.of(0, 1))] },
    { ...good, rows: Buffer.of(5, 1, 2) },
    { ...good, rows: Buffer.of(0, 1) },
    { ...good, rows: Buffer.alloc(50_000_000) },
  ]) {
    t.is(rgbaOf(pngOf(bad)), undefined, JSON.stringify({ ...bad, rows: undefined }));
  }
});

test('a PNG with any bytes changed is read or left alone', (t) => {
  const png = Buffer.from(encodePng(Buffer.alloc(8 * 8 * 4, 'pixels'), 8, 8));
  const changes = fc.array(fc.tuple(fc.nat(png.length - 1), fc.nat(255)), { maxLength: 6 });
  fc.assert(
    fc.property(changes, fc.nat(png.length), (changed, length) => {
      const copy = Buffer.from(png);
      for (const [at, value] of changed) copy[at] = value;
      const pixels = readPlainPng(copy.subarray(0, length), 192);
      t.true(pixels === undefined || pixels.rgba.length === pixels.width * pixels.height * 4);
    }),
    { numRuns: 2000 },
  );
});

test('a picture is enlarged without a seam, and what is transparent lends no colour', (t) => {
  const red = [200, 0, 0, 255];
  const flat = enlarge(
    { width: 3, height: 3, rgba: Uint8Array.from(Array(9).fill(red).flat()) },
    12,
  );
  t.deepEqual([...flat.subarray(0, 4)], red);
  t.true(flat.every((value, index) => Math.abs(value - (red[index % 4] ?? 0)) <= 1));
  // Left half red, right half a green that nobody sees.
  const half = Uint8Array.from([...red, 0, 255, 0, 0, ...red, 0, 255, 0, 0]);
  const edge = enlarge({ width: 2, height: 2, rgba: half }, 8);
  for (let at = 0; at < edge.length; at += 4) {
    const [, green = 0, , alpha = 0] = edge.subarray(at, at + 4);
    t.true(alpha === 0 || green === 0);
  }
  t.true((edge[3] ?? 0) > 240 && (edge[4 * 7 + 3] ?? 255) < 16);
});
