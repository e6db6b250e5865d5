import { chooseReleases } from '../core/choose-releases.ts';
import { selectComponents, isSameSelection, type Traits } from '../core/match-components.ts';
import { readConsentMessage, releasesMessage } from '../core/messages.ts';
import { objectionOfSteward, objectToRelease } from '../core/objections.ts';
import { decideRecovery, type Recovery } from '../core/recovery.ts';
import {
  agreeToReplace,
  chooseForChannel,
  isSameRelease,
  liftAllQuarantines,
} from '../core/trust-record.ts';
import type { CycleEvent, CycleState } from '../core/cycle-steps.ts';
import { lockForStep } from '../core/lock-for-step.ts';
import { advance, isResting, startState } from '../core/update-cycle.ts';
import type { ChannelChoice, CodedMessage } from '@p2p-hotspot/contract';
import type { Job, Journal } from '../ports/journal.ts';
import type { Source } from '../ports/source.ts';
import type { ReplaceConsent, TrustRecord } from '../ports/trust-store.ts';
import type { UpdateLock } from '../ports/update-lock.ts';
import type { Caretaker } from './caretaker.ts';
import { trustFirstRoot, type OfferedRoot } from './first-root.ts';
import { jobForReleases, rollbackJob } from './jobs.ts';
import { createSourceJudge, type SourceJudgeOptions } from './judge-source.ts';
import { namedReleases } from './named-releases.ts';
import type { SourcePool } from './source-pool.ts';
import type { StepRunner } from './step-runner.ts';
import { minCountersOf } from './trust-keeper.ts';

export interface UpdaterOptions extends Omit<SourceJudgeOptions, 'isResting'> {
  readonly traits: Traits;
  readonly journal: Journal;
  readonly pool: SourcePool;
  readonly caretaker: Caretaker;
  readonly runStep: StepRunner;
  readonly updateLock: UpdateLock;
}

/**
 * Drives the update cycle: feeds it with what happens and does the steps that it answers. Its
 * methods must not overlap; `serve-updates.ts` queues them.
 */
export interface Updater {
  /** Puts right what the last process left, from journal, `current` and trust record. */
  recover(loaded: TrustRecord | undefined, signal: AbortSignal): Promise<void>;
  sourceAppeared(source: Source, pluggedIn: boolean, signal: AbortSignal): Promise<void>;
  rollBack(signal: AbortSignal): Promise<void>;
  confirmRoot(fingerprint: string, signal: AbortSignal): Promise<void>;
  /** @param choice what the steward wants of the channel; undefined: follow its publisher */
  choose(channel: string, choice: ChannelChoice | undefined, signal: AbortSignal): Promise<void>;
  rescan(signal: AbortSignal): Promise<void>;
  /** Time passed: goes on with what waits. */
  lookAgain(signal: AbortSignal): Promise<void>;
  isResting(): boolean;
  /** True when only another source can help on. */
  isWaiting(): boolean;
  offeredRoot(fingerprint: string): OfferedRoot | undefined;
  /** What the steward is asked to let go, and for which release. */
  replacementAsked(): ReplaceConsent | undefined;
  /** The steward says yes to what was asked. */
  agreeToReplace(consent: ReplaceConsent, signal: AbortSignal): Promise<void>;
}

/** What was begun before, and is looked at again before it goes on. */
const objectionable: ReadonlySet<Recovery['kind']> = new Set([
  'resume-fetch',
  'resume-replacement',
  'resume-activation',
]);

export const createUpdater = (options: UpdaterOptions): Updater => {
  const { keeper, store, journal, pool, known, board, caretaker, runStep, followed } = options;
  const { updateLock } = options;
  let state: CycleState = startState;
  const judge = createSourceJudge({ ...options, isResting: () => isResting(state) });

  const isWaitingNow = (): boolean => state.phase === 'WAITING_SOURCE';

  const dispatch = async (event: CycleEvent, signal: AbortSignal): Promise<void> => {
    for (let next: CycleEvent | undefined = event; next !== undefined;) {
      const turn = advance(state, next);
      state = turn.state;
      next = undefined;
      options.onEvent('update.phase', { phase: state.phase, code: state.message.code });
      // An end is told when everything has been done, what is under way is told at once.
      if (!isResting(state)) board.showState(state);
      for (const step of turn.steps) {
        const wish = lockForStep(step.kind);
        if (wish !== 'as-is') await updateLock[wish]();
        const answer = await runStep(step, signal);
        const isLast = step === turn.steps.at(-1);
        if (answer !== undefined && (isLast || answer.kind === 'failed')) next = answer;
        if (answer?.kind === 'failed') break;
      }
      if ((isResting(state) || isWaitingNow()) && next === undefined) await updateLock.release();
      if (isResting(state) && next === undefined) {
        await options.refreshStatus();
        board.showState(state);
      }
    }
  };

  let isLayoutSettled = false;
  /**
   * The job that lays out again what is in force, when the box is not what it was when that was laid
   * out: it belongs to another group now. Tried once in the life of a process.
   */
  const layoutJob = async (): Promise<ReturnType<typeof jobForReleases> | undefined> => {
    const { committed } = keeper.record();
    if (isLayoutSettled || committed === undefined) return undefined;
    isLayoutSettled = true;
    const inForce = await store.readGeneration(committed.generation);
    const isAsBefore = (inForce ?? []).every((release) =>
      isSameSelection(release, selectComponents(release.manifest, options.traits)),
    );
    return isAsBefore
      ? undefined
      : jobForReleases(store, keeper.record(), state.job, committed.releases);
  };

  /** Why what was begun must not go on, if that is so. */
  const objectToJob = async (
    job: Job,
    named: ReadonlyMap<string, string>,
  ): Promise<CodedMessage | undefined> => {
    const record = keeper.record();
    for (const release of job.releases) {
      if (record.committed?.releases.some((one) => isSameRelease(one, release))) continue;
      if (named.get(release.channel) !== release.manifestSha256) {
        return releasesMessage('UPDATE_REVOKED', [release]);
      }
      const found = await known.find(release, job.id);
      const objection =
        objectionOfSteward(record, release) ??
        (found && objectToRelease(record, found, minCountersOf(record)));
      if (objection !== undefined) return objection;
    }
    return undefined;
  };

  /** Begins what there is to begin, until nothing new is left. */
  const consider = async (signal: AbortSignal): Promise<void> => {
    for (;;) {
      const isWaiting = isWaitingNow();
      if (!isResting(state) && !isWaiting) return;
      const named = await namedReleases(options, followed);
      const unwanted = isWaiting && state.job ? await objectToJob(state.job, named) : undefined;
      if (unwanted !== undefined) {
        await dispatch({ kind: 'failed', message: unwanted, blamed: [], attempt: '' }, signal);
        continue;
      }
      const record = keeper.record();
      const candidates = known
        .newest()
        .filter(({ reference }) => named.get(reference.channel) === reference.manifestSha256);
      const choice = chooseReleases(record, followed, candidates, minCountersOf(record));
      const job =
        choice.fresh.length > 0
          ? await jobForReleases(
              store,
              record,
              state.job,
              choice.releases,
              known.cameFrom(choice.fresh),
            )
          : isWaiting
            ? state.job
            : await layoutJob();
      if (job === undefined) return;
      const isSame = isWaiting && state.job?.id === job.id;
      await dispatch(isSame ? { kind: 'look-again' } : { kind: 'releases-found', job }, signal);
      if (choice.fresh.length === 0 && isWaiting) return;
      // What lacks may still be being copied to where we look.
      if (isWaitingNow() && pool.present().length > 0) options.lookAgainLater();
      // After a commit something else may be due; after anything else only the world can help.
      if (state.phase !== 'COMMITTED') return;
    }
  };

  /** What was begun before is looked at with the eyes of today before it goes on. */
  const checkRecovery = async (recovery: Recovery): Promise<Recovery> => {
    if (!objectionable.has(recovery.kind) || !('job' in recovery)) return recovery;
    const { job } = recovery;
    if (job.purpose === 'rollback') return recovery;
    const objection = await objectToJob(job, await namedReleases(options, followed));
    if (objection === undefined) return recovery;
    await board.addHistory('failed', objection);
    const { committed } = keeper.record();
    if (committed === undefined) return { kind: 'empty' };
    // Readers may look at a generation from which something was taken out for this job.
    return { kind: 'restore', generation: committed.generation };
  };

  const examineAll = async (signal: AbortSignal): Promise<void> => {
    for (const present of pool.present()) await judge.examine(present, false);
    await consider(signal);
  };

  return {
    recover: async (loaded, signal) => {
      const records = await journal.read();
      const recovery = await checkRecovery(
        decideRecovery({
          last: records.at(-1),
          current: await store.current(),
          trust: loaded,
          generations: await store.generations(),
        }),
      );
      options.onEvent('daemon.recovery', { recovery: recovery.kind });
      await dispatch({ kind: 'recovered', recovery }, signal);
      judge.showTrust();
      await options.refreshStatus();
      if (isResting(state)) await consider(signal);
    },
    sourceAppeared: async (source, pluggedIn, signal) => {
      const present = pool.present().find((one) => one.source === source);
      if (present === undefined) return;
      await judge.examine(present, pluggedIn);
      await consider(signal);
      if (isResting(state)) await caretaker.repair(signal);
    },
    rollBack: async (signal) => {
      const job = await rollbackJob(store, keeper.record());
      if (job === undefined) return;
      await dispatch({ kind: 'rollback-asked', job }, signal);
      await consider(signal);
    },
    confirmRoot: async (fingerprint, signal) => {
      const root = judge.offeredRoot(fingerprint);
      if (root === undefined || keeper.record().metadata !== undefined) return;
      await trustFirstRoot(options, root);
      judge.forgetOffers();
      judge.showTrust();
      await examineAll(signal);
    },
    choose: async (channel, choice, signal) => {
      await keeper.update((record) => chooseForChannel(record, channel, choice));
      known.clear();
      options.passedOver.clear();
      await examineAll(signal);
      await options.refreshStatus();
    },
    rescan: async (signal) => {
      await keeper.update((record) =>
        record.misfortunes.length === 0 ? record : liftAllQuarantines(record),
      );
      await examineAll(signal);
      if (isResting(state)) await caretaker.repair(signal);
    },
    lookAgain: async (signal) => {
      if (state.phase === 'PROBATION') {
        await dispatch({ kind: 'look-again' }, signal);
        await consider(signal);
      } else {
        await examineAll(signal);
      }
    },
    isResting: () => isResting(state),
    isWaiting: isWaitingNow,
    offeredRoot: (fingerprint) => judge.offeredRoot(fingerprint),
    replacementAsked: () => readConsentMessage(state.message, state.job?.releases ?? []),
    agreeToReplace: async (consent, signal) => {
      await keeper.update((record) => agreeToReplace(record, consent));
      await examineAll(signal);
    },
  };
};
