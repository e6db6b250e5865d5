import { constants, verify, type KeyObject } from 'node:crypto';

/**
 * How the whole file is digested: SHA-256 or SHA-512 over pieces of 1 MiB, or an fs-verity tree of
 * SHA-256 over pieces of 4 KiB.
 */
export type ContentDigest = 'sha256' | 'sha512' | 'verity';

interface SignatureAlgorithm {
  readonly key: 'rsa' | 'ec' | 'dsa';
  readonly hash: 'sha256' | 'sha512';
  readonly content: ContentDigest;
  readonly padding: 'pss' | 'plain';
}

/** Signature algorithms of APK schemes v2 and v3 by id: all that any Android knows. */
const algorithms = new Map<number, SignatureAlgorithm>([
  [0x0101, { key: 'rsa', hash: 'sha256', content: 'sha256', padding: 'pss' }],
  [0x0102, { key: 'rsa', hash: 'sha512', content: 'sha512', padding: 'pss' }],
  [0x0103, { key: 'rsa', hash: 'sha256', content: 'sha256', padding: 'plain' }],
  [0x0104, { key: 'rsa', hash: 'sha512', content: 'sha512', padding: 'plain' }],
  [0x0201, { key: 'ec', hash: 'sha256', content: 'sha256', padding: 'plain' }],
  [0x0202, { key: 'ec', hash: 'sha512', content: 'sha512', padding: 'plain' }],
  [0x0301, { key: 'dsa', hash: 'sha256', content: 'sha256', padding: 'plain' }],
  [0x0421, { key: 'rsa', hash: 'sha256', content: 'verity', padding: 'plain' }],
  [0x0423, { key: 'ec', hash: 'sha256', content: 'verity', padding: 'plain' }],
  [0x0425, { key: 'dsa', hash: 'sha256', content: 'verity', padding: 'plain' }],
]);

const saltBytes = { sha256: 32, sha512: 64 } as const;

/** undefined for an algorithm that is not known, which Android passes over. */
export const contentDigestOf = (algorithmId: number): ContentDigest | undefined =>
  algorithms.get(algorithmId)?.content;

/** Verifies one signature of a v2 or v3 signer. False where algorithm and key do not fit. */
export const verifySignature = (
  algorithmId: number,
  key: KeyObject,
  data: Uint8Array,
  signature: Uint8Array,
): boolean => {
  const algorithm = algorithms.get(algorithmId);
  if (algorithm === undefined || algorithm.key !== key.asymmetricKeyType) return false;
  const { hash, padding } = algorithm;
  const options =
    padding === 'pss'
      ? { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: saltBytes[hash] }
      : { key };
  return verify(hash, data, options, signature);
};
