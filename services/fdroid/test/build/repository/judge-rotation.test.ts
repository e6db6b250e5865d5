import test from 'ava';
import { parseRepositoryState, type BuiltRepository } from '../../../src/build/index.ts';
import { signerFingerprint } from '../../../src/build/signature/certificate.ts';
import { buildOf, jsonOf } from '../../lab/repository.ts';
import { ids, manifestXml, writeZip } from '../../lab/test-apk.ts';
import { createRsaTestKey, type TestKey } from '../../lab/test-key.ts';
import { signWholeFile } from '../../lab/whole-file-signature.ts';

const [first, second] = [createRsaTestKey(), createRsaTestKey()];
const nameOf = ({ certificateDer }: TestKey): string => signerFingerprint(certificateDer);

/** An app whose last key signs; the others vouch for it, one after another. */
const signedBy = async (versionCode: number, ...lineage: readonly TestKey[]): Promise<Buffer> => {
  const root = new Map([[ids.versionCode, versionCode]]);
  const unsigned = await writeZip(new Map([['AndroidManifest.xml', manifestXml({ root })]]));
  const key = lineage.at(-1) ?? first;
  return signWholeFile(unsigned, [
    lineage.length > 1 ? { scheme: 3, keys: [key], lineage } : { scheme: 2, keys: [key] },
  ]);
};

const one = await signedBy(1, first);
const rotated = await signedBy(2, first, second);

const fates = ({ report }: BuiltRepository) =>
  report.map((entry) => ('code' in entry ? entry.code : entry.versionCode));

const kept = ({ state }: BuiltRepository) =>
  parseRepositoryState(JSON.parse(JSON.stringify(state)));

const signersIn = async (built: BuiltRepository) => {
  const { packages } = (await jsonOf(built, 'index-v2.json')) as {
    packages: Record<
      string,
      {
        metadata: { preferredSigner: string };
        versions: Record<string, { manifest: { signer: { sha256: readonly string[] } } }>;
      }
    >;
  };
  const app = packages['org.example.app'];
  return {
    preferred: app?.metadata.preferredSigner,
    versions: Object.values(app?.versions ?? {}).map(({ manifest }) => manifest.signer.sha256),
  };
};

test('a key that the trusted one vouches for is trusted, and phones are told the first one', async (t) => {
  const previous = kept(await buildOf(t, { 'a.apk': one }));
  const built = await buildOf(t, { 'a.apk': one, 'b.apk': rotated }, { previous });
  t.deepEqual(fates(built), [1, 2]);
  t.deepEqual(built.state.signers, { 'org.example.app': [nameOf(first)] });
  t.deepEqual(await signersIn(built), {
    preferred: nameOf(first),
    versions: [[nameOf(first)], [nameOf(first)]],
  });
});

test('the new key without the old one’s word is another signer', async (t) => {
  const previous = kept(await buildOf(t, { 'a.apk': one }));
  const alone = await signedBy(3, second);
  const built = await buildOf(t, { 'a.apk': one, 'b.apk': alone }, { previous });
  t.deepEqual(fates(built), [1, 'APK_SIGNER_CHANGED']);
});

test('who was pinned by the new key may come back with the whole line of keys', async (t) => {
  const previous = kept(await buildOf(t, { 'a.apk': await signedBy(1, second) }));
  t.deepEqual(fates(await buildOf(t, { 'b.apk': rotated }, { previous })), [2]);
});

test('a newer version by a key that was given up is held until the operator wants it', async (t) => {
  const previous = kept(await buildOf(t, { 'a.apk': one, 'b.apk': rotated }));
  const files = { 'a.apk': one, 'b.apk': rotated, 'c.apk': await signedBy(3, first) };
  const built = await buildOf(t, files, { previous });
  t.deepEqual(fates(built), [1, 2, 'APK_SIGNER_GIVEN_UP']);
  const held = built.report[2];
  t.like(held, { parameters: { signer: nameOf(first), successor: nameOf(second) } });
  const sha256 = held?.status === 'held' ? held.sha256 : '';
  const policy = { allowedOlder: [sha256] };
  t.deepEqual(fates(await buildOf(t, files, { previous, policy })), [1, 2, 3]);
});
