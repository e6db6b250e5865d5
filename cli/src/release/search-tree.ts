import { createHash } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import {
  buildSearchIndex,
  indexPathOf,
  searchComponent,
  searchIndexKey,
  type SearchIndex,
  type SearchInput,
  type SearchNotice,
} from '@p2p-hotspot/content/build';
import { z } from 'zod';
import { configurationName, type ConfiguredComponent } from '../collection/configuration.ts';
import { isSettled } from '../collection/scan-cache.ts';
import { statePaths } from '../collection/state.ts';
import { findFile, type FoundFile } from '../collection/walk.ts';
import { isNotFound, isSystemError, OperatorError, readFailure } from '../errors.ts';
import { namesIn, writeDurably } from '../files/durable.ts';
import { shownFile, type ComponentTree, type TreeContext } from './component-tree.ts';
import type { FileNotice } from './file-notice.ts';

/** A component of the release and its files. */
interface NamedTree {
  readonly configured: ConfiguredComponent;
  readonly tree: ComponentTree;
}

/** Lists that builders write: what there is to find in such a component. They are written anew each time. */
const lists: Readonly<Partial<Record<ConfiguredComponent['kind'], string>>> = {
  apps: 'index-v2.json',
  installers: 'installers.json',
};

const searchedKinds = ['apps', 'installers', 'content', 'map'] as const;

const kindOf = ({ kind }: ConfiguredComponent): SearchInput['kind'] | undefined =>
  searchedKinds.find((one) => one === kind);

const sha256Of = async (file: string): Promise<string> =>
  createHash('sha256')
    .update(await readFile(file))
    .digest('hex');

/** What people look for on maps; it is written anew each time, too. */
const placesEnding = '.places.json';

/** What there is to find in a component of that kind. */
const listedFiles = (
  kind: SearchInput['kind'],
  files: readonly FoundFile[],
): readonly FoundFile[] => {
  const list = lists[kind];
  if (list !== undefined) return files.filter((one) => one.path === list);
  // Pictures of maps are drawn anew each time, and nothing is found in them.
  return kind === 'map' ? files.filter((one) => !one.path.endsWith('.overview.svg')) : files;
};

/** Nothing is read of maps themselves but their names. */
const findsIdentity = async (kind: SearchInput['kind'], file: FoundFile): Promise<string> => {
  if (kind === 'content') return file.identity;
  return kind === 'map' && !file.path.endsWith(placesEnding) ? '' : sha256Of(file.source);
};

/** What tells a component with other content; reads nothing of the collection. */
const keyOf = async (
  kind: SearchInput['kind'],
  label: ConfiguredComponent['label'],
  files: readonly FoundFile[],
): Promise<string> => {
  const identities = new Map<FoundFile, string>();
  for (const file of files) identities.set(file, await findsIdentity(kind, file));
  return searchIndexKey({ kind, label, files }, (file) =>
    [file.path, identities.get(file) ?? ''].join(' '),
  );
};

const indexSuffix = '.sqlite';
const noticesOf = (indexFile: string): string => `${indexFile}.json`;

const noticesSchema = z.array(
  z.strictObject({
    path: z.string(),
    code: z.string(),
    parameters: z.record(z.string(), z.union([z.string(), z.number()])),
  }),
);

/** Written after the index, and only when it is there whole: where it can be read, both are. */
const readNotices = async (file: string): Promise<readonly SearchNotice[] | undefined> => {
  try {
    return noticesSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (error) {
    // Damage of what can be made again is no failure.
    if (isNotFound(error) || error instanceof SyntaxError || error instanceof z.ZodError) {
      return undefined;
    }
    throw error;
  }
};

const buildIndex = async (input: SearchInput, signal: AbortSignal): Promise<SearchIndex> => {
  try {
    return await buildSearchIndex(input, { signal });
  } catch (error) {
    if (!isSystemError(error)) throw error;
    throw readFailure(error.path ?? '', error);
  }
};

/** An index of one component, and where it lies. */
interface KeptIndex {
  readonly file: string;
  readonly notices: readonly SearchNotice[];
}

/** Takes the index that was built for the same files before, or builds it. */
const keepIndex = async (
  { collectionFolder, buildFolder, dryRun, signal }: TreeContext,
  { name, label }: ConfiguredComponent,
  kind: SearchInput['kind'],
  files: readonly FoundFile[],
): Promise<KeptIndex> => {
  const startMs = Date.now();
  const key = await keyOf(kind, label, files);
  const fileName = `${name}.${key.slice(0, 32)}${indexSuffix}`;
  const known = path.join(statePaths(collectionFolder).search, fileName);
  const told = await readNotices(noticesOf(known));
  if (told !== undefined) return { file: known, notices: told };
  const { bytes, notices } = await buildIndex({ kind, label, files }, signal);
  const file = dryRun ? path.join(buildFolder, searchComponent.name, fileName) : known;
  await writeDurably(file, bytes);
  const mayBeKept = kind !== 'content' || files.every((one) => isSettled(one, startMs));
  if (mayBeKept) await writeDurably(noticesOf(file), JSON.stringify(notices));
  return { file, notices };
};

/** Removes indexes of what the collection does not have any more. */
const removeOthers = async (folder: string, kept: readonly string[]): Promise<void> => {
  const names = new Set(kept.flatMap((file) => [file, noticesOf(file)]));
  for (const name of await namesIn(folder)) {
    const file = path.join(folder, name);
    if (!names.has(file)) await rm(file, { force: true });
  }
};

/**
 * The search index of a release, as one more component: a file for each component that can be searched.
 * What was built before and still fits is kept in `.hotspot/search`.
 *
 * @returns undefined where there is nothing to find
 * @throws OperatorError COMPONENT_DUPLICATE, INPUT_UNREADABLE and as `writeDurably`
 */
export const searchTree = async (
  context: TreeContext,
  trees: readonly NamedTree[],
): Promise<NamedTree | undefined> => {
  const { collectionFolder, dryRun } = context;
  const { name, install } = searchComponent;
  if (trees.some(({ configured }) => configured.name === name)) {
    throw new OperatorError('COMPONENT_DUPLICATE', {
      parameters: { name, path: path.join(collectionFolder, configurationName) },
    });
  }
  const files: FoundFile[] = [];
  const notices: FileNotice[] = [];
  for (const { configured, tree } of trees) {
    const kind = kindOf(configured);
    if (kind === undefined) continue;
    const listed = listedFiles(kind, tree.files);
    const index = await keepIndex(context, configured, kind, listed);
    files.push(findFile(indexPathOf(configured.name), index.file));
    const sources = new Map<string, string>(listed.map((one) => [one.path, one.source]));
    for (const { path: inside, ...message } of index.notices) {
      const file = shownFile(context, sources.get(inside) ?? collectionFolder);
      notices.push({ file, included: true, ...message });
    }
  }
  if (!dryRun) {
    const sources = files.map(({ source }) => source);
    await removeOthers(statePaths(collectionFolder).search, sources);
  }
  if (files.length === 0) return undefined;
  return {
    configured: { name, kind: 'portal', from: '', label: {}, match: {}, install },
    tree: { files, skipped: [], notices, install: {} },
  };
};
