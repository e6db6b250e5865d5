import { createHash } from 'node:crypto';
import { mkdir, open, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import {
  boxAddress,
  buildRepository,
  createRepositoryKey,
  furtherBoxAddress,
  parseRepositoryState,
  type BuildRepositoryOptions,
  type BuiltRepository,
} from '../../../src/build/index.ts';
import { verifyJarSignature } from '../../../src/build/signature/jar-signature.ts';
import { signerFingerprint } from '../../../src/build/signature/certificate.ts';
import { readZipDirectory } from '../../../src/build/zip/zip-directory.ts';
import { writeResourceTable } from '../../lab/resource-table-writer.ts';
import { plainPng } from '../../lab/icon-apk.ts';
import { ids, scratch, writeApk, type ManifestSpec } from '../../lab/test-apk.ts';
import { createEcTestKey } from '../../lab/test-key.ts';

const repositoryKey = await createRepositoryKey({
  commonName: 'test',
  serial: Buffer.alloc(16, 0xff),
});
const repository = {
  name: { 'en-US': 'Apps', es: 'Aplicaciones' },
  description: { 'en-US': 'Apps for all' },
};
const now = 1_790_000_000_000;

const png = plainPng(192, [255, 0, 0, 255]);

const appFiles: Readonly<Record<string, Buffer>> = {
  'one-2.apk': await writeApk({ root: new Map([[ids.versionCode, 2]]) }),
  'one-1.apk': await writeApk(),
  'two.apk': await writeApk(
    {
      root: new Map<number | string, string | number>([
        ['package', 'org.example.two'],
        [ids.versionCode, 7],
      ]),
      application: new Map<number, string | { reference: number }>([
        [ids.label, 'Two'],
        [ids.icon, { reference: 0x7f02_0000 }],
      ]),
      usesSdk: new Map([
        [ids.minSdkVersion, 21],
        [ids.maxSdkVersion, 33],
      ]),
      others: [
        {
          name: 'uses-permission',
          attributes: new Map<number, string | number>([
            [ids.name, 'android.permission.CAMERA'],
            [ids.maxSdkVersion, 30],
          ]),
        },
      ],
    } satisfies ManifestSpec,
    new Map([
      ['resources.arsc', writeResourceTable([{ id: 0x7f02_0000, value: 'icon.png' }])],
      ['icon.png', png],
      ['lib/x86/liba.so', Buffer.from('x')],
    ]),
  ),
  'broken.apk': Buffer.from('broken'),
};

const putApks = async (directory: string, names = Object.keys(appFiles)): Promise<string[]> => {
  await mkdir(join(directory, 'apps'), { recursive: true });
  return Promise.all(
    names.map(async (name) => {
      const path = join(directory, 'apps', name);
      await writeFile(path, appFiles[name] ?? Buffer.alloc(0));
      return path;
    }),
  );
};

const build = async (
  t: ExecutionContext,
  options: Partial<BuildRepositoryOptions> = {},
): Promise<BuiltRepository> => {
  const directory = await scratch(t);
  const outputDir = join(directory, 'out');
  await mkdir(outputDir);
  const apkPaths = options.apkPaths ?? (await putApks(directory));
  return buildRepository({ apkPaths, repositoryKey, repository, now, outputDir, ...options });
};

const readTree = async ({ files }: BuiltRepository): Promise<Map<string, Buffer>> =>
  new Map(
    await Promise.all(
      files.map(async ({ path, source }) => [path, await readFile(source)] as const),
    ),
  );

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

test('every APK is in the report, and a broken one stops no other', async (t) => {
  const { report } = await build(t);
  t.deepEqual(
    report.map((entry) => [
      basename(entry.apk),
      entry.status === 'indexed' ? entry.versionCode : entry.code,
    ]),
    [
      ['one-2.apk', 2],
      ['one-1.apk', 1],
      ['two.apk', 7],
      ['broken.apk', 'APK_NOT_A_ZIP'],
    ],
  );
});

test('index-v2 names every file with hash and size, and entry names index-v2', async (t) => {
  const built = await build(t);
  const tree = await readTree(built);
  t.deepEqual(
    [...tree.keys()],
    [
      ...['entry.jar', 'entry.json', 'icons/org.example.two_' + sha256(png).slice(0, 16) + '.png'],
      ...['icons/repository.png', 'index-v1.jar', 'index-v1.json', 'index-v2.json'],
      ...['org.example.app_1.apk', 'org.example.app_2.apk', 'org.example.two_7.apk'],
      'repository.json',
    ],
  );
  let count = 0;
  const check = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const { name, sha256: hash, size } = value as Record<string, unknown>;
    if (typeof hash === 'string') {
      const bytes = tree.get(String(name).slice(1)) ?? Buffer.alloc(0);
      t.is(hash, sha256(bytes));
      t.is(size, bytes.byteLength);
      count += 1;
    }
    Object.values(value).forEach(check);
  };
  check(JSON.parse(String(tree.get('index-v2.json'))));
  check(JSON.parse(String(tree.get('entry.json'))));
  t.is(count, 6);
});

test('the two indexes say of an app what its APK says', async (t) => {
  const tree = await readTree(await build(t));
  const v2 = JSON.parse(String(tree.get('index-v2.json'))) as {
    repo: Record<string, unknown>;
    packages: Record<string, { metadata: unknown; versions: Record<string, unknown> }>;
  };
  const v1 = JSON.parse(String(tree.get('index-v1.json'))) as {
    repo: Record<string, unknown>;
    apps: Record<string, unknown>[];
    packages: Record<string, Record<string, unknown>[]>;
  };
  const hash = sha256(appFiles['two.apk'] ?? Buffer.alloc(0));
  const two = v2.packages['org.example.two'];
  const signer = v1.packages['org.example.two']?.[0]?.['signer'];
  t.deepEqual(two?.versions[hash], {
    added: now,
    file: { name: '/org.example.two_7.apk', sha256: hash, size: appFiles['two.apk']?.byteLength },
    manifest: {
      nativecode: ['x86'],
      versionName: '1.0',
      versionCode: 7,
      usesSdk: { minSdkVersion: 21, targetSdkVersion: 21 },
      maxSdkVersion: 33,
      signer: { sha256: [signer] },
      usesPermission: [{ name: 'android.permission.CAMERA', maxSdkVersion: 30 }],
    },
  });
  t.deepEqual(v2.repo['name'], repository.name);
  t.is(v2.repo['address'], boxAddress);
  t.is(v2.repo['mirrors'], undefined);
  t.deepEqual(Object.keys(v2.packages['org.example.app']?.versions ?? {}), [
    sha256(appFiles['one-2.apk'] ?? Buffer.alloc(0)),
    sha256(appFiles['one-1.apk'] ?? Buffer.alloc(0)),
  ]);
  t.deepEqual(Object.keys(v1), ['repo', 'requests', 'apps', 'packages']);
  t.like(v1.repo, { name: 'Apps', icon: 'repository.png', mirrors: [], timestamp: now });
  t.like(v1.apps[0], { packageName: 'org.example.app', suggestedVersionCode: '2' });
  t.like(v1.packages['org.example.two']?.[0], {
    apkName: 'org.example.two_7.apk',
    nativecode: ['x86'],
    'uses-permission': [['android.permission.CAMERA', 30]],
    hashType: 'sha256',
  });
});

test('mirrors are listed with the address first', async (t) => {
  const mirrors = ['http://10.0.0.1/fdroid/repo'];
  const tree = await readTree(await build(t, { repository: { ...repository, mirrors } }));
  const { repo } = JSON.parse(String(tree.get('index-v2.json'))) as { repo: { mirrors: unknown } };
  t.deepEqual(repo.mirrors, [{ url: boxAddress, isPrimary: true }, { url: mirrors[0] }]);
});

test('further repositories have addresses of their own', (t) => {
  t.is(furtherBoxAddress('beta', 'apps'), 'http://192.168.44.1/beta/apps/fdroid/repo');
});

test('both jars carry a signature of the repository’s key', async (t) => {
  const { files, fingerprint } = await build(t);
  t.is(fingerprint, signerFingerprint(repositoryKey.certificateDer));
  for (const [name, digest] of [
    ['entry.jar', 'SHA-256-Digest'],
    ['index-v1.jar', 'SHA1-Digest'],
  ] as const) {
    const source = files.find(({ path }) => path === name)?.source ?? '';
    const jar = await open(source);
    t.teardown(() => jar.close());
    const certificate = await verifyJarSignature(jar, await readZipDirectory(jar));
    t.is(signerFingerprint(certificate.der), fingerprint);
    t.true((await readFile(source)).includes(`${digest}: `));
  }
});

test('the same APKs, state, key and time give the same bytes', async (t) => {
  const first = await build(t);
  const second = await build(t);
  t.deepEqual(await readTree(first), await readTree(second));
  t.deepEqual(first.state, second.state);
});

test('a build that changes nothing keeps its time, so that nothing changes', async (t) => {
  const first = await build(t);
  const previous = parseRepositoryState(JSON.parse(JSON.stringify(first.state)));
  const second = await build(t, { previous, now: now + 60_000 });
  t.deepEqual(await readTree(first), await readTree(second));
  t.deepEqual(second.state, first.state);
});

test('a changed index is always later than the one before, whatever the clock says', async (t) => {
  const apkPaths = await putApks(await scratch(t), ['one-1.apk']);
  const { state: previous } = await build(t, { apkPaths });
  const wrongClock = await build(t, { previous, now: 1000 });
  t.is(wrongClock.state.timestamp, now + 1);
  const rightClock = await build(t, { previous: wrongClock.state, apkPaths, now: now + 5000 });
  t.is(rightClock.state.timestamp, now + 5000);
});

test('apps keep the day they came in, also when they were away', async (t) => {
  const directory = await scratch(t);
  const one = await putApks(directory, ['one-1.apk']);
  const first = await build(t, { apkPaths: one });
  const without = await build(t, { apkPaths: [], previous: first.state, now: now + 1000 });
  const all = await putApks(directory, ['one-1.apk', 'one-2.apk']);
  const back = await build(t, { apkPaths: all, previous: without.state, now: now + 2000 });
  const index = JSON.parse(String((await readTree(back)).get('index-v2.json'))) as {
    packages: Record<string, { metadata: unknown }>;
  };
  t.like(index.packages['org.example.app']?.metadata, { added: now, lastUpdated: now + 2000 });
});

test('of two files of one version the known one stays, else the first by name', async (t) => {
  const directory = await scratch(t);
  const other = await writeApk({ application: new Map([[ids.label, 'Other']]) });
  const [first = ''] = await putApks(directory, ['one-1.apk']);
  const second = join(directory, 'apps', 'a.apk');
  await writeFile(second, other);
  const statusOf = ({ report }: BuiltRepository) => report.map(({ status }) => status);
  const fresh = await build(t, { apkPaths: [first, second] });
  t.deepEqual(statusOf(fresh), ['refused', 'indexed']);
  t.like(fresh.report[0], { code: 'APK_DUPLICATE', parameters: { other: 'a.apk' } });
  const { state: previous } = await build(t, { apkPaths: [first] });
  t.deepEqual(statusOf(await build(t, { apkPaths: [first, second], previous })), [
    'indexed',
    'refused',
  ]);
});

test('a repository without apps is a valid one', async (t) => {
  const { report, files } = await build(t, { apkPaths: [] });
  t.deepEqual(report, []);
  t.is(files.length, 7);
});

test('progress counts every APK, and a stop is heeded', async (t) => {
  const seen: number[] = [];
  await build(t, { onProgress: ({ doneApks, totalApks }) => seen.push(doneApks, totalApks) });
  t.deepEqual(seen, [1, 4, 2, 4, 3, 4, 4, 4]);
  const signal = AbortSignal.abort();
  await t.throwsAsync(build(t, { signal }), { any: true, name: 'AbortError' });
});

test('a key that phones would refuse is refused here', async (t) => {
  const code = { code: 'FDROID_KEY_INVALID' };
  const ec = createEcTestKey();
  const privateKeyPkcs8Der = ec.privateKey.export({ type: 'pkcs8', format: 'der' });
  for (const key of [
    { privateKeyPkcs8Der, certificateDer: ec.certificateDer },
    { ...repositoryKey, certificateDer: ec.certificateDer },
    { ...repositoryKey, certificateDer: Buffer.from('none') },
    { ...repositoryKey, privateKeyPkcs8Der: Buffer.from('none') },
  ]) {
    await t.throwsAsync(build(t, { repositoryKey: key }), code);
  }
});

test('a state of the first format is taken as it is', (t) => {
  const old = { timestamp: 1, contentDigest: '', apks: {}, apps: { a: 1 } };
  t.deepEqual<unknown, unknown>(parseRepositoryState({ ...old, format: 1 }), {
    ...{ ...old, format: 2 },
    ...{ signers: {}, newest: {} },
  });
});

test('a state that was damaged is refused', (t) => {
  const good = {
    ...{ format: 2, timestamp: 1, contentDigest: '', apks: {}, apps: { a: 1 } },
    ...{ signers: { a: ['0'.repeat(64)] }, newest: { a: { any: 3 } } },
    history: { newest: { repo: { timestamp: 1 } }, older: [] },
  };
  t.deepEqual<unknown, unknown>(parseRepositoryState(good), good);
  for (const bad of [
    ...[null, 3, {}, { ...good, format: 3 }, { ...good, timestamp: -1 }],
    ...[
      { ...good, apks: null },
      { ...good, apps: { a: 'x' } },
      { ...good, signers: { a: ['no hash'] } },
      { ...good, newest: { a: 3 } },
      { ...good, history: { newest: {} } },
      { ...good, history: { newest: {}, older: [{ timestamp: 1 }] } },
    ],
  ]) {
    t.throws(() => parseRepositoryState(bad), { code: 'FDROID_STATE_INVALID' });
  }
});
