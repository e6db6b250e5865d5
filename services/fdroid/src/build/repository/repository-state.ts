import { FdroidError } from '../../errors.ts';

/**
 * What one build must know of those before it. Part of the collection, as JSON.
 *
 * - `timestamp`: of the newest index, milliseconds. Phones ignore an index that is not newer.
 * - `contentDigest`: SHA-256 of that index without its timestamp: the same content keeps its
 *   timestamp, so that a build that changes nothing yields the same bytes.
 * - `apks`, `apps`: when each APK (by SHA-256) and each app (by id) first came in, milliseconds.
 */
export interface RepositoryState {
  readonly format: 1;
  readonly timestamp: number;
  readonly contentDigest: string;
  readonly apks: Readonly<Record<string, number>>;
  readonly apps: Readonly<Record<string, number>>;
}

const isTime = (value: unknown): value is number =>
  Number.isSafeInteger(value) && Number(value) >= 0;

const isTimes = (value: unknown): value is Record<string, number> =>
  typeof value === 'object' && value !== null && Object.values(value).every(isTime);

/**
 * Reads a state that was kept as JSON.
 *
 * @throws FdroidError FDROID_STATE_INVALID
 */
export const parseRepositoryState = (value: unknown): RepositoryState => {
  const { format, timestamp, contentDigest, apks, apps } = (value ?? {}) as Record<string, unknown>;
  if (format !== 1 || !isTime(timestamp) || typeof contentDigest !== 'string') {
    throw new FdroidError('FDROID_STATE_INVALID');
  }
  if (!isTimes(apks) || !isTimes(apps)) throw new FdroidError('FDROID_STATE_INVALID');
  return { format, timestamp, contentDigest, apks, apps };
};
