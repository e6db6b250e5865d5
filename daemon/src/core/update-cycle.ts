import type { CodedMessage, HistoryKind, Phase } from '@p2p-hotspot/contract';
import type { Job, JournalRecord } from '../ports/journal.ts';
import type { ReleaseReference } from '../ports/trust-store.ts';
import { releasesMessage, type CycleMessageCode } from './messages.ts';
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
  | { readonly kind: 'source-missing'; readonly message: CodedMessage }
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
  | { readonly kind: 'plan' | 'fetch' | 'stage' | 'check-before'; readonly job: Job }
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

export const startState: CycleState = {
  phase: 'IDLE',
  message: { code: 'BOX_STARTING', parameters: {} },
};

const empty: CodedMessage<CycleMessageCode> = { code: 'BOX_EMPTY', parameters: {} };
const ready: CodedMessage<CycleMessageCode> = { code: 'BOX_READY', parameters: {} };

/** True when nothing is under way, so that something new may begin. */
export const isResting = ({ phase }: CycleState): boolean =>
  phase === 'IDLE' || phase === 'COMMITTED' || phase === 'ROLLED_BACK' || phase === 'FAILED';

const journal = (record: JournalRecord): Step => ({ kind: 'journal', record });

const beginPlanning = (job: Job): Turn => ({
  state: { phase: 'VERIFIED', job, message: releasesMessage('UPDATE_FOUND', job.releases) },
  steps: [
    { kind: 'discard-other-jobs', job },
    journal({ phase: 'VERIFIED', job }),
    { kind: 'plan', job },
  ],
});

const beginFetching = (job: Job): Turn => ({
  state: { phase: 'FETCHING', job, message: releasesMessage('UPDATE_COPYING', job.releases) },
  steps: [
    journal({ phase: 'PLANNED', job }),
    journal({ phase: 'FETCHING', job }),
    { kind: 'fetch', job },
  ],
});

const beginWaiting = (job: Job, message: CodedMessage): Turn => ({
  state: { phase: 'WAITING_SOURCE', job, message },
  steps: [journal({ phase: 'WAITING_SOURCE', job })],
});

const beginActivation = (job: Job): Turn => ({
  state: { phase: 'STAGED', job, message: releasesMessage('UPDATE_STAGED', job.releases) },
  steps: [journal({ phase: 'STAGED', job }), { kind: 'check-before', job }],
});

const beginSwitch = (job: Job, passedBefore: readonly string[]): Turn => ({
  state: {
    phase: 'ACTIVATING',
    job,
    passedBefore,
    message: releasesMessage(
      job.purpose === 'update' ? 'UPDATE_SWITCHING' : 'ROLLBACK_SWITCHING',
      job.releases,
    ),
  },
  steps: [journal({ phase: 'ACTIVATING', job, passedBefore }), { kind: 'switch', to: job.to }],
});

const beginProbation = (job: Job, passedBefore: readonly string[]): Turn => ({
  state: {
    phase: 'PROBATION',
    job,
    passedBefore,
    message: releasesMessage('UPDATE_ON_PROBATION', job.releases),
  },
  steps: [
    journal({ phase: 'PROBATION', job, passedBefore }),
    { kind: 'check-after', job, passedBefore },
  ],
});

/** What follows the commit, also when a crash came between the two. */
const finishCommit = (job: Job): Turn => {
  const message = releasesMessage(
    job.purpose === 'update' ? 'UPDATE_APPLIED' : 'ROLLBACK_DONE',
    job.releases,
  );
  return {
    state: { phase: 'COMMITTED', job, message },
    steps: [
      { kind: 'link-previous' },
      journal({ phase: 'COMMITTED', job }),
      { kind: 'history', entry: job.purpose === 'update' ? 'applied' : 'rolled-back', message },
      { kind: 'discard-job', job },
      { kind: 'collect-garbage' },
    ],
  };
};

type RollingBack = Extract<JournalRecord, { phase: 'ROLLING_BACK' }>;

const rollBack = (record: RollingBack): Turn => {
  const { job, blamed, attempt, message } = record;
  return {
    state: { phase: 'ROLLED_BACK', job, message },
    steps: [
      journal(record),
      { kind: 'record-failure', blamed, attempt },
      { kind: 'switch', to: job.from },
      journal({ phase: 'ROLLED_BACK', job }),
      { kind: 'history', entry: 'rolled-back', message },
      { kind: 'discard-job', job },
      { kind: 'collect-garbage' },
      // Once may be bad luck: it is tried again, and quarantined after the second time.
      { kind: 'look-again-later' },
    ],
  };
};

/** The steward does not want to wait for the end of a probation. */
const giveUp = (job: Job): Turn => {
  const turn = rollBack({
    phase: 'ROLLING_BACK',
    job,
    attempt: job.id,
    blamed: [],
    message: releasesMessage('UPDATE_ROLLED_BACK', job.releases),
  });
  return { ...turn, steps: [{ kind: 'hold', job }, ...turn.steps] };
};

const fail = (
  state: CycleState,
  job: Job,
  { message, blamed, attempt }: Extract<CycleEvent, { kind: 'failed' }>,
): Turn => ({
  state: { phase: 'FAILED', job, message },
  steps: [
    ...(state.phase === 'ACTIVATING' || state.phase === 'PROBATION'
      ? ([{ kind: 'switch', to: job.from }] as const)
      : []),
    // Space first: the journal may have to be written on the same full disk.
    { kind: 'discard-job', job },
    { kind: 'collect-garbage' },
    ...(blamed.length === 0 ? [] : ([{ kind: 'record-failure', blamed, attempt }] as const)),
    journal({ phase: 'FAILED', job, message }),
    { kind: 'history', entry: blamed.length === 0 ? 'failed' : 'refused', message },
  ],
});

const rest = (message: CodedMessage, steps: readonly Step[]): Turn => ({
  state: { phase: 'IDLE', message },
  steps: [{ kind: 'discard-other-jobs', job: undefined }, ...steps],
});

/** What to do at a start, given what was found (docs/spec/store-v1.md, the recovery table). */
const recover = (recovery: Recovery): Turn => {
  switch (recovery.kind) {
    case 'empty':
      return rest(empty, []);
    case 'rest':
      return rest(ready, [{ kind: 'link-previous' }, { kind: 'collect-garbage' }]);
    case 'resume-fetch':
      // Perhaps everything is there already: no source is needed to find out.
      return beginPlanning(recovery.job);
    case 'resume-activation':
      return recovery.job.purpose === 'update'
        ? beginActivation(recovery.job)
        : beginSwitch(recovery.job, []);
    case 'resume-probation': {
      const { job, passedBefore } = recovery;
      const turn = beginProbation(job, passedBefore);
      // The switch is repeated: its last sync may not have happened, and targets may be half done.
      return { ...turn, steps: [{ kind: 'switch', to: job.to }, ...turn.steps] };
    }
    case 'resume-rollback':
      return rollBack(recovery.record);
    case 'finish-commit':
      return finishCommit(recovery.job);
    case 'restore':
      return rest(ready, [
        { kind: 'switch', to: recovery.generation },
        { kind: 'link-previous' },
        { kind: 'collect-garbage' },
      ]);
    case 'adopt':
      return rest(recovery.generation === undefined ? empty : ready, [
        { kind: 'adopt', generation: recovery.generation },
        { kind: 'switch', to: recovery.generation },
        { kind: 'link-previous' },
      ]);
    case 'rebuild':
      return rest(ready, [
        { kind: 'rebuild-trust', generation: recovery.generation },
        { kind: 'switch', to: recovery.generation },
        { kind: 'link-previous' },
      ]);
  }
};

const impossible = (state: CycleState, event: CycleEvent): never => {
  throw new Error(`event ${event.kind} cannot happen in phase ${state.phase}`);
};

/**
 * The update cycle: what follows from an event. Pure; the whole behaviour of an update is in this
 * function and is tested as a table.
 *
 * @throws Error when the event cannot happen in this state, which is a bug
 */
export const advance = (state: CycleState, event: CycleEvent): Turn => {
  const { job } = state;
  switch (event.kind) {
    case 'recovered':
      return recover(event.recovery);
    case 'releases-found':
      if (isResting(state)) return beginPlanning(event.job);
      if (state.phase !== 'WAITING_SOURCE') return impossible(state, event);
      return beginPlanning(event.job);
    case 'rollback-asked':
      if (state.phase === 'PROBATION' && job !== undefined) return giveUp(job);
      if (!isResting(state) && state.phase !== 'WAITING_SOURCE') return impossible(state, event);
      return beginSwitch(event.job, []);
    case 'look-again':
      if (job === undefined) return { state, steps: [] };
      if (state.phase === 'WAITING_SOURCE') return beginPlanning(job);
      if (state.phase === 'PROBATION') {
        return {
          state,
          steps: [{ kind: 'check-after', job, passedBefore: state.passedBefore ?? [] }],
        };
      }
      return { state, steps: [] };
    case 'planned':
    case 'fetched':
    case 'staged':
    case 'checked-before':
    case 'switched':
    case 'healthy':
    case 'unhealthy':
    case 'unreachable':
    case 'committed':
    case 'source-missing':
    case 'failed':
      return job === undefined ? impossible(state, event) : answer(state, job, event);
  }
};

type Answer = Exclude<
  CycleEvent,
  { kind: 'recovered' | 'releases-found' | 'rollback-asked' | 'look-again' }
>;

/** Which phase each answer belongs to; `failed` and `source-missing` belong to several. */
const expectedPhase: Readonly<Partial<Record<Answer['kind'], Phase>>> = {
  planned: 'VERIFIED',
  fetched: 'FETCHING',
  staged: 'FETCHING',
  'checked-before': 'STAGED',
  switched: 'ACTIVATING',
  healthy: 'PROBATION',
  committed: 'PROBATION',
  unhealthy: 'PROBATION',
  unreachable: 'PROBATION',
};

const answer = (state: CycleState, job: Job, event: Answer): Turn => {
  const expected = expectedPhase[event.kind];
  // What goes wrong while an update is being ended is left to a restart.
  if (isResting(state)) return impossible(state, event);
  if (expected !== undefined && expected !== state.phase) return impossible(state, event);
  switch (event.kind) {
    case 'planned':
      return beginFetching(job);
    case 'fetched':
      return { state, steps: [{ kind: 'stage', job }] };
    case 'staged':
      return beginActivation(job);
    case 'checked-before':
      return beginSwitch(job, event.passed);
    case 'switched':
      return beginProbation(job, state.passedBefore ?? []);
    case 'healthy':
      return { state, steps: [{ kind: 'commit', job }] };
    case 'committed':
      return finishCommit(job);
    case 'unhealthy':
      return rollBack({
        phase: 'ROLLING_BACK',
        job,
        attempt: event.attempt,
        blamed: event.blamed,
        message: event.message,
      });
    case 'unreachable':
      return { state: { ...state, message: event.message }, steps: [{ kind: 'look-again-later' }] };
    case 'source-missing':
      return beginWaiting(job, event.message);
    case 'failed':
      return fail(state, job, event);
  }
};
