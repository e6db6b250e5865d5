import { verificationKey, keyIdOf, type KeyId, type SignatureScheme } from '../keys/tuf-key.ts';
import { verifySignature } from '../keys/verify-signature.ts';
import type { RoleKeys, Signature } from './types.ts';

export interface SignatureCount {
  /** Keys of the role whose signatures verify. */
  readonly signed: readonly KeyId[];
  /** Different public keys among them: what a threshold is held against. */
  readonly count: number;
  /** True when no signature even claims to be from a key of the role. */
  readonly foreign: boolean;
}

const hexPattern = /^(?:[0-9a-f]{2})+$/;

/**
 * Counts the valid signatures of a role (TUF 1.0.34 §5.3.4, 5.4.2, 5.5.3, 5.6.3).
 *
 * A bad signature, a key of an unknown kind and a signature by someone else count nothing and harm
 * nothing. One public key counts once, however many key ids it hides behind.
 *
 * @param schemes kinds of keys that count; all that we know where not given
 */
export const countSignatures = (
  {
    signedBytes,
    signatures,
  }: { readonly signedBytes: Uint8Array; readonly signatures: readonly Signature[] },
  { keys }: RoleKeys,
  schemes?: readonly SignatureScheme[],
): SignatureCount => {
  const claims = new Map(signatures.map(({ keyid, sig }) => [keyid, sig]));
  const signed: KeyId[] = [];
  const identities = new Set<string>();
  let foreign = true;
  for (const tufKey of keys) {
    const keyId = keyIdOf(tufKey);
    const sig = claims.get(keyId);
    if (sig === undefined) continue;
    foreign = false;
    const key = verificationKey(tufKey);
    if (key === undefined || !hexPattern.test(sig)) continue;
    if (schemes !== undefined && !schemes.includes(key.scheme)) continue;
    if (!verifySignature(key, signedBytes, Buffer.from(sig, 'hex'))) continue;
    signed.push(keyId);
    identities.add(key.identity);
  }
  return { signed, count: identities.size, foreign };
};
