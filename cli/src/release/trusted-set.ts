import { limits, metadataPath } from '@p2p-hotspot/bundle-format';
import type { RepositoryReader } from '../repository/reader.ts';
import { firstRootOf, type TrustedRepository } from '../repository/trust.ts';
import type { MetadataSet } from './metadata-set.ts';

/** What a box would trust in a repository: the only thing there that is safe to sign again, or to copy. */
export const trustedSet = async (
  reader: RepositoryReader,
  { refreshed: { trusted } }: TrustedRepository,
): Promise<MetadataSet> => {
  const roots = [await firstRootOf(reader)];
  for (let version = 2; version <= trusted.root.signed.version; version += 1) {
    const bytes = await reader.read(metadataPath(`${version}.root.json`), limits.metadataBytes);
    if (bytes !== undefined) roots.push(bytes);
  }
  return {
    roots,
    targets: trusted.targets.bytes,
    channels: Object.fromEntries(
      [...trusted.delegated].map(([channel, { bytes }]) => [channel, bytes]),
    ),
    snapshot: trusted.snapshot.bytes,
    timestamp: trusted.timestamp.bytes,
  };
};
