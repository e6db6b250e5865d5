import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import type { SignatureScheme } from '../apk/apk-info.ts';
import { FdroidError } from '../../errors.ts';
import { readEntriesInOrder } from '../zip/read-in-order.ts';
import { readZipEntry } from '../zip/zip-entry.ts';
import type { ZipDirectory, ZipEntry } from '../zip/zip-directory.ts';
import type { SignerCertificate } from './certificate.ts';
import { readJarManifest, type JarManifest, type JarSection } from './jar-manifest.ts';
import { verifyPkcs7 } from './pkcs7.ts';

const manifestName = 'META-INF/MANIFEST.MF';
/** 65,535 files with names of ordinary length. */
const maxSignatureFileBytes = 16 * 1024 * 1024;
/** What a v1-only APK may unpack to: they are old and small; this bounds a zip bomb. */
const maxContentBytes = 2 * 1024 * 1024 * 1024;

/** Digest algorithms of manifests, the strongest first. */
const digests: readonly { readonly attribute: string; readonly algorithm: string }[] = [
  { attribute: 'sha-512-digest', algorithm: 'sha512' },
  { attribute: 'sha-384-digest', algorithm: 'sha384' },
  { attribute: 'sha-256-digest', algorithm: 'sha256' },
  { attribute: 'sha1-digest', algorithm: 'sha1' },
  { attribute: 'sha-1-digest', algorithm: 'sha1' },
];

const invalid = (reason: string): FdroidError =>
  new FdroidError('APK_SIGNATURE_INVALID', { parameters: { reason } });
const changed = (part: string): FdroidError =>
  new FdroidError('APK_CONTENT_CHANGED', { parameters: { part: part.slice(0, 200) } });

interface SectionDigest {
  readonly algorithm: string;
  readonly expected: string;
}

/**
 * All digests of one thing: Android versions differ in which one they look at.
 *
 * @throws FdroidError APK_SIGNATURE_WEAK where only MD5 is offered
 */
const digestsIn = (section: JarSection, suffix = ''): readonly SectionDigest[] => {
  const found = digests.flatMap(({ attribute, algorithm }) => {
    const expected = section.attributes.get(attribute + suffix);
    return expected === undefined ? [] : [{ algorithm, expected }];
  });
  if (found.length === 0 && section.attributes.has(`md5-digest${suffix}`)) {
    throw new FdroidError('APK_SIGNATURE_WEAK', { parameters: { algorithm: 'MD5' } });
  }
  return found;
};

const holds = (expected: readonly SectionDigest[], bytes: Uint8Array): boolean =>
  expected.length > 0 &&
  expected.every(
    (digest) => createHash(digest.algorithm).update(bytes).digest('base64') === digest.expected,
  );

/** Android compares these names without case and in any folder of META-INF; apksigner does not. */
const signatureNames = (directory: ZipDirectory) => {
  const inMeta = [...directory.entries.keys()].filter((name) => /^META-INF\//i.test(name));
  return {
    files: inMeta.filter((name) => /\.SF$/i.test(name)),
    blocks: inMeta.filter((name) => /\.(?:RSA|DSA|EC)$/i.test(name)),
    manifests: inMeta.filter((name) => name.toUpperCase() === manifestName),
  };
};

const stemOf = (name: string): string => name.slice(0, name.lastIndexOf('.'));

/** Whether an APK has a v1 signature, valid or not. */
export const hasJarSignature = (directory: ZipDirectory): boolean => {
  const { files, blocks } = signatureNames(directory);
  return files.length > 0 && blocks.length > 0;
};

/** The one pair of signature file and signature block. */
const findSignature = (directory: ZipDirectory): { file: ZipEntry; block: ZipEntry } => {
  const { files, blocks, manifests } = signatureNames(directory);
  const [fileName, ...otherFiles] = files;
  const [blockName, ...otherBlocks] = blocks;
  if (fileName === undefined || blockName === undefined) throw new FdroidError('APK_UNSIGNED');
  if (otherFiles.length > 0 || otherBlocks.length > 0) {
    throw new FdroidError('APK_MULTIPLE_SIGNERS');
  }
  const isPlain = /^META-INF\/[^/]+\.SF$/.test(fileName) && /\.(?:RSA|DSA|EC)$/.test(blockName);
  if (!isPlain || stemOf(fileName) !== stemOf(blockName) || manifests.length > 1) {
    throw invalid('names of the signature files');
  }
  const [file, block] = [fileName, blockName].map((name) => directory.entries.get(name));
  if (file === undefined || block === undefined) throw new FdroidError('APK_UNSIGNED');
  return { file, block };
};

/** The newer schemes leave a mark in the old one, so that they cannot be cut out unseen. */
const refuseStripped = (
  signatureFile: JarManifest,
  present: ReadonlySet<SignatureScheme>,
): void => {
  const named = signatureFile.main.attributes.get('x-android-apk-signed') ?? '';
  const missing = ([2, 3] as const).filter((scheme) => !present.has(scheme));
  if (named.split(',').some((text) => missing.some((scheme) => text.trim() === String(scheme)))) {
    throw new FdroidError('APK_SIGNATURE_STRIPPED');
  }
};

/**
 * The sections of the manifest that the signature file vouches for. It must name each; their own
 * digests need not be looked at where it names the digest of the whole manifest and that holds.
 */
const vouchedSections = (
  signatureFile: JarManifest,
  manifestBytes: Uint8Array,
): ReadonlyMap<string, JarSection> => {
  const manifest = readJarManifest(manifestBytes);
  if (!signatureFile.isPlain || !manifest.isPlain) throw invalid(manifestName);
  const ofMain = digestsIn(signatureFile.main, '-manifest-main-attributes');
  if (ofMain.length > 0 && !holds(ofMain, manifest.main.bytes)) throw changed(manifestName);
  const isWhole = holds(digestsIn(signatureFile.main, '-manifest'), manifestBytes);
  const vouched = new Map<string, JarSection>();
  for (const [name, section] of manifest.sections) {
    const vouch = signatureFile.sections.get(name);
    if (vouch !== undefined && (isWhole || holds(digestsIn(vouch), section.bytes))) {
      vouched.set(name, section);
    }
  }
  return vouched;
};

/** Takes the bytes of one file and compares their digests with its section of the manifest. */
const verifierOf = (entry: ZipEntry, section: JarSection | undefined) => {
  const expected = section === undefined ? [] : digestsIn(section);
  if (expected.length === 0) throw changed(entry.name);
  const hashes = expected.map(({ algorithm }) => createHash(algorithm));
  return {
    add: (bytes: Uint8Array): void => {
      for (const hash of hashes) hash.update(bytes);
    },
    end: (): void => {
      const isSame = hashes.every(
        (hash, index) => hash.digest('base64') === expected[index]?.expected,
      );
      if (!isSame) throw changed(entry.name);
    },
  };
};

/**
 * Verifies the v1 signature of an APK: a signed JAR, every file outside META-INF digested.
 *
 * @param present whole-file schemes that the APK has and that were verified
 * @throws FdroidError APK_UNSIGNED, APK_SIGNATURE_INVALID, APK_SIGNATURE_STRIPPED,
 *   APK_SIGNATURE_WEAK, APK_SIGNATURE_UNSUPPORTED, APK_MULTIPLE_SIGNERS, APK_CONTENT_CHANGED,
 *   APK_ZIP_INVALID
 */
export const verifyJarSignature = async (
  file: FileHandle,
  directory: ZipDirectory,
  present: ReadonlySet<SignatureScheme> = new Set(),
): Promise<SignerCertificate> => {
  const pair = findSignature(directory);
  const manifestEntry = directory.entries.get(manifestName);
  if (manifestEntry === undefined) throw invalid(manifestName);
  const read = (entry: ZipEntry): Promise<Uint8Array> =>
    readZipEntry(file, directory, entry, maxSignatureFileBytes);
  const signatureFileBytes = await read(pair.file);
  const certificate = verifyPkcs7(await read(pair.block), signatureFileBytes);
  const signatureFile = readJarManifest(signatureFileBytes);
  refuseStripped(signatureFile, present);
  const sections = vouchedSections(signatureFile, await read(manifestEntry));

  const contents = [...directory.entries.values()].filter(
    ({ name }) => !name.endsWith('/') && !name.startsWith('META-INF/'),
  );
  if (contents.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0) > maxContentBytes) {
    throw new FdroidError('APK_ZIP_INVALID', { parameters: { reason: 'size' } });
  }
  await readEntriesInOrder(file, directory, contents, (entry) =>
    verifierOf(entry, sections.get(entry.name)),
  );
  for (const name of sections.keys()) {
    if (!directory.entries.has(name)) throw changed(name);
  }
  return certificate;
};
