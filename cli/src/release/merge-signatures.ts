import { isCodedError } from '@p2p-hotspot/contract';
import {
  canonicalJson,
  parseEnvelope,
  signatureStatus,
  type Envelope,
  type KeyId,
  type RoleKeys,
} from '@p2p-hotspot/signing-keys';

const openOther = (bytes: Uint8Array): Envelope | undefined => {
  try {
    return parseEnvelope(bytes);
  } catch (error) {
    if (isCodedError(error)) return undefined;
    throw error;
  }
};

export interface MergedSignatures {
  readonly bytes: Uint8Array;
  /** Keys whose signatures came along. */
  readonly merged: readonly KeyId[];
}

/**
 * Adds signatures that were given elsewhere to the same content: only those of keys of the role, only
 * where they verify, and no more than the role needs.
 *
 * @param others files of any role and version; what is not of the same content is passed over
 */
export const mergeSignatures = (
  bytes: Uint8Array,
  keys: RoleKeys,
  others: readonly Uint8Array[],
): MergedSignatures => {
  const { signed, signedBytes, signatures } = parseEnvelope(bytes);
  const offered = others
    .flatMap((other) => openOther(other) ?? [])
    .filter((other) => Buffer.compare(other.signedBytes, signedBytes) === 0)
    .flatMap((other) => other.signatures);
  let result = bytes;
  let collected = signatures;
  const merged: KeyId[] = [];
  for (const signature of offered) {
    const { missing, complete } = signatureStatus(result, keys);
    if (complete) break;
    if (!missing.includes(signature.keyid)) continue;
    const next = [...collected.filter(({ keyid }) => keyid !== signature.keyid), signature].sort(
      (left, right) => (left.keyid < right.keyid ? -1 : 1),
    );
    const candidate = canonicalJson({ signed, signatures: next });
    if (!signatureStatus(candidate, keys).signed.includes(signature.keyid)) continue;
    merged.push(signature.keyid);
    collected = next;
    result = candidate;
  }
  return { bytes: result, merged };
};
