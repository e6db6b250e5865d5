import type { LocalizedText } from '@p2p-hotspot/contract';
import { FdroidError } from '../errors.ts';

/** One app as the portal lists it: its newest version. Paths are relative to the repository. */
export interface AppListing {
  readonly applicationId: string;
  readonly name: LocalizedText;
  readonly summary?: LocalizedText;
  readonly versionName: string;
  readonly versionCode: number;
  readonly sizeBytes: number;
  readonly sha256: string;
  readonly apkPath: string;
  readonly iconPath?: string;
  /** SHA-256 of the signer's certificate. */
  readonly signer?: string;
  /** API level of the oldest Android that it runs on. */
  readonly minSdkVersion?: number;
  /** ABIs; empty: any. */
  readonly nativeCode: readonly string[];
}

type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (value: unknown, what: string): Fields => {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Fields;
  throw new FdroidError('FDROID_INDEX_INVALID', { parameters: { reason: what } });
};

const textOf = (value: unknown, what: string): string => {
  if (typeof value === 'string') return value;
  throw new FdroidError('FDROID_INDEX_INVALID', { parameters: { reason: what } });
};

const numberOf = (value: unknown, what: string): number => {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return value;
  throw new FdroidError('FDROID_INDEX_INVALID', { parameters: { reason: what } });
};

const localizedOf = (value: unknown, what: string): LocalizedText =>
  Object.fromEntries(
    Object.entries(fieldsOf(value, what)).map(([locale, text]) => [locale, textOf(text, what)]),
  );

/** File names in the index start with a slash; paths in a component's tree do not. */
const pathOf = (file: Fields): string => textOf(file['name'], 'file.name').replace(/^\//, '');

const newestOf = (versions: Fields): Fields => {
  const all = Object.values(versions).map((version) => fieldsOf(version, 'version'));
  const codeOf = (version: Fields): number =>
    numberOf(fieldsOf(version['manifest'], 'manifest')['versionCode'], 'versionCode');
  const newest = all.reduce<Fields | undefined>(
    (best, version) => (best === undefined || codeOf(version) > codeOf(best) ? version : best),
    undefined,
  );
  return fieldsOf(newest, 'versions');
};

const iconPathOf = (metadata: Fields): string | undefined => {
  const icons = Object.values(fieldsOf(metadata['icon'] ?? {}, 'icon'));
  return icons[0] === undefined ? undefined : pathOf(fieldsOf(icons[0], 'icon'));
};

const signerOf = (manifest: Fields): string | undefined => {
  const hashes = fieldsOf(manifest['signer'] ?? {}, 'signer')['sha256'];
  return Array.isArray(hashes) && typeof hashes[0] === 'string' ? hashes[0] : undefined;
};

const namesOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((name) => typeof name === 'string') : [];

const listingOf = (applicationId: string, entry: Fields): AppListing => {
  const metadata = fieldsOf(entry['metadata'], 'metadata');
  const version = newestOf(fieldsOf(entry['versions'], 'versions'));
  const manifest = fieldsOf(version['manifest'], 'manifest');
  const file = fieldsOf(version['file'], 'file');
  const usesSdk = manifest['usesSdk'];
  const summary = metadata['summary'];
  const iconPath = iconPathOf(metadata);
  const signer = signerOf(manifest);
  return {
    applicationId,
    name: localizedOf(metadata['name'] ?? { 'en-US': applicationId }, 'name'),
    ...(summary === undefined ? {} : { summary: localizedOf(summary, 'summary') }),
    versionName: textOf(manifest['versionName'], 'versionName'),
    versionCode: numberOf(manifest['versionCode'], 'versionCode'),
    sizeBytes: numberOf(file['size'], 'file.size'),
    sha256: textOf(file['sha256'], 'file.sha256'),
    apkPath: pathOf(file),
    ...(iconPath === undefined ? {} : { iconPath }),
    ...(signer === undefined ? {} : { signer }),
    ...(usesSdk === undefined
      ? {}
      : {
          minSdkVersion: numberOf(fieldsOf(usesSdk, 'usesSdk')['minSdkVersion'], 'minSdkVersion'),
        }),
    nativeCode: namesOf(manifest['nativecode']),
  };
};

const parse = (json: string): unknown => {
  try {
    return JSON.parse(json);
  } catch (cause) {
    throw new FdroidError('FDROID_INDEX_INVALID', { parameters: { reason: 'JSON' }, cause });
  }
};

/**
 * The apps of an `index-v2.json`, sorted by application id.
 *
 * @throws FdroidError FDROID_INDEX_INVALID, naming the first part that is not as it must be
 */
export const readAppList = (indexV2Json: string): readonly AppListing[] => {
  const packages = fieldsOf(fieldsOf(parse(indexV2Json), 'index')['packages'], 'packages');
  return Object.keys(packages)
    .sort()
    .map((applicationId) => listingOf(applicationId, fieldsOf(packages[applicationId], 'package')));
};

/** What a phone must know to add a repository. */
export interface RepositoryIdentity {
  /** The signed address. */
  readonly address: string;
  /** SHA-256 of the repository's certificate, 64 lower-case hex digits. */
  readonly fingerprint: string;
}

/**
 * The `repository.json` of a component of kind `apps`.
 *
 * @throws FdroidError FDROID_INDEX_INVALID
 */
export const readRepositoryIdentity = (json: string): RepositoryIdentity => {
  const fields = fieldsOf(parse(json), 'repository');
  const fingerprint = textOf(fields['fingerprint'], 'fingerprint');
  if (!/^[0-9a-f]{64}$/.test(fingerprint)) {
    throw new FdroidError('FDROID_INDEX_INVALID', { parameters: { reason: 'fingerprint' } });
  }
  return { address: textOf(fields['address'], 'address'), fingerprint };
};
