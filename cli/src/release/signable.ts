import path from 'node:path';
import { limits, metadataPath } from '@p2p-hotspot/bundle-format';
import { configurationName, openCollection } from '../collection/configuration.ts';
import {
  findDraftState,
  findState,
  initialState,
  loadState,
  statePaths,
  writeDraftState,
} from '../collection/state.ts';
import { OperatorError } from '../errors.ts';
import { exists, writeDurably } from '../files/durable.ts';
import { openRepository, withRepository } from '../repository/open.ts';
import { replaceMetadata } from '../repository/replace-metadata.ts';
import type { RepositoryReader } from '../repository/reader.ts';
import {
  loadMetadata,
  metadataSetOf,
  namedMetadata,
  publishedName,
  saveMetadata,
  type NamedMetadata,
} from './metadata-files.ts';
import { handedOverChannel, isCommunityChannel } from './community.ts';
import { signedPart, type MetadataSet } from './metadata-set.ts';
import { isTrustDraft, keepTrustDraft } from './trust-draft.ts';

/** A place that holds metadata which can be looked at and signed. */
export interface Signable {
  readonly kind: 'draft' | 'trust-draft' | 'collection' | 'folder' | 'bundle';
  readonly location: string;
  readonly metadata: MetadataSet;
  /** A community's channel, where it is that alone which is to be signed here. */
  readonly onlyChannel?: string | undefined;
  /**
   * Writes signed metadata back. Published metadata of a collection is never signed again; a change
   * of trust becomes published metadata with its last signature.
   */
  readonly save: (metadata: MetadataSet, signal: AbortSignal) => Promise<void>;
}

const released = (metadata: MetadataSet, location: string): MetadataSet => {
  if (metadata.targets === undefined) {
    throw new OperatorError('DRAFT_MISSING', { parameters: { path: location } });
  }
  return metadata;
};

const openCollectionMetadata = async (folder: string): Promise<Signable> => {
  const published = await findState(folder);
  const draft = await findDraftState(folder);
  if (draft === undefined) {
    return {
      kind: 'collection',
      location: folder,
      metadata: released(await loadMetadata(folder, await loadState(folder)), folder),
      save: () =>
        Promise.reject(new OperatorError('DRAFT_MISSING', { parameters: { path: folder } })),
    };
  }
  const metadata = await loadMetadata(folder, draft, true);
  const { channel } = (await openCollection(folder)).configuration;
  if (isTrustDraft(draft, published)) {
    return {
      kind: 'trust-draft',
      location: folder,
      metadata,
      save: async (signed) => {
        await keepTrustDraft(folder, published ?? initialState([]), signed);
      },
    };
  }
  return {
    kind: 'draft',
    location: folder,
    metadata: released(metadata, folder),
    onlyChannel: isCommunityChannel(metadata, channel) ? channel : undefined,
    save: async (signed) => {
      const names = await saveMetadata(statePaths(folder).draftMetadata, signed);
      await writeDraftState(folder, { ...draft, metadata: names });
    },
  };
};

/** All metadata files of a repository, the timestamp under the name it has in a collection. */
const metadataOf = async (reader: RepositoryReader): Promise<NamedMetadata[]> => {
  const prefix = metadataPath('');
  const files: NamedMetadata[] = [];
  for (const name of reader.files.keys()) {
    if (!name.startsWith(prefix)) continue;
    const bytes = await reader.read(name, limits.metadataBytes);
    if (bytes === undefined) continue;
    const isTimestamp = name === metadataPath('timestamp.json');
    files.push({
      name: isTimestamp
        ? `${signedPart('timestamp', bytes).version}.timestamp.json`
        : name.slice(prefix.length),
      bytes,
    });
  }
  return files;
};

/**
 * Writes metadata into a repository folder or a bundle file, the timestamp last.
 *
 * @throws OperatorError DISK_FULL, WRITE_FAILED
 */
export const saveToRepository = async (
  { kind, location }: Pick<RepositoryReader, 'kind' | 'location'>,
  metadata: MetadataSet,
  signal: AbortSignal,
): Promise<void> => {
  const documents = namedMetadata(metadata).map(({ name, bytes }) => ({
    name: metadataPath(publishedName(name)),
    bytes,
  }));
  if (kind === 'bundle') {
    await replaceMetadata(location, documents, signal);
    return;
  }
  for (const { name, bytes } of documents) {
    await writeDurably(path.join(location, ...name.split('/')), bytes);
  }
};

const openRepositoryMetadata = async (location: string): Promise<Signable> => {
  const reader = await openRepository(location);
  try {
    const metadata = released(metadataSetOf(await metadataOf(reader)), location);
    return {
      kind: reader.kind,
      location,
      metadata,
      onlyChannel: handedOverChannel(metadata),
      save: (signed, signal) => saveToRepository(reader, signed, signal),
    };
  } finally {
    await reader.close();
  }
};

/**
 * Opens the metadata of a collection (its draft, if there is one), a repository folder or a bundle
 * file.
 *
 * @throws OperatorError TRUST_MISSING, DRAFT_MISSING where nothing was released yet; as
 *   `openRepository`
 */
export const openSignable = async (location: string): Promise<Signable> =>
  (await exists(path.join(location, configurationName)))
    ? openCollectionMetadata(location)
    : openRepositoryMetadata(location);

/**
 * Every metadata file of a copy that somebody else signed: of a collection its draft and what it has
 * published, of a repository all it holds. Nothing of it is trusted.
 *
 * @throws OperatorError COLLECTION_STATE_DAMAGED; as `openRepository`
 */
export const signedElsewhere = async (location: string): Promise<Uint8Array[]> => {
  const bytesOf = (metadata: MetadataSet) => namedMetadata(metadata).map(({ bytes }) => bytes);
  if (!(await exists(path.join(location, configurationName)))) {
    return withRepository(location, async (reader) =>
      (await metadataOf(reader)).map(({ bytes }) => bytes),
    );
  }
  const [published, draft] = [await findState(location), await findDraftState(location)];
  return [
    ...(published === undefined ? [] : bytesOf(await loadMetadata(location, published))),
    ...(draft === undefined ? [] : bytesOf(await loadMetadata(location, draft, true))),
  ];
};
