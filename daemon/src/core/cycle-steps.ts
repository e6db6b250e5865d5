import type { CodedMessage, HistoryKind, Phase } from '@p2p-hotspot/contract';
import type { Job, JournalRecord, ReplacedComponent } from '../ports/journal.ts';
import type { ReleaseReference } from '../ports/trust-store.ts';
import type { Recovery } from './recovery.ts';

/** Where the box stands. `job` is what is being done or what was done last. */
export interface CycleState {
  readonly phase: Phase;
  readonly message: CodedMessage;
  readonly job?: Job;
  /** Checks that passed just before the switch; only with ACTIVATING and PROBATION. */
  readonly passedBefore?: readonly string[];
}

/** What happened: in the world, or as the answer to the last step. */
export type CycleEvent =
  | { readonly kind: 'recovered'; readonly recovery: Recovery }
  | { readonly kind: 'releases-found'; readonly job: Job }
  | { readonly kind: 'rollback-asked'; readonly job: Job }
  /** A source came, or time passed. */
  | { readonly kind: 'look-again' }
  | { readonly kind: 'planned' | 'fetched' | 'staged' | 'switched' | 'healthy' | 'committed' }
  /** `hindered`: what the release takes effect on is not there, or has no room; that may change. */
  | {
      readonly kind: 'source-missing' | 'space-missing' | 'hindered';
      readonly message: CodedMessage;
    }
  /** It fits when the generation to go back to is given up. */
  | { readonly kind: 'previous-in-the-way' }
  /** It fits when these components go first, and the steward agreed to that. */
  | {
      readonly kind: 'replacement-agreed' | 'sources-verified' | 'taken-out';
      readonly replaced: readonly ReplacedComponent[];
    }
  | {
      readonly kind: 'failed';
      readonly message: CodedMessage;
      /** Releases that are themselves at fault; none when the box is. */
      readonly blamed: readonly ReleaseReference[];
      readonly attempt: string;
    }
  | { readonly kind: 'checked-before'; readonly passed: readonly string[] }
  | {
      readonly kind: 'unhealthy';
      readonly message: CodedMessage;
      readonly blamed: readonly ReleaseReference[];
      readonly attempt: string;
    }
  | { readonly kind: 'unreachable'; readonly message: CodedMessage };

/**
 * One thing to do. Each can be repeated: after a crash the recovery plans it again. The steps of one
 * answer are done in order; the last one may answer with an event.
 */
export type Step =
  | { readonly kind: 'journal'; readonly record: JournalRecord }
  | {
      readonly kind: 'plan' | 'give-up-previous' | 'fetch' | 'stage' | 'check-before';
      readonly job: Job;
    }
  /** Reads all that is missing from its sources, and writes nothing. */
  | {
      readonly kind: 'verify-sources' | 'lay-out-without' | 'take-out';
      readonly job: Job;
      readonly replaced: readonly ReplacedComponent[];
    }
  | { readonly kind: 'switch'; readonly to: number | undefined }
  | { readonly kind: 'check-after'; readonly job: Job; readonly passedBefore: readonly string[] }
  | { readonly kind: 'look-again-later' }
  | { readonly kind: 'commit'; readonly job: Job }
  | { readonly kind: 'link-previous' }
  | {
      readonly kind: 'record-failure';
      readonly blamed: readonly ReleaseReference[];
      readonly attempt: string;
    }
  /** The steward does not want what this job brought, until the steward says otherwise. */
  | { readonly kind: 'hold'; readonly job: Job }
  | { readonly kind: 'adopt'; readonly generation: number | undefined }
  | { readonly kind: 'rebuild-trust'; readonly generation: number }
  | { readonly kind: 'discard-job'; readonly job: Job }
  | { readonly kind: 'discard-other-jobs'; readonly job: Job | undefined }
  | { readonly kind: 'collect-garbage' }
  | { readonly kind: 'history'; readonly entry: HistoryKind; readonly message: CodedMessage };

export interface Turn {
  readonly state: CycleState;
  readonly steps: readonly Step[];
}
