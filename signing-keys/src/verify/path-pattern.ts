import { createHash } from 'node:crypto';
import type { DelegatedRole } from '../metadata/types.ts';

/**
 * Matches one path part against one pattern part: `*` any run of characters, `?` any one character.
 * Goes back to the last star only, so that no pattern is slow.
 */
const matchesPart = (pattern: string, part: string): boolean => {
  let inPattern = 0;
  let inPart = 0;
  let star = -1;
  let taken = 0;
  while (inPart < part.length) {
    const wanted = pattern[inPattern];
    if (wanted === '*') {
      star = inPattern;
      taken = inPart;
      inPattern += 1;
    } else if (wanted === '?' || wanted === part[inPart]) {
      inPattern += 1;
      inPart += 1;
    } else if (star >= 0) {
      taken += 1;
      inPart = taken;
      inPattern = star + 1;
    } else {
      return false;
    }
  }
  return /^\**$/.test(pattern.slice(inPattern));
};

/** TUF 1.0.34 §4.5, PATHPATTERN: a separator is never matched by a wildcard; case counts. */
export const matchesPattern = (pattern: string, path: string): boolean => {
  const patternParts = pattern.split('/');
  const parts = path.split('/');
  return (
    patternParts.length === parts.length &&
    patternParts.every((wanted, index) => matchesPart(wanted, parts[index] as string))
  );
};

/** Whether a delegation trusts its role with a target path (TUF 1.0.34 §4.5). */
export const isDelegated = (
  { paths = [], path_hash_prefixes: prefixes = [] }: DelegatedRole,
  path: string,
): boolean => {
  if (paths.some((pattern) => matchesPattern(pattern, path))) return true;
  const hash = createHash('sha256').update(path).digest('hex');
  return prefixes.some((prefix) => hash.startsWith(prefix));
};
