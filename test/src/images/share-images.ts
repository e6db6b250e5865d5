import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { execa } from 'execa';
import { withDockerEngine } from '../lab/docker-engine.ts';
import { importBuilt } from '../lab/import-built.ts';
import { buildImagesHere } from './build-here.ts';

/**
 * `share-images.js SHARE DATA service…`, one at a time: brings the images of a shared engine up to date, and
 * gives a copy of what it keeps.
 */
const [share = '', copy = '', ...services] = process.argv.slice(2);
const data = path.join(share, 'data');
const builtFile = path.join(share, 'built.json');

const repository = path.resolve(import.meta.dirname, '../../../..');

interface Built {
  /** SHA-256 of the programs that make the bases. */
  readonly bases: string;
  /** SHA-256 of all that the images are made of on them, and of how. */
  readonly context: string;
  readonly services: readonly string[];
}

interface GivenContext {
  readonly withGivenContext: <T>(
    repository: string,
    task: (context: string) => Promise<T>,
  ) => Promise<T>;
}

const hashOf = async (folder: string): Promise<string> => {
  const hash = createHash('sha256');
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile());
  for (const file of files.map((entry) => path.join(entry.parentPath, entry.name)).sort()) {
    const content = await readFile(file);
    hash.update(`${path.relative(folder, file)} ${content.length}\n`).update(content);
  }
  return hash.digest('hex');
};

const readBuilt = async (): Promise<Partial<Built>> => {
  try {
    return JSON.parse(await readFile(builtFile, 'utf8')) as Built;
  } catch {
    // The first time, or somebody was stopped while he wrote.
    return {};
  }
};

const hashOfBuilt = (name: string) => hashOf(path.join(repository, 'release/dist/src', name));

const bases = await hashOfBuilt('stand-in');
const { withGivenContext } = (await importBuilt(
  'release/dist/src/images/given-context.js',
)) as GivenContext;
const context = [await withGivenContext(repository, hashOf), await hashOfBuilt('images')].join(' ');
const known = await readBuilt();
if (known.bases !== bases) await rm(data, { recursive: true, force: true });
const there = known.bases === bases && known.context === context ? (known.services ?? []) : [];
const missing = services.filter((service) => !there.includes(service));
if (missing.length > 0) {
  const tell = (built: Built) => writeFile(builtFile, JSON.stringify(built));
  // An engine that is stopped now remembers the steps that it has made.
  await tell({ bases, context: '', services: [] });
  const directory = path.join(share, 'engine');
  await mkdir(directory, { recursive: true });
  await withDockerEngine({ directory, dataDirectory: data }, async (engine) => {
    await buildImagesHere(engine, ['--modules', 'given', ...missing]);
    // Those that were replaced.
    await engine.docker('image', 'prune', '--force');
    await engine.stop();
  });
  await tell({ bases, context, services: [...there, ...missing] });
}
// Layers are many files, and an engine never writes to them; what else there is, it does write to.
await mkdir(copy);
for (const name of await readdir(data)) {
  const how = name === 'overlay2' ? '--archive --link' : '--archive';
  await execa('cp', [...how.split(' '), path.join(data, name), copy]);
}
