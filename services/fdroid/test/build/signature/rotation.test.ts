import test, { type ExecutionContext } from 'ava';
import { FdroidError, readApk } from '../../../src/build/index.ts';
import {
  legacySignerFingerprint,
  signerFingerprint,
} from '../../../src/build/signature/certificate.ts';
import { u32 } from '../../lab/byte-writer.ts';
import { ids, manifestXml, onDisk, writeZip } from '../../lab/test-apk.ts';
import { signJar } from '../../lab/jar-signature.ts';
import { createRsaTestKey, type TestKey } from '../../lab/test-key.ts';
import { signWholeFile, type SignOptions } from '../../lab/whole-file-signature.ts';

const [first, second, third, stranger] = [
  createRsaTestKey(),
  createRsaTestKey(),
  createRsaTestKey(),
  createRsaTestKey(),
];
const newest = 0x7fff_ffff;
const unsigned = await writeZip(new Map([['AndroidManifest.xml', manifestXml()]]));

const nameOf = ({ certificateDer }: TestKey): string => signerFingerprint(certificateDer);

const read = async (t: ExecutionContext, ...blocks: readonly SignOptions[]) =>
  readApk(await onDisk(t, signWholeFile(unsigned, blocks)));

const refusal = async (t: ExecutionContext, ...blocks: readonly SignOptions[]) => {
  const error = await t.throwsAsync(read(t, ...blocks), { instanceOf: FdroidError });
  return [error.code, error.parameters['reason']];
};

test('a proof of rotation names all keys of the developer, the newest one signs', async (t) => {
  const info = await read(t, { scheme: 3, keys: [third], lineage: [first, second, third] });
  t.is(info.signer, nameOf(third));
  t.deepEqual(info.signerLineage, [first, second, third].map(nameOf));
  t.deepEqual(info.signersByAndroid, [{ minSdkVersion: 28, signer: nameOf(third) }]);
  // F-Droid clients know an installed app by its first key.
  t.is(info.legacySigner, legacySignerFingerprint(first.certificateDer));
});

test('old phones see the old key, new ones the new key', async (t) => {
  const info = await read(
    t,
    { scheme: 2, keys: [first] },
    { scheme: 3, keys: [second], lineage: [first, second] },
  );
  t.deepEqual(info.signersByAndroid, [
    { minSdkVersion: 24, maxSdkVersion: 27, signer: nameOf(first) },
    { minSdkVersion: 28, signer: nameOf(second) },
  ]);
});

test('v3.1 changes the key for Android 13 and later only', async (t) => {
  const info = await read(
    t,
    { scheme: 2, keys: [first] },
    { scheme: 3, keys: [first], rotationMinSdk: 33 },
    { scheme: 3.1, keys: [second], sdk: [[33, newest]], lineage: [first, second] },
  );
  t.is(info.signer, nameOf(second));
  t.deepEqual(info.schemes, [2, 3, 3.1]);
  t.deepEqual(info.signersByAndroid, [
    { minSdkVersion: 24, maxSdkVersion: 32, signer: nameOf(first) },
    { minSdkVersion: 33, signer: nameOf(second) },
  ]);
});

test('an APK from which v3.1 was cut out is refused', async (t) => {
  const v3: SignOptions = { scheme: 3, keys: [first], rotationMinSdk: 33 };
  t.deepEqual(await refusal(t, v3), ['APK_SIGNATURE_STRIPPED', undefined]);
  const later: SignOptions = {
    ...{ scheme: 3.1, keys: [second], sdk: [[34, newest]], lineage: [first, second] },
  };
  t.deepEqual(await refusal(t, v3, later), ['APK_SIGNATURE_STRIPPED', undefined]);
});

test('a v3.1 signer that the old key did not vouch for is refused', async (t) => {
  const v31: SignOptions = { scheme: 3.1, keys: [stranger], sdk: [[33, newest]] };
  const unrelated = ['APK_SIGNATURE_INVALID', 'signers that are not related'];
  t.deepEqual(await refusal(t, { scheme: 3, keys: [first], rotationMinSdk: 33 }, v31), unrelated);
  t.deepEqual(await refusal(t, { scheme: 2, keys: [first] }, v31), unrelated);
});

test('a proof of rotation that was forged or twisted is refused', async (t) => {
  const v3: SignOptions = { scheme: 3, keys: [second], lineage: [first, second] };
  const twists: readonly SignOptions[] = [
    // Signed by the new key itself, not by the old one.
    { ...v3, twist: { lineageKey: second } },
    // Says another algorithm than the one before announced.
    { ...v3, twist: { lineageAlgorithm: 0x0101 } },
    // Ends in another key than the signer's.
    { ...v3, lineage: [first, second, third] },
    { ...v3, lineage: [first, stranger] },
    // One key twice.
    { ...v3, lineage: [second, first, second] },
    // Empty.
    { ...v3, lineage: [] },
  ];
  for (const options of twists) {
    t.deepEqual(await refusal(t, options), ['APK_SIGNATURE_INVALID', 'proof of rotation']);
  }
});

test('a second proof of rotation, as one reader may prefer, is refused', async (t) => {
  const attributes = [Buffer.concat([u32(0x3ba0_6f8c), u32(1)])];
  t.deepEqual(
    await refusal(t, {
      ...{ scheme: 3, keys: [second], lineage: [first, second], twist: { attributes } },
    }),
    ['APK_SIGNATURE_INVALID', 'two attributes of one kind'],
  );
});

test('a broken old key in the lineage is refused: its finder could vouch for his own', async (t) => {
  const weak = createRsaTestKey(1024);
  const [code] = await refusal(t, { scheme: 3, keys: [second], lineage: [weak, second] });
  t.is(code, 'APK_SIGNATURE_WEAK');
});

test('v3 signers for different Android versions must be one line without gaps', async (t) => {
  const v3 = (sdk: SignOptions['sdk'], keys: readonly TestKey[]): SignOptions => ({
    ...{ scheme: 3, keys, ...(sdk === undefined ? {} : { sdk }) },
  });
  const same = await read(
    t,
    v3(
      [
        [28, 30],
        [31, newest],
      ],
      [first, first],
    ),
  );
  t.deepEqual(same.signersByAndroid, [{ minSdkVersion: 28, signer: nameOf(first) }]);
  t.deepEqual(
    await refusal(
      t,
      v3(
        [
          [28, 30],
          [32, newest],
        ],
        [first, first],
      ),
    ),
    [...['APK_SIGNATURE_INVALID', 'a gap in the Android versions']],
  );
  t.deepEqual(
    await refusal(
      t,
      v3(
        [
          [28, 31],
          [30, newest],
        ],
        [first, first],
      ),
    ),
    [...['APK_MULTIPLE_SIGNERS', undefined]],
  );
  t.deepEqual(
    await refusal(
      t,
      v3(
        [
          [28, 30],
          [31, newest],
        ],
        [stranger, first],
      ),
    ),
    [...['APK_SIGNATURE_INVALID', 'signers that are not related']],
  );
  t.deepEqual(await refusal(t, v3([[28, 30]], [first])), [
    ...['APK_SIGNATURE_INVALID', 'no signer for the newest Android'],
  ]);
  for (const range of [
    [40, 28],
    [28, 0xffff_ffff],
  ] as const) {
    t.deepEqual(await refusal(t, v3([range], [first])), ['APK_SIGNATURE_INVALID', 'SDK range']);
  }
});

const signedTwice = async (old: TestKey, options: SignOptions, minSdkVersion: number) => {
  const usesSdk = new Map([[ids.minSdkVersion, minSdkVersion]]);
  const files = new Map<string, Uint8Array>([['AndroidManifest.xml', manifestXml({ usesSdk })]]);
  const zip = await writeZip(new Map([...files, ...signJar(files, { key: old })]));
  return signWholeFile(zip, [options]);
};

test('where phones before Android 7 may install it, the old signature counts, too', async (t) => {
  const mine = await signedTwice(first, { scheme: 2, keys: [first] }, 16);
  const info = await readApk(await onDisk(t, mine));
  t.deepEqual(info.schemes, [1, 2]);
  t.deepEqual(info.signersByAndroid, [{ minSdkVersion: 1, signer: nameOf(first) }]);

  const other = await signedTwice(stranger, { scheme: 2, keys: [first] }, 16);
  const error = await t.throwsAsync(readApk(await onDisk(t, other)), { instanceOf: FdroidError });
  t.is(error.code, 'APK_SIGNATURE_INVALID');
  // No phone that may install this one looks at v1.
  const modern = await signedTwice(stranger, { scheme: 2, keys: [first] }, 24);
  t.deepEqual((await readApk(await onDisk(t, modern))).schemes, [2]);
  // Without v2, v1 counts up to Android 8.1.
  const v3 = await signedTwice(stranger, { scheme: 3, keys: [first] }, 24);
  await t.throwsAsync(readApk(await onDisk(t, v3)), { code: 'APK_SIGNATURE_INVALID' });
});

test('an old key in v1 is one more signer in the line', async (t) => {
  const options: SignOptions = { scheme: 3, keys: [second], lineage: [first, second] };
  const info = await readApk(await onDisk(t, await signedTwice(first, options, 1)));
  t.deepEqual(info.schemes, [1, 3]);
  t.deepEqual(info.signersByAndroid, [
    { minSdkVersion: 1, maxSdkVersion: 27, signer: nameOf(first) },
    { minSdkVersion: 28, signer: nameOf(second) },
  ]);
});
