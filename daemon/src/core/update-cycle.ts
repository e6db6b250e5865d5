import type { CodedMessage, Phase } from '@p2p-hotspot/contract';
import type { Job, JournalRecord, ReplacedComponent } from '../ports/journal.ts';
import type { CycleEvent, CycleState, Step, Turn } from './cycle-steps.ts';
import {
  appliedMessage,
  componentsMessage,
  releasesMessage,
  type CycleMessageCode,
} from './messages.ts';
import { afterTakingOut, type Recovery } from './recovery.ts';

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

/** Where other things took the room that was planned with, it may come back. */
const waitForSpace = (job: Job, message: CodedMessage): Turn => {
  const turn = beginWaiting(job, message);
  return { ...turn, steps: [...turn.steps, { kind: 'look-again-later' }] };
};

const givePreviousUp = (state: CycleState, job: Job): Turn => ({
  state,
  steps: [
    { kind: 'give-up-previous', job },
    {
      kind: 'history',
      entry: 'applied',
      message: releasesMessage('PREVIOUS_GIVEN_UP', job.releases),
    },
    { kind: 'plan', job },
  ],
});

type Replaced = readonly ReplacedComponent[];

/** Before anything is taken away, all that comes for it is verified where it is. */
const beginVerifying = (job: Job, replaced: Replaced): Turn => ({
  state: { phase: 'VERIFIED', job, message: releasesMessage('REPLACE_CHECKING', job.releases) },
  steps: [{ kind: 'verify-sources', job, replaced }],
});

const beginTakingOut = (job: Job, replaced: Replaced): Turn => ({
  state: { phase: 'VERIFIED', job, message: componentsMessage('REPLACE_TAKING_OUT', replaced) },
  steps: [
    journal({ phase: 'REPLACING', job, replaced }),
    { kind: 'lay-out-without', job, replaced },
    { kind: 'take-out', job, replaced },
  ],
});

/** The rest of the job is an update like any other, from a generation that lacks these components. */
const goOnWithout = (job: Job, replaced: Replaced): Turn => {
  const turn = beginPlanning(afterTakingOut(job));
  const message = componentsMessage('COMPONENT_TAKEN_OUT', replaced);
  return { ...turn, steps: [{ kind: 'history', entry: 'applied', message }, ...turn.steps] };
};

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
  const message =
    job.purpose === 'update'
      ? appliedMessage(job.releases, job.cameFrom)
      : releasesMessage('ROLLBACK_DONE', job.releases);
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
    case 'resume-replacement': {
      const { job } = recovery;
      const turn = beginPlanning(job);
      return { ...turn, steps: [{ kind: 'switch', to: job.from }, ...turn.steps] };
    }
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
    case 'space-missing':
    case 'hindered':
    case 'previous-in-the-way':
    case 'replacement-agreed':
    case 'sources-verified':
    case 'taken-out':
    case 'failed':
      return job === undefined ? impossible(state, event) : answer(state, job, event);
  }
};

type Answer = Exclude<
  CycleEvent,
  { kind: 'recovered' | 'releases-found' | 'rollback-asked' | 'look-again' }
>;

/** Which phase each answer belongs to; `failed` and what is missing belong to several. */
const expectedPhase: Readonly<Partial<Record<Answer['kind'], Phase>>> = {
  planned: 'VERIFIED',
  'previous-in-the-way': 'VERIFIED',
  'replacement-agreed': 'VERIFIED',
  'sources-verified': 'VERIFIED',
  'taken-out': 'VERIFIED',
  fetched: 'FETCHING',
  hindered: 'FETCHING',
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
    case 'space-missing':
    case 'hindered':
      return waitForSpace(job, event.message);
    case 'previous-in-the-way':
      return givePreviousUp(state, job);
    case 'replacement-agreed':
      return beginVerifying(job, event.replaced);
    case 'sources-verified':
      return beginTakingOut(job, event.replaced);
    case 'taken-out':
      return goOnWithout(job, event.replaced);
    case 'failed':
      return fail(state, job, event);
  }
};
