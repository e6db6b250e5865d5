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
  const { apps, damaged } = readAppList(json);
  const old = {
    versionName: 'v1',
    versionCode: 1,
    sizeBytes: 10,
    sha256: 'aa',
    apkPath: 'a_1.apk',
    nativeCode: [],
    permissions: [],
    antiFeatures: [],
  };
  const newest = {
    ...old,
    versionName: 'v2',
    versionCode: 2,
    sizeBytes: 20,
    apkPath: 'a_2.apk',
    signer: 'ff',
    minSdkVersion: 21,
    targetSdkVersion: 30,
    nativeCode: ['x86'],
  };
  t.deepEqual(apps, [
    {
      applicationId: 'org.a',
      name: { 'en-US': 'A', es: 'Á' },
      summary: { 'en-US': 'short' },
      iconPath: 'icons/a.png',
      ...newest,
      screenshots: {},
      versions: [newest, old],
    },
    {
      applicationId: 'org.b',
      name: { 'en-US': 'org.b' },
      ...old,
      screenshots: {},
      versions: [old],
    },
  ]);
  t.deepEqual(damaged, []);
});

test('what is said about an app and its versions is read', (t) => {
  const json = JSON.stringify({
    repo: { antiFeatures: { Own: { name: { en: 'Of our own' } } } },
    packages: {
      'org.a': {
        metadata: {
          description: { en: '<p>Long' },
          preferredSigner: 'ee',
          screenshots: {
            tenInch: { en: [{ name: '/t.png', size: 1 }] },
            phone: { en: [{ name: '/1.png', size: 9 }, { name: 4 }, null], fr: 'none' },
          },
        },
        versions: {
          x: {
            ...version(1, {
              usesPermission: [
                { name: 'android.permission.CAMERA', maxSdkVersion: 28 },
                7,
                null,
                {},
              ],
              usesPermissionSdk23: [{ name: 'android.permission.NFC' }],
              maxSdkVersion: 33,
            }),
            added: 5,
            whatsNew: { en: 'Faster\u202e' },
            antiFeatures: { Own: {}, Ads: { en: 'a banner' } },
          },
        },
      },
    },
  });
  const [app] = readAppList(json).apps;
  t.deepEqual(app?.description, { en: '<p>Long' });
  t.is(app?.preferredSigner, 'ee');
  t.deepEqual(app?.screenshots, { en: [{ path: '1.png', sizeBytes: 9 }], fr: [] });
  t.deepEqual(app?.permissions, [
    { name: 'android.permission.CAMERA', maxSdkVersion: 28 },
    { name: 'android.permission.NFC' },
  ]);
  t.is(app?.maxSdkVersion, 33);
  t.is(app?.added, 5);
  t.deepEqual(app?.whatsNew, { en: 'Faster' });
  t.deepEqual(app?.antiFeatures, [
    { id: 'Own', name: { en: 'Of our own' }, reason: {} },
    { id: 'Ads', name: {}, reason: { en: 'a banner' } },
  ]);
});

test('an index that is none is refused, naming what is wrong', (t) => {
  const reasonOf = (json: string): unknown =>
    t.throws(() => readAppList(json), { instanceOf: FdroidError }).parameters['reason'];
  t.is(reasonOf('{'), 'JSON');
  t.is(reasonOf('[]'), 'index');
  t.is(reasonOf('{}'), 'packages');
});

test('a damaged entry costs that app only, and says what is wrong with it', (t) => {
  const wrong = {
    a: { metadata: {}, versions: {} },
    b: { metadata: {}, versions: { x: {} } },
    c: { metadata: { name: { en: 1 } }, versions: { x: version(1) } },
    d: { metadata: {}, versions: { x: version(-1) } },
    e: null,
    'f/../g': { metadata: {}, versions: { x: version(1) } },
    h: { metadata: {}, versions: { x: { ...version(1), file: { name: '/h.apk', size: 1 } } } },
  };
  const { apps, damaged } = readAppList(
    index({ ...wrong, 'org.good': { metadata: {}, versions: { x: version(1) } } }),
  );
  t.deepEqual(
    apps.map(({ applicationId }) => applicationId),
    ['org.good'],
  );
  t.deepEqual(
    damaged.map(({ applicationId, reason }) => [applicationId, reason]),
    [
      ['a', 'versions'],
      ['b', 'manifest'],
      ['c', 'name'],
      ['d', 'versionCode'],
      ['e', 'package'],
      ['f/../g', 'applicationId'],
      ['h', 'file.sha256'],
    ],
  );
});

test('a damaged version costs that version only; what only tells of an app may be anything', (t) => {
  const odd = { summary: 7, description: [], icon: 'x', screenshots: { phone: 3 } };
  const { apps, damaged } = readAppList(
    index({ 'org.a': { metadata: odd, versions: { bad: {}, good: version(3), old: version(2) } } }),
  );
  t.deepEqual(damaged, []);
  t.deepEqual(
    apps[0]?.versions.map(({ versionCode }) => versionCode),
    [3, 2],
  );
  t.is(apps[0]?.summary, undefined);
  t.is(apps[0]?.iconPath, undefined);
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
