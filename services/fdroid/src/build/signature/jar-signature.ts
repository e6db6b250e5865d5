import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { FdroidError } from '../../errors.ts';
import { readZipEntry, streamZipEntry } from '../zip/zip-entry.ts';
import type { ZipDirectory, ZipEntry } from '../zip/zip-directory.ts';
import type { SignerCertificate } from './certificate.ts';
import { readJarManifest, type JarManifest, type JarSection } from './jar-manifest.ts';
import { verifyPkcs7 } from './pkcs7.ts';

const manifestName = 'META-INF/MANIFEST.MF';
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

/** @throws FdroidError APK_SIGNATURE_WEAK where only MD5 is offered */
const digestIn = (
  section: JarSection,
  suffix = '',
): { algorithm: string; expected: string } | undefined => {
  for (const { attribute, algorithm } of digests) {
    const expected = section.attributes.get(attribute + suffix);
    if (expected !== undefined) return { algorithm, expected };
  }
  if (section.attributes.has(`md5-digest${suffix}`)) {
    throw new FdroidError('APK_SIGNATURE_WEAK', { parameters: { algorithm: 'MD5' } });
  }
  return undefined;
};

const holds = (
  digest: { algorithm: string; expected: string } | undefined,
  bytes: Uint8Array,
): boolean =>
  digest !== undefined &&
  createHash(digest.algorithm).update(bytes).digest('base64') === digest.expected;

/** The one pair of signature file and signature block. */
const findSignature = (directory: ZipDirectory): { file: ZipEntry; block: ZipEntry } => {
  const names = [...directory.entries.keys()];
  const pairs = names.flatMap((name) => {
    const stem = /^(META-INF\/[^/]+)\.SF$/i.exec(name)?.[1];
    if (stem === undefined) return [];
    const blockName = ['RSA', 'DSA', 'EC'].map((kind) => `${stem}.${kind}`);
    const block = names.find((other) => blockName.some((wanted) => wanted === other));
    const [fileEntry, blockEntry] = [name, block ?? ''].map((key) => directory.entries.get(key));
    if (fileEntry === undefined || blockEntry === undefined) return [];
    return [{ file: fileEntry, block: blockEntry }];
  });
  const [pair, ...others] = pairs;
  if (pair === undefined) throw new FdroidError('APK_UNSIGNED');
  if (others.length > 0) throw new FdroidError('APK_MULTIPLE_SIGNERS');
  return pair;
};

/** The newer schemes leave a mark in the old one, so that they cannot be cut out unseen. */
const refuseStripped = (signatureFile: JarManifest): void => {
  const schemes = signatureFile.main.attributes.get('x-android-apk-signed') ?? '';
  if (schemes.split(',').some((scheme) => /^\s*[23]\s*$/.test(scheme))) {
    throw new FdroidError('APK_SIGNATURE_STRIPPED');
  }
};

/**
 * The sections of the manifest that the signature file vouches for: all of them where it names the
 * digest of the whole manifest, else each whose own digest it names.
 */
const vouchedSections = (
  signatureFile: JarManifest,
  manifestBytes: Uint8Array,
): ReadonlyMap<string, JarSection> => {
  const manifest = readJarManifest(manifestBytes);
  if (holds(digestIn(signatureFile.main, '-manifest'), manifestBytes)) return manifest.sections;
  const vouched = new Map<string, JarSection>();
  for (const [name, section] of manifest.sections) {
    const vouch = signatureFile.sections.get(name);
    if (vouch !== undefined && holds(digestIn(vouch), section.bytes)) vouched.set(name, section);
  }
  return vouched;
};

const verifyEntry = async (
  file: FileHandle,
  directory: ZipDirectory,
  entry: ZipEntry,
  section: JarSection | undefined,
): Promise<void> => {
  const digest = section === undefined ? undefined : digestIn(section);
  if (digest === undefined) throw changed(entry.name);
  const hash = createHash(digest.algorithm);
  await streamZipEntry(file, directory, entry, (bytes) => hash.update(bytes));
  if (hash.digest('base64') !== digest.expected) throw changed(entry.name);
};

/**
 * Verifies the v1 signature of an APK: a signed JAR, every file outside META-INF digested.
 *
 * @throws FdroidError APK_UNSIGNED, APK_SIGNATURE_INVALID, APK_SIGNATURE_STRIPPED,
 *   APK_SIGNATURE_WEAK, APK_SIGNATURE_UNSUPPORTED, APK_MULTIPLE_SIGNERS, APK_CONTENT_CHANGED,
 *   APK_ZIP_INVALID
 */
export const verifyJarSignature = async (
  file: FileHandle,
  directory: ZipDirectory,
): Promise<SignerCertificate> => {
  const pair = findSignature(directory);
  const manifestEntry = directory.entries.get(manifestName);
  if (manifestEntry === undefined) throw invalid(manifestName);
  const read = (entry: ZipEntry): Promise<Uint8Array> =>
    readZipEntry(file, directory, entry, maxSignatureFileBytes);
  const signatureFileBytes = await read(pair.file);
  const certificate = verifyPkcs7(await read(pair.block), signatureFileBytes);
  const signatureFile = readJarManifest(signatureFileBytes);
  refuseStripped(signatureFile);
  const sections = vouchedSections(signatureFile, await read(manifestEntry));

  const contents = [...directory.entries.values()].filter(
    ({ name }) => !name.endsWith('/') && !name.startsWith('META-INF/'),
  );
  if (contents.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0) > maxContentBytes) {
    throw new FdroidError('APK_ZIP_INVALID', { parameters: { reason: 'size' } });
  }
  for (const entry of contents) {
    await verifyEntry(file, directory, entry, sections.get(entry.name));
  }
  for (const name of sections.keys()) {
    if (!directory.entries.has(name)) throw changed(name);
  }
  return certificate;
};
