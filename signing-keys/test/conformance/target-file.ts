import { createHash } from 'node:crypto';
import type { TargetFile } from '../../src/index.ts';

/** Algorithms that a target can be checked with. */
const algorithms = ['sha256', 'sha512'] as const;

/** TUF 1.0.34 §5.7.3: length, and every hash that can be checked; at least one. */
export const isTargetFile = (bytes: Uint8Array, { length, hashes }: TargetFile): boolean => {
  const known = algorithms.filter((algorithm) => Object.hasOwn(hashes, algorithm));
  return (
    bytes.length === length &&
    known.length > 0 &&
    known.every(
      (algorithm) => createHash(algorithm).update(bytes).digest('hex') === hashes[algorithm],
    )
  );
};

/** What a target is called in its folder: with one of its hashes where snapshots are consistent. */
export const targetFileName = (
  targetPath: string,
  { hashes }: TargetFile,
  isConsistent: boolean,
): string => {
  const hash = hashes['sha256'] ?? hashes['sha512'] ?? '';
  return isConsistent ? targetPath.replace(/[^/]*$/, (last) => `${hash}.${last}`) : targetPath;
};
