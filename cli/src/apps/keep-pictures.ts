import path from 'node:path';
import type { UpstreamApp, UpstreamFile } from '@p2p-hotspot/fdroid/build';
import { statePaths } from '../collection/state.ts';
import { ensureFolder, namesIn, renameDurably } from '../files/durable.ts';
import { fetchFile } from './fetch-file.ts';
import { upstreamUrl } from './fetch-index.ts';
import type { Upstream } from './open-upstream.ts';

export interface KeepPicturesOptions {
  readonly collectionFolder: string;
  /** Of the collection: its pictures are preferred. */
  readonly language: string;
  readonly signal: AbortSignal;
}

/** Locales become names of folders. */
export const localePattern = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/;
const ending = /\.(?:png|jpe?g|webp)$/i;
const iconName = /^icon\.(?:png|jpe?g|webp)$/i;
const screenshotName = /^\d\.(?:png|jpe?g|webp)$/i;
/** Every phone that looks at the app loads them, over the Wi-Fi of the box. */
const largestBytes = 1024 * 1024;
const mostScreenshots = 4;

/** Of all languages one's own, else the one that F-Droid's clients fall back to, else the first. */
const ofOneLocale = <Picture>(
  byLocale: Readonly<Record<string, Picture>>,
  language: string,
): readonly [string, Picture] | undefined => {
  const usable = Object.entries(byLocale).filter(([locale]) => localePattern.test(locale));
  return (
    usable.find(([locale]) => locale === language) ??
    usable.find(([locale]) => locale.split('-')[0] === language.split('-')[0]) ??
    usable.find(([locale]) => locale === 'en-US') ??
    usable[0]
  );
};

const endingOf = ({ path: name }: UpstreamFile): string => path.posix.extname(name).toLowerCase();

const isSmallPicture = (file: UpstreamFile): boolean =>
  ending.test(file.path) && file.sizeBytes <= largestBytes;

/**
 * Keeps the icon and the first screenshots that another repository shows of an app, in the folders of
 * Fastlane. Pictures of the operator's own stay, alone.
 *
 * @param folder of the app, absolute
 * @throws AppsError UPSTREAM_UNREACHABLE, UPSTREAM_MISMATCH; OperatorError DISK_FULL, WRITE_FAILED
 */
export const keepPictures = async (
  folder: string,
  { repository }: Upstream,
  { icon, screenshots }: UpstreamApp,
  { collectionFolder, language, signal }: KeepPicturesOptions,
): Promise<void> => {
  const bring = async (file: UpstreamFile, destination: string): Promise<void> => {
    const { downloads } = statePaths(collectionFolder);
    const download = path.join(downloads, `${file.sha256}${endingOf(file)}`);
    await fetchFile(upstreamUrl(repository, file.path), download, file, signal, () => undefined);
    await ensureFolder(path.dirname(destination));
    await renameDurably(download, destination);
  };

  const [iconLocale, iconFile] = ofOneLocale(icon, language) ?? [];
  if (iconLocale !== undefined && iconFile !== undefined && isSmallPicture(iconFile)) {
    const images = path.join(folder, iconLocale, 'images');
    const isThere = (await namesIn(images)).some((name) => iconName.test(name));
    if (!isThere) await bring(iconFile, path.join(images, `icon${endingOf(iconFile)}`));
  }

  const [locale, files = []] = ofOneLocale(screenshots, language) ?? [];
  if (locale === undefined) return;
  const images = path.join(folder, locale, 'images', 'phoneScreenshots');
  const there = await namesIn(images);
  if (there.some((name) => !screenshotName.test(name))) return;
  const wanted = files.filter(isSmallPicture).slice(0, mostScreenshots);
  for (const [index, file] of wanted.entries()) {
    const isThere = there.some((name) => name.startsWith(`${index + 1}.`));
    if (!isThere) await bring(file, path.join(images, `${index + 1}${endingOf(file)}`));
  }
};
