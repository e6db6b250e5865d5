import {
  hotspot1,
  isTrustError,
  parseEnvelope,
  rootFingerprint,
  startTrust,
  type MetadataReader,
  type TrustError,
} from '@p2p-hotspot/signing-keys';
import type { Store } from '../ports/store.ts';
import type { TrustKeeper } from './trust-keeper.ts';

/** A root that waits for somebody to say that it is the right one. */
export interface OfferedRoot {
  readonly fingerprint: string;
  readonly bytes: Uint8Array;
}

/** Where trust and what is verified are kept. */
export interface TrustPlaces {
  readonly keeper: TrustKeeper;
  readonly store: Store;
}

/** Version of a metadata file that was verified. */
export const metadataVersion = (bytes: Uint8Array): number =>
  parseEnvelope(bytes).signed['version'] as number;

/** Name of a verified file in a repository. */
export const metadataFileName = (role: string, bytes: Uint8Array): string =>
  role === 'timestamp' ? 'timestamp.json' : `${metadataVersion(bytes)}.${role}.json`;

/**
 * The first root of a repository, which is not trusted yet.
 *
 * @returns undefined when there is none, the error when it does not speak for itself
 */
export const readFirstRoot = async (
  reader: MetadataReader,
): Promise<OfferedRoot | TrustError | undefined> => {
  const bytes = await reader.read('1.root.json', hotspot1.maxBytes.root);
  if (bytes === undefined) return undefined;
  try {
    startTrust(hotspot1, bytes);
    return { bytes, fingerprint: rootFingerprint(bytes) };
  } catch (error) {
    if (isTrustError(error)) return error;
    throw error;
  }
};

/** Begins to trust a root. Whoever calls has checked that it is the right one. */
export const trustFirstRoot = async (
  { keeper, store }: TrustPlaces,
  { bytes, fingerprint }: OfferedRoot,
): Promise<void> => {
  startTrust(hotspot1, bytes);
  await store.keepMetadata(metadataFileName('root', bytes), bytes);
  await keeper.update((record) => ({
    ...record,
    firstRootFingerprint: fingerprint,
    metadata: { root: bytes, delegated: {} },
  }));
};
