import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { hotspot } from '@p2p-hotspot/examples';
import { execa } from 'execa';
import { drawIcon } from '../lab/draw-icon.ts';
import { flipBit } from '../lab/flip-bit.ts';
import { makeOperator } from '../lab/operator.ts';
import { inScratch } from '../lab/scratch.ts';
import { drawPicture } from '../maps/draw-picture.ts';
import { pictureTiles, writeMbtiles } from '../maps/write-mbtiles.ts';
import type { SystemTest } from '../system-test.ts';

const repository = path.resolve(import.meta.dirname, '../../../..');
const madeTwice = path.join(repository, 'test/src/release/made-twice.sh');

const demand = (isMet: boolean, what: string): void => {
  if (!isMet) throw new Error(what);
};

const digestOf = async (file: string): Promise<string> =>
  createHash('sha256')
    .update(await readFile(file))
    .digest('hex');

/** A page of paper with one word on it, which only a program that reads PDF finds. */
const pdfOf = (word: string): string => {
  const drawn = `BT /F1 24 Tf 20 100 Td (${word}) Tj ET`;
  return [
    '%PDF-1.4',
    '1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj',
    '2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj',
    '3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>> endobj',
    `4 0 obj <</Length ${drawn.length}>> stream\n${drawn}\nendstream endobj`,
    '5 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> endobj',
    'trailer <</Root 1 0 R>>\n%%EOF\n',
  ].join('\n');
};

/** Keys of whoever releases the software. */
const makeReleaser = async (directory: string) => {
  const releaser = await makeOperator(directory);
  const publicKey = path.join(directory, 'minisign.pub');
  await releaser.run(['keys', 'export', 'minisign', '-o', publicKey]);
  const key = path.join(releaser.keys.keysDirectory, 'minisign.pem');
  return { publicKey, key, passphraseFile: releaser.keys.passphraseFile };
};

type Releaser = Awaited<ReturnType<typeof makeReleaser>>;

/** A release, made in a folder of another name on a machine with other habits. */
const makeRelease = async (
  inside: (name: string) => string,
  place: string,
  { key, passphraseFile }: Releaser,
  env: Readonly<Record<string, string>>,
): Promise<string> => {
  const out = inside(`out-${place.replaceAll('/', '-')}`);
  const scratch = inside(`scratch-${place.replaceAll('/', '-')}`);
  const words = ['--out', out, '--key', key, '--passphrase-file', passphraseFile, '--json'];
  const { stdout } = await execa(
    'unshare',
    ['-m', 'sh', madeTwice, repository, inside(place), scratch, process.execPath, ...words],
    { env },
  );
  return (JSON.parse(stdout) as { readonly folder: string }).folder;
};

/** People check what they downloaded with the tools that they have. */
const checkByHand = async (cwd: string, publicKey: string): Promise<void> => {
  const isSigned = () =>
    execa('minisign', ['-V', '-p', publicKey, '-m', 'SHA256SUMS'], { cwd, reject: false });
  const isWhole = () => execa('sha256sum', ['--check', 'SHA256SUMS'], { cwd, reject: false });
  const signed = await isSigned();
  demand(signed.exitCode === 0 && signed.stdout.includes('p2p-hotspot'), signed.stderr);
  demand((await isWhole()).exitCode === 0, 'the checksums are not those of the files');
  for (const name of await readdir(cwd)) {
    if (name.startsWith('SHA256SUMS')) continue;
    const file = path.join(cwd, name);
    await flipBit(file, 1000);
    demand((await isWhole()).exitCode !== 0, `a changed byte in ${name} was not found`);
    await flipBit(file, 1000);
  }
  const sums = path.join(cwd, 'SHA256SUMS');
  await flipBit(sums, 10);
  demand((await isSigned()).exitCode !== 0, 'other checksums were taken for the signed ones');
  await flipBit(sums, 10);
};

/** Every package that lies in a program of the release is in the bill of materials. */
const checkMaterials = async (release: string, installed: string): Promise<number> => {
  const name = (await readdir(release)).find((file) => file.endsWith('.cdx.json')) ?? '';
  const { components } = JSON.parse(await readFile(path.join(release, name), 'utf8')) as {
    readonly components: readonly { readonly name: string; readonly version: string }[];
  };
  const known = new Set(components.map(({ name: one, version }) => `${one} ${version}`));
  const licences = await readFile(path.join(installed, 'THIRD-PARTY-LICENSES.txt'), 'utf8');
  const headings = [...licences.matchAll(/^(\S+ \S+): .*\n=+$/gm)];
  const missing = headings.map(([, heading = '']) => heading).filter((one) => !known.has(one));
  demand(headings.length > 10, 'hardly any licence is beside the command');
  demand(missing.length === 0, `not in the bill of materials: ${missing.join(', ')}`);
  return components.length;
};

/** Everything that the command reads by heavy libraries: papers, pictures, maps; and what it writes of them. */
const workWith = async (
  inside: (name: string) => string,
  program: string,
  software: string,
): Promise<void> => {
  const content = inside('content');
  const maps = inside('maps');
  await mkdir(content);
  await mkdir(maps);
  await mkdir(inside('operator'));
  await writeFile(path.join(content, 'paper.pdf'), pdfOf('riverstone'));
  await writeFile(path.join(content, 'field.png'), drawPicture());
  writeMbtiles(path.join(maps, 'air.mbtiles'), 'png', [], pictureTiles(drawPicture()));
  const operator = await makeOperator(inside('operator'), {
    hasExtras: true,
    command: async ({ keysDirectory }, words) => {
      const env = { HOTSPOT_KEYS: keysDirectory };
      const { stdout } = await execa(program, [...words, '--json'], { env, stdin: 'ignore' });
      return stdout === '' ? undefined : (JSON.parse(stdout) as unknown);
    },
  });
  await operator.add(content);
  await operator.add('--kind', 'map', maps);
  await operator.add(software);
  const bundle = inside('one.hotspot');
  await operator.createBundle(bundle);
  // The judge is not the one who made it.
  const root = ['--root', operator.rootFingerprint];
  await hotspot(operator.keys, ['bundle', 'verify', bundle, ...root]);
  const extracted = inside('extracted');
  await hotspot(operator.keys, ['bundle', 'extract', bundle, '-o', extracted, ...root]);
  const files = await readdir(path.join(extracted, 'stable'), { recursive: true });
  for (const wanted of [/^maps\/air\.pmtiles$/, /^software-portal\/main\.js$/]) {
    demand(
      files.some((name) => wanted.test(name)),
      `no ${String(wanted)} in ${files.join(', ')}`,
    );
  }
  const thumbnails = files.filter((name) => /^thumbnails\/.*\.jpg$/.test(name));
  demand(thumbnails.length === 2, `${thumbnails.length} thumbnails of a picture and a paper`);
  const index = await readFile(path.join(extracted, 'stable/search-index/content.sqlite'));
  demand(index.includes('riverstone'), 'the words of the paper are not in the index');
};

/** What is released can be checked, installed and used by people who have nothing of ours. */
export const releaseTest: SystemTest = {
  name: 'release',
  proves:
    'a release made twice, in folders of different names, is the same to the byte; minisign and sha256sum find each changed byte in it; the command, installed by npm in an empty folder without any registry, makes a signed bundle with maps, search and thumbnails that is sound; the bill of materials names every package in it; software of a box in it is taken by hotspot add',
  needs: [
    { tool: 'minisign', debianPackage: 'minisign' },
    { tool: 'git', debianPackage: 'git' },
    { tool: 'unshare', debianPackage: 'util-linux' },
  ],
  run: async (log) => {
    await inScratch(async (directory) => {
      const inside = (name: string) => path.join(directory, name);
      await mkdir(inside('releaser'));
      const releaser = await makeReleaser(inside('releaser'));
      const first = await makeRelease(inside, 'one', releaser, { TZ: 'UTC' });
      const second = await makeRelease(inside, 'a/deeper/two', releaser, {
        TZ: 'Asia/Kathmandu',
        LC_ALL: 'C.UTF-8',
      });
      const names = await readdir(first);
      demand(names.join() === (await readdir(second)).join(), 'other files the second time');
      for (const name of names) {
        const [one, two] = await Promise.all([
          digestOf(path.join(first, name)),
          digestOf(path.join(second, name)),
        ]);
        demand(one === two, `${name} is not the same when it is made twice`);
      }
      log(`${names.length} files, the same twice: ${names.join(', ')}`);
      await checkByHand(first, releaser.publicKey);

      const place = inside('empty');
      await mkdir(place);
      const packed = names.find((name) => name.startsWith('p2p-hotspot-cli-')) ?? '';
      await execa(
        'npm',
        [
          ...['install', '--offline', '--no-audit', '--no-fund', '--cache', inside('npm-cache')],
          path.join(first, packed),
        ],
        { cwd: place },
      );
      const program = path.join(place, 'node_modules/.bin/hotspot');
      const { stdout: version } = await execa(program, ['--version']);
      demand(/^\d+\.\d+\.\d+ \([0-9a-f]{12}\)$/.test(version), `hotspot says ${version}`);
      const installed = path.join(place, 'node_modules/@p2p-hotspot/cli');
      log(`${await checkMaterials(first, installed)} packages in the bill of materials`);
      await drawIcon(path.join(installed, 'lib/render-worker.js'));

      const software = names.find((name) => name.startsWith('p2p-hotspot-software-portal-')) ?? '';
      await workWith(inside, program, path.join(first, software));
    });
  },
};
