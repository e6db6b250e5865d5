import type { LocalizedText } from '@p2p-hotspot/contract';
import { FdroidError } from '../errors.ts';
import { readAppVersion, type AppVersion } from './app-version.ts';
import {
  fieldsOf,
  hexOf,
  localizedOf,
  numberOf,
  optionalTexts,
  parseJson,
  pathOf,
  textOf,
  whenSound,
  type Fields,
} from './index-fields.ts';

/** A picture of an app, relative to the repository. */
export interface AppPicture {
  readonly path: string;
  readonly sizeBytes: number;
}

/** One app with all of its versions; the newest one's facts are its own. */
export interface AppListing extends AppVersion {
  readonly applicationId: string;
  readonly name: LocalizedText;
  readonly summary?: LocalizedText;
  /** With F-Droid's limited HTML in it ({@link descriptionParagraphs}). */
  readonly description?: LocalizedText;
  readonly iconPath?: string;
  /** By locale: those of phones; of tablets where there are none. */
  readonly screenshots: Readonly<Record<string, readonly AppPicture[]>>;
  /** SHA-256 of the certificate that the repository keeps for this app. */
  readonly preferredSigner?: string;
  /** The newest first; never empty. */
  readonly versions: readonly AppVersion[];
}

/** What stands in an index. */
export interface AppList {
  /** Sorted by application id. */
  readonly apps: readonly AppListing[];
  /** Entries that cannot be shown, and the first part of each that is not as it must be. */
  readonly damaged: readonly { readonly applicationId: string; readonly reason: string }[];
  /** Of the list, milliseconds since 1970: phones take no list that is not later than theirs. */
  readonly timestamp?: number;
}

const longest = { name: 200, summary: 500, description: 20_000 } as const;
const mostScreenshots = 20;
/** End of the year 9999: what is later is no date. */
const latestTimestamp = Date.UTC(10_000, 0) - 1;

/** Whatever else stands there is no Android app, and would not do in an address. */
const idForm = /^\w[\w.-]{0,254}$/;

const iconPathOf = (metadata: Fields): string | undefined =>
  whenSound(() => {
    const [icon] = Object.values(fieldsOf(metadata['icon'] ?? {}, 'icon'));
    return icon === undefined ? undefined : pathOf(fieldsOf(icon, 'icon'));
  });

const pictureOf = (value: unknown): AppPicture => {
  const file = fieldsOf(value, 'screenshot');
  return { path: pathOf(file), sizeBytes: numberOf(file['size'], 'size') };
};

const picturesOf = (value: unknown): AppListing['screenshots'] => {
  const byLocale = whenSound(() => fieldsOf(value, 'screenshots')) ?? {};
  return Object.fromEntries(
    Object.entries(byLocale).map(([locale, list]) => [
      locale,
      (Array.isArray(list) ? list : [])
        .slice(0, mostScreenshots)
        .map((one: unknown) => whenSound(() => pictureOf(one)))
        .filter((one) => one !== undefined),
    ]),
  );
};

const screenshotsOf = (metadata: Fields): AppListing['screenshots'] => {
  const screens = whenSound(() => fieldsOf(metadata['screenshots'], 'screenshots')) ?? {};
  const screen = ['phone', 'sevenInch', 'tenInch'].find((name) => screens[name] !== undefined);
  return screen === undefined ? {} : picturesOf(screens[screen]);
};

/** A broken version costs the app that version only, as long as there is another. */
const versionsOf = (value: unknown, terms: Fields): readonly [AppVersion, ...AppVersion[]] => {
  const entries = Object.values(fieldsOf(value, 'versions'));
  const sound = entries
    .map((entry) => whenSound(() => readAppVersion(entry, terms)))
    .filter((version) => version !== undefined)
    .sort((a, b) => b.versionCode - a.versionCode);
  const [newest, ...older] = sound;
  if (newest !== undefined) return [newest, ...older];
  // With no other, what is wrong with the first one is what is wrong with the app.
  return [readAppVersion(fieldsOf(entries[0], 'versions'), terms)];
};

const readApp = (applicationId: string, value: unknown, terms: Fields): AppListing => {
  if (!idForm.test(applicationId)) {
    throw new FdroidError('FDROID_INDEX_INVALID', { parameters: { reason: 'applicationId' } });
  }
  const entry = fieldsOf(value, 'package');
  const metadata = fieldsOf(entry['metadata'], 'metadata');
  const versions = versionsOf(entry['versions'], terms);
  const summary = optionalTexts(metadata['summary'], longest.summary);
  const description = optionalTexts(metadata['description'], longest.description);
  const iconPath = iconPathOf(metadata);
  const preferred = whenSound(() => hexOf(metadata['preferredSigner'], 'preferredSigner'));
  return {
    ...versions[0],
    applicationId,
    name: localizedOf(metadata['name'] ?? { 'en-US': applicationId }, 'name', longest.name),
    ...(summary === undefined ? {} : { summary }),
    ...(description === undefined ? {} : { description }),
    ...(iconPath === undefined ? {} : { iconPath }),
    screenshots: screenshotsOf(metadata),
    ...(preferred === undefined ? {} : { preferredSigner: preferred }),
    versions,
  };
};

const readOrTell = (
  applicationId: string,
  value: unknown,
  terms: Fields,
): AppListing | AppList['damaged'][number] => {
  try {
    return readApp(applicationId, value, terms);
  } catch (error) {
    if (!(error instanceof FdroidError)) throw error;
    return { applicationId, reason: String(error.parameters['reason']) };
  }
};

/**
 * The apps of an `index-v2.json`. An entry that is not as it must be costs that app only.
 *
 * @throws FdroidError FDROID_INDEX_INVALID where there is no list of apps at all
 */
export const readAppList = (indexV2Json: string): AppList => {
  const index = fieldsOf(parseJson(indexV2Json), 'index');
  const packages = fieldsOf(index['packages'], 'packages');
  const terms =
    whenSound(() => fieldsOf(fieldsOf(index['repo'], 'repo')['antiFeatures'], 'antiFeatures')) ??
    {};
  const entries = Object.keys(packages)
    .sort()
    .map((applicationId) => readOrTell(applicationId, packages[applicationId], terms));
  const timestamp = whenSound(() =>
    numberOf(fieldsOf(index['repo'], 'repo')['timestamp'], 'timestamp'),
  );
  return {
    ...(timestamp === undefined || timestamp > latestTimestamp ? {} : { timestamp }),
    apps: entries.filter((entry) => 'versions' in entry),
    damaged: entries.filter((entry) => 'reason' in entry),
  };
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
  const fields = fieldsOf(parseJson(json), 'repository');
  const fingerprint = textOf(fields['fingerprint'], 'fingerprint');
  if (!/^[0-9a-f]{64}$/.test(fingerprint)) {
    throw new FdroidError('FDROID_INDEX_INVALID', { parameters: { reason: 'fingerprint' } });
  }
  return { address: textOf(fields['address'], 'address'), fingerprint };
};
