import { createHash } from 'node:crypto';
import test, { type ExecutionContext } from 'ava';
import { FdroidError, readApk } from '../../../src/build/index.ts';
import { signerFingerprint } from '../../../src/build/signature/certificate.ts';
import { u32 } from '../../lab/byte-writer.ts';
import { signJar } from '../../lab/jar-signature.ts';
import { developerKey, ids, manifestXml, onDisk, writeZip } from '../../lab/test-apk.ts';
import { createRsaTestKey } from '../../lab/test-key.ts';
import {
  signingBlockPair,
  signWholeFile,
  withSigningBlock,
} from '../../lab/whole-file-signature.ts';
import { directoryOffsetOf, withInserted } from '../../lab/zip-headers.ts';

/** What an attacker may try who has a genuine APK of the developer and a key of his own. */
const attacker = createRsaTestKey();
const files = new Map<string, Uint8Array>([
  // Later ones may not be signed with v1 alone.
  ['AndroidManifest.xml', manifestXml({ usesSdk: new Map([[ids.targetSdkVersion, 29]]) })],
  ['classes.dex', Buffer.alloc(3000, 'dex')],
]);
const unsigned = await writeZip(files);
const genuine = signWholeFile(unsigned, [{ scheme: 2, keys: [developerKey] }]);
const v2Id = 0x7109_871a;

const outcome = async (t: ExecutionContext, apk: Uint8Array): Promise<string> => {
  try {
    return (await readApk(await onDisk(t, apk))).signer;
  } catch (error) {
    t.true(error instanceof FdroidError, String(error));
    return (error as FdroidError).code;
  }
};

/** The genuine v2 value: its signature holds, but over the genuine content only. */
const genuineValue = genuine.subarray(
  directoryOffsetOf(unsigned) + 8 + 12,
  directoryOffsetOf(genuine) - 24,
);

test('a signature that was taken from another APK is refused', async (t) => {
  const other = await writeZip(new Map([...files, ['classes.dex', Buffer.from('evil')]]));
  const apk = withSigningBlock(other, [signingBlockPair(v2Id, genuineValue)]);
  t.is(await outcome(t, apk), 'APK_CONTENT_CHANGED');
});

test('two signatures under one id: the first one decides, as on a phone', async (t) => {
  const mine = signingBlockPair(v2Id, genuineValue);
  const own = signWholeFile(unsigned, [{ scheme: 2, keys: [attacker] }]);
  const ownValue = own.subarray(directoryOffsetOf(unsigned) + 20, directoryOffsetOf(own) - 24);
  const theirs = signingBlockPair(v2Id, ownValue);
  const first = withSigningBlock(unsigned, [theirs, mine]);
  t.is(await outcome(t, first), signerFingerprint(attacker.certificateDer));
  const second = withSigningBlock(unsigned, [mine, theirs]);
  t.is(await outcome(t, second), signerFingerprint(developerKey.certificateDer));
});

test('of two signing blocks the one at the directory counts, and the other is content', async (t) => {
  const twice = signWholeFile(genuine, [{ scheme: 2, keys: [attacker] }]);
  t.is(await outcome(t, twice), signerFingerprint(attacker.certificateDer));
});

test('a signing block whose sizes differ is refused, not passed over for v1', async (t) => {
  const v1 = await writeZip(new Map([...files, ...signJar(files, { key: developerKey })]));
  const apk = signWholeFile(v1, [{ scheme: 2, keys: [attacker] }]);
  const start = directoryOffsetOf(v1);
  for (const [offset, value] of [
    [start, 7],
    [directoryOffsetOf(apk) - 24, 7],
    [directoryOffsetOf(apk) - 24, 0x7fff_ffff],
    // The first pair's length.
    [start + 8, 3],
    [start + 12, 0xffff_ffff],
  ] as const) {
    const copy = Buffer.from(apk);
    copy.writeUInt32LE(value, offset);
    t.is(await outcome(t, copy), 'APK_SIGNATURE_INVALID');
  }
});

test('a digest for fs-verity over a block that does not fill pages is refused', async (t) => {
  const verity = signWholeFile(unsigned, [{ scheme: 2, keys: [developerKey], algorithm: 0x0421 }]);
  t.is(await outcome(t, verity), signerFingerprint(developerKey.certificateDer));
  const shorter = withInserted(verity, directoryOffsetOf(verity), Buffer.alloc(4));
  t.regex(await outcome(t, shorter), /^APK_/);
  const block = verity.subarray(0, directoryOffsetOf(verity)).lastIndexOf('APK Sig Block 42');
  t.is((block + 16) % 4096, 0);
  const value = verity.subarray(verity.indexOf(u32(v2Id), 4096) + 4);
  const apk = withSigningBlock(unsigned, [
    signingBlockPair(v2Id, value.subarray(0, 4 + value.readUInt32LE())),
  ]);
  t.is(await outcome(t, apk), 'APK_SIGNATURE_INVALID');
});

test('an APK cut at any place is refused', async (t) => {
  const v1 = await writeZip(new Map([...files, ...signJar(files, { key: developerKey })]));
  const apk = signWholeFile(v1, [{ scheme: 2, keys: [developerKey] }]);
  const structures = [0, 4, 30, directoryOffsetOf(v1), directoryOffsetOf(apk)];
  const cuts = structures.flatMap((at) => [at, at + 1, at + 8, at + 24, at - 1]);
  for (let cut = 0; cut < apk.byteLength; cut += 97) cuts.push(cut);
  for (const cut of cuts.filter((at) => at >= 0 && at < apk.byteLength)) {
    t.regex(await outcome(t, apk.subarray(0, cut)), /^APK_/);
    // And with bytes missing in the middle.
    const gap = Buffer.concat([apk.subarray(0, cut), apk.subarray(cut + 5)]);
    t.regex(await outcome(t, gap), /^APK_/);
  }
});

/** A v1-only APK whose signature files were changed before they went into the zip. */
const v1With = async (
  change: (signature: Map<string, Uint8Array>) => void,
  content: ReadonlyMap<string, Uint8Array> = files,
): Promise<Buffer> => {
  const signature = signJar(files, { key: developerKey });
  change(signature);
  return writeZip(new Map([...content, ...signature]));
};

const copyOf = (from: string, to: string) => (signature: Map<string, Uint8Array>) => {
  signature.set(to, signature.get(from) ?? new Uint8Array());
};

for (const [what, change, code] of [
  [
    'two blocks for one signature file',
    copyOf('META-INF/CERT.RSA', 'META-INF/CERT.EC'),
    'APK_MULTIPLE_SIGNERS',
  ],
  [
    'a block whose name differs in case',
    copyOf('META-INF/CERT.RSA', 'META-INF/cert.rsa'),
    'APK_MULTIPLE_SIGNERS',
  ],
  [
    'a signature file whose name differs in case',
    copyOf('META-INF/CERT.SF', 'META-INF/cert.sf'),
    'APK_MULTIPLE_SIGNERS',
  ],
  [
    'a block in a folder',
    copyOf('META-INF/CERT.RSA', 'META-INF/x/OTHER.RSA'),
    'APK_MULTIPLE_SIGNERS',
  ],
  [
    'a second manifest',
    copyOf('META-INF/MANIFEST.MF', 'META-INF/manifest.mf'),
    'APK_SIGNATURE_INVALID',
  ],
  [
    'names in small letters only',
    (signature) => {
      for (const name of [...signature.keys()].filter((key) => !key.endsWith('.MF'))) {
        copyOf(name, name.toLowerCase().replace('meta-inf', 'META-INF'))(signature);
        signature.delete(name);
      }
    },
    'APK_SIGNATURE_INVALID',
  ],
] as const satisfies readonly (readonly [string, Parameters<typeof v1With>[0], string])[]) {
  test(`v1 with ${what} is refused`, async (t) => {
    t.is(await outcome(t, await v1With(change)), code);
  });
}

const sha = (algorithm: string, bytes: Uint8Array): string =>
  createHash(algorithm).update(bytes).digest('base64');

/** Signs a manifest as it is given, however odd. */
const signManifest = async (
  manifest: string,
  content: ReadonlyMap<string, Uint8Array> = files,
): Promise<Buffer> => {
  const named = [...manifest.matchAll(/^Name: (.+)\r$/gm)].map(([, name = '']) => name);
  const sections = [...new Set(named)].map((name) => `Name: ${name}\r\nSHA-256-Digest: x\r\n\r\n`);
  const whole = `SHA-256-Digest-Manifest: ${sha('sha256', Buffer.from(manifest))}\r\n\r\n`;
  const signatureFile = `Signature-Version: 1.0\r\n${whole}${sections.join('')}`;
  const signature = signJar(new Map(), { key: developerKey, signatureFile });
  signature.set('META-INF/MANIFEST.MF', Buffer.from(manifest));
  return writeZip(new Map([...content, ...signature]));
};

const section = (name: string, ...lines: readonly string[]): string =>
  [`Name: ${name}`, ...lines, '', ''].join('\r\n');
const digestLine = (name: string, algorithm = 'sha256', label = 'SHA-256'): string =>
  `${label}-Digest: ${sha(algorithm, files.get(name) ?? new Uint8Array())}`;
const head = 'Manifest-Version: 1.0\r\n\r\n';
const plain = [...files.keys()].map((name) => section(name, digestLine(name))).join('');

test('a manifest that is written by hand and plain is accepted', async (t) => {
  const signer = signerFingerprint(developerKey.certificateDer);
  t.is(await outcome(t, await signManifest(head + plain)), signer);
});

for (const [what, manifest] of [
  ['one file twice', head + plain + section('classes.dex', 'SHA-256-Digest: eA==')],
  ['a section without a name', `${head}${plain}X: y\r\n\r\n`],
  ['no main section', plain],
  ['an attribute twice', head + plain.replace('SHA-256', `SHA-256-Digest: eA==\r\nSHA-256`)],
  ['a line that is no attribute', `${head}${plain}Name: x\r\nno colon\r\n\r\n`],
  ['a zero byte', `${head}${plain}Name: x\0y\r\n\r\n`],
] as const) {
  test(`a manifest with ${what} is refused`, async (t) => {
    t.is(await outcome(t, await signManifest(manifest)), 'APK_SIGNATURE_INVALID');
  });
}

test('of several digests of one file all must hold: Android versions pick different ones', async (t) => {
  const lines = [digestLine('classes.dex'), `SHA1-Digest: ${sha('sha1', Buffer.from('evil'))}`];
  const manifest =
    head +
    section('AndroidManifest.xml', digestLine('AndroidManifest.xml')) +
    section('classes.dex', ...lines);
  t.is(await outcome(t, await signManifest(manifest)), 'APK_CONTENT_CHANGED');
});

test('a file that the manifest names but the signature file does not is refused', async (t) => {
  const manifest = (head + plain).replaceAll('Name: classes', 'Name:  classes');
  t.is(await outcome(t, await signManifest(manifest)), 'APK_CONTENT_CHANGED');
});

test('v1 that speaks of v3 while only v2 is there is refused where old phones look', async (t) => {
  const usesSdk = new Map([[ids.minSdkVersion, 16]]);
  const content = new Map<string, Uint8Array>([['AndroidManifest.xml', manifestXml({ usesSdk })]]);
  const v1 = signJar(content, { key: developerKey, newerSchemes: '2, 3' });
  const zip = await writeZip(new Map([...content, ...v1]));
  const apk = signWholeFile(zip, [{ scheme: 2, keys: [developerKey] }]);
  t.is(await outcome(t, apk), 'APK_SIGNATURE_STRIPPED');
});

test('a v1 signature that does not hold is refused where old phones look', async (t) => {
  const content = new Map([...files, ['classes.dex', Buffer.from('evil')]]);
  const zip = await v1With(() => undefined, content);
  const apk = signWholeFile(zip, [{ scheme: 2, keys: [developerKey] }]);
  t.is(await outcome(t, apk), 'APK_CONTENT_CHANGED');
});

test('a value of a scheme that is no list of signers is refused', async (t) => {
  for (const value of [
    Buffer.alloc(0),
    u32(0),
    u32(0xffff_ffff),
    Buffer.concat([u32(4), u32(0)]),
    Buffer.concat([u32(4), u32(0xffff_ffff)]),
    Buffer.alloc(500),
    Buffer.alloc(500, 0xff),
  ]) {
    for (const id of [v2Id, 0xf053_68c0, 0x1b93_ad61]) {
      const apk = withSigningBlock(unsigned, [signingBlockPair(id, value)]);
      t.is(await outcome(t, apk), 'APK_SIGNATURE_INVALID');
    }
  }
});
