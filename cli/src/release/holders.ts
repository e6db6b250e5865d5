import { isJsonObject, parseEnvelope, type KeyId } from '@p2p-hotspot/signing-keys';
import { newestRoot, type MetadataSet } from './metadata-set.ts';

/**
 * Who holds which key, as the root tells: names for people, nothing that is trusted. People see the
 * first four digits of a key id (keys-v1 §2).
 */
export const holdersOf = (metadata: Pick<MetadataSet, 'roots'>): ((keyId: KeyId) => string) => {
  const holders = newestRoot(metadata).custom?.['holders'];
  return (keyId) => {
    const holder =
      isJsonObject(holders) && Object.hasOwn(holders, keyId) ? holders[keyId] : undefined;
    const short = keyId.slice(0, 4);
    return typeof holder === 'string' ? `${short} (${holder})` : short;
  };
};

/** Whose signatures a file carries, right or wrong. */
export const signersOf = (metadata: Pick<MetadataSet, 'roots'>, bytes: Uint8Array): string =>
  parseEnvelope(bytes)
    .signatures.map(({ keyid }) => holdersOf(metadata)(keyid))
    .join(', ');
