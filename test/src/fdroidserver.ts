import { createReadStream } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  buildRepository,
  createRepositoryKey,
  type BuiltRepository,
  type RepositoryKey,
} from '@p2p-hotspot/fdroid/build';
import { execa } from 'execa';
import { makeBadJars } from './fdroidserver/bad-jars.ts';
import { askClientRules } from './fdroidserver/client-rules.ts';
import { inScratch } from './lab/scratch.ts';
import type { SystemTest } from './system-test.ts';

const packageDirectory = fileURLToPath(new URL('../..', import.meta.url));
const verifier = path.join(packageDirectory, 'src/fdroidserver/verify-repository.py');
const repositoryPath = '/fdroid/repo';
/** jarsigner -strict: "no trusted chain", as for every self-signed certificate. Nothing else. */
const selfSignedOnly = 4;

/**
 * Has Debian's fdroidserver read a served repository: both indexes, every file that they name, and a
 * wrong fingerprint.
 *
 * @param url the repository, as in `http://127.0.0.1:8080/fdroid/repo`
 * @param fingerprint SHA-256 of its certificate, in hex
 * @param olderIndexes files `index-v2.json` of before: the diff that starts from each must be the one
 *   that fdroidserver would write, and lead to the index of today
 * @returns one line of figures
 * @throws Error with the words of the program when the repository is refused
 */
export const verifyWithFdroidserver = async (
  url: string,
  fingerprint: string,
  olderIndexes: readonly string[] = [],
): Promise<string> => {
  const { stdout } = await execa('/usr/bin/python3', [verifier, url, fingerprint, ...olderIndexes]);
  return stdout.trim();
};

/** Every APK that npm packages brought into this work tree. */
const findApks = async (): Promise<string[]> => {
  const root = path.join(packageDirectory, '../node_modules');
  const names = await readdir(root, { recursive: true });
  return names
    .filter((name) => name.endsWith('.apk'))
    .sort()
    .map((name) => path.join(root, name));
};

const serve = async (files: ReadonlyMap<string, string>): Promise<Server> => {
  const server = createServer((request, response) => {
    const source = files.get(request.url ?? '');
    if (source === undefined) response.writeHead(404).end();
    else createReadStream(source).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
};

const checkJar = async (jar: string): Promise<void> => {
  const { exitCode, all } = await execa('jarsigner', ['-verify', '-strict', jar], {
    all: true,
    reject: false,
  });
  if (exitCode !== selfSignedOnly || !all.includes('jar verified')) {
    throw new Error(`jarsigner refuses ${path.basename(jar)} (${String(exitCode)}): ${all}`);
  }
};

/** A repository as it grows: what phones may hold, the newest last. */
const buildGenerations = async (
  directory: string,
  apkPaths: readonly string[],
  repositoryKey: RepositoryKey,
): Promise<readonly (BuiltRepository & { readonly folder: string })[]> => {
  const [metadataFolder, summary] = [path.join(directory, 'metadata'), 'en-US/summary.txt'];
  const summaryFile = path.join(metadataFolder, 'io.appium.settings', summary);
  await mkdir(path.dirname(summaryFile), { recursive: true });
  const steps: readonly (readonly [readonly string[], string])[] = [
    [apkPaths.slice(1), 'First words'],
    // One app more, and other words; then one of the apps and the words are gone.
    [apkPaths, 'Other words'],
    [apkPaths.slice(0, -1), ''],
    [apkPaths, 'Last words'],
  ];
  const generations: (BuiltRepository & { readonly folder: string })[] = [];
  for (const [index, [paths, words]] of steps.entries()) {
    const folder = path.join(directory, `generation-${index}`);
    await mkdir(folder);
    await writeFile(summaryFile, words);
    const previous = generations.at(-1)?.state;
    const built = await buildRepository({
      apkPaths: paths,
      repositoryKey,
      repository: { name: { 'en-US': 'Apps' }, description: { 'en-US': 'Apps of the test' } },
      metadataFolder,
      ...(previous === undefined ? {} : { previous }),
      now: Date.now(),
      outputDir: folder,
    });
    generations.push({ ...built, folder });
  }
  return generations;
};

/**
 * F-Droid's client takes every index of ours. The program that says so must be able to say no: it is
 * asked for each of its rules.
 */
const checkByClientRules = async (
  directory: string,
  generations: readonly { readonly folder: string; readonly fingerprint: string }[],
): Promise<string> => {
  const bad = path.join(directory, 'bad-jars');
  await mkdir(bad);
  const badJars = await makeBadJars(bad);
  const formats = { v2: 'entry.jar', v1: 'index-v1.jar' } as const;
  for (const format of ['v1', 'v2'] as const) {
    const good = generations.map(({ folder, fingerprint }) => {
      return { jar: path.join(folder, formats[format]), fingerprint, said: 'accepted' };
    });
    const others = badJars
      .filter((jar) => jar.format === format)
      .map((jar) => ({ ...jar, said: `refused ${jar.refused}` }));
    const cases = [...good, ...others];
    const said = await askClientRules(format, cases);
    for (const [index, wanted] of cases.entries()) {
      if (said[index] === wanted.said) continue;
      throw new Error(`${wanted.jar}: ${String(said[index])} in place of ${wanted.said}`);
    }
  }
  return `a Java program with the rules of F-Droid’s client takes our ${generations.length} builds, and refuses ${badJars.length} files that break one rule each`;
};

/** An F-Droid repository is right when those who made the format can read it. */
export const fdroidserverTest: SystemTest = {
  name: 'fdroidserver',
  proves: 'fdroidserver, jarsigner and the rules of F-Droid’s client agree with our app repository',
  needs: [
    { tool: '/usr/share/doc/fdroidserver', debianPackage: 'fdroidserver' },
    { tool: 'jarsigner', debianPackage: 'default-jdk-headless' },
  ],
  run: async (log) => {
    await inScratch(async (directory) => {
      const apkPaths = await findApks();
      const key = await createRepositoryKey({
        commonName: 'system test',
        serial: Buffer.alloc(16, 1),
      });
      const generations = await buildGenerations(directory, apkPaths, key);
      const newest = generations.at(-1);
      if (newest === undefined) throw new Error('nothing was built');
      const { folder: outputDir, files, report, fingerprint } = newest;
      const indexed = report.filter((entry) => entry.status === 'indexed');
      log(`${indexed.length} of ${apkPaths.length} APKs indexed`);
      for (const entry of report) {
        if (entry.status === 'indexed') continue;
        log(`${entry.status}: ${path.basename(entry.apk)} ${entry.code}`);
      }
      await checkJar(path.join(outputDir, 'entry.jar'));
      log(await checkByClientRules(directory, generations));

      const byUrl = files.map(({ path: name, source }) => [`${repositoryPath}/${name}`, source]);
      const server = await serve(new Map(byUrl as [string, string][]));
      try {
        const { port } = server.address() as AddressInfo;
        const url = `http://127.0.0.1:${port}${repositoryPath}`;
        const older = generations.slice(0, -1);
        const olderIndexes = older.map(({ folder }) => path.join(folder, 'index-v2.json'));
        log(await verifyWithFdroidserver(url, fingerprint, olderIndexes));
      } finally {
        server.close();
      }
    });
  },
};
