import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { requireNeighbours } from '../modules/make-module.ts';
import { thirdPartyLicences } from '../modules/licences.ts';
import { commitName, type ReleaseFacts } from './facts.ts';

/** What is started, and threads that it starts: names in the package, and the compiled files. */
const scripts: Readonly<Record<string, string>> = {
  main: 'cli/dist/src/main.js',
  'hash-lane-worker': 'cli/dist/src/release/hash-lane-worker.js',
  'pdf-worker': 'services/content/dist/src/build/extract/pdf-worker.js',
  'thumbnail-worker': 'services/content/dist/src/build/thumbnails/thumbnail-worker.js',
  'render-worker': 'services/fdroid/dist/src/build/icon/render-worker.js',
};

/** Programs in WebAssembly that their libraries look for beside themselves. */
const besideScripts: Readonly<Record<string, string>> = {
  'mupdf-wasm.wasm': 'node_modules/mupdf/dist/mupdf-wasm.wasm',
  'node-sqlite3-wasm.wasm': 'node_modules/node-sqlite3-wasm/dist/node-sqlite3-wasm.wasm',
  'sqlite3.wasm': 'node_modules/@sqlite.org/sqlite-wasm/sqlite-wasm/jswasm/sqlite3.wasm',
};

/** Those that are found by the name of their package: it is brought along with nothing else in it. */
const carriedPackages: Readonly<Record<string, string>> = {
  '@jsquash/webp': 'codec/dec/webp_dec.wasm',
  '@resvg/resvg-wasm': 'index_bg.wasm',
};

/** Wanted by one command only; asked for by hand, since npm would fetch them for everybody. */
const optionalPackages: Readonly<Record<string, string>> = {
  hyperdht: '6.34.0',
  hyperswarm: '4.17.2',
};

/** Libraries that are not ES modules ask for these, which ES modules do not have. */
const banner =
  "import { createRequire as createRequireOfBundle } from 'node:module';\n" +
  'const require = createRequireOfBundle(import.meta.url);\n' +
  'const __dirname = import.meta.dirname;';

const asJson = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`;

const readJson = async (file: string): Promise<Readonly<Record<string, unknown>>> =>
  JSON.parse(await readFile(file, 'utf8')) as Readonly<Record<string, unknown>>;

const carryPackage = async (
  repository: string,
  folder: string,
  name: string,
  file: string,
): Promise<string> => {
  const from = path.join(repository, 'node_modules', name);
  const to = path.join(folder, 'node_modules', name);
  const { version, license } = await readJson(path.join(from, 'package.json'));
  await mkdir(path.dirname(path.join(to, file)), { recursive: true });
  await copyFile(path.join(from, file), path.join(to, file));
  // Without what it depends on, which is in our own scripts: npm would fetch that.
  await writeFile(path.join(to, 'package.json'), asJson({ name, version, license }));
  return version as string;
};

/**
 * Writes the operator's command as a package that needs no other: `npm install` of it asks no registry.
 *
 * @param folder is emptied before
 * @returns files of the repository that went into it
 */
export const makeCommandPackage = async (
  repository: string,
  folder: string,
  facts: ReleaseFacts,
): Promise<ReadonlySet<string>> => {
  await rm(folder, { recursive: true, force: true });
  const { outputFiles, metafile } = await build({
    absWorkingDir: repository,
    entryPoints: { ...scripts },
    outdir: path.join(folder, 'lib'),
    bundle: true,
    // What a command needs only now and then is loaded then, and is there once for all that use it.
    splitting: true,
    chunkNames: '[name]-[hash]',
    // What of the swarm is made for each machine: `hotspot serve` says how to get it.
    external: Object.keys(optionalPackages),
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    legalComments: 'none',
    minifyWhitespace: true,
    lineLimit: 120,
    banner: { js: banner },
    define: { 'globalThis.hotspotCommit': JSON.stringify(commitName(facts)) },
    metafile: true,
    write: false,
    logLevel: 'silent',
  });
  await mkdir(path.join(folder, 'lib'), { recursive: true });
  for (const output of outputFiles) await writeFile(output.path, output.contents);
  await requireNeighbours(
    path.join(folder, 'lib'),
    new Set(outputFiles.map((output) => path.basename(output.path))),
  );
  for (const [name, from] of Object.entries(besideScripts)) {
    await copyFile(path.join(repository, from), path.join(folder, 'lib', name));
  }
  const carried: Record<string, string> = {};
  for (const [name, file] of Object.entries(carriedPackages)) {
    carried[name] = await carryPackage(repository, folder, name, file);
  }
  const starter = await readFile(path.join(repository, 'cli/bin/hotspot.js'), 'utf8');
  await mkdir(path.join(folder, 'bin'));
  await writeFile(
    path.join(folder, 'bin/hotspot.js'),
    starter.replace("'../dist/src/main.js'", "'../lib/main.js'"),
  );
  const { engines, license } = await readJson(path.join(repository, 'package.json'));
  const { name, version, description, type, bin } = await readJson(
    path.join(repository, 'cli/package.json'),
  );
  const bundleDependencies = Object.keys(carried);
  const words = { name, version, description, license, type, bin, engines };
  await writeFile(
    path.join(folder, 'package.json'),
    asJson({
      ...words,
      dependencies: carried,
      bundleDependencies,
      peerDependencies: optionalPackages,
      peerDependenciesMeta: Object.fromEntries(
        Object.keys(optionalPackages).map((optional) => [optional, { optional: true }]),
      ),
    }),
  );
  await copyFile(path.join(repository, 'LICENSE'), path.join(folder, 'LICENSE'));
  const inputs = new Set([
    ...Object.keys(metafile.inputs),
    ...Object.values(besideScripts),
    ...Object.entries(carriedPackages).map(([owner, file]) => `node_modules/${owner}/${file}`),
  ]);
  await writeFile(
    path.join(folder, 'THIRD-PARTY-LICENSES.txt'),
    await thirdPartyLicences(repository, inputs),
  );
  return inputs;
};
