import { metadataPath } from '@p2p-hotspot/bundle-format';
import { hotspot1, isTrustError, parseEnvelope, rootFingerprint } from '@p2p-hotspot/signing-keys';
import type { Source } from '../../ports/source.ts';
import { readSmall } from './stick-files.ts';

/** What a stick says of the release on it; nothing of it is verified. */
export interface StickClaim {
  readonly owner: 'none' | 'ours' | 'foreign';
  /** Version of its timestamp; 0 where there is none. */
  readonly version: number;
}

/** @returns undefined where the bytes are no metadata */
const ifMetadata = <T>(read: () => T): T | undefined => {
  try {
    return read();
  } catch (error) {
    if (isTrustError(error)) return undefined;
    throw error;
  }
};

/** Version of a metadata file; 0 where the bytes are none. */
export const claimedVersion = (bytes: Uint8Array | undefined): number => {
  const version =
    bytes === undefined ? undefined : ifMetadata(() => parseEnvelope(bytes).signed['version']);
  return typeof version === 'number' ? version : 0;
};

/**
 * Whose release is on a stick, as it says itself.
 *
 * @param ours fingerprint of our first root
 */
export const readClaim = async (source: Source, ours: string | undefined): Promise<StickClaim> => {
  const read = (name: string, maxBytes: number) => readSmall(source, metadataPath(name), maxBytes);
  const timestamp = await read('timestamp.json', hotspot1.maxBytes.timestamp);
  const root = await read('1.root.json', hotspot1.maxBytes.root);
  const version = claimedVersion(timestamp);
  if (timestamp === undefined && root === undefined) return { owner: 'none', version };
  const fingerprint = root && ifMetadata(() => rootFingerprint(root));
  return { owner: fingerprint !== undefined && fingerprint === ours ? 'ours' : 'foreign', version };
};
