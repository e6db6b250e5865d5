import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { runCommand } from '../fixtures/run-command.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';

const secret = ['--passphrase-file', 'pass'];

/** The smallest map there is: one grey pixel for the whole world, as MBTiles and PMTiles have it. */
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
);

const smallestMap = (): Buffer => {
  const directory = Buffer.from([1, 0, 1, pixel.length, 1]);
  const metadata = Buffer.from('{}');
  const head = Buffer.alloc(127);
  head.write('PMTiles\u0003', 'latin1');
  let position = head.length;
  [directory, metadata, Buffer.alloc(0), pixel].forEach((section, index) => {
    head.writeBigUInt64LE(BigInt(position), 8 + 16 * index);
    head.writeBigUInt64LE(BigInt(section.length), 16 + 16 * index);
    position += section.length;
  });
  // Clustered, nothing packed, PNG, zoom 0 only.
  head.set([1, 1, 1, 2, 0, 0], 96);
  [-180, -85, 180, 85].forEach((degrees, index) => {
    head.writeInt32LE(degrees * 1e7, 102 + 4 * index);
  });
  return Buffer.concat([head, directory, metadata, pixel]);
};

const collectionOf = async (
  t: ExecutionContext,
  files: Readonly<Record<string, string | Buffer>>,
) => {
  const folder = await temporaryFolder(t);
  const env = { HOTSPOT_KEYS: path.join(folder, 'keys') };
  const hotspot = (...words: string[]) => runCommand(words, { cwd: folder, env });
  await writeFile(path.join(folder, 'pass'), 'words\n');
  await hotspot('init', 'box');
  await hotspot('trust', 'init', 'box', '--simple', '--backup', 'stick', ...secret);
  const maps = path.join(folder, 'box/maps/all');
  await mkdir(maps, { recursive: true });
  for (const [name, bytes] of Object.entries(files)) await writeFile(path.join(maps, name), bytes);
  const added = await hotspot('add', '--collection', 'box', '--kind', 'map', 'box/maps/all');
  t.is(added.exitCode, 0, added.stderr);
  const create = () => hotspot('bundle', 'create', 'box', '-o', 'release.hotspot', ...secret);
  const isMade = async () => (await readdir(folder)).includes('release.hotspot');
  return { create, isMade };
};

test('a broken map is left out of a release by name, and the map beside it is in it', async (t) => {
  const { create, isMade } = await collectionOf(t, {
    'good.pmtiles': smallestMap(),
    'page.pmtiles': '<!doctype html>',
  });
  const { exitCode, stderr } = await create();
  t.is(exitCode, 0, stderr);
  t.regex(stderr, /maps\/all\/page\.pmtiles.*no map of the format PMTiles/);
  t.notRegex(stderr, /good\.pmtiles/);
  t.true(await isMade());
});

test('a release is not made of broken maps alone, nor with a style that leads out of the box', async (t) => {
  const broken = await collectionOf(t, { 'page.pmtiles': '<!doctype html>' });
  const none = await broken.create();
  t.not(none.exitCode, 0);
  t.regex(none.stderr, /None of the maps can be used.*MAP_NOT_A_MAP/);
  t.false(await broken.isMade());
  const leading = await collectionOf(t, {
    'good.pmtiles': smallestMap(),
    'style.json': JSON.stringify({
      ...{ version: 8, sources: {}, layers: [] },
      glyphs: 'https://fonts.example/{fontstack}/{range}.pbf',
    }),
  });
  const refused = await leading.create();
  t.not(refused.exitCode, 0);
  t.regex(refused.stderr, /style\.json leads out of the box \(https:\/\/fonts\.example/);
  t.false(await leading.isMade());
});
