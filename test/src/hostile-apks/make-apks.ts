import { createRandom, type Random } from '../fuzz/random.ts';
import { importBuilt } from '../lab/import-built.ts';
import type * as ApkModule from '../../../services/fdroid/test/lab/test-apk.js';
import type * as JarModule from '../../../services/fdroid/test/lab/jar-signature.js';
import type * as KeyModule from '../../../services/fdroid/test/lab/test-key.js';
import type * as WholeModule from '../../../services/fdroid/test/lab/whole-file-signature.js';
import type * as ZipModule from '../../../services/fdroid/test/lab/zip-headers.js';

const built = (name: string): Promise<unknown> =>
  importBuilt(`services/fdroid/dist/test/lab/${name}.js`);
const { ids, manifestXml, writeZip } = (await built('test-apk')) as typeof ApkModule;
const { signJar } = (await built('jar-signature')) as typeof JarModule;
const { createRsaTestKey } = (await built('test-key')) as typeof KeyModule;
const { signingBlockPair, signWholeFile, withSigningBlock } = (await built(
  'whole-file-signature',
)) as typeof WholeModule;

const { directoryOffsetOf, withInserted } = (await built('zip-headers')) as typeof ZipModule;

const blockIds = { 2: 0x7109_871a, 3: 0xf053_68c0 } as const;
const endBytes = 22;
const magic = 'APK Sig Block 42';

const developer = createRsaTestKey();
const attacker = createRsaTestKey();

type Files = ReadonlyMap<string, Uint8Array>;

const filesOf = (minSdkVersion: number, code: string): Files => {
  const sdk = [
    [ids.minSdkVersion, minSdkVersion],
    // Later ones may not be signed with v1 alone.
    [ids.targetSdkVersion, 29],
  ] as const;
  return new Map([
    ['AndroidManifest.xml', manifestXml({ usesSdk: new Map(sdk) })],
    ['classes.dex', Buffer.from(code.repeat(300))],
  ]);
};

/** The old signature: absent, right, by somebody else, of something else, or two of them. */
const jars: readonly ((files: Files, other: Files) => Files)[] = [
  () => new Map(),
  (files) => signJar(files, { key: developer }),
  (files) => signJar(files, { key: attacker }),
  (files) => signJar(files, { key: developer, newerSchemes: '2' }),
  (files) => signJar(files, { key: developer, newerSchemes: '2, 3' }),
  (_files, other) => signJar(other, { key: developer }),
  (files) =>
    new Map([
      ...signJar(files, { key: developer }),
      ...signJar(files, { key: attacker, signerName: 'OTHER' }),
    ]),
];

/** The value that a scheme has in the signing block of a zip. */
const valueOf = (zip: Buffer, scheme: 2 | 3, key: KeyModule.TestKey): Buffer => {
  const signed = signWholeFile(zip, [{ scheme, keys: [key] }]);
  return signed.subarray(directoryOffsetOf(zip) + 8 + 12, directoryOffsetOf(signed) - 24);
};

/** A zip, and what may stand in its signing block: genuine, an attacker's, of another app, broken. */
interface Base {
  readonly zip: Buffer;
  readonly pairs: readonly Buffer[];
}

const makeBases = async (): Promise<readonly Base[]> => {
  const bases: Base[] = [];
  for (const minSdkVersion of [21, 24, 28]) {
    const [files, other] = [filesOf(minSdkVersion, 'good'), filesOf(minSdkVersion, 'evil')];
    const otherZip = await writeZip(other);
    for (const jar of jars) {
      const zip = await writeZip(new Map([...files, ...jar(files, other)]));
      const signed = ([2, 3] as const).flatMap((scheme) => [
        signingBlockPair(blockIds[scheme], valueOf(zip, scheme, developer)),
        signingBlockPair(blockIds[scheme], valueOf(zip, scheme, attacker)),
        signingBlockPair(blockIds[scheme], valueOf(otherZip, scheme, developer)),
        signingBlockPair(blockIds[scheme], Buffer.alloc(4)),
      ]);
      const unknown = signingBlockPair(0x1234_5678, Buffer.from('of a store'));
      bases.push({ zip, pairs: [...signed, unknown] });
    }
  }
  return bases;
};

const nothing = (apk: Buffer): Buffer => apk;

/** What is done to a whole APK after it was signed. */
const tricks: readonly ((apk: Buffer, random: Random) => Buffer)[] = [
  nothing,
  nothing,
  nothing,
  // Janus: a program in front.
  (apk) => Buffer.concat([Buffer.from('dex\n035\0'), apk]),
  (apk) => withInserted(apk, 0, Buffer.from('dex\n035\0')),
  // The central directory twice, and a second end.
  (apk) =>
    withInserted(apk, directoryOffsetOf(apk), apk.subarray(directoryOffsetOf(apk), -endBytes)),
  (apk) => Buffer.concat([apk, apk.subarray(-endBytes)]),
  // Between the files, the signing block and the directory.
  (apk, random) => withInserted(apk, directoryOffsetOf(apk), random.bytes(1 + random.below(32))),
  (apk) => signWholeFile(apk, [{ scheme: 2, keys: [attacker] }]),
  (apk) => withSigningBlock(apk, []),
  (apk) => withInserted(apk, directoryOffsetOf(apk), Buffer.from(magic, 'latin1')),
  // A comment behind the end.
  (apk) => {
    const copy = Buffer.concat([apk, Buffer.from('comment')]);
    copy.writeUInt16LE(7, apk.length - 2);
    return copy;
  },
  // The two sizes of the signing block differ, or are both wrong.
  (apk, random) => {
    const copy = Buffer.from(apk);
    const footer = directoryOffsetOf(apk) - 24;
    if (footer > 0) copy.writeUInt32LE(copy.readUInt32LE(footer) + random.below(64) - 32, footer);
    return copy;
  },
  // A few bytes anywhere, or near the end, where the signatures are.
  (apk, random) => {
    const copy = Buffer.from(apk);
    const from = random.isOneIn(2) ? 0 : Math.max(0, directoryOffsetOf(apk) - 200);
    for (let left = 1 + random.below(3); left > 0; left -= 1) {
      copy[from + random.below(copy.length - from)] = random.below(256);
    }
    return copy;
  },
];

/**
 * Makes APKs as an attacker may, who has a genuine APK of a developer and a key of his own. The same
 * seed makes the same choices (the keys are others each time).
 */
export const makeHostileApks = async (count: number, seed: string): Promise<readonly Buffer[]> => {
  const bases = await makeBases();
  const random = createRandom(seed);
  return Array.from({ length: count }, () => {
    const { zip, pairs } = random.pick(bases);
    const chosen = Array.from({ length: random.below(4) }, () => random.pick(pairs));
    const apk = chosen.length === 0 ? zip : withSigningBlock(zip, chosen);
    return random.pick(tricks)(apk, random);
  });
};
