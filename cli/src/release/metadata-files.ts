import { rm } from 'node:fs/promises';
import { exists, writeDurably } from '../files/durable.ts';
import { signedPart, type MetadataSet } from './metadata-set.ts';
import { readStateFile, statePaths, type CollectionState } from '../collection/state.ts';

/** A metadata file under the name that the collection's state gives it. */
export interface NamedMetadata {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Every file of a set, in the order in which a repository must get them: what is named by another
 * comes first, the timestamp last.
 */
export const namedMetadata = ({
  roots,
  targets,
  channels,
  snapshot,
  timestamp,
}: MetadataSet): NamedMetadata[] => {
  const named = (
    type: 'root' | 'targets' | 'snapshot' | 'timestamp',
    role: string,
    bytes: Uint8Array,
  ) => ({
    name: `${signedPart(type, bytes).version}.${role}.json`,
    bytes,
  });
  return [
    ...roots.map((bytes) => named('root', 'root', bytes)),
    ...(targets === undefined ? [] : [named('targets', 'targets', targets)]),
    ...Object.entries(channels).map(([channel, bytes]) => named('targets', channel, bytes)),
    ...(snapshot === undefined ? [] : [named('snapshot', 'snapshot', snapshot)]),
    ...(timestamp === undefined ? [] : [named('timestamp', 'timestamp', timestamp)]),
  ];
};

/** The name in a repository: all but the timestamp carry their version. */
export const publishedName = (name: string): string =>
  name.endsWith('.timestamp.json') ? 'timestamp.json' : name;

const roleOf = (name: string): string => /^\d+\.(.+)\.json$/.exec(name)?.[1] ?? '';

const versionOf = (name: string): number => Number.parseInt(name, 10);

/** Puts files together to a set. */
export const metadataSetOf = (files: readonly NamedMetadata[]): MetadataSet => {
  const sorted = [...files].sort((left, right) => versionOf(left.name) - versionOf(right.name));
  const newest = (role: string) => sorted.findLast(({ name }) => roleOf(name) === role)?.bytes;
  const top = ['root', 'targets', 'snapshot', 'timestamp'];
  const channels = sorted
    .filter(({ name }) => !top.includes(roleOf(name)))
    .map(({ name, bytes }) => [roleOf(name), bytes] as const)
    .sort(([left], [right]) => (left < right ? -1 : 1));
  const [targets, snapshot, timestamp] = ['targets', 'snapshot', 'timestamp'].map(newest);
  return {
    roots: sorted.filter(({ name }) => roleOf(name) === 'root').map(({ bytes }) => bytes),
    channels: Object.fromEntries(channels),
    ...(targets === undefined ? {} : { targets }),
    ...(snapshot === undefined ? {} : { snapshot }),
    ...(timestamp === undefined ? {} : { timestamp }),
  };
};

/**
 * Reads the metadata that a state names.
 *
 * @param isDraft true for the state of a draft, whose own files lie apart
 * @throws OperatorError COLLECTION_STATE_DAMAGED
 */
export const loadMetadata = async (
  collectionFolder: string,
  { metadata }: CollectionState,
  isDraft = false,
): Promise<MetadataSet> => {
  const paths = statePaths(collectionFolder);
  const files: NamedMetadata[] = [];
  for (const name of metadata) {
    const draft = paths.draftMetadata(name);
    const file = isDraft && (await exists(draft)) ? draft : paths.metadata(name);
    files.push({ name, bytes: await readStateFile(file) });
  }
  return metadataSetOf(files);
};

/** Writes a set's files; they count once a state names them. */
export const saveMetadata = async (
  fileOf: (name: string) => string,
  set: MetadataSet,
): Promise<string[]> => {
  const names: string[] = [];
  for (const { name, bytes } of namedMetadata(set)) {
    await writeDurably(fileOf(name), bytes);
    names.push(name);
  }
  return names;
};

/** Removes the draft, if there is one. */
export const removeDraft = async (collectionFolder: string): Promise<void> => {
  await rm(statePaths(collectionFolder).draft, { recursive: true, force: true });
};
