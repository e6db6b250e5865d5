import { isJsonObject, parseEnvelope, type KeyId } from '@p2p-hotspot/signing-keys';
import { signedPart, type MetadataSet } from './metadata-set.ts';

/**
 * Who holds which key, as the roots tell: names for people, nothing that is trusted. Older roots tell
 * whose a key was that is trusted no more. People see the first four digits of a key id (keys-v1 §2).
 */
export const holdersOf = ({ roots }: Pick<MetadataSet, 'roots'>): ((keyId: KeyId) => string) => {
  const holders = new Map(
    roots.flatMap((bytes) => {
      const named = signedPart('root', bytes).custom?.['holders'];
      return Object.entries(isJsonObject(named) ? named : {});
    }),
  );
  return (keyId) => {
    const holder = holders.get(keyId);
    const short = keyId.slice(0, 4);
    return typeof holder === 'string' ? `${short} (${holder})` : short;
  };
};

/** Whose signatures a file carries, right or wrong. */
export const signersOf = (metadata: Pick<MetadataSet, 'roots'>, bytes: Uint8Array): string =>
  parseEnvelope(bytes)
    .signatures.map(({ keyid }) => holdersOf(metadata)(keyid))
    .join(', ');
