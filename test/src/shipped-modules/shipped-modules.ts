import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { startBox, waitFor, type BoxPrograms } from '@p2p-hotspot/examples';
import { execa } from 'execa';
import { drawIcon } from '../lab/draw-icon.ts';
import { eventually } from '../lab/eventually.ts';
import { makeOperator, type Operator } from '../lab/operator.ts';
import { inScratch } from '../lab/scratch.ts';
import type { SystemTest } from '../system-test.ts';
import { tryMachineCode } from './machine-code.ts';

const repository = path.resolve(import.meta.dirname, '../../../..');
const makeModules = path.join(repository, 'release/dist/src/modules/main.js');

/** Files that browsers load, and something that only the whole file has in it. */
const served: Readonly<Record<string, string>> = {
  '/': 'health-guide',
  '/carry/give/script.js': 'tus-js-client',
  '/maps/viewer/viewer.js': 'maplibre-gl.mjs',
  '/maps/viewer/viewer.css': '.maplibregl-map',
  '/maps/viewer/maplibre-gl.mjs': 'addProtocol',
  '/maps/viewer/maplibre-gl-worker.mjs': 'postMessage',
  '/maps/viewer/pmtiles.mjs': 'export const { PMTiles',
};

const demand = (isMet: boolean, what: string): void => {
  if (!isMet) throw new Error(what);
};

/** Names and digests of all files of a folder. */
const digestsOf = async (folder: string): Promise<ReadonlyMap<string, string>> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
  const digest = async (file: string) =>
    createHash('sha256')
      .update(await readFile(file))
      .digest('hex');
  return new Map(
    await Promise.all(
      files.map(async (file) => [path.relative(folder, file), await digest(file)] as const),
    ),
  );
};

/** A whole box of nothing but the modules and one Node, from an empty store to what phones see. */
const runBox = async (
  directory: string,
  { node, entryOf }: BoxPrograms,
  { rootFingerprint }: Operator,
  bundle: string,
): Promise<void> => {
  const box = await startBox({
    directory,
    trustRoot: rootFingerprint,
    portalPort: 0,
    programs: { node, entryOf },
  });
  try {
    await execa('cp', [bundle, path.join(box.dropDirectory, 'one.hotspot')]);
    await waitFor(box, ({ phase, current }) => phase === 'COMMITTED' && current !== undefined);
    // The portal hears of a release a moment after it is in force.
    const shows = (place: string, part: string) =>
      eventually(`${place} with "${part}"`, async () => {
        const response = await fetch(new URL(place, box.portalUrl));
        const text = await response.text();
        return (response.ok && text.includes(part)) || undefined;
      });
    for (const [place, part] of Object.entries(served)) await shows(place, part);
    await shows('/search?q=sunlight', 'Sunlight and a clear bottle');
  } finally {
    await box.stop();
  }
};

/** What is shipped runs as it is shipped. */
export const shippedModulesTest: SystemTest = {
  name: 'shipped-modules',
  proves:
    'the bundled programs, copied away from the repository and without its packages, make a box on Node 24 and on the Node of this machine: a signed release is taken from a bundle, searched, and all scripts are served; the libraries of swarm and pub run with their machine code; made twice they are the same to the byte, and every package in them has its licence beside it',
  needs: [],
  run: async (log) => {
    await inScratch(async (directory) => {
      const inside = (name: string) => path.join(directory, name);
      const modules = inside('modules');
      await execa(process.execPath, [makeModules, '--out', modules]);
      await execa(process.execPath, [makeModules, '--out', inside('again')]);
      const [once, twice] = await Promise.all([digestsOf(modules), digestsOf(inside('again'))]);
      demand(
        JSON.stringify([...once]) === JSON.stringify([...twice]),
        'made twice they are not the same',
      );
      const licences = await readFile(
        path.join(modules, 'portal/THIRD-PARTY-LICENSES.txt'),
        'utf8',
      );
      for (const name of ['fastify', 'maplibre-gl', 'tus-js-client', '@sqlite.org/sqlite-wasm']) {
        demand(new RegExp(`^${name} \\d`, 'm').test(licences), `no licence of ${name}`);
      }
      await drawIcon(path.join(modules, 'installers-box/render-worker.js'));

      await mkdir(inside('operator'));
      const operator = await makeOperator(inside('operator'), { hasExtras: true });
      await operator.add(path.join(repository, 'examples/collection/content/health-guide'));
      const bundle = inside('one.hotspot');
      await operator.createBundle(bundle);
      const node24 = await execa('npm', [
        ...['exec', '--yes', '--package=node@24', '--', 'node', '-p', 'process.execPath'],
      ]);
      for (const node of [process.execPath, node24.stdout.trim()]) {
        const { stdout: version } = await execa(node, ['--version']);
        const programs = {
          node,
          entryOf: (workspace: string) => path.join(modules, path.basename(workspace), 'main.js'),
        };
        await tryMachineCode(modules, node);
        await runBox(inside(`box-${version}`), programs, operator, bundle);
        log(`a box on ${version}`);
      }
    });
  },
};
