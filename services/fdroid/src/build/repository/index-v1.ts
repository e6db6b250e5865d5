import type { LocalizedText } from '@p2p-hotspot/contract';
import type { UsedPermission } from '../apk/apk-info.ts';
import { appMembersV1 } from '../metadata/index-metadata.ts';
import { iconPathOf, type RepositoryApk, type RepositoryApp } from './app.ts';
import { developerSigner } from './developer-signer.ts';
import { defaultLocale, formatVersion, repositoryIconPath } from './index-v2.ts';
import type { RepositoryDescription } from './repository-types.ts';

/** This format has one language for the repository itself. */
const plainText = (text: LocalizedText): string =>
  text[defaultLocale] ?? text['en'] ?? Object.values(text)[0] ?? '';

const fileNameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

const permissionOf = ({
  name,
  maxSdkVersion,
}: UsedPermission): readonly [string, number | null] => [name, maxSdkVersion ?? null];

const whenAny = <Value>(
  name: string,
  values: readonly Value[],
): Record<string, readonly Value[]> => (values.length === 0 ? {} : { [name]: values });

const appOf = ({ applicationId, added, newest, apks, metadata }: RepositoryApp): object => {
  const { label, labels, icon, versionCode, versionName } = newest.info;
  return {
    added,
    ...(icon === undefined ? {} : { icon: fileNameOf(iconPathOf(applicationId, icon)) }),
    lastUpdated: Math.max(...apks.map((apk) => apk.added)),
    // Clients reject an index with an app that has none.
    license: 'Unknown',
    ...appMembersV1(metadata, versionCode, labels),
    name: label,
    packageName: applicationId,
    preferredSigner: developerSigner(newest.info),
    suggestedVersionCode: String(versionCode),
    suggestedVersionName: versionName,
  };
};

const packageOf = ({ info, apkName, added }: RepositoryApk): object => ({
  added,
  apkName,
  ...whenAny('features', info.features),
  hash: info.sha256,
  hashType: 'sha256',
  ...(info.sdk.maxSdkVersion === undefined ? {} : { maxSdkVersion: info.sdk.maxSdkVersion }),
  minSdkVersion: info.sdk.minSdkVersion,
  ...whenAny('nativecode', info.nativeCode),
  packageName: info.applicationId,
  sig: info.legacySigner,
  signer: developerSigner(info),
  size: info.sizeBytes,
  targetSdkVersion: info.sdk.targetSdkVersion,
  ...whenAny('uses-permission', info.permissions.map(permissionOf)),
  ...whenAny('uses-permission-sdk-23', info.permissionsSdk23.map(permissionOf)),
  versionCode: info.versionCode,
  versionName: info.versionName,
});

/** The content of index-v1.json. Clients read it as a stream: the order of the parts is fixed. */
export const createIndexV1 = (
  { name, description, address, mirrors }: Required<RepositoryDescription>,
  apps: readonly RepositoryApp[],
  timestamp: number,
): object => ({
  repo: {
    timestamp,
    version: formatVersion,
    name: plainText(name),
    icon: fileNameOf(repositoryIconPath),
    address,
    description: plainText(description),
    mirrors,
  },
  requests: { install: [], uninstall: [] },
  apps: apps.map(appOf),
  packages: Object.fromEntries(
    apps.map(({ applicationId, apks }) => [applicationId, apks.map(packageOf)]),
  ),
});
