import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { execa } from 'execa';
import { pairMakers } from './makers.ts';
import type { Pair, PairMaker } from './pair.ts';

/** Where what was downloaded and made is kept from run to run; never in the repository. */
export const dataFolder = (): string =>
  process.env['HOTSPOT_BENCH_DATA'] ?? path.join(os.tmpdir(), 'p2p-hotspot-bench-data');

const versions = ['1', '2'] as const;

/** The same tree gives the same bytes, whenever it was made. */
const archive = (folder: string, file: string) =>
  execa('tar', [
    ...['--sort=name', '--mtime=@1', '--owner=0', '--group=0', '--numeric-owner'],
    ...['-cf', file, '-C', folder, '.'],
  ]);

const makePair = async (
  { name, kind, make }: PairMaker,
  folder: string,
  cache: string,
): Promise<void> => {
  const work = `${folder}.making`;
  await rm(work, { recursive: true, force: true });
  const [older, newer] = versions.map((version) => path.join(work, version)) as [string, string];
  await mkdir(older, { recursive: true });
  await mkdir(newer);
  const about = await make([older, newer], cache);
  if (kind === 'tree') {
    for (const version of [older, newer]) await archive(version, `${version}.tar`);
  }
  await writeFile(path.join(work, 'about.json'), JSON.stringify({ name, about }));
  await rename(work, folder);
};

/** Every pair, made and downloaded if it is not there from an earlier run. */
export const makePairs = async (note: (text: string) => void): Promise<Pair[]> => {
  const data = dataFolder();
  const cache = path.join(data, 'downloads');
  await mkdir(cache, { recursive: true });
  const pairs: Pair[] = [];
  for (const maker of pairMakers) {
    const folder = path.join(data, maker.name.replaceAll(/\W+/g, '-').toLowerCase());
    const record = path.join(folder, 'about.json');
    const isMade = await readFile(record).then(
      () => true,
      () => false,
    );
    if (!isMade) {
      note(`making the two versions of ${maker.name}`);
      await makePair(maker, folder, cache);
    }
    const { about } = JSON.parse(await readFile(record, 'utf8')) as { readonly about: string };
    const folders = versions.map((version) => path.join(folder, version));
    const [file = ''] = maker.kind === 'file' ? await readdir(folders[0] ?? '') : [];
    const files =
      maker.kind === 'file'
        ? folders.map((one) => path.join(one, file))
        : folders.map((one) => `${one}.tar`);
    pairs.push({
      name: maker.name,
      about,
      kind: maker.kind,
      folders: folders as [string, string],
      files: files as [string, string],
    });
  }
  return pairs;
};
