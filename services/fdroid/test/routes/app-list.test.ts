import test from 'ava';
import fc from 'fast-check';
import { FdroidError, readAppList, readRepositoryIdentity } from '../../src/routes/index.ts';

const version = (versionCode: number, more: object = {}) => ({
  file: { name: `/a_${versionCode}.apk`, sha256: 'aa', size: 10 * versionCode },
  manifest: { versionName: `v${versionCode}`, versionCode, ...more },
});

const index = (packages: object): string => JSON.stringify({ repo: {}, packages });

test('each app is listed once, by its newest version, sorted by id', (t) => {
  const json = index({
    'org.b': { metadata: {}, versions: { y: version(1) } },
    'org.a': {
      metadata: {
        name: { 'en-US': 'A', es: 'Á' },
        summary: { 'en-US': 'short' },
        icon: { 'en-US': { name: '/icons/a.png' } },
      },
      versions: {
        old: version(1),
        new: version(2, {
          signer: { sha256: ['ff'] },
          usesSdk: { minSdkVersion: 21, targetSdkVersion: 30 },
          nativecode: ['x86'],
        }),
      },
    },
  });
  t.deepEqual(readAppList(json), [
    {
      applicationId: 'org.a',
      name: { 'en-US': 'A', es: 'Á' },
      summary: { 'en-US': 'short' },
      versionName: 'v2',
      versionCode: 2,
      sizeBytes: 20,
      sha256: 'aa',
      apkPath: 'a_2.apk',
      iconPath: 'icons/a.png',
      signer: 'ff',
      minSdkVersion: 21,
      nativeCode: ['x86'],
    },
    {
      applicationId: 'org.b',
      name: { 'en-US': 'org.b' },
      versionName: 'v1',
      versionCode: 1,
      sizeBytes: 10,
      sha256: 'aa',
      apkPath: 'a_1.apk',
      nativeCode: [],
    },
  ]);
});

test('an index that is none is refused, naming what is wrong', (t) => {
  const reasonOf = (json: string): unknown =>
    t.throws(() => readAppList(json), { instanceOf: FdroidError }).parameters['reason'];
  t.is(reasonOf('{'), 'JSON');
  t.is(reasonOf('[]'), 'index');
  t.is(reasonOf('{}'), 'packages');
  t.is(reasonOf(index({ a: { metadata: {}, versions: {} } })), 'versions');
  t.is(reasonOf(index({ a: { metadata: {}, versions: { x: {} } } })), 'manifest');
  t.is(
    reasonOf(index({ a: { metadata: { name: { en: 1 } }, versions: { x: version(1) } } })),
    'name',
  );
  t.is(reasonOf(index({ a: { metadata: {}, versions: { x: version(-1) } } })), 'versionCode');
});

test('any JSON is read or refused, never worse', (t) => {
  fc.assert(
    fc.property(fc.json(), (json) => {
      try {
        readAppList(json);
      } catch (error) {
        t.true(error instanceof FdroidError);
      }
    }),
  );
  t.pass();
});

test('the identity of a repository is its signed address and its fingerprint', (t) => {
  const identity = { address: 'http://192.168.44.1/fdroid/repo', fingerprint: 'ab'.repeat(32) };
  t.deepEqual(readRepositoryIdentity(JSON.stringify({ format: 1, ...identity })), identity);
  const wrong = JSON.stringify({ ...identity, fingerprint: 'xx' });
  t.throws(() => readRepositoryIdentity(wrong), { code: 'FDROID_INDEX_INVALID' });
});
