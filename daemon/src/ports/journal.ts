import type { CodedMessage } from '@p2p-hotspot/contract';
import type { ReleaseReference } from './trust-store.ts';

/** What an update is made of: enough to go on after a restart. */
export interface Job {
  /** The same for the same releases, so that a restart finds the bytes it had. */
  readonly id: string;
  /** `update` brings releases; `rollback` goes back to a generation that was in force before. */
  readonly purpose: 'update' | 'rollback';
  /** Generation in force when the job began; absent on an empty box. */
  readonly from?: number;
  readonly to: number;
  readonly releases: readonly ReleaseReference[];
  /** What a person would recognise of the sources that brought what is new; absent where nobody knows. */
  readonly cameFrom?: readonly string[];
}

/** A component in force that a new release replaces by another tree. */
export interface ReplacedComponent {
  readonly channel: string;
  readonly name: string;
}

/**
 * One line of the journal. It tells how far a job came; it never decides what is in force: that is
 * the trust record (docs/adr/0005-commit-is-one-write.md).
 */
export type JournalRecord =
  | {
      readonly phase: 'VERIFIED' | 'PLANNED' | 'FETCHING' | 'WAITING_SOURCE' | 'STAGED';
      readonly job: Job;
    }
  | {
      readonly phase: 'ACTIVATING' | 'PROBATION';
      readonly job: Job;
      /** Names of the checks that passed just before the switch, as `check:channel/component`. */
      readonly passedBefore: readonly string[];
    }
  | {
      readonly phase: 'ROLLING_BACK';
      readonly job: Job;
      /** Tells this failure from another one of the same job, so that a restart counts it once. */
      readonly attempt: string;
      readonly blamed: readonly ReleaseReference[];
      readonly message: CodedMessage;
    }
  | {
      /**
       * Everything that the job brings was verified on its sources. `job.to` is the generation in
       * force without these components.
       */
      readonly phase: 'REPLACING';
      readonly job: Job;
      readonly replaced: readonly ReplacedComponent[];
    }
  | { readonly phase: 'COMMITTED' | 'ROLLED_BACK'; readonly job: Job }
  | { readonly phase: 'FAILED'; readonly job: Job; readonly message: CodedMessage };

/**
 * Append-only. `append` returns when the record is durable. A tail cut short by a power cut is
 * dropped by `read`, which gives what remains in order.
 */
export interface Journal {
  read(): Promise<readonly JournalRecord[]>;
  append(record: JournalRecord): Promise<void>;
}
