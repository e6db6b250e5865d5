import test, { type ExecutionContext } from 'ava';
import { readEntryJar } from '../../../src/build/index.ts';
import { openRepositoryKey } from '../../../src/build/repository/repository-key.ts';
import { createSignedJar, type ManifestDigest } from '../../../src/build/repository/signed-jar.ts';
import { buildOf, makeApk, repositoryKey, startMs } from '../../lab/repository.ts';
import { onDisk } from '../../lab/test-apk.ts';

const key = openRepositoryKey(repositoryKey);
const index = { name: '/index-v2.json', sha256: 'ab'.repeat(32), size: 3, numPackages: 1 };

const jarOf = async (
  t: ExecutionContext,
  entry: unknown,
  { name = 'entry.json', digest = 'SHA-256' }: { name?: string; digest?: ManifestDigest } = {},
) => onDisk(t, await createSignedJar(name, Buffer.from(JSON.stringify(entry)), digest, key));

test('the entry of a repository says who signed it, when, and which index it means', async (t) => {
  const built = await buildOf(t, { 'a.apk': await makeApk() });
  const jar = built.files.find(({ path }) => path === 'entry.jar')?.source ?? '';
  const entry = await readEntryJar(jar);
  t.is(entry.fingerprint, built.fingerprint);
  t.is(entry.timestamp, startMs);
  t.is(entry.index.path, 'index-v2.json');
});

test('what F-Droid clients would not take is refused', async (t) => {
  const good = { timestamp: 1, version: 20_002, index };
  t.is((await readEntryJar(await jarOf(t, good))).timestamp, 1);
  const refused: [string, Promise<string>][] = [
    ['weak digests', jarOf(t, good, { digest: 'SHA1' })],
    ['another file', jarOf(t, good, { name: 'index-v1.json' })],
    ['no index', jarOf(t, { timestamp: 1 })],
    ['no time', jarOf(t, { index })],
    ['a list', jarOf(t, [good])],
    ['an index elsewhere', jarOf(t, { ...good, index: { ...index, name: '/../../index' } })],
    ['an index without hash', jarOf(t, { ...good, index: { ...index, sha256: '' } })],
    ['no jar', onDisk(t, Buffer.from('<html>'))],
  ];
  for (const [what, jar] of refused) {
    await t.throwsAsync(readEntryJar(await jar), { code: 'FDROID_UPSTREAM_INVALID' }, what);
  }
});
