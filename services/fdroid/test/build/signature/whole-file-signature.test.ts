import test, { type ExecutionContext } from 'ava';
import { FdroidError, readApk } from '../../../src/build/index.ts';
import { signerFingerprint } from '../../../src/build/signature/certificate.ts';
import { developerKey, manifestXml, onDisk, writeZip } from '../../lab/test-apk.ts';
import { createEcTestKey, createEdTestKey, createRsaTestKey } from '../../lab/test-key.ts';
import { signWholeFile, type SignOptions } from '../../lab/whole-file-signature.ts';

const otherKey = createRsaTestKey();
const unsigned = await writeZip(
  new Map([
    ['AndroidManifest.xml', manifestXml()],
    ['large', Buffer.alloc(2_500_000, 'x')],
  ]),
  false,
);

const read = async (t: ExecutionContext, ...blocks: readonly SignOptions[]) =>
  readApk(await onDisk(t, signWholeFile(unsigned, blocks)));

const refusal = async (t: ExecutionContext, ...blocks: readonly SignOptions[]) => {
  const error = await t.throwsAsync(read(t, ...blocks), { instanceOf: FdroidError });
  return error.code;
};

for (const [name, algorithm, key] of [
  ['RSA-PSS, SHA-256', 0x0101, developerKey],
  ['RSA-PSS, SHA-512', 0x0102, developerKey],
  ['RSA, SHA-256', 0x0103, developerKey],
  ['RSA, SHA-512', 0x0104, developerKey],
  ['ECDSA, SHA-256', 0x0201, createEcTestKey()],
  ['RSA over an fs-verity tree', 0x0421, developerKey],
] as const) {
  for (const scheme of [2, 3] as const) {
    test(`accepts ${name} in v${scheme}`, async (t) => {
      const { signer, schemes } = await read(t, { scheme, keys: [key], algorithm });
      t.is(signer, signerFingerprint(key.certificateDer));
      t.deepEqual(schemes, [scheme]);
    });
  }
}

test('v3 names the signer where v2 has an older key of the same developer', async (t) => {
  const info = await read(
    t,
    { scheme: 2, keys: [otherKey] },
    { scheme: 3, keys: [developerKey], lineage: [otherKey, developerKey] },
  );
  t.is(info.signer, signerFingerprint(developerKey.certificateDer));
  t.deepEqual(info.schemes, [2, 3]);
});

test('signers of v2 and v3 that have nothing to do with each other are refused', async (t) => {
  t.is(
    await refusal(t, { scheme: 2, keys: [otherKey] }, { scheme: 3, keys: [developerKey] }),
    'APK_SIGNATURE_INVALID',
  );
});

test('of two blocks with one id the first counts', async (t) => {
  const info = await read(t, { scheme: 2, keys: [developerKey] }, { scheme: 2, keys: [otherKey] });
  t.is(info.signer, signerFingerprint(developerKey.certificateDer));
});

test('a signature by a key that is not the certificate’s is refused', async (t) => {
  const { privateKey } = otherKey;
  t.is(
    await refusal(t, { scheme: 2, keys: [{ ...developerKey, privateKey }] }),
    'APK_SIGNATURE_INVALID',
  );
  const { publicKeyDer } = otherKey;
  t.is(
    await refusal(t, { scheme: 2, keys: [developerKey], twist: { publicKey: publicKeyDer } }),
    'APK_SIGNATURE_INVALID',
  );
});

test('a digest for another algorithm than the signature’s is refused', async (t) => {
  const twist = { digestAlgorithm: 0x0101 };
  t.is(await refusal(t, { scheme: 2, keys: [developerKey], twist }), 'APK_SIGNATURE_INVALID');
});

test('a v3 signer whose range of Android versions was changed is refused', async (t) => {
  const twist = { unsignedMinSdk: 1 };
  t.is(await refusal(t, { scheme: 3, keys: [developerKey], twist }), 'APK_SIGNATURE_INVALID');
});

test('an APK from which v3 was cut out is refused', async (t) => {
  t.is(
    await refusal(t, { scheme: 2, keys: [developerKey], protectsV3: true }),
    'APK_SIGNATURE_STRIPPED',
  );
  const { schemes } = await read(
    t,
    { scheme: 2, keys: [developerKey], protectsV3: true },
    { scheme: 3, keys: [developerKey] },
  );
  t.deepEqual(schemes, [2, 3]);
});

test('unknown algorithms alone, weak keys, several signers and no signers are refused', async (t) => {
  t.is(
    await refusal(t, { scheme: 2, keys: [developerKey], algorithm: 0x0105 }),
    'APK_SIGNATURE_UNSUPPORTED',
  );
  t.is(await refusal(t, { scheme: 2, keys: [createRsaTestKey(1024)] }), 'APK_SIGNATURE_WEAK');
  t.is(await refusal(t, { scheme: 2, keys: [developerKey, otherKey] }), 'APK_MULTIPLE_SIGNERS');
  t.is(await refusal(t, { scheme: 2, keys: [] }), 'APK_SIGNATURE_INVALID');
});

test('an algorithm that does not fit the key is refused', async (t) => {
  const [ec, ed] = [createEcTestKey(), createEdTestKey()];
  t.is(
    await refusal(t, { scheme: 2, keys: [developerKey], algorithm: 0x0201 }),
    'APK_SIGNATURE_INVALID',
  );
  t.is(await refusal(t, { scheme: 2, keys: [ec] }), 'APK_SIGNATURE_INVALID');
  t.is(await refusal(t, { scheme: 2, keys: [ed] }), 'APK_SIGNATURE_UNSUPPORTED');
});

test('a curve that no Android knows is refused', async (t) => {
  const keys = [createEcTestKey('secp256k1')];
  t.is(await refusal(t, { scheme: 2, keys, algorithm: 0x0201 }), 'APK_SIGNATURE_UNSUPPORTED');
});

test('a certificate that is none is refused', async (t) => {
  const certificateDer = Buffer.from('not a certificate');
  t.is(
    await refusal(t, { scheme: 2, keys: [{ ...developerKey, certificateDer }] }),
    'APK_SIGNATURE_INVALID',
  );
});

test('content that was changed after signing is refused, wherever it stands', async (t) => {
  const apk = signWholeFile(unsigned, [{ scheme: 2, keys: [developerKey] }]);
  const inData = Buffer.from(apk);
  inData[1_200_000] = 0;
  const error = await t.throwsAsync(readApk(await onDisk(t, inData)), { instanceOf: FdroidError });
  t.is(error.code, 'APK_CONTENT_CHANGED');
  t.deepEqual(error.parameters, { part: 'v2' });
});
