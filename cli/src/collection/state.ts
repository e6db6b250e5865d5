import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { namePattern } from '@p2p-hotspot/contract';
import { listPath, manifestPath } from '@p2p-hotspot/bundle-format';
import { z } from 'zod';
import { isNotFound, OperatorError } from '../errors.ts';
import { namesIn, writeDurably } from '../files/durable.ts';

/** Folder of a collection's state. It is part of the collection and copied with it. */
export const stateFolderName = '.hotspot';
const releasesName = 'releases.json';

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const counter = z.number().int().min(1);
const name = z.string().regex(namePattern);

const componentRecord = z.strictObject({ counter, tree: hash });

const channelRecord = z.strictObject({
  /** Of the newest release; 0 before the first. */
  counter: z.number().int().min(0),
  /** Every component that ever was in a release: counters never fall, even after an absence. */
  components: z.record(name, componentRecord),
  /** Oldest first. */
  releases: z.array(z.strictObject({ counter, issued: z.string(), manifest: hash })),
});

const stateSchema = z.strictObject({
  format: z.literal(1),
  /** Names of the newest metadata files, in `metadata/`; a timestamp's version stands in its name. */
  metadata: z.array(z.string().regex(/^\d+\.[a-z0-9-]+\.json$/)),
  channels: z.record(name, channelRecord),
  /** What the app repository builder remembers, by component: a file in `fdroid/`. */
  fdroid: z.record(name, hash),
});

export type ChannelRecord = z.infer<typeof channelRecord>;

/** What was released so far: `.hotspot/releases.json`. */
export type CollectionState = z.infer<typeof stateSchema>;

/**
 * Before the first release: trust alone.
 *
 * @param metadata names of its files
 */
export const initialState = (metadata: readonly string[]): CollectionState => ({
  format: 1,
  metadata: [...metadata],
  channels: {},
  fdroid: {},
});

export const channelOf = (state: CollectionState, channel: string): ChannelRecord =>
  state.channels[channel] ?? { counter: 0, components: {}, releases: [] };

/** Where the parts of the state lie. */
export const statePaths = (collectionFolder: string) => {
  const folder = path.join(collectionFolder, stateFolderName);
  return {
    folder,
    releases: path.join(folder, releasesName),
    metadata: (metadataName: string) => path.join(folder, 'metadata', metadataName),
    manifest: (channel: string, sha256: string) =>
      path.join(folder, ...manifestPath(channel, sha256).split('/')),
    list: (sha256: string) => path.join(folder, ...listPath(sha256).split('/')),
    fdroid: (sha256: string) => path.join(folder, 'fdroid', `${sha256}.json`),
    draft: path.join(folder, 'draft'),
    draftState: path.join(folder, 'draft', releasesName),
    draftMetadata: (metadataName: string) => path.join(folder, 'draft', 'metadata', metadataName),
    cache: path.join(folder, 'cache.json'),
    curation: path.join(folder, 'apps.json'),
    /** What was read of the APKs of a component; losing it costs time. */
    appMemory: (component: string) => path.join(folder, 'apks', component),
    /** Search indexes of components; losing them costs time. */
    search: path.join(folder, 'search'),
    /** Thumbnails of files; losing them costs time. */
    thumbnails: path.join(folder, 'thumbnails'),
    /** Container images as they are laid out for boxes; losing them costs time. */
    images: path.join(folder, 'images'),
    /** What is being fetched, and indexes of other app repositories; losing it costs time. */
    downloads: path.join(folder, 'downloads'),
    fdroidFolder: path.join(folder, 'fdroid'),
    lock: path.join(folder, 'lock'),
  } as const;
};

/** Something that only we write is not what we wrote. */
export const stateDamaged = (file: string, cause?: unknown) =>
  new OperatorError('COLLECTION_STATE_DAMAGED', { parameters: { path: file }, cause });

/**
 * Reads a part of the state that must be there.
 *
 * @throws OperatorError COLLECTION_STATE_DAMAGED
 */
export const readStateFile = async (file: string): Promise<Buffer> => {
  try {
    return await readFile(file);
  } catch (error) {
    throw stateDamaged(file, error);
  }
};

/**
 * @returns undefined when there is none: no trust root was made yet
 * @throws OperatorError COLLECTION_STATE_DAMAGED
 */
const readState = async (file: string): Promise<CollectionState | undefined> => {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (isNotFound(error)) return undefined;
    throw stateDamaged(file, error);
  }
  try {
    return stateSchema.parse(JSON.parse(text));
  } catch (error) {
    throw stateDamaged(file, error);
  }
};

const writeState = async (file: string, state: CollectionState): Promise<void> => {
  await writeDurably(file, `${JSON.stringify(state, null, 2)}\n`);
};

/** As `loadState`, undefined where the collection has no trust root yet. */
export const findState = async (collectionFolder: string): Promise<CollectionState | undefined> =>
  readState(statePaths(collectionFolder).releases);

/**
 * @throws OperatorError TRUST_MISSING before `hotspot trust init`; COLLECTION_STATE_DAMAGED
 */
export const loadState = async (collectionFolder: string): Promise<CollectionState> => {
  const state = await findState(collectionFolder);
  if (state !== undefined) return state;
  throw new OperatorError('TRUST_MISSING', { parameters: { path: collectionFolder } });
};

/** Commits a state: the one write that makes everything it names count. */
export const commitState = async (
  collectionFolder: string,
  state: CollectionState,
): Promise<void> => {
  await writeState(statePaths(collectionFolder).releases, state);
};

/**
 * Removes what app repository builders remembered of releases before: each holds a whole index, and
 * only the newest is asked for.
 */
export const removeOldBuilderStates = async (
  collectionFolder: string,
  { fdroid }: CollectionState,
): Promise<void> => {
  const { fdroidFolder } = statePaths(collectionFolder);
  const named = new Set(Object.values(fdroid).map((sha256) => `${sha256}.json`));
  for (const fileName of await namesIn(fdroidFolder)) {
    if (!named.has(fileName)) await rm(path.join(fdroidFolder, fileName), { force: true });
  }
};

/** The state as it will be once the draft is published; undefined when there is no draft. */
export const findDraftState = async (
  collectionFolder: string,
): Promise<CollectionState | undefined> => readState(statePaths(collectionFolder).draftState);

export const writeDraftState = async (
  collectionFolder: string,
  state: CollectionState,
): Promise<void> => {
  await writeState(statePaths(collectionFolder).draftState, state);
};
