import { constants, verify, type KeyObject } from 'node:crypto';

/** How the whole file is digested: SHA-256 or SHA-512 over pieces of 1 MiB. */
export type ContentDigest = 'sha256' | 'sha512';

interface SignatureAlgorithm {
  readonly key: 'rsa' | 'ec' | 'dsa';
  readonly digest: ContentDigest;
  readonly padding: 'pss' | 'plain';
}

/**
 * Signature algorithms of APK schemes v2 and v3 by id. Those over an fs-verity tree (0x0421, 0x0423,
 * 0x0425) are left out: signers add them to one of these, never in place of it.
 */
const algorithms = new Map<number, SignatureAlgorithm>([
  [0x0101, { key: 'rsa', digest: 'sha256', padding: 'pss' }],
  [0x0102, { key: 'rsa', digest: 'sha512', padding: 'pss' }],
  [0x0103, { key: 'rsa', digest: 'sha256', padding: 'plain' }],
  [0x0104, { key: 'rsa', digest: 'sha512', padding: 'plain' }],
  [0x0201, { key: 'ec', digest: 'sha256', padding: 'plain' }],
  [0x0202, { key: 'ec', digest: 'sha512', padding: 'plain' }],
  [0x0301, { key: 'dsa', digest: 'sha256', padding: 'plain' }],
]);

const saltBytes = { sha256: 32, sha512: 64 } as const;

/** undefined for an algorithm that is not known, which Android passes over. */
export const contentDigestOf = (algorithmId: number): ContentDigest | undefined =>
  algorithms.get(algorithmId)?.digest;

/** Verifies one signature of a v2 or v3 signer. False where algorithm and key do not fit. */
export const verifySignature = (
  algorithmId: number,
  key: KeyObject,
  data: Uint8Array,
  signature: Uint8Array,
): boolean => {
  const algorithm = algorithms.get(algorithmId);
  if (algorithm === undefined || algorithm.key !== key.asymmetricKeyType) return false;
  const { digest, padding } = algorithm;
  const options =
    padding === 'pss'
      ? { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: saltBytes[digest] }
      : { key };
  return verify(digest, data, options, signature);
};
