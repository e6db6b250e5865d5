import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import test from 'ava';
import { FdroidError, readApk } from '../../src/build/index.ts';
import { plainPng } from '../lab/icon-apk.ts';
import { ids, onDisk, scratch, writeApk, writeZip } from '../lab/test-apk.ts';
import { writeResourceTable } from '../lab/resource-table-writer.ts';

/** What Android's own tools say of each APK that the development dependencies bring. */
interface Expected {
  readonly refused?: string;
  readonly applicationId?: string;
  readonly versionCode?: number;
  readonly versionName?: string;
  readonly label?: string;
  readonly minSdkVersion?: number;
  readonly targetSdkVersion?: number;
  readonly schemes?: readonly number[];
  readonly signer?: string;
  readonly icon?: string;
  readonly permissions?: number;
}

const packageDirectory = new URL('../../../', import.meta.url);
const table = JSON.parse(
  await readFile(new URL('test/build/expected-apks.json', packageDirectory), 'utf8'),
) as Record<string, Expected>;

for (const [name, expected] of Object.entries(table)) {
  const path = fileURLToPath(new URL(`../../node_modules/${name}`, packageDirectory));
  if (expected.refused === undefined) {
    test(`reads ${name} as Android does`, async (t) => {
      const { sdk, schemes, permissions, icon, ...info } = await readApk(path);
      const { applicationId, versionCode, versionName, label, signer } = info;
      t.deepEqual(
        {
          ...{ applicationId, versionCode, versionName, label },
          ...{ minSdkVersion: sdk.minSdkVersion, targetSdkVersion: sdk.targetSdkVersion },
          ...{ schemes, signer, icon: icon?.extension ?? 'none', permissions: permissions.length },
        },
        expected,
      );
    });
  } else {
    test(`refuses ${name} with a reason`, async (t) => {
      const error = await t.throwsAsync(readApk(path), { instanceOf: FdroidError });
      t.is<string | undefined, string | undefined>(error.code, expected.refused);
    });
  }
}

test('an APK without a version name is named by its version code', async (t) => {
  const apk = await writeApk({ root: new Map([[ids.versionName, '']]) });
  t.is((await readApk(await onDisk(t, apk))).versionName, '1');
});

test('an APK without a label is named by its application id', async (t) => {
  t.is((await readApk(await onDisk(t, await writeApk()))).label, 'org.example.app');
});

test('label, version and icon are found through the resources', async (t) => {
  const png = plainPng(256, [255, 0, 0, 255]);
  const resources = writeResourceTable([
    { id: 0x7f01_0000, value: 'Mi app', locale: 'es' },
    { id: 0x7f01_0000, value: 'My\n app' },
    { id: 0x7f01_0001, value: '2.0' },
    { id: 0x7f02_0000, value: 'res/small.png', density: 160 },
    { id: 0x7f02_0000, value: 'res/large.png', density: 640 },
    { id: 0x7f02_0000, value: 'res/icon.xml', density: 0xfffe },
  ]);
  const apk = await writeApk(
    {
      root: new Map([[ids.versionName, { reference: 0x7f01_0001 }]]),
      application: new Map([
        [ids.label, { reference: 0x7f01_0000 }],
        [ids.icon, { reference: 0x7f02_0000 }],
      ]),
    },
    new Map([
      ['resources.arsc', resources],
      ['res/large.png', png],
      ['res/small.png', Buffer.from('small')],
    ]),
  );
  const info = await readApk(await onDisk(t, apk));
  t.is(info.label, 'My app');
  t.is(info.versionName, '2.0');
  t.is(info.icon?.extension, 'png');
  t.deepEqual(Buffer.from(info.icon?.bytes ?? []), Buffer.from(png));
  t.deepEqual(info.notices, []);
});

test('a damaged string costs the label, a damaged path the icon, not the app', async (t) => {
  const resources = writeResourceTable([
    { id: 0x7f01_0000, value: 'label' },
    { id: 0x7f02_0000, value: 'res/icon.png' },
  ]);
  // The first byte says how long the string is.
  const at = resources.indexOf('label') - 2;
  resources.fill(0xff, at, at + 2);
  for (const [attribute, reference] of [
    [ids.label, 0x7f01_0000],
    [ids.icon, 0x7f01_0000],
  ] as const) {
    const apk = await writeApk(
      { application: new Map([[attribute, { reference }]]) },
      new Map([['resources.arsc', resources]]),
    );
    const { label, icon } = await readApk(await onDisk(t, apk));
    t.is(label, 'org.example.app');
    t.is(icon, undefined);
  }
});

test('damaged resources cost the label, not the app', async (t) => {
  const apk = await writeApk(
    { application: new Map([[ids.label, { reference: 0x7f01_0000 }]]) },
    new Map([['resources.arsc', Buffer.from('not a resource table')]]),
  );
  const info = await readApk(await onDisk(t, apk));
  t.is(info.label, 'org.example.app');
  t.deepEqual(info.notices, ['APK_RESOURCES_UNREADABLE']);
});

test('ABIs are those of the native libraries', async (t) => {
  const so = Buffer.from('elf');
  const apk = await writeApk(
    {},
    new Map([
      ['lib/x86/liba.so', so],
      ['lib/arm64-v8a/liba.so', so],
      ['lib/arm64-v8a/libb.so', so],
      ['assets/lib/mips/liba.so', so],
    ]),
  );
  t.deepEqual((await readApk(await onDisk(t, apk))).nativeCode, ['arm64-v8a', 'x86']);
});

test('what an operator should know is noted', async (t) => {
  const apk = await writeApk({
    usesSdk: new Map([[ids.targetSdkVersion, 19]]),
    application: new Map([[ids.debuggable, true]]),
  });
  const { notices } = await readApk(await onDisk(t, apk));
  t.deepEqual(notices, ['APK_DEBUGGABLE', 'APK_TARGET_SDK_OLD']);
});

const refusals: readonly (readonly [string, () => Promise<Buffer>, string])[] = [
  ['an empty file', () => Promise.resolve(Buffer.alloc(0)), 'APK_NOT_A_ZIP'],
  ['a web page', () => Promise.resolve(Buffer.from('<!doctype html>')), 'APK_NOT_A_ZIP'],
  ['a truncated APK', async () => (await writeApk()).subarray(0, -40), 'APK_NOT_A_ZIP'],
  [
    'an APK with something in front of it',
    async () => Buffer.concat([Buffer.from('dex\n'), await writeApk()]),
    'APK_NOT_A_ZIP',
  ],
  [
    'a zip without a manifest',
    () => writeZip(new Map([['base.apk', Buffer.from('x')]])),
    'APK_MANIFEST_MISSING',
  ],
  [
    'an unsigned APK',
    () => writeZip(new Map([['AndroidManifest.xml', Buffer.from('x')]])),
    'APK_UNSIGNED',
  ],
  [
    'an APK without a version code',
    () => writeApk({ withoutVersionCode: true }),
    'APK_VERSION_CODE_MISSING',
  ],
  [
    'an app whose other parts are missing',
    () => writeApk({ root: new Map([[0x0101_0591, true]]) }),
    'APK_SPLIT',
  ],
  ['a part of an app', () => writeApk({ root: new Map([['split', 'config.es']]) }), 'APK_SPLIT'],
  [
    'a test build',
    () => writeApk({ application: new Map([[ids.testOnly, true]]) }),
    'APK_TEST_ONLY',
  ],
  [
    'an application id that could leave its folder',
    () => writeApk({ root: new Map([['package', '../../x.y']]) }),
    'APK_ID_INVALID',
  ],
  [
    'an unknown Android version',
    () => writeApk({ usesSdk: new Map([[ids.minSdkVersion, 'Zabaglione']]) }),
    'APK_SDK_UNKNOWN',
  ],
];

for (const [what, make, code] of refusals) {
  test(`refuses ${what}`, async (t) => {
    const path = await onDisk(t, await make());
    const error = await t.throwsAsync(readApk(path), { instanceOf: FdroidError });
    t.is<string, string>(error.code, code);
  });
}

test('a file that is not there, or is a folder or a pipe, is refused by name of the reason', async (t) => {
  const directory = await scratch(t);
  const missing = await t.throwsAsync(readApk(`${directory}/no.apk`), { instanceOf: FdroidError });
  t.is(missing.code, 'APK_NOT_READABLE');
  t.deepEqual(missing.parameters, { reason: 'ENOENT' });
  const folder = await t.throwsAsync(readApk(directory), { instanceOf: FdroidError });
  t.is(folder.code, 'APK_NOT_READABLE');
  // Nobody ever writes into this one.
  await promisify(execFile)('mkfifo', [`${directory}/pipe.apk`]);
  const pipe = await t.throwsAsync(readApk(`${directory}/pipe.apk`), { instanceOf: FdroidError });
  t.deepEqual(pipe.parameters, { reason: 'no file' });
});
