import { lstat, open, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import {
  communityNames,
  imageLayoutNames,
  isCodedError,
  softwareFileName,
  type ComponentKind,
  type SoftwareDescription,
} from '@p2p-hotspot/contract';
import type { ApkInfo } from '@p2p-hotspot/fdroid/build';
import type { Installer } from '@p2p-hotspot/installers/build';
import { OperatorError, readFailure } from '../errors.ts';
import { readSoftware } from '../software/read-software.ts';
import { isDropping } from './walk.ts';

/** What is told of a container image. */
export interface ImageFacts {
  readonly id: string;
  readonly reference?: string;
  readonly architecture: string;
}

/** What an operator handed over, and what could be read from it. */
export type Identified =
  | { readonly kind: 'apps'; readonly apk: ApkInfo }
  | { readonly kind: 'installers'; readonly installer: Installer }
  | { readonly kind: 'image'; readonly image: ImageFacts }
  | { readonly kind: 'software'; readonly software: SoftwareDescription }
  | { readonly kind: 'portal' | 'content' | 'map'; readonly title?: string }
  /** A folder of apps: its files are taken one by one. */
  | { readonly kind: 'several'; readonly paths: readonly string[] };

// Loaded when they are needed: most commands never look into an app or an installer.
const readApk = async (file: string): Promise<ApkInfo> =>
  (await import('@p2p-hotspot/fdroid/build')).readApk(file);
const readInstaller = async (file: string): Promise<Installer> =>
  (await import('@p2p-hotspot/installers/build')).readInstaller(file);

const mapEndings: ReadonlySet<string> = new Set(['.pmtiles', '.mbtiles']);

/** Endings that promise an installer: one that is none is refused rather than filed elsewhere. */
const installerEndings: ReadonlySet<string> = new Set([
  '.exe',
  '.msi',
  '.dmg',
  '.pkg',
  '.deb',
  '.rpm',
  '.appimage',
]);

const titleOf = async (folder: string): Promise<string | undefined> => {
  const page = await readFile(path.join(folder, 'index.html'), 'utf8').catch(() => '');
  const title = /<title[^>]*>([^<]{1,200})<\/title>/i
    .exec(page)?.[1]
    ?.replaceAll(/\s+/g, ' ')
    .trim();
  return title === '' ? undefined : title;
};

/** @returns undefined for what is no saved container image */
const tryImage = async (location: string): Promise<Identified | undefined> => {
  const { openSavedImage } = await import('../images/open-saved-image.ts');
  const opened = await openSavedImage(location);
  if (opened === undefined) return undefined;
  await opened.close();
  const { id, reference, configuration } = opened.image;
  const { architecture } = configuration;
  const named = reference === undefined ? {} : { reference };
  return { kind: 'image', image: { id, ...named, architecture } };
};

const asImage = async (location: string): Promise<Identified> => {
  const image = await tryImage(location);
  if (image !== undefined) return image;
  throw new OperatorError('INPUT_KIND_UNKNOWN', { parameters: { path: location } });
};

const identifyFolder = async (
  folder: string,
  wanted: ComponentKind | undefined,
  signal: AbortSignal,
): Promise<Identified> => {
  const names = (await readdir(folder)).filter((name) => !isDropping(name)).sort();
  const isAllApks = names.length > 0 && names.every((name) => /\.apk$/i.test(name));
  if (wanted === 'apps' || wanted === 'installers' || (wanted === undefined && isAllApks)) {
    return { kind: 'several', paths: names.map((name) => path.join(folder, name)) };
  }
  const isImage =
    wanted === 'image' || (wanted === undefined && names.includes(imageLayoutNames.marker));
  if (isImage) return asImage(folder);
  const isSoftware =
    wanted === 'software' || (wanted === undefined && names.includes(softwareFileName));
  if (isSoftware) return { kind: 'software', software: await readSoftware(folder, signal) };
  const isPortal =
    wanted === 'portal' || (wanted === undefined && names.includes(communityNames.file));
  if (isPortal) return { kind: 'portal' };
  const title = await titleOf(folder);
  const kind = wanted === 'map' ? wanted : 'content';
  return { kind, ...(title === undefined ? {} : { title }) };
};

const tryInstaller = async (file: string, isPromised: boolean): Promise<Installer | undefined> => {
  try {
    const installer = await readInstaller(file);
    return isPromised || installer.format !== 'other' ? installer : undefined;
  } catch (error) {
    if (isPromised || !isCodedError(error)) throw error;
    return undefined;
  }
};

const identifyFile = async (
  file: string,
  wanted: ComponentKind | undefined,
): Promise<Identified> => {
  const ending = path.extname(file).toLowerCase();
  switch (wanted) {
    case 'apps':
      return { kind: 'apps', apk: await readApk(file) };
    case 'installers':
      return { kind: 'installers', installer: await readInstaller(file) };
    case 'image':
      return asImage(file);
    case 'portal':
    case 'software':
      // A whole folder, or nothing that boxes would know what to do with.
      throw new OperatorError('INPUT_KIND_UNKNOWN', { parameters: { path: file } });
    case 'content':
    case 'map':
      return { kind: wanted };
    case undefined:
  }
  if (ending === '.apk') return { kind: 'apps', apk: await readApk(file) };
  if (mapEndings.has(ending)) return { kind: 'map' };
  if (ending === '.tar') {
    const image = await tryImage(file);
    if (image !== undefined) return image;
  }
  const installer = await tryInstaller(file, installerEndings.has(ending));
  return installer === undefined ? { kind: 'content' } : { kind: 'installers', installer };
};

/**
 * Finds out what something is for.
 *
 * @param wanted what the operator says it is
 * @throws OperatorError INPUT_MISSING, INPUT_UNREADABLE, INPUT_NOT_REGULAR, INPUT_KIND_UNKNOWN;
 *   FdroidError, InstallersError, ImageError for what is refused
 */
export const identify = async (
  location: string,
  wanted: ComponentKind | undefined,
  signal: AbortSignal,
): Promise<Identified> => {
  try {
    const stats = await lstat(location);
    if (stats.isDirectory()) return await identifyFolder(location, wanted, signal);
    if (!stats.isFile()) {
      throw new OperatorError('INPUT_NOT_REGULAR', { parameters: { path: location } });
    }
    const handle = await open(location, 'r');
    await handle.close();
    return await identifyFile(location, wanted);
  } catch (error) {
    throw readFailure(location, error);
  }
};
