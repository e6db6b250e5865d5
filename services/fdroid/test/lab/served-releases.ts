import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { ExecutionContext } from 'ava';
import type { BuiltRepository } from '../../src/build/index.ts';
import { openRepositoryKey } from '../../src/build/repository/repository-key.ts';
import { createSignedJar, type ManifestDigest } from '../../src/build/repository/signed-jar.ts';
import type { CheckedServing } from '../../src/serving/index.ts';
import type { ServedFiles } from './memory-server.ts';
import { buildOf, makeApk, repositoryKey, startMs } from './repository.ts';

const key = openRepositoryKey(repositoryKey);

const filesOf = async ({ files }: BuiltRepository): Promise<ServedFiles> =>
  new Map(
    await Promise.all(
      files.map(async ({ path, source }) => [path, await readFile(source)] as const),
    ),
  );

/** A repository and the next one, which updates one of its apps and has a diff. */
const makeReleases = async (t: ExecutionContext) => {
  const apks = {
    'a.apk': await makeApk({ id: 'org.example.a' }),
    'b.apk': await makeApk({ id: 'org.example.b', label: 'B'.repeat(2000) }),
  };
  const first = await buildOf(t, apks);
  const second = await buildOf(
    t,
    { 'a.apk': await makeApk({ id: 'org.example.a', versionCode: 2 }), 'b.apk': apks['b.apk'] },
    { previous: first.state, now: startMs + 1000 },
  );
  return { first: await filesOf(first), second: await filesOf(second), built: second };
};

let made: ReturnType<typeof makeReleases> | undefined;
/** Made once, by the test that comes first: they are in memory. */
export const releases = (t: ExecutionContext) => (made ??= makeReleases(t));

/** The rules that are broken, and how. */
export const brokenIn = ({ findings }: CheckedServing) =>
  findings.flatMap((finding) =>
    finding.status === 'broken' ? [`${finding.rule.id} ${finding.code}`] : [],
  );

const withFile = (files: ServedFiles, path: string, bytes: Uint8Array): ServedFiles =>
  new Map([...files, [path, bytes]]);

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The same repository with a front page that is signed for what is given. */
export const resigned = async (
  files: ServedFiles,
  {
    index = files.get('index-v2.json') ?? Buffer.alloc(0),
    entry = {},
    digest = 'SHA-256',
  }: { index?: Uint8Array; entry?: Readonly<Record<string, unknown>>; digest?: ManifestDigest },
): Promise<ServedFiles> => {
  const text = JSON.stringify({
    timestamp: startMs,
    version: 20_002,
    index: { name: '/index-v2.json', sha256: sha256(index), size: index.length, numPackages: 2 },
    ...entry,
  });
  const jar = await createSignedJar('entry.json', Buffer.from(text), digest, key);
  return withFile(withFile(files, 'index-v2.json', index), 'entry.jar', jar);
};

/** The index after a change of its text. */
export const changedIndex = (files: ServedFiles, from: string, to: string): Buffer =>
  Buffer.from(String(files.get('index-v2.json')).replaceAll(from, to));
