import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ExecutionContext } from 'ava';
import {
  buildRepository,
  createRepositoryKey,
  type BuildRepositoryOptions,
  type BuiltRepository,
} from '../../src/build/index.ts';
import { ids, scratch, writeApk, type ManifestSpec } from './test-apk.ts';
import type { TestKey } from './test-key.ts';

export const repositoryKey = await createRepositoryKey({
  commonName: 'test',
  serial: Buffer.alloc(16, 0xff),
});

/** When builds of tests begin, milliseconds. */
export const startMs = 1_790_000_000_000;

export interface AppSpec {
  readonly id?: string;
  readonly versionCode?: number;
  readonly abis?: readonly string[];
  readonly label?: string;
  readonly key?: TestKey;
  readonly others?: ManifestSpec['others'];
}

/** A small signed app. */
export const makeApk = ({
  id = 'org.example.app',
  versionCode = 1,
  abis = [],
  label = id,
  key,
  others = [],
}: AppSpec = {}): Promise<Buffer> =>
  writeApk(
    {
      root: new Map<number | string, string | number>([
        ['package', id],
        [ids.versionCode, versionCode],
      ]),
      application: new Map([[ids.label, label]]),
      others,
    },
    new Map(abis.map((abi) => [`lib/${abi}/lib.so`, Buffer.from(abi)])),
    key,
  );

/** Writes apps into one folder; the names say which comes first. */
export const putFiles = async (
  folder: string,
  files: Readonly<Record<string, Uint8Array>>,
): Promise<string[]> => {
  await mkdir(folder, { recursive: true });
  return Promise.all(
    Object.entries(files).map(async ([name, bytes]) => {
      await writeFile(join(folder, name), bytes);
      return join(folder, name);
    }),
  );
};

/** Builds a repository of apps that are given as bytes. */
export const buildOf = async (
  t: ExecutionContext,
  files: Readonly<Record<string, Uint8Array>>,
  options: Partial<BuildRepositoryOptions> = {},
): Promise<BuiltRepository> => {
  const folder = await scratch(t);
  const outputDir = join(folder, 'out');
  await mkdir(outputDir);
  return buildRepository({
    apkPaths: await putFiles(join(folder, 'apps'), files),
    repositoryKey,
    repository: { name: { 'en-US': 'Apps' }, description: { 'en-US': 'Apps for all' } },
    now: startMs,
    outputDir,
    ...options,
  });
};

/** The bytes of one file of a repository; empty where there is none. */
export const fileOf = async ({ files }: BuiltRepository, path: string): Promise<Buffer> => {
  const file = files.find((candidate) => candidate.path === path);
  return file === undefined ? Buffer.alloc(0) : readFile(file.source);
};

export const jsonOf = async (built: BuiltRepository, path: string): Promise<unknown> =>
  JSON.parse(String(await fileOf(built, path)));
