import { basename } from 'node:path';
import type { MessageParameters } from '@p2p-hotspot/contract';
import type { ApkHoldCode } from '../../errors.ts';
import type { ApkInfo } from '../apk/apk-info.ts';
import { apkNameOf } from './app.ts';
import { developerSigner } from './developer-signer.ts';
import type { RepositoryState } from './repository-state.ts';
import type { AppPolicy } from './repository-types.ts';
import { newestBefore, newestVersions } from './version-order.ts';

/** An APK that was read and found sound. */
export interface SoundApk {
  readonly source: string;
  readonly info: ApkInfo;
}

/** What is to become of it. */
export type Verdict =
  | { readonly kind: 'listed' }
  | { readonly kind: 'held'; readonly code: ApkHoldCode; readonly parameters: MessageParameters }
  | { readonly kind: 'archived'; readonly keep: number }
  | { readonly kind: 'duplicate'; readonly other: string };

export interface Judgement {
  readonly verdictOf: (apk: SoundApk) => Verdict;
  readonly listed: readonly SoundApk[];
  /** Those that newer ones took the place of: they may come back. */
  readonly archived: readonly SoundApk[];
  /** By app, who may sign it, the preferred certificate first: pinned before, or from now on. */
  readonly signers: Readonly<Record<string, readonly string[]>>;
}

const bySource = (a: SoundApk, b: SoundApk): number => (a.source < b.source ? -1 : 1);

const grouped = (apks: readonly SoundApk[]): ReadonlyMap<string, readonly SoundApk[]> => {
  const groups = new Map<string, SoundApk[]>();
  for (const apk of apks) {
    const { applicationId } = apk.info;
    const group = groups.get(applicationId);
    if (group === undefined) groups.set(applicationId, [apk]);
    else group.push(apk);
  }
  return groups;
};

/**
 * Decides which APKs the repository lists.
 *
 * - The first signer of an app is the one it keeps, unless the operator says otherwise: phones refuse
 *   an update by another one, and a stolen account upstream shows as a new signer. Where the first
 *   APKs of an app have several signers, the newest version's is taken.
 * - A proof of rotation counts, as on phones: who has one of the developer's keys may hand over to
 *   another. A newer version by a key that was given up waits for the operator: whoever found that key
 *   could have signed it.
 * - A new file that is older than what was listed before on the same processor waits for the operator:
 *   it may be an attempt to bring back a known hole.
 * - One file per application and version: what the repository already had, else the first by name.
 */
export const judgeApks = (
  apks: readonly SoundApk[],
  previous: RepositoryState | undefined,
  { signers: chosen = {}, allowedOlder = [], keepVersions }: AppPolicy,
): Judgement => {
  const verdicts = new Map<SoundApk, Verdict>();
  const signers = new Map(Object.entries(previous?.signers ?? {}));
  const allowed = new Set(allowedOlder);
  const ageOf = ({ info }: SoundApk): number => previous?.apks[info.sha256] ?? Infinity;
  const oldestFirst = (a: SoundApk, b: SoundApk): number => {
    const [first, second] = [ageOf(a), ageOf(b)];
    return first === second ? bySource(a, b) : first - second;
  };
  const newestFirst = (a: SoundApk, b: SoundApk): number =>
    b.info.versionCode - a.info.versionCode || oldestFirst(a, b);

  const isBySigner = (apk: SoundApk, trusted: readonly string[]): boolean => {
    const { applicationId, versionName, signer, signerLineage } = apk.info;
    if (signerLineage.some((key) => trusted.includes(key))) return true;
    const parameters = { applicationId, versionName, signer, trusted: trusted[0] ?? '' };
    verdicts.set(apk, { kind: 'held', code: 'APK_SIGNER_CHANGED', parameters });
    return false;
  };
  const isByKeyInUse = (apk: SoundApk, all: readonly SoundApk[]): boolean => {
    const { applicationId, versionCode, versionName, sha256, signer, signerLineage } = apk.info;
    const successor = all.find(
      ({ info }) =>
        info.versionCode < versionCode &&
        info.signerLineage.slice(0, -1).includes(signer) &&
        !signerLineage.includes(info.signer),
    );
    if (successor === undefined || ageOf(apk) !== Infinity || allowed.has(sha256)) return true;
    const parameters = {
      ...{ applicationId, versionName, versionCode, signer },
      successor: successor.info.signer,
    };
    verdicts.set(apk, { kind: 'held', code: 'APK_SIGNER_GIVEN_UP', parameters });
    return false;
  };
  const isNotOlder = (apk: SoundApk): boolean => {
    const { applicationId, versionCode, versionName, sha256 } = apk.info;
    if (ageOf(apk) !== Infinity || allowed.has(sha256)) return true;
    const newest = newestBefore(previous?.newest[applicationId] ?? {}, apk.info);
    if (newest === undefined || newest <= versionCode) return true;
    const parameters = { applicationId, versionName, versionCode, newest };
    verdicts.set(apk, { kind: 'held', code: 'APK_DOWNGRADE', parameters });
    return false;
  };
  /** Names are compared without case, because so do some file systems. */
  const taken = new Map<string, SoundApk>();
  const isFirst = (apk: SoundApk): boolean => {
    const name = apkNameOf(apk.info).toLowerCase();
    const other = taken.get(name);
    if (other === undefined) taken.set(name, apk);
    else verdicts.set(apk, { kind: 'duplicate', other: basename(other.source) });
    return other === undefined;
  };

  const listed: SoundApk[] = [];
  const archived: SoundApk[] = [];
  for (const [applicationId, versions] of grouped([...apks].sort(oldestFirst))) {
    const newest = [...versions].sort(newestFirst)[0];
    const trusted = chosen[applicationId] ??
      signers.get(applicationId) ?? [newest === undefined ? '' : developerSigner(newest.info)];
    signers.set(applicationId, trusted);
    const admitted = versions
      .filter((apk) => isBySigner(apk, trusted))
      .filter((apk, _, own) => isByKeyInUse(apk, own))
      .filter(isNotOlder)
      .filter(isFirst)
      .sort(newestFirst);
    const kept = new Set(
      keepVersions === undefined
        ? admitted.map(({ info }) => info)
        : newestVersions(
            admitted.map(({ info }) => info),
            keepVersions,
          ),
    );
    for (const apk of admitted) {
      (kept.has(apk.info) ? listed : archived).push(apk);
      verdicts.set(
        apk,
        kept.has(apk.info) ? { kind: 'listed' } : { kind: 'archived', keep: keepVersions ?? 0 },
      );
    }
  }
  return {
    listed,
    archived,
    verdictOf: (apk) => verdicts.get(apk) ?? { kind: 'listed' },
    signers: Object.fromEntries([...signers].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
};
