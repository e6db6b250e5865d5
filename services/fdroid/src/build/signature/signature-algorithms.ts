import { constants, verify, type KeyObject } from 'node:crypto';

/** How the whole file is digested: SHA-256 or SHA-512 over pieces of 1 MiB. */
export type ContentDigest = 'sha256' | 'sha512';

interface SignatureAlgorithm {
  readonly digest: ContentDigest;
  readonly padding: 'pss' | 'plain';
}

/**
 * Signature algorithms of APK schemes v2 and v3 by id. Those over an fs-verity tree (0x0421, 0x0423,
 * 0x0425) are left out: signers add them to one of these, never in place of it.
 */
const algorithms = new Map<number, SignatureAlgorithm>([
  [0x0101, { digest: 'sha256', padding: 'pss' }],
  [0x0102, { digest: 'sha512', padding: 'pss' }],
  [0x0103, { digest: 'sha256', padding: 'plain' }],
  [0x0104, { digest: 'sha512', padding: 'plain' }],
  [0x0201, { digest: 'sha256', padding: 'plain' }],
  [0x0202, { digest: 'sha512', padding: 'plain' }],
  [0x0301, { digest: 'sha256', padding: 'plain' }],
]);

const saltBytes = { sha256: 32, sha512: 64 } as const;

/** undefined for an algorithm that is not known, which Android passes over. */
export const contentDigestOf = (algorithmId: number): ContentDigest | undefined =>
  algorithms.get(algorithmId)?.digest;

/** Verifies one signature of a v2 or v3 signer. False for an unknown algorithm. */
export const verifySignature = (
  algorithmId: number,
  key: KeyObject,
  data: Uint8Array,
  signature: Uint8Array,
): boolean => {
  const algorithm = algorithms.get(algorithmId);
  if (algorithm === undefined) return false;
  const { digest, padding } = algorithm;
  const options =
    padding === 'pss'
      ? { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: saltBytes[digest] }
      : { key };
  return verify(digest, data, options, signature);
};
