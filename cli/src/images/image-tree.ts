import { createHash } from 'node:crypto';
import { lstat, rm } from 'node:fs/promises';
import path from 'node:path';
import { findForeignLabel, imageLabels, readImagePurpose } from '@p2p-hotspot/contract';
import type { ConfiguredComponent } from '../collection/configuration.ts';
import { statePaths } from '../collection/state.ts';
import { walk, type Walk } from '../collection/walk.ts';
import { isNotFound, OperatorError, readFailure } from '../errors.ts';
import { ensureFolder, exists, namesIn } from '../files/durable.ts';
import { ImageError } from './errors.ts';
import { layOutImage } from './lay-out-image.ts';
import { openSavedImage } from './open-saved-image.ts';
import type { SavedImage } from './read-image.ts';

type Install = Readonly<Record<string, string>>;

export interface ImageTreeContext {
  readonly collectionFolder: string;
  /** An empty folder for what builders write. */
  readonly buildFolder: string;
  /** Nothing of the collection may be written. */
  readonly dryRun: boolean;
  readonly signal: AbortSignal;
}

export interface ImageTree extends Walk {
  readonly install: Install;
  /** The processor that it is for. */
  readonly match: ConfiguredComponent['match'];
}

/** What an image is for: what the operator says, or else its own labels; by itself it is an app. */
const purposeOf = (
  location: string,
  { name, install }: ConfiguredComponent,
  { configuration: { labels } }: SavedImage,
): Install => {
  const isSaid = install['service'] !== undefined || install['app'] !== undefined;
  const said = (member: 'service' | 'app' | 'ports'): string | undefined =>
    install[member] ?? (isSaid ? undefined : labels[imageLabels[member]]);
  const [service, ports] = [said('service'), said('ports')];
  const app = said('app') ?? (service === undefined ? name : undefined);
  const purpose: Install = {
    ...(service === undefined ? {} : { service }),
    ...(app === undefined ? {} : { app }),
    ...(ports === undefined || ports === '' ? {} : { ports }),
  };
  const label = service === undefined ? findForeignLabel(labels) : undefined;
  if (label !== undefined) {
    throw new ImageError('IMAGE_LABEL_FOREIGN', { parameters: { path: location, label } });
  }
  if (readImagePurpose(purpose) !== undefined) return purpose;
  throw new ImageError('IMAGE_PURPOSE_UNCLEAR', {
    parameters: { path: location, component: name },
  });
};

/** Image and arrangement of its files: what is kept under this name need not be made again. */
const keptName = (name: string, id: string): string => {
  const key = createHash('sha256').update(`layout-1\n${id}`).digest('hex').slice(0, 32);
  return `${name}.${key}`;
};

/** Layouts of other images under the component's name. */
const removeOthers = async (folder: string, name: string, kept: string): Promise<void> => {
  for (const other of await namesIn(folder)) {
    const isOwn = other.startsWith(`${name}.`) && other.length === kept.length;
    if (isOwn && other !== kept)
      await rm(path.join(folder, other), { recursive: true, force: true });
  }
};

/**
 * The tree of a container image. What was laid out before is kept in `.hotspot/images`.
 *
 * @throws ImageError; OperatorError COMPONENT_MISSING, COMPONENT_EMPTY
 */
export const imageTree = async (
  { collectionFolder, buildFolder, dryRun, signal }: ImageTreeContext,
  component: ConfiguredComponent,
): Promise<ImageTree> => {
  const { name, from } = component;
  const location = path.join(collectionFolder, ...from.split('/'));
  try {
    await lstat(location);
  } catch (error) {
    if (!isNotFound(error)) throw readFailure(location, error);
    throw new OperatorError('COMPONENT_MISSING', { parameters: { name, path: location } });
  }
  const opened = await openSavedImage(location);
  if (opened === undefined) {
    throw new ImageError('IMAGE_INVALID', { parameters: { path: location, reason: 'manifest' } });
  }
  try {
    const { image } = opened;
    const purpose = purposeOf(location, component, image);
    const kept = keptName(name, image.id);
    const keptFolder = statePaths(collectionFolder).images;
    const known = path.join(keptFolder, kept);
    const isKnown = await exists(known);
    const parent = dryRun && !isKnown ? path.join(buildFolder, 'images') : keptFolder;
    const folder = path.join(parent, kept);
    if (!isKnown) {
      await ensureFolder(parent);
      await layOutImage(location, image, folder, signal);
    }
    if (!dryRun) await removeOthers(keptFolder, name, kept);
    return {
      ...(await walk(folder, signal)),
      install: {
        ...purpose,
        id: image.id,
        ...(image.reference === undefined ? {} : { image: image.reference }),
      },
      match: { arch: [image.configuration.architecture] },
    };
  } finally {
    await opened.close();
  }
};
