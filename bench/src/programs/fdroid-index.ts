import { randomBytes } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import {
  apkMemory,
  buildRepository,
  createRepositoryKey,
  parseRepositoryState,
} from '@p2p-hotspot/fdroid/build';

/**
 * Our index builder as a program of its own, to be measured as a whole process.
 *
 * `fdroid-index.js key WORK` makes the repository's key; `fdroid-index.js build WORK APKS` builds
 * into `WORK/out`, with the state of the build before it where there was one.
 */
const [verb, work = '.', apks = '.'] = process.argv.slice(2);
const inside = (name: string): string => path.join(work, name);

const createKey = async (): Promise<void> => {
  const key = await createRepositoryKey({ commonName: 'Benchmark', serial: randomBytes(16) });
  await writeFile(inside('key.der'), key.privateKeyPkcs8Der);
  await writeFile(inside('certificate.der'), key.certificateDer);
};

/** As `hotspot bundle create` tells a file from the same file changed. */
const identityOf = (file: string): string => {
  const { size, mtimeNs, ctimeNs, ino } = statSync(file, { bigint: true });
  return [size, mtimeNs, ctimeNs, ino].join('.');
};

const build = async (): Promise<void> => {
  const state = inside('state.json');
  const memoryFile = inside('memory');
  // Without the state of an earlier build, nothing is known either: a cold build.
  const isKnown = existsSync(state) && existsSync(memoryFile);
  const memory = apkMemory(isKnown ? await readFile(memoryFile) : undefined, identityOf);
  const output = path.resolve(inside('out'));
  await rm(output, { recursive: true, force: true });
  await mkdir(output);
  const names = (await readdir(apks)).sort();
  const built = await buildRepository({
    apkPaths: names.map((name) => path.resolve(apks, name)),
    repositoryKey: {
      privateKeyPkcs8Der: await readFile(inside('key.der')),
      certificateDer: await readFile(inside('certificate.der')),
    },
    repository: { name: { en: 'Benchmark' }, description: { en: 'Benchmark' } },
    ...(existsSync(state)
      ? { previous: parseRepositoryState(JSON.parse(await readFile(state, 'utf8'))) }
      : {}),
    memory,
    now: Date.now(),
    outputDir: output,
  });
  await writeFile(state, JSON.stringify(built.state));
  const learned = memory.changed();
  if (learned !== undefined) await writeFile(memoryFile, learned);
  const indexed = built.report.filter(({ status }) => status === 'indexed').length;
  const refused = built.report.length - indexed;
  process.stdout.write(JSON.stringify({ indexed, refused }));
};

await (verb === 'key' ? createKey() : build());
