import { deflateSync } from 'node:zlib';
import type { Random } from '../random.ts';
import { promise, type FuzzTarget } from '../target.ts';
import { importBuilt } from '../../lab/import-built.ts';
import { inputs } from './vectors.ts';
import type * as ReaderModule from '../../../../services/fdroid/src/build/icon/png-reader.js';

const { readPlainPng } = (await importBuilt(
  'services/fdroid/dist/src/build/icon/png-reader.js',
)) as typeof ReaderModule;

const maxSide = 192;

const chunk = (type: string, data: Uint8Array): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  // The checksum behind it is not looked at.
  return Buffer.concat([length, Buffer.from(type, 'latin1'), data, Buffer.alloc(4)]);
};

/** A PNG that says it has this size and kind, with these rows. */
const pngOf = (width: number, height: number, type: number, rows: Uint8Array): Uint8Array => {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, type], 8);
  return Uint8Array.from(
    Buffer.concat([
      Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
      ...[chunk('IHDR', header), chunk('PLTE', Buffer.alloc(30, 'palette'))],
      ...[chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))],
    ]),
  );
};

/** What is packed is changed before it is packed: nearly all of it can be unpacked. */
const reshapePng = (_seed: Uint8Array, random: Random): Uint8Array => {
  const [width, height] = [random.below(20), random.below(20)];
  const type = random.pick([0, 2, 3, 4, 6]);
  const channels = [1, 0, 3, 1, 2, 0, 4][type] ?? 0;
  const rows = random.bytes((width * channels + 1) * height);
  for (let row = 0; row < height; row += 1) rows[row * (width * channels + 1)] = random.below(6);
  return pngOf(width, height, type, random.isOneIn(8) ? rows.subarray(1) : rows);
};

export const plainPngTarget: FuzzTarget = {
  seeds: [0, 2, 3, 6].map((type) => pngOf(4, 4, type, Buffer.alloc(4 * 17, 1))),
  words: inputs('IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS'),
  reshape: reshapePng,
  // It hands back nothing for what it does not take.
  isRefusal: () => false,
  decode: (input) => {
    const pixels = readPlainPng(input, maxSide);
    if (pixels === undefined) return;
    const { width, height, rgba } = pixels;
    promise(Math.max(width, height) <= maxSide, 'larger than asked for');
    promise(rgba.length === width * height * 4, 'another number of pixels');
  },
};
