import { writeFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { createRandom } from '../../random.ts';
import { fillWithText } from '../../text.ts';

const changedShare = 0.05;
const headerBytes = 127;
/** What readers fetch first must hold the whole root directory. */
const firstFetchBytes = 16_384;

interface Tile {
  readonly id: number;
  readonly content: Buffer;
}

/** A tile of a version: made-up text, as compressible as a tile of vectors is, once by gzip. */
const tileOf = (id: number, version: number): Tile => {
  const isChanged = version > 1 && createRandom(`map changed ${id}`).unit() < changedShare;
  const random = createRandom(`map ${id} ${isChanged ? version : 1}`);
  const text = Buffer.alloc(4 * (500 + Math.floor(random.unit() ** 3 * 12_000)));
  fillWithText(random, text);
  return { id, content: gzipSync(text) };
};

/** A number as PMTiles writes it: seven bits a byte, least first. */
const varint = (value: number): number[] =>
  value < 128 ? [value] : [(value % 128) | 128, ...varint(Math.floor(value / 128))];

interface Entry {
  readonly id: number;
  readonly runLength: number;
  readonly length: number;
  readonly offset: number;
}

/** https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md §4 */
const directory = (entries: readonly Entry[]): Buffer =>
  gzipSync(
    Buffer.from([
      ...varint(entries.length),
      ...entries.flatMap(({ id }, index) => varint(id - (entries[index - 1]?.id ?? 0))),
      ...entries.flatMap(({ runLength }) => varint(runLength)),
      ...entries.flatMap(({ length }) => varint(length)),
      ...entries.flatMap(({ offset, length }, index) => {
        const before = entries[index - 1];
        const follows = before !== undefined && before.offset + before.length === offset;
        return varint(follows && length > 0 ? 0 : offset + 1);
      }),
    ]),
  );

const leafEntries = 1024;

/** Directories of all tiles: the root, and the leaves that it leads to. */
const directories = (entries: readonly Entry[]): { root: Buffer; leaves: Buffer } => {
  const leaves: Buffer[] = [];
  const rootEntries: Entry[] = [];
  let offset = 0;
  for (let first = 0; first < entries.length; first += leafEntries) {
    const leaf = directory(entries.slice(first, first + leafEntries));
    const id = entries[first]?.id ?? 0;
    rootEntries.push({ id, runLength: 0, length: leaf.length, offset });
    leaves.push(leaf);
    offset += leaf.length;
  }
  return { root: directory(rootEntries), leaves: Buffer.concat(leaves) };
};

/** Writes a map as PMTiles version 3: all tiles from zoom 0 on in their order, no two the same. */
export const writeMap = async (file: string, version: number, highestZoom = 6): Promise<void> => {
  const tileCount = (4 ** (highestZoom + 1) - 1) / 3;
  const tiles = Array.from({ length: tileCount }, (_, id) => tileOf(id, version));
  let end = 0;
  const entries = tiles.map(({ id, content }): Entry => {
    const offset = end;
    end += content.length;
    return { id, runLength: 1, length: content.length, offset };
  });
  const { root, leaves } = directories(entries);
  const metadata = gzipSync(JSON.stringify({ name: 'bench', vector_layers: [] }));
  if (headerBytes + root.length > firstFetchBytes)
    throw new Error('the root directory is too long');
  const parts = [root, metadata, leaves];
  const header = Buffer.alloc(headerBytes);
  header.write('PMTiles', 'ascii');
  header.writeUInt8(3, 7);
  let [position, field] = [headerBytes, 8];
  for (const length of [...parts.map((part) => part.length), end]) {
    header.writeBigUInt64LE(BigInt(position), field);
    header.writeBigUInt64LE(BigInt(length), field + 8);
    position += length;
    field += 16;
  }
  for (const count of [tileCount, tileCount, tileCount]) {
    header.writeBigUInt64LE(BigInt(count), field);
    field += 8;
  }
  // Clustered; gzip inside and for tiles; tiles of vectors; from zoom 0 on.
  header.set([1, 2, 2, 1, 0, highestZoom], field);
  header.writeInt32LE(-1_800_000_000, field + 6);
  header.writeInt32LE(-850_000_000, field + 10);
  header.writeInt32LE(1_800_000_000, field + 14);
  header.writeInt32LE(850_000_000, field + 18);
  await writeFile(file, Buffer.concat([header, ...parts, ...tiles.map(({ content }) => content)]));
};
