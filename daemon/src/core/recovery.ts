import type { Job, JournalRecord } from '../ports/journal.ts';
import type { TrustRecord } from '../ports/trust-store.ts';

/** What is found at a start. */
export interface Findings {
  /** Last record of the journal. */
  readonly last: JournalRecord | undefined;
  /** Generation that `current` leads to; absent when there is no link or it leads nowhere. */
  readonly current: number | undefined;
  readonly trust: TrustRecord | undefined;
  /** Complete generations in the store, ascending. */
  readonly generations: readonly number[];
}

export type Recovery =
  | { readonly kind: 'empty' | 'rest' }
  | {
      readonly kind: 'resume-fetch' | 'resume-replacement' | 'resume-activation' | 'finish-commit';
      readonly job: Job;
    }
  | {
      readonly kind: 'resume-probation';
      readonly job: Job;
      readonly passedBefore: readonly string[];
    }
  | {
      readonly kind: 'resume-rollback';
      readonly record: Extract<JournalRecord, { phase: 'ROLLING_BACK' }>;
    }
  | { readonly kind: 'restore' | 'rebuild'; readonly generation: number }
  | { readonly kind: 'adopt'; readonly generation: number | undefined };

/** What is left of a job when the components that it replaces were taken out. */
export const afterTakingOut = (job: Job): Job => ({ ...job, from: job.to, to: job.to + 1 });

/**
 * The recovery table (docs/spec/store-v1.md §7). The trust record says what is in force; the journal
 * explains why `current` may differ from it; where it does not, the trust record wins.
 */
export const decideRecovery = ({ last, current, trust, generations }: Findings): Recovery => {
  const newest = generations.at(-1);
  if (trust === undefined) {
    const found = current ?? newest;
    return found === undefined ? { kind: 'empty' } : { kind: 'rebuild', generation: found };
  }
  const committed = trust.committed?.generation;
  const isComplete = (generation: number) => generations.includes(generation);

  if (last?.phase === 'ROLLING_BACK' && committed === last.job.from) {
    return { kind: 'resume-rollback', record: last };
  }
  if (committed !== undefined && !isComplete(committed)) {
    return { kind: 'adopt', generation: current ?? newest };
  }
  if (current === committed) return explainedByTrust(last, committed, isComplete);
  const isOurs = last !== undefined && last.job.to === current && last.job.from === committed;
  if (isOurs && (last.phase === 'ACTIVATING' || last.phase === 'PROBATION')) {
    return { kind: 'resume-probation', job: last.job, passedBefore: last.passedBefore };
  }
  // Taken out for readers, and not committed: what was in force is whole, and its files are there.
  if (isOurs && last.phase === 'REPLACING') return { kind: 'resume-replacement', job: last.job };
  return committed === undefined
    ? { kind: 'adopt', generation: undefined }
    : { kind: 'restore', generation: committed };
};

/** `current` is what the trust record names; is there something to go on with? */
const explainedByTrust = (
  last: JournalRecord | undefined,
  committed: number | undefined,
  isComplete: (generation: number) => boolean,
): Recovery => {
  const resting: Recovery = { kind: committed === undefined ? 'empty' : 'rest' };
  if (last === undefined) return resting;
  const { job } = last;
  switch (last.phase) {
    case 'VERIFIED':
    case 'PLANNED':
    case 'FETCHING':
    case 'WAITING_SOURCE':
      return job.from === committed ? { kind: 'resume-fetch', job } : resting;
    case 'REPLACING':
      if (job.to === committed) return { kind: 'resume-fetch', job: afterTakingOut(job) };
      return job.from === committed ? { kind: 'resume-fetch', job } : resting;
    case 'STAGED':
    case 'ACTIVATING':
    case 'PROBATION':
      if (job.to === committed) return { kind: 'finish-commit', job };
      return job.from === committed && isComplete(job.to)
        ? { kind: 'resume-activation', job }
        : resting;
    case 'ROLLING_BACK':
    case 'COMMITTED':
    case 'ROLLED_BACK':
    case 'FAILED':
      return resting;
  }
};
