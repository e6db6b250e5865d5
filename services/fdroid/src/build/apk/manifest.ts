import { FdroidError } from '../../errors.ts';
import type { SdkLevels, UsedPermission } from './apk-info.ts';
import type { XmlElement } from './binary-xml.ts';
import { cleanText } from './clean-text.ts';
import { resolveFixedValue, resolveValue } from './resolve-value.ts';
import type { ResourceTable } from './resource-table.ts';
import { ResourceFormatError } from './resource-chunk.ts';
import type { ResourceValue } from './resource-value.ts';
import { readSdkVersion } from './sdk-version.ts';
import { mergePermissions, withImpliedPermissions } from './permissions.ts';

/** Resource ids of Android's own attributes (android.R.attr); they never change. */
const attributes = {
  label: 0x0101_0001,
  icon: 0x0101_0002,
  name: 0x0101_0003,
  debuggable: 0x0101_000f,
  minSdkVersion: 0x0101_020c,
  versionCode: 0x0101_021b,
  versionName: 0x0101_021c,
  targetSdkVersion: 0x0101_0270,
  maxSdkVersion: 0x0101_0271,
  testOnly: 0x0101_0272,
  required: 0x0101_028e,
  roundIcon: 0x0101_052c,
  isSplitRequired: 0x0101_0591,
  versionCodeMajor: 0x0101_0576,
} as const;

/** What AndroidManifest.xml says; label and icon still as they stand there. */
export interface ApkManifest {
  readonly applicationId: string;
  readonly versionCode: number;
  readonly versionName: string;
  readonly sdk: SdkLevels;
  readonly permissions: readonly UsedPermission[];
  readonly permissionsSdk23: readonly UsedPermission[];
  readonly features: readonly string[];
  readonly isDebuggable: boolean;
  readonly label?: ResourceValue;
  /** The icon, then the round one. */
  readonly icons: readonly ResourceValue[];
}

/** PackageParser's rule; at most 223 bytes on a phone, because it becomes a file name there too. */
const applicationIdPattern = /^[A-Za-z][A-Za-z0-9_]*(?:\.[A-Za-z][A-Za-z0-9_]*)+$/;
const maxApplicationIdLength = 223;
const maxNameLength = 500;
/** Permissions and features; the parts of Android itself have less than a thousand. */
const maxUses = 5000;

/** Every phone has these, however it is held: F-Droid's own tool leaves them out as well. */
const ignoredFeatures = new Set([
  'android.hardware.screen.portrait',
  'android.hardware.screen.landscape',
]);

const invalid = (reason: string): FdroidError =>
  new FdroidError('APK_MANIFEST_INVALID', { parameters: { reason } });

/** The attributes of one element, references followed. */
const reader = (element: XmlElement | undefined, table: ResourceTable | undefined) => {
  const value = (id: number): ReturnType<typeof resolveValue> =>
    resolveValue(element?.byId.get(id), table);
  /** What decides whether and as what an app is installed must be the same on every phone. */
  const fixed = (id: number): ReturnType<typeof resolveValue> => {
    const stated = element?.byId.get(id);
    try {
      const found = resolveFixedValue(stated, table);
      if (stated !== undefined && found === undefined) throw invalid('reference');
      return found;
    } catch (cause) {
      if (cause instanceof ResourceFormatError) throw invalid(cause.message);
      throw cause;
    }
  };
  return {
    fixed,
    integer: (id: number): number | undefined => {
      const found = fixed(id);
      return found?.kind === 'integer' ? found.value : undefined;
    },
    text: (id: number): string | undefined => {
      const found = value(id);
      if (found?.kind === 'integer') return String(found.value);
      return found?.kind === 'string' && found.text !== '' ? found.text : undefined;
    },
    /** Android takes any number but 0 for true. */
    truth: (id: number): boolean | undefined => {
      const found = value(id);
      if (found?.kind === 'boolean') return found.value;
      return found?.kind === 'integer' ? found.value !== 0 : undefined;
    },
  };
};

/** A permission or a feature; the index carries it to every phone. */
const nameOf = (name: string | undefined): string | undefined => {
  if (name !== undefined && name.length > maxNameLength) throw invalid('name of a permission');
  return name;
};

const readApplicationId = (root: XmlElement): string => {
  const value = root.byName.get('package');
  const applicationId = value?.kind === 'string' ? value.text : '';
  if (!applicationIdPattern.test(applicationId) || applicationId.length > maxApplicationIdLength) {
    throw new FdroidError('APK_ID_INVALID', {
      parameters: { applicationId: applicationId.slice(0, maxApplicationIdLength) },
    });
  }
  return applicationId;
};

/**
 * Android takes an absent version code for 0. We do not: every build would be the same version to a
 * phone, so that no update could ever be offered, and two builds would want one file name.
 */
const readVersionCode = (root: XmlElement, table: ResourceTable | undefined): number => {
  const { integer } = reader(root, table);
  const low = integer(attributes.versionCode);
  const major = integer(attributes.versionCodeMajor) ?? 0;
  const versionCode = major * 0x1_0000_0000 + ((low ?? 0) >>> 0);
  const isKnown = low !== undefined && major >= 0 && (low >= 0 || major > 0);
  if (!isKnown || !Number.isSafeInteger(versionCode)) {
    throw new FdroidError('APK_VERSION_CODE_MISSING');
  }
  return versionCode;
};

const readVersionName = (
  root: XmlElement,
  table: ResourceTable | undefined,
): string | undefined => {
  const text = cleanText(reader(root, table).text(attributes.versionName) ?? '');
  return text === '' ? undefined : text;
};

const readSdkLevels = (
  usesSdk: XmlElement | undefined,
  table: ResourceTable | undefined,
): SdkLevels => {
  const { fixed } = reader(usesSdk, table);
  const minSdkVersion = readSdkVersion(fixed(attributes.minSdkVersion)) ?? 1;
  const targetSdkVersion = readSdkVersion(fixed(attributes.targetSdkVersion)) ?? minSdkVersion;
  const maxSdkVersion = readSdkVersion(fixed(attributes.maxSdkVersion));
  return {
    minSdkVersion,
    targetSdkVersion,
    ...(maxSdkVersion === undefined ? {} : { maxSdkVersion }),
  };
};

/**
 * Reads a manifest.
 *
 * @param elements of AndroidManifest.xml
 * @param table absent where the APK has no readable resources
 * @throws FdroidError APK_MANIFEST_INVALID, APK_ID_INVALID, APK_VERSION_CODE_MISSING,
 *   APK_SDK_UNKNOWN, APK_SPLIT, APK_TEST_ONLY
 */
export const readManifest = (
  elements: readonly XmlElement[],
  table: ResourceTable | undefined,
): ApkManifest => {
  const [root] = elements;
  if (root?.name !== 'manifest') throw invalid('manifest');
  const split = root.byName.get('split');
  if (split?.kind === 'string' && split.text !== '') {
    throw new FdroidError('APK_SPLIT', { parameters: { split: split.text.slice(0, 100) } });
  }
  if (reader(root, table).truth(attributes.isSplitRequired) === true) {
    throw new FdroidError('APK_SPLIT', { parameters: { split: 'isSplitRequired' } });
  }
  const children = (name: string): readonly XmlElement[] =>
    elements.filter((element) => element.depth === 1 && element.name === name);
  // Some Android versions take the first of several, others the last.
  if (elements.filter(({ name }) => name.startsWith('uses-')).length > maxUses) {
    throw invalid('too many permissions');
  }
  for (const name of ['uses-sdk', 'application']) {
    if (children(name).length > 1) throw invalid(`two of ${name}`);
  }
  const usedPermissions = (name: string): UsedPermission[] =>
    children(name).flatMap((element) => {
      const { text, integer } = reader(element, table);
      const used = nameOf(text(attributes.name));
      const maxSdkVersion = integer(attributes.maxSdkVersion);
      if (used === undefined) return [];
      return [{ name: used, ...(maxSdkVersion === undefined ? {} : { maxSdkVersion }) }];
    });

  const applicationId = readApplicationId(root);
  const versionCode = readVersionCode(root, table);
  const [application] = children('application');
  const inApplication = reader(application, table);
  if (inApplication.truth(attributes.testOnly) === true) throw new FdroidError('APK_TEST_ONLY');
  const sdk = readSdkLevels(children('uses-sdk')[0], table);
  const features = children('uses-feature')
    .map((element) => reader(element, table))
    .filter(({ truth }) => truth(attributes.required) !== false)
    .flatMap(({ text }) => nameOf(text(attributes.name)) ?? [])
    .filter((name) => !ignoredFeatures.has(name));
  const label = application?.byId.get(attributes.label);
  return {
    applicationId,
    versionCode,
    versionName: readVersionName(root, table) ?? String(versionCode),
    sdk,
    permissions: withImpliedPermissions(usedPermissions('uses-permission'), sdk.targetSdkVersion),
    // The second name is the older one of the same element.
    permissionsSdk23: mergePermissions(
      ['uses-permission-sdk-23', 'uses-permission-sdk-m'].flatMap(usedPermissions),
    ),
    features: [...new Set(features)].sort(),
    isDebuggable: inApplication.truth(attributes.debuggable) === true,
    ...(label === undefined ? {} : { label }),
    icons: [attributes.icon, attributes.roundIcon].flatMap((id) => application?.byId.get(id) ?? []),
  };
};
