import { rm } from 'node:fs/promises';
import path from 'node:path';
import {
  createThumbnailMaker,
  isLookedAt,
  thumbnailComponent,
  thumbnailKey,
  thumbnailPathOf,
  type ThumbnailMaker,
} from '@p2p-hotspot/content/build';
import { configurationName, type ConfiguredComponent } from '../collection/configuration.ts';
import { isSettled } from '../collection/scan-cache.ts';
import { statePaths } from '../collection/state.ts';
import { findFile, type FoundFile } from '../collection/walk.ts';
import { OperatorError } from '../errors.ts';
import { namesIn, writeDurably } from '../files/durable.ts';
import type { ComponentTree, TreeContext } from './component-tree.ts';
import type { FileNotice } from './file-notice.ts';

/** A component of the release and its files. */
interface NamedTree {
  readonly configured: ConfiguredComponent;
  readonly tree: ComponentTree;
}

export interface Thumbnails {
  /** Absent where there is nothing to see. */
  readonly tree?: NamedTree;
  readonly notices: readonly FileNotice[];
}

/** What is known of a file, and where: its name says all, so that a cut loses one file at most. */
interface KeptThumbnail {
  readonly file: string;
  /** False: there is nothing to see, and the file is empty. */
  readonly isDrawn: boolean;
  readonly tellsPlace: boolean;
}

const states = [
  { ending: '.jpg', isDrawn: true, tellsPlace: false },
  { ending: '.place.jpg', isDrawn: true, tellsPlace: true },
  { ending: '.none', isDrawn: false, tellsPlace: false },
  { ending: '.place.none', isDrawn: false, tellsPlace: true },
] as const;

/** Where thumbnails are kept from one release to the next. */
interface Shelf {
  readonly kept: string;
  /** Where new ones go: elsewhere in a dry run. */
  readonly made: string;
  readonly names: ReadonlySet<string>;
  readonly maker: ThumbnailMaker;
  readonly startMs: number;
}

/** Takes what was made of the same file before, or makes it. */
const keepThumbnail = async (
  { kept, made, names, maker, startMs }: Shelf,
  one: FoundFile,
): Promise<KeptThumbnail> => {
  const key = thumbnailKey(one.path, one.identity);
  const known = states.find(({ ending }) => names.has(key + ending));
  if (known !== undefined) return { ...known, file: path.join(kept, key + known.ending) };
  const { bytes, tellsPlace } = await maker.make(one.path, one.source);
  const isDrawn = bytes !== undefined;
  const ending = states.find(
    (state) => state.isDrawn === isDrawn && state.tellsPlace === tellsPlace,
  )?.ending;
  // A file that changed only just now may change once more and look the same.
  const prefix = isSettled(one, startMs) ? key : `${key}.new`;
  const file = path.join(made, prefix + (ending ?? ''));
  await writeDurably(file, bytes ?? '');
  return { file, isDrawn, tellsPlace };
};

const isSite = ({ files }: ComponentTree): boolean =>
  files.some(({ path: inside }) => inside === 'index.html');

/** Removes thumbnails of what the collection does not have any more. */
const removeOthers = async (folder: string, kept: ReadonlySet<string>): Promise<void> => {
  for (const name of await namesIn(folder)) {
    const file = path.join(folder, name);
    if (!kept.has(file)) await rm(file, { force: true });
  }
};

/**
 * Thumbnails of pictures and PDF as one more component of a release. Sites show their pictures themselves.
 * What was made before and still fits is kept in `.hotspot/thumbnails`.
 *
 * @throws OperatorError COMPONENT_DUPLICATE and as `writeDurably`
 */
export const thumbnailsTree = async (
  { collectionFolder, buildFolder, dryRun, signal }: TreeContext,
  trees: readonly NamedTree[],
): Promise<Thumbnails> => {
  const { name, install } = thumbnailComponent;
  if (trees.some(({ configured }) => configured.name === name)) {
    throw new OperatorError('COMPONENT_DUPLICATE', {
      parameters: { name, path: path.join(collectionFolder, configurationName) },
    });
  }
  const keptFolder = statePaths(collectionFolder).thumbnails;
  const maker = createThumbnailMaker();
  const shelf: Shelf = {
    kept: keptFolder,
    made: dryRun ? path.join(buildFolder, name) : keptFolder,
    names: new Set(await namesIn(keptFolder)),
    maker,
    startMs: Date.now(),
  };
  const kept = new Set<string>();
  const files: FoundFile[] = [];
  const notices: FileNotice[] = [];
  try {
    for (const { configured, tree } of trees) {
      if (configured.kind !== 'content' || isSite(tree)) continue;
      let count = 0;
      for (const one of tree.files) {
        if (!isLookedAt(one.path, one.sizeBytes)) continue;
        signal.throwIfAborted();
        const thumbnail = await keepThumbnail(shelf, one);
        kept.add(thumbnail.file);
        if (thumbnail.tellsPlace) count += 1;
        if (thumbnail.isDrawn) {
          files.push(findFile(thumbnailPathOf(configured.name, one.path), thumbnail.file));
        }
      }
      if (count > 0) {
        const code = 'CONTENT_PICTURES_TELL_PLACE';
        notices.push({ file: configured.from, included: true, code, parameters: { count } });
      }
    }
  } finally {
    await maker.close();
  }
  if (!dryRun) await removeOthers(keptFolder, kept);
  if (files.length === 0) return { notices };
  const sorted = files.sort((left, right) => (left.path < right.path ? -1 : 1));
  return {
    notices,
    tree: {
      configured: { name, kind: 'portal', from: '', label: {}, match: {}, install },
      tree: { files: sorted, skipped: [], notices: [], install: {} },
    },
  };
};
