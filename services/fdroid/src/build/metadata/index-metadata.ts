import type { LocalizedText } from '@p2p-hotspot/contract';
import type { JsonObject } from '../repository/merge-patch.ts';
import { graphicNames, screenNames, type AppMetadata, type MetadataImage } from './app-metadata.ts';

/** What F-Droid calls the traits that people may not like, in plain words. */
const antiFeatureNames: Readonly<Record<string, string>> = {
  Ads: 'Shows advertisements',
  DisabledAlgorithm: 'Signed in an unsafe way',
  KnownVuln: 'Has a known security hole',
  NSFW: 'May show content that is not for everybody',
  NoSourceSince: 'Its source code is no longer public',
  NonFreeAdd: 'Recommends apps that are not free software',
  NonFreeAssets: 'Has pictures or sounds that are not free',
  NonFreeComp: 'Contains parts that are not free software',
  NonFreeDep: 'Needs apps that are not free software',
  NonFreeNet: 'Needs a service that is not free software',
  TetheredNet: 'Works with one particular service only',
  Tracking: 'Reports what you do',
  UpstreamNonFree: 'The original app is not free software',
};

const whenAny = (name: string, value: JsonObject): JsonObject =>
  Object.keys(value).length === 0 ? {} : { [name]: value };

const named = (ids: Iterable<string>, nameOf: (id: string) => string): JsonObject =>
  Object.fromEntries([...new Set(ids)].sort().map((id) => [id, { name: { 'en-US': nameOf(id) } }]));

const fileOf = ({ path, sha256, sizeBytes }: MetadataImage): JsonObject => ({
  name: `/${path}`,
  sha256,
  size: sizeBytes,
});

const mapValues = <Value>(
  record: Readonly<Record<string, Value>>,
  change: (value: Value) => JsonObject[string],
): JsonObject =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));

/** What `repo` in index-v2.json must define: clients drop what is not defined there. */
export const repositoryTerms = (all: Iterable<AppMetadata>): JsonObject => {
  const metadata = [...all];
  const categories = metadata.flatMap((app) => app.categories);
  const antiFeatures = metadata.flatMap((app) => Object.keys(app.antiFeatures));
  return {
    ...whenAny(
      'antiFeatures',
      named(antiFeatures, (id) => antiFeatureNames[id] ?? id),
    ),
    ...whenAny(
      'categories',
      named(categories, (id) => id),
    ),
  };
};

/** Members of an app's `metadata` in index-v2.json. */
export const appMembers = ({
  summary,
  description,
  video,
  graphics,
  screenshots,
  categories,
  facts,
}: AppMetadata): JsonObject => {
  const shots = Object.fromEntries(
    screenNames.flatMap((screen) => {
      const images = mapValues(screenshots[screen], (list) => list.map(fileOf));
      return Object.keys(images).length === 0 ? [] : [[screen, images] as const];
    }),
  );
  const pictures = Object.fromEntries(
    graphicNames.flatMap((graphic) => {
      const images = mapValues(graphics[graphic], fileOf);
      return graphic === 'icon' || Object.keys(images).length === 0 ? [] : [[graphic, images]];
    }),
  );
  return {
    ...(categories.length === 0 ? {} : { categories }),
    ...facts,
    ...whenAny('summary', summary),
    ...whenAny('description', description),
    ...whenAny('video', video),
    ...pictures,
    ...whenAny('screenshots', shots),
  };
};

/** Icons by language, where the operator gives some. */
export const appIcons = ({ graphics }: AppMetadata): JsonObject => mapValues(graphics.icon, fileOf);

/** Members of a version in index-v2.json. */
export const versionMembers = (
  { whatsNew, antiFeatures }: AppMetadata,
  versionCode: number,
): JsonObject => ({
  ...whenAny('antiFeatures', antiFeatures),
  ...whenAny('whatsNew', whatsNew.get(versionCode) ?? {}),
});

const fileName = ({ path }: MetadataImage): string => path.slice(path.lastIndexOf('/') + 1);

/**
 * Members of an app in index-v1.json; its pictures are named relative to their folder.
 *
 * @param names labels in other languages than the default one, by BCP 47 tag
 */
export const appMembersV1 = (
  metadata: AppMetadata,
  versionCode: number,
  names: LocalizedText,
): JsonObject => {
  const { summary, description, video, whatsNew, graphics, screenshots } = metadata;
  const localized = new Map<string, JsonObject>();
  const add = (
    name: string,
    values: LocalizedText | Readonly<Record<string, JsonObject[string]>>,
  ) => {
    for (const [locale, value] of Object.entries(values)) {
      localized.set(locale, { ...localized.get(locale), [name]: value });
    }
  };
  add('name', names);
  add('summary', summary);
  add('description', description);
  add('video', video);
  add('whatsNew', whatsNew.get(versionCode) ?? {});
  for (const name of graphicNames) add(name, mapValues(graphics[name], fileName));
  for (const screen of screenNames) {
    add(
      `${screen}Screenshots`,
      mapValues(screenshots[screen], (list) => list.map(fileName)),
    );
  }
  const antiFeatures = Object.keys(metadata.antiFeatures);
  return {
    ...(antiFeatures.length === 0 ? {} : { antiFeatures }),
    categories: metadata.categories,
    ...metadata.facts,
    ...whenAny(
      'localized',
      Object.fromEntries([...localized].sort(([a], [b]) => (a < b ? -1 : 1))),
    ),
  };
};

/** All pictures of an app. */
export const imagesOf = ({ graphics, screenshots }: AppMetadata): readonly MetadataImage[] => [
  ...graphicNames.flatMap((name) => Object.values(graphics[name])),
  ...screenNames.flatMap((screen) => Object.values(screenshots[screen]).flat()),
];
