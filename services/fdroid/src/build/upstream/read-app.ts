import {
  countOf,
  fieldsOf,
  fileOf,
  invalidUpstream,
  isFields,
  localizedOf,
  parseJson,
  textsOf,
  type Fields,
  type UpstreamFile,
} from './fields.ts';

/** One APK that another repository offers. */
export interface UpstreamVersion {
  readonly versionCode: number;
  readonly versionName: string;
  readonly file: UpstreamFile;
  /** SHA-256 of the signer's certificate. */
  readonly signer: string;
  /** ABIs; empty: any. */
  readonly nativeCode: readonly string[];
  /** False for a test version (Beta and the like). */
  readonly isStable: boolean;
  readonly antiFeatures: readonly string[];
  readonly whatsNew: Readonly<Record<string, string>>;
}

/** An app as another repository describes it. */
export interface UpstreamApp {
  readonly applicationId: string;
  readonly preferredSigner?: string;
  readonly name: Readonly<Record<string, string>>;
  readonly summary: Readonly<Record<string, string>>;
  readonly description: Readonly<Record<string, string>>;
  readonly icon: Readonly<Record<string, UpstreamFile>>;
  /** Of phones, by locale, in the order in which they are shown. */
  readonly screenshots: Readonly<Record<string, readonly UpstreamFile[]>>;
  readonly categories: readonly string[];
  /** License, web site and the like, by their names in the index. */
  readonly facts: Readonly<Record<string, string>>;
  /** The newest first. */
  readonly versions: readonly UpstreamVersion[];
}

const factNames = [
  'license',
  'webSite',
  'sourceCode',
  'issueTracker',
  'changelog',
  'authorName',
] as const;

/** Versions by several signers are never offered to phones. */
const versionOf = (value: unknown): UpstreamVersion | undefined => {
  const version = fieldsOf(value, 'version');
  const manifest = fieldsOf(version['manifest'], 'manifest');
  const signer = isFields(manifest['signer']) ? manifest['signer'] : {};
  const [certificate, ...others] = textsOf(signer['sha256']);
  if (certificate === undefined || others.length > 0 || signer['hasMultipleSigners'] === true) {
    return undefined;
  }
  const { versionName } = manifest;
  return {
    versionCode: countOf(manifest['versionCode'], 'versionCode'),
    versionName: typeof versionName === 'string' ? versionName : '',
    file: fileOf(version['file'], 'file'),
    signer: certificate,
    nativeCode: textsOf(manifest['nativecode']),
    isStable: textsOf(version['releaseChannels']).length === 0,
    antiFeatures: Object.keys(isFields(version['antiFeatures']) ? version['antiFeatures'] : {}),
    whatsNew: localizedOf(version['whatsNew']),
  };
};

const iconsOf = (value: unknown): UpstreamApp['icon'] =>
  Object.fromEntries(
    Object.entries(isFields(value) ? value : {}).map(([locale, file]) => [
      locale,
      fileOf(file, 'icon'),
    ]),
  );

const screenshotsOf = (value: unknown): UpstreamApp['screenshots'] =>
  Object.fromEntries(
    Object.entries(isFields(value) && isFields(value['phone']) ? value['phone'] : {}).map(
      ([locale, files]) => [
        locale,
        Array.isArray(files) ? files.map((file) => fileOf(file, 'screenshots')) : [],
      ],
    ),
  );

const appOf = (applicationId: string, { metadata: described, versions }: Fields): UpstreamApp => {
  const metadata = fieldsOf(described, 'metadata');
  const { preferredSigner } = metadata;
  return {
    applicationId,
    ...(typeof preferredSigner === 'string' ? { preferredSigner } : {}),
    name: localizedOf(metadata['name']),
    summary: localizedOf(metadata['summary']),
    description: localizedOf(metadata['description']),
    icon: iconsOf(metadata['icon']),
    screenshots: screenshotsOf(metadata['screenshots']),
    categories: textsOf(metadata['categories']),
    facts: Object.fromEntries(
      factNames.flatMap((name) => {
        const fact = metadata[name];
        return typeof fact === 'string' && fact !== '' ? [[name, fact]] : [];
      }),
    ),
    versions: Object.values(fieldsOf(versions, 'versions'))
      .flatMap((version) => versionOf(version) ?? [])
      .sort((a, b) => b.versionCode - a.versionCode),
  };
};

/**
 * The apps of an `index-v2.json` whose hash was checked. Only the one that is asked for is looked at:
 * the index of a large repository has thousands.
 *
 * @returns finds one app by its id; undefined where there is none
 * @throws FdroidError FDROID_UPSTREAM_INVALID, also when an app is asked for
 */
export const readUpstreamIndex = (
  bytes: Uint8Array,
): ((applicationId: string) => UpstreamApp | undefined) => {
  const index = fieldsOf(parseJson(bytes, 'index-v2.json'), 'index-v2.json');
  const packages = fieldsOf(index['packages'], 'packages');
  if (!isFields(index['repo'])) throw invalidUpstream('repo');
  return (applicationId) =>
    Object.hasOwn(packages, applicationId)
      ? appOf(applicationId, fieldsOf(packages[applicationId], applicationId))
      : undefined;
};
