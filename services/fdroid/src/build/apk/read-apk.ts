import type { FileHandle } from 'node:fs/promises';
import { byteView, OutOfBoundsError } from '../byte-view.ts';
import { FdroidError } from '../../errors.ts';
import { legacySignerFingerprint, signerFingerprint } from '../signature/certificate.ts';
import { hasV4Signature } from '../signature/v4-signature.ts';
import { verifyForOldAndroid, verifySignature } from '../signature/verify-signature.ts';
import { openRegularFile } from '../zip/open-regular-file.ts';
import { readZipEntry } from '../zip/zip-entry.ts';
import { readZipDirectory, type ZipDirectory, type ZipEntry } from '../zip/zip-directory.ts';
import { findIcon } from '../icon/find-icon.ts';
import { createIconRenderer } from '../icon/icon-renderer.ts';
import type { ApkInfo, ApkNotice } from './apk-info.ts';
import { readBinaryXml, type XmlElement } from './binary-xml.ts';
import { readLabel, readLabels } from './labels.ts';
import { readManifest, type ApkManifest } from './manifest.ts';
import { ResourceFormatError } from './resource-chunk.ts';
import { readResourceTable, type ResourceTable } from './resource-table.ts';

const maxManifestBytes = 16 * 1024 * 1024;
const maxResourceBytes = 64 * 1024 * 1024;
/** Android 14 refuses to install apps made for anything older (INSTALL_FAILED_DEPRECATED_SDK_VERSION). */
const oldestTargetSdk = 23;
/** Android 11 and later want v2 or newer from apps made for them. */
const firstTargetWithoutV1 = 30;
/** The key of the Android source code, which is published with it. */
const publicTestKey = 'a40da80a59d170caa950cf15c18c454d47a39b26989d8b640ecd745ba71bf5dc';

/** One for all APKs: starting its thread takes longer than most drawings. */
const iconRenderer = createIconRenderer();

const isFormatError = (error: unknown): boolean =>
  error instanceof ResourceFormatError || error instanceof OutOfBoundsError;

const readElements = async (
  file: FileHandle,
  directory: ZipDirectory,
  entry: ZipEntry,
): Promise<readonly XmlElement[]> => {
  const bytes = await readZipEntry(file, directory, entry, maxManifestBytes);
  try {
    return readBinaryXml(byteView(bytes));
  } catch (cause) {
    if (!isFormatError(cause)) throw cause;
    throw new FdroidError('APK_MANIFEST_INVALID', { parameters: { reason: 'binary XML' }, cause });
  }
};

const readTable = async (
  file: FileHandle,
  directory: ZipDirectory,
): Promise<ResourceTable | undefined> => {
  const entry = directory.entries.get('resources.arsc');
  if (entry === undefined) return undefined;
  return readResourceTable(byteView(await readZipEntry(file, directory, entry, maxResourceBytes)));
};

interface Resources {
  readonly manifest: ApkManifest;
  readonly label: string;
  readonly labels: ApkInfo['labels'];
  readonly table: ResourceTable | undefined;
  readonly isReadable: boolean;
}

/** Resources only give a name and a picture: where they are damaged the app is still an app. */
const readResources = async (
  file: FileHandle,
  directory: ZipDirectory,
  elements: readonly XmlElement[],
): Promise<Resources> => {
  try {
    const table = await readTable(file, directory);
    const manifest = readManifest(elements, table);
    const label = readLabel(manifest.label, table);
    const labels = readLabels(manifest.label, table);
    return { manifest, label, labels, table, isReadable: true };
  } catch (error) {
    if (!isFormatError(error)) throw error;
    const manifest = readManifest(elements, undefined);
    const label = readLabel(manifest.label, undefined);
    return { manifest, label, labels: {}, table: undefined, isReadable: false };
  }
};

const nativeCodeOf = ({ entries }: ZipDirectory): readonly string[] => {
  const abis = [...entries.keys()].flatMap(
    (name) => /^lib\/([\w-]{1,40})\/[^/]+\.so$/.exec(name)?.[1] ?? [],
  );
  return [...new Set(abis)].sort();
};

const noticesOf = ({ manifest, isReadable }: Resources, signer: string): ApkNotice[] => [
  ...(manifest.isDebuggable ? (['APK_DEBUGGABLE'] as const) : []),
  ...(signer === publicTestKey ? (['APK_TEST_KEY'] as const) : []),
  ...(manifest.sdk.targetSdkVersion < oldestTargetSdk ? (['APK_TARGET_SDK_OLD'] as const) : []),
  ...(isReadable ? [] : (['APK_RESOURCES_UNREADABLE'] as const)),
];

const readOpenApk = async (file: FileHandle, path: string): Promise<ApkInfo> => {
  const directory = await readZipDirectory(file);
  // A bundle of APKs is not signed either; what it is helps more than what it lacks.
  const manifestEntry = directory.entries.get('AndroidManifest.xml');
  if (manifestEntry === undefined) throw new FdroidError('APK_MANIFEST_MISSING');
  const signature = await verifySignature(file, directory);
  const elements = await readElements(file, directory, manifestEntry);
  const resources = await readResources(file, directory, elements);
  const { minSdkVersion, targetSdkVersion } = resources.manifest.sdk;
  const verified = await verifyForOldAndroid(file, directory, signature, minSdkVersion);
  const { certificate, schemes, sha256 } = verified;
  const isOldOnly = schemes.every((scheme) => scheme === 1);
  if (isOldOnly && targetSdkVersion >= firstTargetWithoutV1) {
    throw new FdroidError('APK_SIGNATURE_TOO_OLD');
  }
  const { applicationId, versionCode, versionName, sdk, permissions, permissionsSdk23, features } =
    resources.manifest;
  const { manifest, label, labels, table } = resources;
  const icon = await findIcon(file, directory, manifest.icons, table, iconRenderer);
  const signer = signerFingerprint(certificate.der);
  return {
    applicationId,
    versionCode,
    versionName,
    label: label === '' ? applicationId : label,
    labels,
    sdk,
    permissions,
    permissionsSdk23,
    features,
    nativeCode: nativeCodeOf(directory),
    ...(icon === undefined ? {} : { icon }),
    signer,
    signerLineage: verified.lineage.map(({ der }) => signerFingerprint(der)),
    signersByAndroid: verified.ranges.map(({ certificate: { der }, ...range }) => ({
      ...range,
      signer: signerFingerprint(der),
    })),
    legacySigner: legacySignerFingerprint((verified.lineage[0] ?? certificate).der),
    schemes,
    hasV4Signature: await hasV4Signature(path, directory.fileBytes, verified),
    sizeBytes: directory.fileBytes,
    sha256,
    notices: noticesOf(resources, signer),
  };
};

const openApk = async (path: string): Promise<FileHandle> => {
  try {
    const file = await openRegularFile(path);
    if (file !== undefined) return file;
  } catch (cause) {
    const reason = (cause as NodeJS.ErrnoException).code ?? 'unknown';
    throw new FdroidError('APK_NOT_READABLE', { parameters: { reason }, cause });
  }
  throw new FdroidError('APK_NOT_READABLE', { parameters: { reason: 'no file' } });
};

/**
 * Reads one APK and verifies its signature. The file is read once from end to end, in pieces; of its
 * contents only the manifest, the resources and the icon are held in memory.
 *
 * @param path absolute
 * @throws FdroidError with an ApkErrorCode: the one-line reason why this APK is not handed out
 */
export const readApk = async (path: string): Promise<ApkInfo> => {
  const file = await openApk(path);
  try {
    return await readOpenApk(file, path);
  } catch (cause) {
    if (cause instanceof FdroidError || !('syscall' in (cause as Error))) throw cause;
    const reason = (cause as NodeJS.ErrnoException).code ?? 'unknown';
    throw new FdroidError('APK_NOT_READABLE', { parameters: { reason }, cause });
  } finally {
    await file.close();
  }
};
