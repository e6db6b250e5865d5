import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { execa } from 'execa';
import type { BenchContext, Contender } from '../benchmark.ts';
import { measureCommand } from '../measure.ts';
import type { KeyStore } from '../small-apks.ts';

const program = path.join(import.meta.dirname, '../programs/fdroid-index.js');

/**
 * What a build meets: nothing at all, all of it as at the time before, or one app more than then.
 */
export type Situation = 'cold' | 'unchanged' | 'one-more';

export interface IndexTask {
  /** Folder with the APKs, nothing else. */
  readonly apks: string;
  readonly situation: Situation;
  /** Name of the app that comes in with `one-more`. */
  readonly newcomer: string;
}

/** One way of building an index, with a folder of its own. */
interface Builder {
  readonly name: string;
  /** The next build knows nothing. */
  readonly forget: (apks: string) => Promise<void>;
  readonly build: (apks: string) => ReturnType<typeof measureCommand>;
  /** Where the builder looks for the APKs of a folder. */
  readonly folderOf: (apks: string) => string;
  /** Where it puts the index. */
  readonly repository: string;
}

const turn = (
  { name, forget, build, folderOf, repository }: Builder,
  { apks, situation, newcomer }: IndexTask,
  onBuilt: OnBuilt | undefined,
): Contender => ({
  name,
  prepare: async () => {
    if (situation === 'cold') await forget(apks);
    if (situation !== 'one-more') return;
    const [there, away] = [path.join(folderOf(apks), newcomer), `${folderOf(apks)}.newcomer`];
    await rename(there, away);
    await build(apks);
    await rename(away, there);
  },
  run: async () => {
    const { measure, stdout } = await build(apks);
    onBuilt?.(await newestDiff(repository), stdout);
    return measure;
  },
});

/** A key for ours; before the first build. */
export const createIndexKey = async ({ folder }: BenchContext): Promise<void> => {
  await mkdir(path.join(folder, 'ours'));
  await execa(process.execPath, [program, 'key', path.join(folder, 'ours')]);
};

/** A diff that phones load in place of the index. */
export interface DiffSize {
  readonly bytes: number;
  /** As the box sends it. */
  readonly gzipBytes: number;
}

/** Of the diff that leads from the index before to the newest; undefined where there is none. */
const newestDiff = async (repository: string): Promise<DiffSize | undefined> => {
  const folder = path.join(repository, 'diff');
  const names = await readdir(folder).catch(() => []);
  const newest = names.sort((a, b) => parseInt(b) - parseInt(a))[0];
  if (newest === undefined) return undefined;
  const diff = await readFile(path.join(folder, newest));
  return { bytes: diff.length, gzipBytes: gzipSync(diff).length };
};

/** Is told of each measured build. */
export type OnBuilt = (diff: DiffSize | undefined, stdout: string) => void;

/** Ours, as a program of its own. */
export const oursOn = ({ folder }: BenchContext, task: IndexTask, onBuilt?: OnBuilt): Contender => {
  const work = path.join(folder, 'ours');
  const builder: Builder = {
    name: 'P2P Hotspot',
    forget: () => rm(path.join(work, 'state.json'), { force: true }),
    build: (apks) =>
      measureCommand(process.execPath, [program, 'build', work, apks], { scratch: folder }),
    folderOf: (apks) => apks,
    repository: path.join(work, 'out'),
  };
  return turn(builder, task, onBuilt);
};

const configuration = ({ file, alias, password }: KeyStore): string => `\
repo_url: http://192.168.44.1/fdroid/repo
repo_name: Benchmark
repo_description: Benchmark
archive_older: 0
repo_keyalias: ${alias}
keystore: ${file}
keystorepass: ${password}
keypass: ${password}
keydname: CN=Benchmark
`;

/** `fdroid update` in a folder of its own. */
export const fdroidserverOn = (
  { folder }: BenchContext,
  task: IndexTask,
  keyStore: KeyStore,
  onBuilt?: OnBuilt,
): Contender => {
  const work = path.join(folder, 'fdroidserver');
  const builder: Builder = {
    name: 'fdroidserver',
    forget: async (apks) => {
      await rm(work, { recursive: true, force: true });
      await cp(apks, path.join(work, 'repo'), { recursive: true });
      await writeFile(path.join(work, 'config.yml'), configuration(keyStore), { mode: 0o600 });
    },
    build: () =>
      measureCommand('fdroid', ['update', '--create-metadata'], { cwd: work, scratch: folder }),
    folderOf: () => path.join(work, 'repo'),
    repository: path.join(work, 'repo'),
  };
  return turn(builder, task, onBuilt);
};
