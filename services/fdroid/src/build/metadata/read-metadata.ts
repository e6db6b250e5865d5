import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { LocalizedText } from '@p2p-hotspot/contract';
import type { MetadataNotice } from '../../errors.ts';
import { readRasterImage } from '../icon/image-format.ts';
import {
  emptyMetadata,
  graphicNames,
  screenNames,
  type AppMetadata,
  type GraphicName,
  type MetadataImage,
  type ReadMetadata,
  type ScreenName,
} from './app-metadata.ts';
import { readFacts } from './read-facts.ts';

/** The lengths that F-Droid gives them; clients show no more. */
const longest = { summary: 80, description: 4000, video: 256, whatsNew: 500 } as const;
const largestImageBytes = 8 * 1024 * 1024;
const mostScreenshots = 16;

/** Names of the files, Fastlane's and F-Droid's. */
const textFiles = {
  summary: ['summary.txt', 'short_description.txt'],
  description: ['description.txt', 'full_description.txt'],
  video: ['video.txt'],
} as const;

const localePattern = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/;
const idPattern = /^[A-Za-z]\w*(?:\.[A-Za-z]\w*)+$/;

type Tell = (file: string, code: MetadataNotice, parameters: Record<string, number>) => void;

const namesIn = async (folder: string): Promise<readonly string[]> =>
  (await readdir(folder).catch(() => [])).sort();

const readText = async (
  folder: string,
  names: readonly string[],
  most: number,
  tell: Tell,
): Promise<string | undefined> => {
  for (const name of names) {
    const file = join(folder, name);
    const text = (await readFile(file, 'utf8').catch(() => '')).trim();
    if (text === '') continue;
    const characters = Array.from(text);
    if (characters.length > most) tell(file, 'APP_TEXT_CUT', { most });
    return characters.slice(0, most).join('');
  }
  return undefined;
};

/** Named by its hash: phones and browsers may keep it for ever. */
const readImage = async (
  source: string,
  repositoryFolder: string,
  tell: Tell,
): Promise<MetadataImage | undefined> => {
  const { size } = await stat(source);
  const bytes = size > largestImageBytes ? Buffer.alloc(0) : await readFile(source);
  const image = readRasterImage(bytes);
  if (image === undefined) {
    tell(source, 'APP_IMAGE_REFUSED', { most: largestImageBytes });
    return undefined;
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const path = `${repositoryFolder}/${sha256.slice(0, 16)}.${image.format}`;
  return { path, source, sha256, sizeBytes: bytes.byteLength };
};

const imageEnding = /\.(?:png|jpe?g|webp)$/i;

const readImages = async (
  folder: string,
  names: readonly string[],
  repositoryFolder: string,
  tell: Tell,
): Promise<readonly MetadataImage[]> => {
  const images: MetadataImage[] = [];
  for (const name of names) {
    if (!imageEnding.test(name)) continue;
    const image = await readImage(join(folder, name), repositoryFolder, tell);
    if (image !== undefined) images.push(image);
  }
  return images;
};

interface LocaleMetadata {
  readonly texts: Readonly<Record<keyof typeof textFiles, string | undefined>>;
  readonly whatsNew: ReadonlyMap<number, string>;
  readonly graphics: ReadonlyMap<GraphicName, MetadataImage>;
  readonly screenshots: ReadonlyMap<ScreenName, readonly MetadataImage[]>;
}

const readLocale = async (
  folder: string,
  repositoryFolder: string,
  tell: Tell,
): Promise<LocaleMetadata> => {
  const text = (kind: keyof typeof textFiles) =>
    readText(folder, textFiles[kind], longest[kind], tell);
  const whatsNew = new Map<number, string>();
  for (const name of await namesIn(join(folder, 'changelogs'))) {
    const versionCode = /^(\d{1,10})\.txt$/.exec(name)?.[1];
    if (versionCode === undefined) continue;
    const told = await readText(join(folder, 'changelogs'), [name], longest.whatsNew, tell);
    if (told !== undefined) whatsNew.set(Number(versionCode), told);
  }
  const imagesFolder = join(folder, 'images');
  const names = await namesIn(imagesFolder);
  const graphics = new Map<GraphicName, MetadataImage>();
  for (const graphic of graphicNames) {
    const own = names.filter((name) => name.replace(imageEnding, '') === graphic);
    const [image] = await readImages(imagesFolder, own, repositoryFolder, tell);
    if (image !== undefined) graphics.set(graphic, image);
  }
  const screenshots = new Map<ScreenName, readonly MetadataImage[]>();
  for (const screen of screenNames) {
    const shots = `${screen}Screenshots`;
    const shown = (await namesIn(join(imagesFolder, shots))).slice(0, mostScreenshots);
    const target = `${repositoryFolder}/${shots}`;
    const images = await readImages(join(imagesFolder, shots), shown, target, tell);
    if (images.length > 0) screenshots.set(screen, images);
  }
  return {
    texts: {
      summary: await text('summary'),
      description: await text('description'),
      video: await text('video'),
    },
    ...{ whatsNew, graphics, screenshots },
  };
};

/** One value per language, where there is one. */
const byLocale = <Value>(
  locales: ReadonlyMap<string, LocaleMetadata>,
  valueOf: (metadata: LocaleMetadata) => Value | undefined,
): Readonly<Record<string, Value>> =>
  Object.fromEntries(
    [...locales].flatMap(([locale, metadata]) => {
      const value = valueOf(metadata);
      return value === undefined ? [] : [[locale, value] as const];
    }),
  );

const readApp = async (folder: string, applicationId: string, tell: Tell): Promise<AppMetadata> => {
  const locales = new Map<string, LocaleMetadata>();
  for (const locale of await namesIn(join(folder, applicationId))) {
    if (!localePattern.test(locale)) continue;
    const source = join(folder, applicationId, locale);
    locales.set(locale, await readLocale(source, `${applicationId}/${locale}`, tell));
  }
  const whatsNew = new Map<number, LocalizedText>();
  for (const [locale, metadata] of locales) {
    for (const [versionCode, text] of metadata.whatsNew) {
      whatsNew.set(versionCode, { ...whatsNew.get(versionCode), [locale]: text });
    }
  }
  const graphic = (name: GraphicName) => byLocale(locales, ({ graphics }) => graphics.get(name));
  const screen = (name: ScreenName) =>
    byLocale(locales, (metadata) => metadata.screenshots.get(name));
  const factsFile = join(folder, `${applicationId}.yml`);
  const factsText = await readFile(factsFile, 'utf8').catch(() => '');
  const facts = factsText === '' ? emptyMetadata : await readFacts(factsText);
  if (facts === undefined) tell(factsFile, 'APP_FACTS_UNREADABLE', {});
  const { categories, antiFeatures, facts: known } = facts ?? emptyMetadata;
  return {
    summary: byLocale(locales, ({ texts }) => texts.summary),
    description: byLocale(locales, ({ texts }) => texts.description),
    video: byLocale(locales, ({ texts }) => texts.video),
    whatsNew,
    graphics: {
      icon: graphic('icon'),
      featureGraphic: graphic('featureGraphic'),
      promoGraphic: graphic('promoGraphic'),
      tvBanner: graphic('tvBanner'),
    },
    screenshots: {
      phone: screen('phone'),
      sevenInch: screen('sevenInch'),
      tenInch: screen('tenInch'),
      wear: screen('wear'),
      tv: screen('tv'),
    },
    categories,
    antiFeatures,
    facts: known,
  };
};

/**
 * Reads descriptions and pictures from folders as Fastlane and F-Droid lay them out:
 * `<id>/<locale>/…` and `<id>.yml`. What cannot be taken is left out and told; nothing here stops an app.
 *
 * @param folder absolute; need not be there
 * @param applicationIds those that are wanted
 */
export const readMetadata = async (
  folder: string,
  applicationIds: readonly string[],
): Promise<ReadMetadata> => {
  const notices: ReadMetadata['notices'][number][] = [];
  const tell: Tell = (file, code, parameters) => {
    notices.push({ file, code, parameters });
  };
  const present = new Set((await namesIn(folder)).map((name) => name.replace(/\.yml$/, '')));
  const byApp = new Map<string, AppMetadata>();
  for (const applicationId of applicationIds) {
    if (!present.has(applicationId) || !idPattern.test(applicationId)) continue;
    byApp.set(applicationId, await readApp(folder, applicationId, tell));
  }
  return { byApp, notices };
};
