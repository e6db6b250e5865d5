import type { CodedMessage } from '@p2p-hotspot/contract';
import { chooseReleases } from '../core/choose-releases.ts';
import { shownReleases } from '../core/messages.ts';
import { decideRecovery } from '../core/recovery.ts';
import { isQuarantined, liftQuarantine } from '../core/trust-record.ts';
import {
  advance,
  isResting,
  startState,
  type CycleEvent,
  type CycleState,
} from '../core/update-cycle.ts';
import type { Journal } from '../ports/journal.ts';
import type { Source } from '../ports/source.ts';
import type { TrustRecord } from '../ports/trust-store.ts';
import type { Caretaker } from './caretaker.ts';
import {
  examineSource,
  metadataVersion,
  trustFirstRoot,
  type ExaminationOptions,
  type OfferedRoot,
} from './examine-source.ts';
import { jobForReleases, rollbackJob } from './jobs.ts';
import type { KnownReleases } from './known-releases.ts';
import type { PresentSource, SourcePool } from './source-pool.ts';
import type { StatusBoard } from './status-board.ts';
import type { StepRunner } from './step-runner.ts';

export interface UpdaterOptions extends ExaminationOptions {
  readonly journal: Journal;
  readonly pool: SourcePool;
  readonly known: KnownReleases;
  readonly board: StatusBoard;
  readonly caretaker: Caretaker;
  readonly runStep: StepRunner;
  /** Tells the log what happens; names are stable. */
  readonly onEvent: (event: string, details: Readonly<Record<string, unknown>>) => void;
  /** Called when what the status shows of store and generations may have changed. */
  readonly refreshStatus: () => Promise<void>;
  /** Asks for `lookAgain` when some time has passed. */
  readonly lookAgainLater: () => void;
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
  rescan(signal: AbortSignal): Promise<void>;
  /** Time passed: goes on with what waits. */
  lookAgain(signal: AbortSignal): Promise<void>;
  isResting(): boolean;
  offeredRoot(fingerprint: string): OfferedRoot | undefined;
}

export const createUpdater = (options: UpdaterOptions): Updater => {
  const { keeper, store, journal, pool, known, board, caretaker, runStep, followed } = options;
  const offered = new Map<string, OfferedRoot>();
  let state: CycleState = startState;

  const showTrust = (): void => {
    const { firstRootFingerprint, metadata } = keeper.record();
    const [waiting] = offered.values();
    if (metadata !== undefined && firstRootFingerprint !== undefined) {
      board.showTrust({
        kind: 'confirmed',
        rootFingerprint: firstRootFingerprint,
        rootVersion: metadataVersion(metadata.root),
      });
    } else {
      board.showTrust(
        waiting === undefined
          ? { kind: 'unset' }
          : { kind: 'offered', rootFingerprint: waiting.fingerprint },
      );
    }
  };

  const dispatch = async (event: CycleEvent, signal: AbortSignal): Promise<void> => {
    for (let next: CycleEvent | undefined = event; next !== undefined;) {
      const turn = advance(state, next);
      state = turn.state;
      next = undefined;
      options.onEvent('update.phase', { phase: state.phase, code: state.message.code });
      // An end is told when everything has been done, what is under way is told at once.
      if (!isResting(state)) board.showState(state);
      for (const step of turn.steps) {
        const answer = await runStep(step, signal);
        const isLast = step === turn.steps.at(-1);
        if (answer !== undefined && (isLast || answer.kind === 'failed')) next = answer;
        if (answer?.kind === 'failed') break;
      }
      if (isResting(state) && next === undefined) {
        await options.refreshStatus();
        board.showState(state);
      }
    }
  };

  const isWaitingNow = (): boolean => state.phase === 'WAITING_SOURCE';

  /** Begins what there is to begin, until nothing new is left. */
  const consider = async (signal: AbortSignal): Promise<void> => {
    for (;;) {
      const isWaiting = isWaitingNow();
      if (!isResting(state) && !isWaiting) return;
      const choice = chooseReleases(keeper.record(), followed, known.newest());
      if (choice.fresh.length === 0) {
        if (isWaiting) await dispatch({ kind: 'look-again' }, signal);
        return;
      }
      const job = await jobForReleases(store, keeper.record(), state.job, choice.releases);
      const isSame = isWaiting && state.job?.id === job.id;
      await dispatch(isSame ? { kind: 'look-again' } : { kind: 'releases-found', job }, signal);
      // What lacks may still be being copied to where we look.
      if (isWaitingNow() && pool.present().length > 0) options.lookAgainLater();
      // After a commit something else may be due; after anything else only the world can help.
      if (state.phase !== 'COMMITTED') return;
    }
  };

  const refuse = async (present: PresentSource, message: CodedMessage): Promise<void> => {
    present.tell(message);
    options.onEvent('source.refused', { source: present.source.id, ...message });
    await board.addHistory('refused', message);
    if (isResting(state)) board.showMessage(message);
  };

  const examine = async (present: PresentSource, pluggedIn: boolean): Promise<void> => {
    const { label } = present.source;
    const examination = await examineSource(present, options);
    switch (examination.kind) {
      case 'refused':
        await refuse(present, examination.message);
        // A folder that is still being copied looks like this.
        if (examination.message.code === 'METADATA_MISSING') options.lookAgainLater();
        return;
      case 'root-offered': {
        const { root } = examination;
        offered.set(root.fingerprint, root);
        present.tell({ code: 'ROOT_OFFERED', parameters: { rootFingerprint: root.fingerprint } });
        showTrust();
        return;
      }
      case 'verified': {
        const { releases, isOlder, isIncomplete, problem, expired } = examination;
        showTrust();
        const references = releases.map(({ reference }) => reference);
        if (pluggedIn && references.some((one) => isQuarantined(keeper.record(), one))) {
          await keeper.update((record) => liftQuarantine(record, references));
        }
        const { fresh, refused } = chooseReleases(keeper.record(), followed, releases);
        for (const release of releases) {
          if (fresh.includes(release.reference)) known.add(release);
        }
        const objection = problem ?? refused[0]?.message;
        if (objection !== undefined) {
          await refuse(present, objection);
        } else if (fresh.length > 0) {
          present.tell({
            code: 'SOURCE_HAS_UPDATE',
            parameters: { label, releases: shownReleases(fresh) },
          });
        } else if (isIncomplete) {
          present.tell({ code: 'SOURCE_INCOMPLETE', parameters: { label } });
          options.lookAgainLater();
        } else {
          present.tell({
            code: isOlder ? 'SOURCE_OLDER' : 'SOURCE_NOTHING_NEW',
            parameters: { label },
          });
        }
        if (fresh.length > 0 && expired.length > 0) {
          await board.addHistory('applied', {
            code: 'EXPIRED_METADATA_ACCEPTED',
            parameters: { roles: expired.join(', ') },
          });
        }
      }
    }
  };

  const examineAll = async (signal: AbortSignal): Promise<void> => {
    for (const present of pool.present()) await examine(present, false);
    await consider(signal);
  };

  return {
    recover: async (loaded, signal) => {
      const records = await journal.read();
      const recovery = decideRecovery({
        last: records.at(-1),
        current: await store.current(),
        trust: loaded,
        generations: await store.generations(),
      });
      options.onEvent('daemon.recovery', { recovery: recovery.kind });
      await dispatch({ kind: 'recovered', recovery }, signal);
      showTrust();
      await options.refreshStatus();
    },
    sourceAppeared: async (source, pluggedIn, signal) => {
      const present = pool.present().find((one) => one.source === source);
      if (present === undefined) return;
      await examine(present, pluggedIn);
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
      const root = offered.get(fingerprint);
      if (root === undefined || keeper.record().metadata !== undefined) return;
      await trustFirstRoot(options, root);
      offered.clear();
      showTrust();
      await examineAll(signal);
    },
    rescan: async (signal) => {
      await keeper.update((record) =>
        record.misfortunes.length === 0 ? record : liftQuarantine(record),
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
    offeredRoot: (fingerprint) => offered.get(fingerprint),
  };
};
