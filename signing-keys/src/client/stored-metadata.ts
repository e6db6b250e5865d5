import { parseEnvelope } from '../metadata/envelope.ts';
import type { RootSigned } from '../metadata/types.ts';
import { areKeysRotated } from '../verify/root.ts';
import type { MetadataReader } from './reader.ts';

/**
 * What a client saved of its trust: the files as received. All but the root is verified again when
 * it is loaded, against what its delegator says today; what fails is as if it were absent.
 */
export interface StoredMetadata {
  readonly root: Uint8Array;
  readonly timestamp?: Uint8Array;
  readonly snapshot?: Uint8Array;
  readonly targets?: Uint8Array;
  readonly delegated: Readonly<Record<string, Uint8Array>>;
}

/** Reads what was saved, as if it were a repository: to take up trust again without any source. */
export const storedReader = (stored: StoredMetadata): MetadataReader => ({
  read: (name) => {
    const role = name.replace(/^\d+\./, '').replace(/\.json$/, '');
    const files: Record<string, Uint8Array | undefined> = {
      ...stored.delegated,
      timestamp: stored.timestamp,
      snapshot: stored.snapshot,
      targets: stored.targets,
      root: undefined,
    };
    return Promise.resolve(Object.hasOwn(files, role) ? files[role] : undefined);
  },
});

const rootOf = (bytes: Uint8Array): RootSigned => parseEnvelope(bytes).signed as RootSigned;

/**
 * What is saved after one more file was verified: what `onVerified` should write, in one step.
 *
 * A root that rotates timestamp or snapshot keys takes the saved timestamp and snapshot with it
 * (TUF 1.0.34 §5.3.11). Both leave with that very write: a client that loses power right after it
 * would otherwise hold on to versions that a thief drove up, and never come down again.
 *
 * @param role as `onVerified` names it
 */
export const keepVerified = (
  stored: StoredMetadata,
  role: string,
  bytes: Uint8Array,
): StoredMetadata => {
  if (role === 'root') {
    const { root: before, targets, delegated } = stored;
    return areKeysRotated(rootOf(before), rootOf(bytes))
      ? { root: bytes, delegated, ...(targets === undefined ? {} : { targets }) }
      : { ...stored, root: bytes };
  }
  return role === 'timestamp' || role === 'snapshot' || role === 'targets'
    ? { ...stored, [role]: bytes }
    : { ...stored, delegated: { ...stored.delegated, [role]: bytes } };
};
