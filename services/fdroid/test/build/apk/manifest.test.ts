import test from 'ava';
import { readBinaryXml } from '../../../src/build/apk/binary-xml.ts';
import { readResourceTable } from '../../../src/build/apk/resource-table.ts';
import { readManifest, type ApkManifest } from '../../../src/build/apk/manifest.ts';
import { withImpliedPermissions } from '../../../src/build/apk/permissions.ts';
import { byteView } from '../../../src/build/byte-view.ts';
import { FdroidError } from '../../../src/build/index.ts';
import { ids, manifestXml, type ManifestSpec } from '../../lab/test-apk.ts';
import { writeBinaryXml } from '../../lab/binary-xml-writer.ts';
import { writeResourceTable } from '../../lab/resource-table-writer.ts';

const read = (spec: ManifestSpec): ApkManifest =>
  readManifest(readBinaryXml(byteView(manifestXml(spec))), undefined);

const named = (name: string, value: string, more: readonly [number, number | boolean][] = []) => ({
  name,
  attributes: new Map<number, string | number | boolean>([[ids.name, value], ...more]),
});

test('API levels default as on a phone', (t) => {
  t.deepEqual(read({ usesSdk: new Map() }).sdk, { minSdkVersion: 1, targetSdkVersion: 1 });
  t.deepEqual(read({ usesSdk: new Map([[ids.minSdkVersion, 21]]) }).sdk, {
    minSdkVersion: 21,
    targetSdkVersion: 21,
  });
  const all = new Map([
    [ids.minSdkVersion, 4],
    [ids.targetSdkVersion, 30],
    [ids.maxSdkVersion, 32],
  ]);
  t.deepEqual(read({ usesSdk: all }).sdk, {
    minSdkVersion: 4,
    targetSdkVersion: 30,
    maxSdkVersion: 32,
  });
});

test('code names of Android versions are understood', (t) => {
  const level = (text: string): number =>
    read({ usesSdk: new Map([[ids.minSdkVersion, text]]) }).sdk.minSdkVersion;
  t.is(level('IceCreamSandwich'), 14);
  t.is(level('JELLY_BEAN_MR1'), 17);
  t.is(level('23'), 23);
  t.throws(() => level('-5'), { instanceOf: FdroidError });
  t.throws(() => read({ usesSdk: new Map([[ids.minSdkVersion, -5]]) }), {
    code: 'APK_SDK_UNKNOWN',
  });
});

test('long version codes join both halves', (t) => {
  const root = new Map<number, number>([
    [ids.versionCode, -1],
    [ids.versionCodeMajor, 2],
  ]);
  t.is(read({ root }).versionCode, 2 * 2 ** 32 + 0xffff_ffff);
});

test('version codes that a phone would not order are refused', (t) => {
  const refused = { code: 'APK_VERSION_CODE_MISSING' };
  t.throws(() => read({ root: new Map([[ids.versionCode, -1]]) }), refused);
  t.throws(() => read({ root: new Map([[ids.versionCodeMajor, 0x7fff_ffff]]) }), refused);
  t.throws(() => read({ root: new Map([[ids.versionCodeMajor, -1]]) }), refused);
});

test('required features are listed once, sorted; optional ones and orientation are not', (t) => {
  const { features } = read({
    others: [
      named('uses-feature', 'android.hardware.wifi'),
      named('uses-feature', 'android.hardware.camera', [[ids.required, true]]),
      named('uses-feature', 'android.hardware.wifi'),
      named('uses-feature', 'android.hardware.nfc', [[ids.required, false]]),
      named('uses-feature', 'android.hardware.screen.portrait'),
      { name: 'uses-feature', attributes: new Map([[0x0101_0281, 0x20000]]) },
    ],
  });
  t.deepEqual(features, ['android.hardware.camera', 'android.hardware.wifi']);
});

test('permissions carry their limit and bring the implied ones along', (t) => {
  const write = 'android.permission.WRITE_EXTERNAL_STORAGE';
  const { permissions, permissionsSdk23 } = read({
    others: [
      named('uses-permission', write, [[ids.maxSdkVersion, 28]]),
      { name: 'uses-permission' },
      named('uses-permission-sdk-23', 'android.permission.CAMERA'),
    ],
  });
  t.deepEqual(permissions, [
    { name: write, maxSdkVersion: 28 },
    { name: 'android.permission.READ_EXTERNAL_STORAGE', maxSdkVersion: 28 },
  ]);
  t.deepEqual(permissionsSdk23, [{ name: 'android.permission.CAMERA' }]);
});

test('a permission that stands twice is asked for as widely as the wider one says', (t) => {
  const camera = 'android.permission.CAMERA';
  const { permissions, permissionsSdk23 } = read({
    others: [
      named('uses-permission', camera, [[ids.maxSdkVersion, 18]]),
      named('uses-permission', camera),
      named('uses-permission', camera, [[ids.maxSdkVersion, 22]]),
      named('uses-permission-sdk-23', camera, [[ids.maxSdkVersion, 30]]),
      named('uses-permission-sdk-m', camera, [[ids.maxSdkVersion, 33]]),
    ],
  });
  t.deepEqual(permissions, [{ name: camera }]);
  t.deepEqual(permissionsSdk23, [{ name: camera, maxSdkVersion: 33 }]);
});

test('what two Android versions would read differently is refused', (t) => {
  const refused = { code: 'APK_MANIFEST_INVALID' };
  const usesSdk = { name: 'uses-sdk', attributes: new Map([[ids.minSdkVersion, 30]]) };
  t.throws(() => read({ others: [usesSdk] }), refused);
  t.throws(() => read({ others: [{ name: 'application' }] }), refused);
  const table = readResourceTable(
    byteView(
      writeResourceTable([
        { id: 0x7f01_0000, value: '21' },
        { id: 0x7f01_0000, value: '30', locale: 'es' },
        { id: 0x7f01_0001, value: '24' },
      ]),
    ),
  );
  const readWith = (id: number) =>
    readManifest(
      readBinaryXml(
        byteView(manifestXml({ usesSdk: new Map([[ids.minSdkVersion, { reference: id }]]) })),
      ),
      table,
    );
  t.throws(() => readWith(0x7f01_0000), refused);
  t.throws(() => readWith(0x7f01_0009), refused);
  t.is(readWith(0x7f01_0001).sdk.minSdkVersion, 24);
});

test('any number but 0 is true, as on a phone', (t) => {
  t.throws(() => read({ application: new Map([[ids.testOnly, 1]]) }), { code: 'APK_TEST_ONLY' });
  t.true(read({ application: new Map([[ids.debuggable, 2]]) }).isDebuggable);
  t.false(read({ application: new Map([[ids.debuggable, 0]]) }).isDebuggable);
  const optional = named('uses-feature', 'android.hardware.nfc', [[ids.required, 0]]);
  t.deepEqual(read({ others: [optional] }).features, []);
});

test('old apps are granted what was once open to all', (t) => {
  const names = (target: number, ...declared: string[]): string[] =>
    withImpliedPermissions(
      declared.map((name) => ({ name: `android.permission.${name}` })),
      target,
    ).map(({ name }) => name.replace('android.permission.', ''));
  t.deepEqual(names(3), ['WRITE_EXTERNAL_STORAGE', 'READ_PHONE_STATE', 'READ_EXTERNAL_STORAGE']);
  t.deepEqual(names(15, 'READ_CONTACTS', 'WRITE_CONTACTS'), [
    ...['READ_CONTACTS', 'WRITE_CONTACTS', 'READ_CALL_LOG', 'WRITE_CALL_LOG'],
  ]);
  t.deepEqual(names(16, 'READ_CONTACTS'), ['READ_CONTACTS']);
});

test('a document that is no manifest is refused', (t) => {
  const elements = readBinaryXml(byteView(writeBinaryXml({ name: 'resources' })));
  t.throws(() => readManifest(elements, undefined), { code: 'APK_MANIFEST_INVALID' });
});

test('strings in UTF-16 read the same', (t) => {
  const xml = writeBinaryXml(
    {
      name: 'manifest',
      attributes: new Map<number | string, string | number>([
        ['package', 'org.example.utf'],
        [ids.versionCode, 3],
        [ids.versionName, 'größer'],
      ]),
      children: [{ name: 'application' }],
    },
    'utf16',
  );
  t.is(readManifest(readBinaryXml(byteView(xml)), undefined).versionName, 'größer');
});
