import { open, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { gzipSync } from 'node:zlib';
import { encodeDirectory } from '../../src/build/pmtiles/directory.ts';
import type { MapReport } from '../../src/build/index.ts';
import {
  build,
  plainSchema,
  scratch,
  writeMbtiles,
  writePmtiles,
  writeRawArchive,
  type RawArchive,
} from '../fixtures/map-files.ts';
import { pictureTiles, valleyTiles } from '../fixtures/valley.ts';

/** What becomes of a bad map that lies beside a good one; the good one is always ready. */
const verdict = async (
  t: ExecutionContext,
  name: string,
  make: (file: string) => Promise<unknown>,
): Promise<MapReport | undefined> => {
  const folder = await scratch(t);
  await writePmtiles(path.join(folder, 'good.pmtiles'), valleyTiles());
  await make(path.join(folder, name));
  const { files, report } = await build(folder, ['good.pmtiles', name]);
  t.is(report[0]?.status, 'ready');
  t.true(files.every((file) => file.path.startsWith('good.')));
  return report[1];
};

const codeOf = (report: MapReport | undefined): string | undefined =>
  report?.status === 'refused' ? report.code : undefined;

const tile = { tileId: 0, offset: 0, length: 1, runLength: 1 };
const leaf = { tileId: 0, offset: 0, length: 9, runLength: 0 };
const directory = (...entries: Parameters<typeof encodeDirectory>[0]): Buffer =>
  encodeDirectory(entries);

/** A directory of leaves that is its own leaf: it leads to itself for ever. */
const circle = directory({ ...leaf, length: directory(leaf).length });

const hugeNumber = [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x0f];

const hostile: readonly (readonly [title: string, archive: RawArchive, code: string])[] = [
  ['leads to itself', { root: circle, leaves: circle }, 'MAP_BROKEN'],
  [
    'claims more entries than it has bytes',
    { root: Buffer.from([0xff, 0xff, 0xff, 0xff, 0x0f, 0, 0, 0, 0]) },
    'MAP_BROKEN',
  ],
  ['has a number without an end', { root: Buffer.alloc(200, 0xff) }, 'MAP_BROKEN'],
  ['has no entries', { root: Buffer.from([0]) }, 'MAP_BROKEN'],
  [
    'ends in the middle of an entry',
    { root: directory(tile, { ...tile, tileId: 1 }).subarray(0, 6) },
    'MAP_BROKEN',
  ],
  [
    'has bytes behind its entries',
    { root: Buffer.concat([directory(tile), Buffer.from([0])]) },
    'MAP_BROKEN',
  ],
  ['points behind the tiles', { root: [{ ...tile, offset: 1_000_000 }] }, 'MAP_BROKEN'],
  ['points behind the leaves', { root: [{ ...leaf, length: 1_000_000 }] }, 'MAP_BROKEN'],
  ['has a tile of no bytes', { root: [{ ...tile, length: 0 }] }, 'MAP_BROKEN'],
  [
    'covers a tile twice',
    {
      root: [
        { ...tile, runLength: 5 },
        { ...tile, tileId: 2 },
      ],
    },
    'MAP_BROKEN',
  ],
  ['covers more than its zooms have', { root: [{ ...tile, runLength: 1_000_000 }] }, 'MAP_BROKEN'],
  ['has tiles below its zooms', { root: [{ ...tile, tileId: 4 ** 10 }] }, 'MAP_BROKEN'],
  [
    'has a leaf with tiles of another',
    {
      root: [{ ...leaf, tileId: 3, length: directory(tile).length }],
      leaves: directory(tile),
    },
    'MAP_BROKEN',
  ],
  [
    'has metadata that are no JSON',
    { root: [tile], metadata: Buffer.from('<html>') },
    'MAP_BROKEN',
  ],
  ['declares metadata of exabytes', { root: [tile], patch: [[32, hugeNumber]] }, 'MAP_BROKEN'],
  [
    'declares tiles of terabytes',
    { root: [tile], patch: [[64, [0, 0, 0, 0, 0, 16, 0, 0]]] },
    'MAP_CUT_OFF',
  ],
  [
    'has its root far behind',
    { root: [tile], patch: [[8, [0, 0, 1, 0, 0, 0, 0, 0]]] },
    'MAP_CUT_OFF',
  ],
  ['is packed with zstd', { root: [tile], patch: [[97, [4]]] }, 'MAP_COMPRESSION_UNKNOWN'],
  ['has tiles of no kind', { root: [tile], patch: [[99, [0]]] }, 'MAP_TILES_UNKNOWN'],
  ['has zooms upside down', { root: [tile], patch: [[100, [3, 0]]] }, 'MAP_BROKEN'],
  ['has zooms without end', { root: [tile], patch: [[101, [200]]] }, 'MAP_BROKEN'],
  ['lies outside the world', { root: [tile], patch: [[102, [0, 0, 0, 0x80]]] }, 'MAP_BROKEN'],
  ['is of version 4', { root: [tile], patch: [[7, [4]]] }, 'MAP_NOT_A_MAP'],
  [
    'says that pictures are packed and they are not',
    { root: [tile], patch: [[98, [2]]] },
    'MAP_TILE_BROKEN',
  ],
  ['has pictures that are none', { root: [tile] }, 'MAP_TILE_BROKEN'],
  [
    'has vector tiles that are none',
    { root: [{ ...tile, length: 3 }], data: Buffer.from([0x1a, 0xff, 0x7f]), patch: [[99, [1]]] },
    'MAP_TILE_BROKEN',
  ],
];

for (const [title, archive, code] of hostile) {
  test(`a map that ${title} is refused, and the one beside it is not`, async (t) => {
    const report = await verdict(t, 'bad.pmtiles', (file) => writeRawArchive(file, archive));
    t.is(codeOf(report), code);
  });
}

test('a directory that unpacks to gigabytes is not unpacked', async (t) => {
  const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024));
  const report = await verdict(t, 'bad.pmtiles', (file) =>
    writeRawArchive(file, {
      root: [{ ...leaf, length: bomb.length }],
      leaves: bomb,
      patch: [[97, [2]]],
    }),
  );
  t.is(codeOf(report), 'MAP_BROKEN');
});

test('a map whose end is missing is refused', async (t) => {
  const report = await verdict(t, 'bad.pmtiles', async (file) => {
    await writePmtiles(file, valleyTiles());
    await truncate(file, 20_000);
  });
  t.is(codeOf(report), 'MAP_CUT_OFF');
});

test('a web page or nothing at all in place of a map is refused', async (t) => {
  for (const name of ['bad.pmtiles', 'bad.mbtiles']) {
    for (const text of ['<!doctype html>', '']) {
      const report = await verdict(t, name, (file) => writeFile(file, text));
      t.is(codeOf(report), 'MAP_NOT_A_MAP');
    }
  }
});

const contentsApart =
  'CREATE TABLE map (zoom_level INTEGER, tile_column INTEGER, tile_row INTEGER, tile_id TEXT, PRIMARY KEY (zoom_level, tile_column, tile_row));' +
  'CREATE TABLE images (tile_id TEXT PRIMARY KEY, tile_data BLOB);';

test('tiles are read from the tables, and a view in the file is never run', async (t) => {
  const folder = await scratch(t);
  const endless =
    'CREATE VIEW tiles AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)' +
    ' SELECT i AS zoom_level, i AS tile_column, i AS tile_row, NULL AS tile_data FROM n;';
  await writeMbtiles(path.join(folder, 'apart.mbtiles'), [], {
    schema: contentsApart + endless,
    format: 'png',
    after: `INSERT INTO map VALUES (0, 0, 0, 'a'); INSERT INTO images VALUES ('a', x'${pictureTiles()[0]?.bytes.toString('hex') ?? ''}')`,
  });
  const { report } = await build(folder, ['apart.mbtiles']);
  t.is(report[0]?.status, 'ready');
  const only = await verdict(t, 'bad.mbtiles', (file) =>
    writeMbtiles(file, [], { schema: endless }),
  );
  t.is(codeOf(only), 'MAP_NOT_A_MAP');
});

const [first] = valleyTiles();
const insertRow = (values: string): string => `INSERT INTO tiles VALUES (${values})`;

const hostileTables: readonly (readonly [string, string, string])[] = [
  ['an impossible column', insertRow("1, 2, 0, x'00'"), 'MAP_BROKEN'],
  ['a zoom without end', insertRow("99, 0, 0, x'00'"), 'MAP_BROKEN'],
  ['a negative row', insertRow("1, 0, -1, x'00'"), 'MAP_BROKEN'],
  ['text in place of a number', insertRow("'one', 0, 0, x'00'"), 'MAP_BROKEN'],
  ['no bytes', insertRow('1, 0, 0, NULL'), 'MAP_BROKEN'],
  ['text in place of bytes', insertRow("1, 0, 0, 'tile'"), 'MAP_BROKEN'],
  ['a tile of half a gigabyte', insertRow('1, 0, 0, zeroblob(500000000)'), 'MAP_TILE_LARGE'],
  ['tiles packed in two ways', insertRow("1, 0, 0, x'1a00'"), 'MAP_TILE_BROKEN'],
  ['no index', 'DROP INDEX tile_index', 'MAP_SLOW_TO_READ'],
  [
    'an unknown format',
    "UPDATE metadata SET value = 'exe' WHERE name = 'format'",
    'MAP_TILES_UNKNOWN',
  ],
  ['a write-ahead log', 'PRAGMA user_version = 7', 'MAP_IN_USE'],
];

for (const [title, after, code] of hostileTables) {
  test(`an MBTiles file with ${title} is refused`, async (t) => {
    const report = await verdict(t, 'bad.mbtiles', async (file) => {
      await writeMbtiles(file, first === undefined ? [] : [first], { after });
      if (code === 'MAP_IN_USE') await writeFile(`${file}-wal`, 'not taken over yet');
    });
    t.is(codeOf(report), code);
  });
}

test('an MBTiles file without tiles, or one whose pages were overwritten, is refused', async (t) => {
  const empty = await verdict(t, 'bad.mbtiles', (file) => writeMbtiles(file, []));
  t.is(codeOf(empty), 'MAP_EMPTY');
  const torn = await verdict(t, 'bad.mbtiles', async (file) => {
    await writeMbtiles(file, valleyTiles(), { schema: plainSchema });
    const handle = await open(file, 'r+');
    const { size } = await handle.stat();
    for (let position = 8192; position < size; position += 4096) {
      await handle.write(Buffer.alloc(2048, 0xff), 0, 2048, position);
    }
    await handle.close();
  });
  t.is(codeOf(torn), 'MAP_BROKEN');
});

test('two maps that would have one name: the second is refused', async (t) => {
  const folder = await scratch(t);
  await writePmtiles(path.join(folder, 'a.pmtiles'), valleyTiles());
  await writeMbtiles(path.join(folder, 'A.mbtiles'), valleyTiles());
  const { report } = await build(folder, ['a.pmtiles', 'A.mbtiles']);
  t.deepEqual(
    report.map(({ status }) => status),
    ['ready', 'refused'],
  );
  t.is(codeOf(report[1]), 'MAP_DUPLICATE');
});
