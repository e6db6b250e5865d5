import { FdroidError } from '../../errors.ts';
import type { IndexHistory } from './index-history.ts';

/** By ABI the highest version code ever listed; `any` for versions without native code. */
export type NewestVersions = Readonly<Record<string, number>>;

/**
 * What one build must know of those before it. Part of the collection, as JSON.
 *
 * - `timestamp`: of the newest index, milliseconds. Phones ignore an index that is not newer.
 * - `contentDigest`: SHA-256 of that index without its timestamp: the same content keeps its
 *   timestamp, so that a build that changes nothing yields the same bytes.
 * - `apks`, `apps`: when each APK (by SHA-256) and each app (by id) first came in, milliseconds.
 * - `signers`: by app, SHA-256 of the certificates that may sign it, the preferred one first. Kept
 *   when the app goes away: one that comes back must come from the same hand.
 * - `newest`: by app, the newest versions that were ever listed.
 * - `builtAt`: the time of the release that it was built for, milliseconds; absent where nobody said.
 * - `history`: the indexes that phones may hold; absent before the first build that kept it.
 */
export interface RepositoryState {
  readonly format: 2;
  readonly timestamp: number;
  readonly contentDigest: string;
  readonly apks: Readonly<Record<string, number>>;
  readonly apps: Readonly<Record<string, number>>;
  readonly signers: Readonly<Record<string, readonly string[]>>;
  readonly newest: Readonly<Record<string, NewestVersions>>;
  readonly builtAt?: number;
  readonly history?: IndexHistory;
}

const isTime = (value: unknown): value is number =>
  Number.isSafeInteger(value) && Number(value) >= 0;

const isRecordOf = <Value>(
  value: unknown,
  isValue: (inner: unknown) => inner is Value,
): value is Record<string, Value> =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.values(value).every(isValue);

const isTimes = (value: unknown): value is Record<string, number> => isRecordOf(value, isTime);

const isCertificates = (value: unknown): value is readonly string[] =>
  Array.isArray(value) &&
  value.every((item) => typeof item === 'string' && /^[0-9a-f]{64}$/.test(item));

const isAnything = (value: unknown): value is unknown => value !== undefined;

const isHistory = (value: unknown): value is IndexHistory => {
  const { newest, older } = (value ?? {}) as Record<string, unknown>;
  return (
    isRecordOf(newest, isAnything) &&
    Array.isArray(older) &&
    older.every((item: unknown) => {
      const { timestamp, sha256, patch } = (item ?? {}) as Record<string, unknown>;
      return isTime(timestamp) && typeof sha256 === 'string' && isRecordOf(patch, isAnything);
    })
  );
};

/**
 * Reads a state that was kept as JSON. One of format 1, which knew neither signers nor history, is
 * taken as it is: what it lacks begins with the next build.
 *
 * @throws FdroidError FDROID_STATE_INVALID
 */
export const parseRepositoryState = (value: unknown): RepositoryState => {
  const invalid = new FdroidError('FDROID_STATE_INVALID');
  const fields = (value ?? {}) as Record<string, unknown>;
  const { format, timestamp, contentDigest, apks, apps, history } = fields;
  if (!isTime(timestamp) || typeof contentDigest !== 'string') throw invalid;
  if (!isTimes(apks) || !isTimes(apps)) throw invalid;
  const known = { format: 2, timestamp, contentDigest, apks, apps } as const;
  if (format === 1) return { ...known, signers: {}, newest: {} };
  const { signers, newest, builtAt } = fields;
  if (format !== 2) throw invalid;
  if (!isRecordOf(signers, isCertificates) || !isRecordOf(newest, isTimes)) throw invalid;
  if (builtAt !== undefined && !isTime(builtAt)) throw invalid;
  if (history !== undefined && !isHistory(history)) throw invalid;
  return {
    ...known,
    ...{ signers, newest },
    ...(builtAt === undefined ? {} : { builtAt }),
    ...(history === undefined ? {} : { history }),
  };
};
