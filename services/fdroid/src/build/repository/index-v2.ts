import { createHash } from 'node:crypto';
import type { UsedPermission } from '../apk/apk-info.ts';
import type { AppMetadata } from '../metadata/app-metadata.ts';
import {
  appIcons,
  appMembers,
  repositoryTerms,
  versionMembers,
} from '../metadata/index-metadata.ts';
import type { Icon } from '../apk/apk-info.ts';
import { iconDigestOf, iconPathOf, type RepositoryApk, type RepositoryApp } from './app.ts';
import { developerSigner } from './developer-signer.ts';
import type { IndexDiff } from './index-history.ts';
import type { JsonObject } from './merge-patch.ts';
import { repositoryIcon } from './repository-icon.ts';
import type { RepositoryDescription } from './repository-types.ts';

/** The language that clients fall back to, and the one of an APK's default resources. */
export const defaultLocale = 'en-US';
/** Version of the index formats that F-Droid's own tool of 2022 writes; all clients know it. */
export const formatVersion = 20_002;
export const repositoryIconPath = 'icons/repository.png';

type IndexedFile = Readonly<Record<'name' | 'sha256', string> & Record<'size', number>>;

/** Clients reject the whole index where one file lacks its hash or its size. */
export const indexedFile = (path: string, bytes: Uint8Array): IndexedFile => ({
  name: `/${path}`,
  sha256: createHash('sha256').update(bytes).digest('hex'),
  size: bytes.byteLength,
});

const whenAny = <Value>(
  name: string,
  values: readonly Value[],
): Record<string, readonly Value[]> => (values.length === 0 ? {} : { [name]: values });

const permissionOf = ({ name, maxSdkVersion }: UsedPermission): JsonObject => ({
  name,
  ...(maxSdkVersion === undefined ? {} : { maxSdkVersion }),
});

const manifestOf = ({ info }: RepositoryApk): JsonObject => ({
  ...whenAny('nativecode', info.nativeCode),
  versionName: info.versionName,
  versionCode: info.versionCode,
  ...whenAny(
    'features',
    info.features.map((name) => ({ name })),
  ),
  usesSdk: {
    minSdkVersion: info.sdk.minSdkVersion,
    targetSdkVersion: info.sdk.targetSdkVersion,
  },
  ...(info.sdk.maxSdkVersion === undefined ? {} : { maxSdkVersion: info.sdk.maxSdkVersion }),
  signer: { sha256: [developerSigner(info)] },
  ...whenAny('usesPermission', info.permissions.map(permissionOf)),
  ...whenAny('usesPermissionSdk23', info.permissionsSdk23.map(permissionOf)),
});

const versionOf = (apk: RepositoryApk, metadata: AppMetadata): JsonObject => ({
  added: apk.added,
  file: { name: `/${apk.apkName}`, sha256: apk.info.sha256, size: apk.info.sizeBytes },
  manifest: manifestOf(apk),
  ...versionMembers(metadata, apk.info.versionCode),
});

const indexedIcon = (applicationId: string, icon: Icon): IndexedFile => ({
  name: `/${iconPathOf(applicationId, icon)}`,
  sha256: iconDigestOf(icon),
  size: icon.bytes.byteLength,
});

const iconsOf = ({ applicationId, newest, metadata }: RepositoryApp): JsonObject => {
  const { icon } = newest.info;
  return {
    ...(icon === undefined ? {} : { [defaultLocale]: indexedIcon(applicationId, icon) }),
    ...appIcons(metadata),
  };
};

const metadataOf = (app: RepositoryApp): JsonObject => {
  const { label, labels } = app.newest.info;
  const icon = iconsOf(app);
  return {
    added: app.added,
    lastUpdated: Math.max(...app.apks.map((apk) => apk.added)),
    // The labels of the APK and nothing else: Android 14 asks again where the two differ.
    name: { [defaultLocale]: label, ...labels },
    ...(Object.keys(icon).length === 0 ? {} : { icon }),
    preferredSigner: developerSigner(app.newest.info),
    ...appMembers(app.metadata),
  };
};

const mirrorsOf = (address: string, mirrors: readonly string[]): JsonObject =>
  mirrors.length === 0
    ? {}
    : { mirrors: [{ url: address, isPrimary: true }, ...mirrors.map((url) => ({ url }))] };

/** The content of index-v2.json. */
export const createIndexV2 = (
  { name, description, address, mirrors }: Required<RepositoryDescription>,
  apps: readonly RepositoryApp[],
  timestamp: number,
): JsonObject => ({
  repo: {
    name,
    description,
    icon: { [defaultLocale]: indexedFile(repositoryIconPath, repositoryIcon) },
    address,
    ...mirrorsOf(address, mirrors),
    ...repositoryTerms(apps.map(({ metadata }) => metadata)),
    timestamp,
  },
  packages: Object.fromEntries(
    apps.map((app) => [
      app.applicationId,
      {
        metadata: metadataOf(app),
        versions: Object.fromEntries(
          app.apks.map((apk) => [apk.info.sha256, versionOf(apk, app.metadata)]),
        ),
      },
    ]),
  ),
});

/** Path of the diff that starts from the index of a time. */
export const diffPath = (timestamp: number): string => `diff/${timestamp}.json`;

/** The content of entry.json: it authenticates index-v2.json and the diffs that lead to it. */
export const createEntry = (
  index: Uint8Array,
  numPackages: number,
  timestamp: number,
  diffs: readonly IndexDiff[],
): object => ({
  timestamp,
  version: formatVersion,
  index: { ...indexedFile('index-v2.json', index), numPackages },
  diffs: Object.fromEntries(
    diffs.map((diff) => [
      String(diff.timestamp),
      { ...indexedFile(diffPath(diff.timestamp), diff.bytes), numPackages: diff.numPackages },
    ]),
  ),
});
