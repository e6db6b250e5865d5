import { encodeNews, metadataPath, newsPath } from '@p2p-hotspot/bundle-format';
import { isCodedError } from '@p2p-hotspot/contract';
import { parseEnvelope } from '@p2p-hotspot/signing-keys';
import type { RepositoryDocument } from '../repository/content.ts';

const timestampName = metadataPath('timestamp.json');
/** A manifest or hint beyond this is worth a request of its own. */
const mostBytes = 128 * 1024;

/** Version of the snapshot that a timestamp names. */
const snapshotVersion = (timestamp: Uint8Array): number | undefined => {
  try {
    const { meta } = parseEnvelope(timestamp).signed as {
      readonly meta?: Readonly<Record<string, { readonly version?: number }>>;
    };
    return meta?.['snapshot.json']?.version;
  } catch (error) {
    if (isCodedError(error)) return undefined;
    throw error;
  }
};

/**
 * What every box asks a mirror for when there is a new release, in one file (repository-v1 §5.2): each
 * request less is a round trip less on a link that is far.
 *
 * @param documents metadata, manifests and hints
 * @returns undefined where there is no timestamp among them, or all is too large
 */
export const newsDocument = async (
  documents: readonly RepositoryDocument[],
): Promise<RepositoryDocument | undefined> => {
  const timestamp = documents.find(({ name }) => name === timestampName);
  const version = timestamp && snapshotVersion(timestamp.bytes);
  if (version === undefined) return undefined;
  const bytes = await encodeNews(
    new Map(
      documents
        .filter((document) => document !== timestamp && document.bytes.length <= mostBytes)
        .map((document) => [document.name, document.bytes]),
    ),
  );
  return bytes && { name: newsPath(version), bytes };
};
