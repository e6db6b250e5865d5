import type { LocalizedText } from '@p2p-hotspot/contract';
import {
  fieldsOf,
  hexOf,
  numberOf,
  optionalTexts,
  pathOf,
  shownText,
  textOf,
  whenSound,
  type Fields,
} from './index-fields.ts';

/** A permission that an app asks for, by its Android name. */
export interface AppPermission {
  readonly name: string;
  /** The newest API level where it asks; absent: all. */
  readonly maxSdkVersion?: number;
}

/** A trait that people may not like. */
export interface AntiFeature {
  /** As F-Droid calls it: `Ads`, `Tracking`. */
  readonly id: string;
  /** What the repository calls it; empty where it does not say. */
  readonly name: LocalizedText;
  /** Why the app has it; may be empty. */
  readonly reason: LocalizedText;
}

/** One APK of an app. Paths are relative to the repository. */
export interface AppVersion {
  readonly versionName: string;
  readonly versionCode: number;
  readonly sizeBytes: number;
  readonly sha256: string;
  readonly apkPath: string;
  /** SHA-256 of the signer's certificate. */
  readonly signer?: string;
  /** API level of the oldest Android that it runs on. */
  readonly minSdkVersion?: number;
  readonly targetSdkVersion?: number;
  readonly maxSdkVersion?: number;
  /** ABIs; empty: any. */
  readonly nativeCode: readonly string[];
  readonly permissions: readonly AppPermission[];
  readonly antiFeatures: readonly AntiFeature[];
  readonly whatsNew?: LocalizedText;
  /** When the repository got it, milliseconds since 1970. */
  readonly added?: number;
}

const longestNews = 4_000;
const longestReason = 500;
const longestVersionName = 60;
const longestName = 200;
const mostPermissions = 500;
/** End of the year 9999: what is later is no date. */
const latest = Date.UTC(10_000, 0) - 1;

const namesOf = (value: unknown): readonly string[] =>
  Array.isArray(value)
    ? value.filter((name) => typeof name === 'string').map((name) => shownText(name, longestName))
    : [];

const signerOf = (manifest: Fields): string | undefined =>
  whenSound(() => hexOf(namesOf(fieldsOf(manifest['signer'], 'signer')['sha256'])[0], 'signer'));

const permissionsOf = (list: unknown): readonly AppPermission[] =>
  (Array.isArray(list) ? list : []).slice(0, mostPermissions).flatMap((entry: unknown) => {
    const { name, maxSdkVersion } = (entry ?? {}) as Fields;
    if (typeof name !== 'string') return [];
    return [
      {
        name: shownText(name, longestName),
        ...(typeof maxSdkVersion === 'number' && { maxSdkVersion }),
      },
    ];
  });

const antiFeaturesOf = (value: unknown, terms: Fields): readonly AntiFeature[] => {
  const found = whenSound(() => fieldsOf(value ?? {}, 'antiFeatures')) ?? {};
  return Object.entries(found).map(([id, reason]) => ({
    id: shownText(id, longestName),
    name: optionalTexts((terms[id] as Fields | null | undefined)?.['name'], longestReason) ?? {},
    reason: optionalTexts(reason, longestReason) ?? {},
  }));
};

/**
 * Reads one version of an index. What a phone needs to install it must be there; what only tells of it
 * may be missing or broken.
 *
 * @param terms `repo.antiFeatures` of the index
 * @throws FdroidError FDROID_INDEX_INVALID
 */
export const readAppVersion = (value: unknown, terms: Fields): AppVersion => {
  const version = fieldsOf(value, 'version');
  const manifest = fieldsOf(version['manifest'], 'manifest');
  const file = fieldsOf(version['file'], 'file');
  const sdk = manifest['usesSdk'] === undefined ? {} : fieldsOf(manifest['usesSdk'], 'usesSdk');
  const level = (name: keyof AppVersion, levels: Fields): Partial<AppVersion> =>
    levels[name] === undefined ? {} : { [name]: numberOf(levels[name], name) };
  const signer = signerOf(manifest);
  const whatsNew = optionalTexts(version['whatsNew'], longestNews);
  const added = whenSound(() => numberOf(version['added'], 'added'));
  return {
    versionCode: numberOf(manifest['versionCode'], 'versionCode'),
    versionName: shownText(textOf(manifest['versionName'], 'versionName'), longestVersionName),
    sizeBytes: numberOf(file['size'], 'file.size'),
    sha256: hexOf(file['sha256'], 'file.sha256'),
    apkPath: pathOf(file),
    ...(signer === undefined ? {} : { signer }),
    ...level('minSdkVersion', sdk),
    ...level('targetSdkVersion', sdk),
    ...level('maxSdkVersion', manifest),
    nativeCode: namesOf(manifest['nativecode']),
    permissions: [
      ...permissionsOf(manifest['usesPermission']),
      ...permissionsOf(manifest['usesPermissionSdk23']),
    ],
    antiFeatures: antiFeaturesOf(version['antiFeatures'], terms),
    ...(whatsNew === undefined ? {} : { whatsNew }),
    ...(added === undefined || added > latest ? {} : { added }),
  };
};
