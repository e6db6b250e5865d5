import { isDeepStrictEqual } from 'node:util';
import { metadataPath } from '@p2p-hotspot/bundle-format';
import { isCodedError } from '@p2p-hotspot/contract';
import { rootRoleKeys, signatureStatus } from '@p2p-hotspot/signing-keys';
import { checkNoFork } from '../release/fork.ts';
import { namedMetadata, publishedName } from '../release/metadata-files.ts';
import { newestRoot, signedPart, type MetadataSet } from '../release/metadata-set.ts';
import { checkSameLine } from '../repository/present.ts';

const timestampName = 'timestamp.json';

const timestampIn = (bytes: Uint8Array) => {
  try {
    return signedPart('timestamp', bytes);
  } catch (error) {
    if (isCodedError(error)) return undefined;
    throw error;
  }
};

const isSigned = (set: MetadataSet, timestamp: Uint8Array): boolean => {
  try {
    return signatureStatus(timestamp, rootRoleKeys(newestRoot(set), 'timestamp')).complete;
  } catch (error) {
    if (isCodedError(error)) return false;
    throw error;
  }
};

/** A freshness key has been at work: the mirror's timestamp is of the same snapshot, and as new. */
const isAsFresh = (set: MetadataSet, theirs: Uint8Array): boolean => {
  const [mine, other] = [set.timestamp, theirs].map((bytes) =>
    bytes === undefined ? undefined : timestampIn(bytes),
  );
  return (
    mine !== undefined &&
    other !== undefined &&
    other.version >= mine.version &&
    isDeepStrictEqual({ ...other.meta['snapshot.json'] }, { ...mine.meta['snapshot.json'] })
  );
};

/**
 * Makes sure that a release follows what a mirror holds, and keeps the mirror's own timestamp where it
 * is as good: a mirror that is refreshed counts ahead of the collection (metadata-v1 §7).
 *
 * @param there names in `metadata/` → bytes
 * @returns the metadata that the mirror is to have
 * @throws OperatorError REPOSITORY_FOREIGN, REPOSITORY_NEWER, REPOSITORY_FORKED
 */
export const followMirror = async (
  shownName: string,
  set: MetadataSet,
  there: ReadonlyMap<string, Uint8Array>,
): Promise<MetadataSet> => {
  const theirs = there.get(timestampName);
  const holds = theirs !== undefined && isSigned(set, theirs);
  const result = holds && isAsFresh(set, theirs) ? { ...set, timestamp: theirs } : set;
  // A timestamp by a key that the newest root has taken away speaks for nobody.
  const metadata = new Map([...there].filter(([name]) => name !== timestampName || holds));
  const ours = namedMetadata(result).map(({ name, bytes }) => ({
    name: publishedName(name),
    bytes,
  }));
  checkSameLine(shownName, { metadata }, ours);
  await checkNoFork(shownName, result, (name) => Promise.resolve(metadata.get(name)));
  return result;
};

/** Name in `metadata/` → bytes, out of files by repository name. */
export const metadataIn = (
  documents: ReadonlyMap<string, Uint8Array>,
): ReadonlyMap<string, Uint8Array> =>
  new Map(
    [...documents]
      .filter(([name]) => name.startsWith(metadataPath('')))
      .map(([name, bytes]) => [name.slice(metadataPath('').length), bytes]),
  );
