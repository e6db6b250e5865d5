import { createReadStream } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  buildRepository,
  createRepositoryKey,
  type ApkReport,
  type RepositoryState,
} from '@p2p-hotspot/fdroid/build';
import { execa } from 'execa';
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
 * @param olderIndex file of the `index-v2.json` before: the diff that starts from it must be the one
 *   that fdroidserver would write
 * @returns one line of figures
 * @throws Error with the words of the program when the repository is refused
 */
export const verifyWithFdroidserver = async (
  url: string,
  fingerprint: string,
  olderIndex?: string,
): Promise<string> => {
  const words = [verifier, url, fingerprint, ...(olderIndex === undefined ? [] : [olderIndex])];
  const { stdout } = await execa('/usr/bin/python3', words);
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

/** The signer that the Android tool names must be ours, for every APK that is sound. */
const checkSigner = async ({
  apk,
  signer,
}: Exclude<ApkReport, { status: 'refused' }>): Promise<void> => {
  const { stdout } = await execa('apksigner', [
    ...['verify', '--print-certs', '--min-sdk-version', '24', apk],
  ]);
  const named = /^Signer #1 certificate SHA-256 digest: ([0-9a-f]{64})$/m.exec(stdout)?.[1];
  if (named !== signer) throw new Error(`${apk}: signed by ${String(named)}, listed as ${signer}`);
};

/** An F-Droid repository is right when those who made the format can read it. */
export const fdroidserverTest: SystemTest = {
  name: 'fdroidserver',
  proves: 'fdroidserver, jarsigner and apksigner agree with the app repository that we build',
  needs: [
    { tool: '/usr/share/doc/fdroidserver', debianPackage: 'fdroidserver' },
    { tool: 'jarsigner', debianPackage: 'default-jdk-headless' },
    { tool: 'apksigner', debianPackage: 'apksigner' },
  ],
  run: async (log) => {
    await inScratch(async (directory) => {
      const apkPaths = await findApks();
      const outputDir = path.join(directory, 'repository');
      const olderDir = path.join(directory, 'older');
      const key = await createRepositoryKey({
        commonName: 'system test',
        serial: Buffer.alloc(16, 1),
      });
      const build = async (
        folder: string,
        paths: readonly string[],
        previous?: RepositoryState,
      ) => {
        await mkdir(folder);
        return buildRepository({
          apkPaths: paths,
          repositoryKey: key,
          repository: { name: { 'en-US': 'Apps' }, description: { 'en-US': 'Apps of the test' } },
          ...(previous === undefined ? {} : { previous }),
          now: Date.now(),
          outputDir: folder,
        });
      };
      // One app less at first, so that there is an index that a phone may hold, and a diff from it.
      const { state } = await build(olderDir, apkPaths.slice(1));
      const { files, report, fingerprint } = await build(outputDir, apkPaths, state);
      const sound = report.filter((entry) => entry.status !== 'refused');
      const indexed = report.filter((entry) => entry.status === 'indexed');
      log(`${indexed.length} of ${apkPaths.length} APKs indexed`);
      for (const entry of report) {
        if (entry.status === 'indexed') continue;
        log(`${entry.status}: ${path.basename(entry.apk)} ${entry.code}`);
      }
      for (const entry of sound) await checkSigner(entry);
      await checkJar(path.join(outputDir, 'entry.jar'));

      const byUrl = files.map(({ path: name, source }) => [`${repositoryPath}/${name}`, source]);
      const server = await serve(new Map(byUrl as [string, string][]));
      try {
        const { port } = server.address() as AddressInfo;
        const url = `http://127.0.0.1:${port}${repositoryPath}`;
        const olderIndex = path.join(olderDir, 'index-v2.json');
        log(await verifyWithFdroidserver(url, fingerprint, olderIndex));
      } finally {
        server.close();
      }
    });
  },
};
