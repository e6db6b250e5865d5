import test, { type ExecutionContext } from 'ava';
import { FdroidError, readApk } from '../../../src/build/index.ts';
import { signerFingerprint } from '../../../src/build/signature/certificate.ts';
import { readJarManifest } from '../../../src/build/signature/jar-manifest.ts';
import { signJar, type JarSignOptions } from '../../lab/jar-signature.ts';
import { developerKey as key, ids, manifestXml, onDisk, writeZip } from '../../lab/test-apk.ts';
import { createEcTestKey, createRsaTestKey } from '../../lab/test-key.ts';

const files = new Map<string, Uint8Array>([
  // Later ones may not be signed with v1 alone.
  ['AndroidManifest.xml', manifestXml({ usesSdk: new Map([[ids.targetSdkVersion, 29]]) })],
  ['assets/ünï.txt', Buffer.from('text')],
  ['large', Buffer.alloc(5 * 1024 * 1024, 'large')],
]);

const read = async (t: ExecutionContext, all: ReadonlyMap<string, Uint8Array>, compress = true) =>
  readApk(await onDisk(t, await writeZip(all, compress)));

const signed = (options: JarSignOptions = { key }): Map<string, Uint8Array> =>
  new Map([...files, ...signJar(files, options)]);

const refusal = async (t: ExecutionContext, all: ReadonlyMap<string, Uint8Array>) => {
  const error = await t.throwsAsync(read(t, all), { instanceOf: FdroidError });
  return error.code;
};

for (const [what, options] of [
  ['SHA-256', { key }],
  ['SHA-1, as all old APKs have', { key, digest: 'SHA1' }],
  ['signed attributes', { key, withSignedAttributes: true }],
  ['digests of the sections only', { key, sectionsOnly: true }],
  ['an elliptic curve', { key: createEcTestKey() }],
] as const satisfies readonly (readonly [string, JarSignOptions])[]) {
  test(`accepts a v1 signature with ${what}`, async (t) => {
    for (const compress of [true, false]) {
      const { signer, schemes } = await read(t, signed(options), compress);
      t.is(signer, signerFingerprint(options.key.certificateDer));
      t.deepEqual(schemes, [1]);
    }
  });
}

test('a file that was changed, added or removed after signing is refused', async (t) => {
  t.is(await refusal(t, signed().set('large', Buffer.from('other'))), 'APK_CONTENT_CHANGED');
  t.is(await refusal(t, signed().set('added', Buffer.from('new'))), 'APK_CONTENT_CHANGED');
  const removed = signed();
  removed.delete('large');
  t.is(await refusal(t, removed), 'APK_CONTENT_CHANGED');
});

test('files in META-INF are free, as on a phone', async (t) => {
  const { schemes } = await read(t, signed().set('META-INF/services/x', Buffer.from('x')));
  t.deepEqual(schemes, [1]);
});

test('a changed manifest or signature file is refused', async (t) => {
  const inManifest = signed();
  inManifest.set('META-INF/MANIFEST.MF', Buffer.from('Manifest-Version: 1.0\r\n\r\n'));
  t.is(await refusal(t, inManifest), 'APK_CONTENT_CHANGED');
  for (const options of [{ key }, { key, withSignedAttributes: true }]) {
    const inFile = signed(options);
    inFile.set('META-INF/CERT.SF', Buffer.from('Signature-Version: 1.0\r\n\r\n'));
    t.is(await refusal(t, inFile), 'APK_SIGNATURE_INVALID');
  }
});

test('a signature that lacks a part is none', async (t) => {
  for (const name of ['META-INF/CERT.SF', 'META-INF/CERT.RSA']) {
    const without = signed();
    without.delete(name);
    t.is(await refusal(t, without), 'APK_UNSIGNED');
  }
  const withoutManifest = signed();
  withoutManifest.delete('META-INF/MANIFEST.MF');
  t.is(await refusal(t, withoutManifest), 'APK_SIGNATURE_INVALID');
  const garbage = signed().set('META-INF/CERT.RSA', Buffer.from('garbage'));
  t.is(await refusal(t, garbage), 'APK_SIGNATURE_INVALID');
});

test('what can be forged today is refused', async (t) => {
  t.is(await refusal(t, signed({ key, digest: 'MD5' })), 'APK_SIGNATURE_WEAK');
  t.is(
    await refusal(t, signed({ key, digest: 'MD5', signatureDigest: 'SHA1' })),
    'APK_SIGNATURE_WEAK',
  );
  t.is(await refusal(t, signed({ key: createRsaTestKey(1024) })), 'APK_SIGNATURE_WEAK');
});

test('an APK from which v2 was cut out is refused', async (t) => {
  t.is(await refusal(t, signed({ key, newerSchemes: '2, 3' })), 'APK_SIGNATURE_STRIPPED');
  t.deepEqual((await read(t, signed({ key, newerSchemes: '9' }))).schemes, [1]);
});

test('an app for Android 11 or later that has no newer signature is refused', async (t) => {
  const usesSdk = new Map([[ids.targetSdkVersion, 30]]);
  const content = new Map<string, Uint8Array>([['AndroidManifest.xml', manifestXml({ usesSdk })]]);
  const apk = new Map([...content, ...signJar(content, { key })]);
  t.is(await refusal(t, apk), 'APK_SIGNATURE_TOO_OLD');
});

test('several signers are refused', async (t) => {
  const second = signJar(files, { key, signerName: 'OTHER' });
  t.is(await refusal(t, new Map([...signed(), ...second])), 'APK_MULTIPLE_SIGNERS');
  t.is(await refusal(t, signed({ key, signers: 2 })), 'APK_MULTIPLE_SIGNERS');
  t.is(await refusal(t, signed({ key, signers: 0 })), 'APK_SIGNATURE_INVALID');
});

test('manifests are read over all kinds of line ends and folded lines', (t) => {
  const { main, sections } = readJarManifest(
    Buffer.from('A: 1\nB: 2\n\nName: lo\r\n ng\r\nX: y\r\n\r\nName: long\rX: z\r\rno colon\n'),
  );
  t.deepEqual(
    [...main.attributes],
    [
      ['a', '1'],
      ['b', '2'],
    ],
  );
  t.deepEqual([...sections.keys()], ['long']);
  t.is(sections.get('long')?.attributes.get('x'), 'y');
  t.is(
    Buffer.from(sections.get('long')?.bytes ?? []).toString(),
    'Name: lo\r\n ng\r\nX: y\r\n\r\n',
  );
  t.is(readJarManifest(Buffer.alloc(0)).main.name, undefined);
});
