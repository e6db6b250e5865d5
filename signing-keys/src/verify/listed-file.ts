import { createHash } from 'node:crypto';
import { TrustError } from '../errors.ts';
import type { MetaFile } from '../metadata/types.ts';

/** Algorithms that we can check; a list of hashes with none of them cannot be checked at all. */
const algorithms = ['sha256', 'sha512'] as const;

const mismatch = (role: string, what: string): never => {
  throw new TrustError('METADATA_MISMATCH', { parameters: { role, what } });
};

/**
 * Holds a file against what the role above lists of it (TUF 1.0.34 §5.5.2, 5.6.2): length and hashes,
 * where given, against mix-and-match attacks. Before signatures, since it is the cheaper check.
 *
 * @throws TrustError `METADATA_MISMATCH`
 */
export const checkListedFile = (role: string, bytes: Uint8Array, listed: MetaFile): void => {
  if (listed.length !== undefined && bytes.length !== listed.length) mismatch(role, 'length');
  const { hashes } = listed;
  if (hashes === undefined) return;
  const known = algorithms.filter((algorithm) => Object.hasOwn(hashes, algorithm));
  const matches = known.every(
    (algorithm) => createHash(algorithm).update(bytes).digest('hex') === hashes[algorithm],
  );
  if (known.length === 0 || !matches) mismatch(role, 'hash');
};

/** Checks against the version that the role above lists (TUF 1.0.34 §5.5.4, 5.6.4). */
export const checkListedVersion = (role: string, version: number, listed: MetaFile): void => {
  if (version !== listed.version) mismatch(role, 'version');
};
