import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import test from 'ava';
import { writeMap } from '../../src/transfer/pairs/map-tiles.ts';

/** Numbers of a directory as PMTiles writes them. */
function* varints(bytes: Uint8Array): Generator<number> {
  let [value, scale] = [0, 1];
  for (const byte of bytes) {
    value += (byte & 127) * scale;
    scale *= 128;
    if (byte >= 128) continue;
    yield value;
    [value, scale] = [0, 1];
  }
}

interface Entry {
  id: number;
  length: number;
  offset: number;
}

const directoryOf = (bytes: Uint8Array): Entry[] => {
  const [count = 0, ...numbers] = [...varints(gunzipSync(bytes))];
  const column = (index: number) => numbers.slice(index * count, (index + 1) * count);
  const [ids, , lengths, offsets] = [0, 1, 2, 3].map(column);
  const entries: Entry[] = [];
  let id = 0;
  for (let index = 0; index < count; index += 1) {
    id += ids?.[index] ?? 0;
    const before = entries.at(-1);
    const told = offsets?.[index] ?? 0;
    const offset = told === 0 ? (before?.offset ?? 0) + (before?.length ?? 0) : told - 1;
    entries.push({ id, length: lengths?.[index] ?? 0, offset });
  }
  return entries;
};

/** Every tile of a map, by its number. */
const tilesOf = (map: Buffer): Map<number, Buffer> => {
  const field = (offset: number): number => Number(map.readBigUInt64LE(offset));
  const leaves = field(40);
  const tiles = new Map<number, Buffer>();
  for (const leaf of directoryOf(map.subarray(field(8), field(8) + field(16)))) {
    const start = leaves + leaf.offset;
    for (const { id, length, offset } of directoryOf(map.subarray(start, start + leaf.length))) {
      tiles.set(id, map.subarray(field(56) + offset, field(56) + offset + length));
    }
  }
  return tiles;
};

test('a map is PMTiles 3 in which every tile is found; the next version changes one in twenty', async (t) => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'hotspot-bench-test-'));
  t.teardown(() => rm(folder, { recursive: true }));
  const maps: Buffer[] = [];
  for (const version of [1, 2]) {
    const file = path.join(folder, `${version}.pmtiles`);
    await writeMap(file, version, 4);
    maps.push(await readFile(file));
  }
  const [older, newer] = maps as [Buffer, Buffer];
  t.is(older.toString('latin1', 0, 8), 'PMTiles\u0003');
  const [before, after] = [tilesOf(older), tilesOf(newer)];
  t.is(before.size, 341);
  t.true([...before.values()].every((tile) => gunzipSync(tile).length >= 2000));
  const changed = [...before].filter(([id, tile]) => !after.get(id)?.equals(tile)).length;
  t.true(changed > 341 * 0.02 && changed < 341 * 0.08);
  t.not(older.length, newer.length);
});
