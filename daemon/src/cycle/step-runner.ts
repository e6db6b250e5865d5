import { randomUUID } from 'node:crypto';
import { isCodedError } from '@p2p-hotspot/contract';
import { judgeHealth } from '../core/judge-health.ts';
import type { Traits } from '../core/match-components.ts';
import { componentNames, consentMessage } from '../core/messages.ts';
import { findAbsent, withoutComponents } from '../core/replaced-components.ts';
import type { Reserve } from '../core/space-plan.ts';
import {
  adoptGeneration,
  commitGeneration,
  commitWithoutComponents,
  forgetPrevious,
  holdReleases,
  isReplaceAgreed,
  isSameRelease,
  recordFailure,
} from '../core/trust-record.ts';
import type { CycleEvent, Step } from '../core/cycle-steps.ts';
import { isDaemonError, type DaemonErrorCode } from '../ports/daemon-error.ts';
import type { HealthCheck } from '../ports/health-check.ts';
import type { Hasher } from '../ports/hasher.ts';
import type { Job, Journal, ReplacedComponent } from '../ports/journal.ts';
import type { Store, StoreJob, StoredRelease, Wanted } from '../ports/store.ts';
import type { Target } from '../ports/target.ts';
import { createCheckingJob } from './checking-job.ts';
import { createTargetDriver } from './drive-targets.ts';
import { fetchUpdate } from './fetch-update.ts';
import { checksPassedBefore, runChecks, servedParts } from './health.ts';
import type { KnownReleases } from './known-releases.ts';
import { guardReserve } from './guard-reserve.ts';
import { planUpdate, type PlanResult } from './plan-update.ts';
import { missingMessage, type Survey } from './survey-update.ts';
import type { SourcePool } from './source-pool.ts';
import type { StatusBoard } from './status-board.ts';
import type { TrustKeeper } from './trust-keeper.ts';

export interface StepRunnerOptions {
  readonly store: Store;
  readonly journal: Journal;
  readonly keeper: TrustKeeper;
  readonly pool: SourcePool;
  readonly openHasher: () => Hasher;
  readonly known: KnownReleases;
  readonly board: StatusBoard;
  readonly checks: readonly HealthCheck[];
  readonly targets: readonly Target[];
  readonly reserve: Reserve;
  readonly traits: Traits;
  readonly lookAgainLater: () => void;
  /** Called when what is in force changed in the middle of an update. */
  readonly refreshStatus: () => Promise<void>;
}

/** Does one step. @returns what came of it, where the cycle has to know */
export type StepRunner = (step: Step, signal: AbortSignal) => Promise<CycleEvent | undefined>;

/** What cannot become better by trying again. */
const releaseFaults: readonly DaemonErrorCode[] = [
  'CONTAINER_IMAGE_INVALID',
  'ENGINE_IMAGE_WRONG',
  'RELEASE_INCONSISTENT',
];

/** Why a copy was interrupted on purpose: it goes on later from where it is. */
export class Interrupted extends Error {}

export const createStepRunner = (options: StepRunnerOptions): StepRunner => {
  const { store, journal, keeper, pool, openHasher, known, board, checks, reserve, traits } =
    options;
  const drive = createTargetDriver(options.targets, store.directory);
  const surveys = new Map<string, Survey>();

  const releasesOf = async (generation: number | undefined): Promise<StoredRelease[]> =>
    generation === undefined ? [] : ((await store.readGeneration(generation)) ?? []);
  const inForce = () => releasesOf(keeper.record().committed?.generation);
  const collectGarbage = async (wanted?: Wanted): Promise<void> => {
    const { generation, previous } = keeper.record().committed ?? {};
    const generations = [generation, previous].filter((one) => one !== undefined);
    await store.collectGarbage({ generations, ...(wanted === undefined ? {} : { wanted }) });
  };
  const surveyOf = (job: Job): Survey => {
    const survey = surveys.get(job.id);
    if (survey === undefined) throw new Error(`job ${job.id} was not planned`);
    return survey;
  };
  const freshOf = (job: Job) => {
    const before = keeper.record().committed?.releases ?? [];
    return job.releases.filter((release) => !before.some((one) => isSameRelease(one, release)));
  };
  /** What to do about an update for which there is no room. */
  const answerTooLarge = async (
    job: Job,
    { room, message, survey }: Extract<PlanResult, { kind: 'too-large' }>,
  ): Promise<CycleEvent> => {
    if (room.kind === 'previous') return { kind: 'previous-in-the-way' };
    let reason = message;
    if (room.kind === 'replace') {
      const { replaced, freedBytes } = room;
      const asked = job.releases.find(
        (release) =>
          !isReplaceAgreed(
            keeper.record(),
            release,
            componentNames(replaced.filter(({ channel }) => channel === release.channel)),
          ),
      );
      if (asked === undefined) return { kind: 'replacement-agreed', replaced };
      reason = consentMessage(asked, replaced, freedBytes);
    }
    // What was copied when there was room is not thrown away for what others wrote since.
    const isBegun = survey.plan.doneBytes > 0 || findAbsent(await inForce()).length > 0;
    return isBegun
      ? { kind: 'space-missing', message: reason }
      : { kind: 'failed', message: reason, blamed: [], attempt: randomUUID() };
  };
  const plan = async (job: Job): Promise<CycleEvent> => {
    const result = await planUpdate(job, {
      store,
      pool,
      known,
      reserve,
      traits,
      inForce: await inForce(),
      hasPrevious: keeper.record().committed?.previous !== undefined,
      collectGarbage,
    });
    if ('survey' in result) surveys.set(job.id, result.survey);
    switch (result.kind) {
      case 'planned':
        return { kind: 'planned' };
      case 'too-large':
        return answerTooLarge(job, result);
      case 'source-missing':
        return result;
      case 'failed':
        return { ...result, attempt: randomUUID() };
    }
  };
  const giveUpPrevious = async (job: Job): Promise<void> => {
    await keeper.update(forgetPrevious);
    await store.linkPrevious(undefined);
    await collectGarbage(surveyOf(job).wanted);
  };
  /** Reads what is missing into a folder. @returns why it cannot be complete now, if so */
  const bring = async (
    job: Job,
    folder: StoreJob,
    seeds: readonly StoredRelease[],
    signal: AbortSignal,
  ): Promise<CycleEvent | undefined> => {
    const { plan: planned } = surveyOf(job);
    board.beginProgress(planned);
    pool.setInUse(true);
    const hasher = openHasher();
    try {
      const missingBytes = await fetchUpdate(planned, {
        store,
        pool,
        hasher,
        folder,
        inForce: seeds,
        signal,
        onProgress: (bytes, files) => {
          board.addProgress(bytes, files);
        },
      });
      return missingBytes === 0
        ? undefined
        : { kind: 'source-missing', message: missingMessage(pool, job.releases, missingBytes) };
    } catch (error) {
      if (isDaemonError(error, 'SPACE_TAKEN')) {
        const { code, parameters } = error;
        return { kind: 'space-missing', message: { code, parameters } };
      }
      if (!(error instanceof Interrupted)) throw error;
      return { kind: 'source-missing', message: missingMessage(pool, job.releases, 0) };
    } finally {
      await hasher.close();
      pool.setInUse(false);
      board.endProgress();
    }
  };
  const fetch = async (job: Job, signal: AbortSignal): Promise<CycleEvent> => {
    const folder = guardReserve(await store.openJob(job.id), store, reserve);
    return (await bring(job, folder, await inForce(), signal)) ?? { kind: 'fetched' };
  };
  const verifySources = async (
    job: Job,
    replaced: readonly ReplacedComponent[],
    signal: AbortSignal,
  ): Promise<CycleEvent> => {
    const folder = createCheckingJob(await store.openJob(job.id));
    // Only what stays may be counted on afterwards.
    const seeds = withoutComponents(await inForce(), replaced);
    return (await bring(job, folder, seeds, signal)) ?? { kind: 'sources-verified', replaced };
  };
  const layOutWithout = async (job: Job, replaced: readonly ReplacedComponent[]): Promise<void> => {
    const folder = await store.openJob(job.id);
    await folder.layOut(job.to, withoutComponents(await inForce(), replaced));
  };
  /** Puts the generation without these components in force, then removes what only they needed. */
  const takeOut = async (
    job: Job,
    replaced: readonly ReplacedComponent[],
    signal: AbortSignal,
  ): Promise<CycleEvent> => {
    await switchTo(job.to, signal);
    await keeper.update((record) => commitWithoutComponents(record, job.to));
    await store.linkPrevious(undefined);
    await collectGarbage(surveyOf(job).wanted);
    await options.refreshStatus();
    return { kind: 'taken-out', replaced };
  };
  const stage = async (job: Job, signal: AbortSignal): Promise<CycleEvent> => {
    const { plan: planned } = surveyOf(job);
    await (await store.openJob(job.id)).stage(job.to, planned.releases);
    surveys.delete(job.id);
    try {
      const hindrance = await drive.prepare(planned.releases, signal);
      if (hindrance !== undefined) return { kind: 'hindered', message: hindrance };
    } catch (error) {
      if (!(error instanceof Interrupted)) throw error;
      return { kind: 'source-missing', message: missingMessage(pool, job.releases, 0) };
    }
    return { kind: 'staged' };
  };
  const switchTo = async (to: number | undefined, signal: AbortSignal): Promise<void> => {
    await store.switchTo(to);
    await drive.activate(await releasesOf(to), signal);
  };
  const checkBefore = async (job: Job, signal: AbortSignal): Promise<CycleEvent> => {
    const passed = await checksPassedBefore(
      checks,
      servedParts(await releasesOf(job.from)),
      servedParts(await releasesOf(job.to)),
      signal,
    );
    return { kind: 'checked-before', passed };
  };
  const checkAfter = async (
    job: Job,
    passedBefore: readonly string[],
    signal: AbortSignal,
  ): Promise<CycleEvent> => {
    const parts = servedParts(await releasesOf(job.to));
    const results = await runChecks(checks, parts, signal, 'after');
    const judgement = judgeHealth(results, passedBefore, freshOf(job));
    return judgement.kind === 'unhealthy' ? { ...judgement, attempt: randomUUID() } : judgement;
  };
  const adopt = async (generation: number | undefined): Promise<void> => {
    const releases = await releasesOf(generation);
    await keeper.update((record) =>
      adoptGeneration(
        record,
        generation,
        releases.map(({ reference }) => reference),
      ),
    );
  };
  /** The state folder is gone: counters and what is in force are read from the store. */
  const rebuildTrust = async (generation: number): Promise<void> => {
    const releases = await releasesOf(generation);
    const job: Job = {
      id: 'rebuilt',
      purpose: 'update',
      to: generation,
      releases: releases.map(({ reference }) => reference),
    };
    await keeper.update((record) => commitGeneration(record, job, releases));
    await board.addHistory('repaired', { code: 'TRUST_REBUILT', parameters: {} });
  };
  const discardOtherJobs = async (job: Job | undefined): Promise<void> => {
    for (const id of await store.jobs()) if (id !== job?.id) await store.discardJob(id);
  };

  const perform: StepRunner = async (step, signal) => {
    switch (step.kind) {
      case 'journal':
        await journal.append(step.record);
        return undefined;
      case 'plan':
        return plan(step.job);
      case 'give-up-previous':
        await giveUpPrevious(step.job);
        return undefined;
      case 'fetch':
        return fetch(step.job, signal);
      case 'verify-sources':
        return verifySources(step.job, step.replaced, signal);
      case 'lay-out-without':
        await layOutWithout(step.job, step.replaced);
        return undefined;
      case 'take-out':
        return takeOut(step.job, step.replaced, signal);
      case 'stage':
        return stage(step.job, signal);
      case 'check-before':
        return checkBefore(step.job, signal);
      case 'switch':
        await switchTo(step.to, signal);
        return { kind: 'switched' };
      case 'check-after':
        return checkAfter(step.job, step.passedBefore, signal);
      case 'look-again-later':
        options.lookAgainLater();
        return undefined;
      case 'commit': {
        const releases = await releasesOf(step.job.to);
        await keeper.update((record) => commitGeneration(record, step.job, releases));
        return { kind: 'committed' };
      }
      case 'link-previous':
        await store.linkPrevious(keeper.record().committed?.previous);
        return undefined;
      case 'record-failure':
        await keeper.update((record) => recordFailure(record, step.blamed, step.attempt));
        return undefined;
      case 'hold':
        await keeper.update((record) => holdReleases(record, freshOf(step.job)));
        return undefined;
      case 'adopt':
        await adopt(step.generation);
        return undefined;
      case 'rebuild-trust':
        await rebuildTrust(step.generation);
        return undefined;
      case 'discard-job':
        surveys.delete(step.job.id);
        await store.discardJob(step.job.id);
        return undefined;
      case 'discard-other-jobs':
        await discardOtherJobs(step.job);
        return undefined;
      case 'collect-garbage':
        await collectGarbage();
        await drive.settle(
          await inForce(),
          await releasesOf(keeper.record().committed?.previous),
          signal,
        );
        return undefined;
      case 'history':
        await board.addHistory(step.entry, step.message);
        return undefined;
    }
  };

  /** Steps whose failure ends the update and not the daemon. */
  const mayFail: ReadonlySet<Step['kind']> = new Set([
    'plan',
    'fetch',
    'verify-sources',
    'lay-out-without',
    'stage',
    'switch',
    'check-before',
    'check-after',
    'commit',
  ]);
  return async (step, signal) => {
    try {
      return await perform(step, signal);
    } catch (error) {
      if (!isCodedError(error) || !mayFail.has(step.kind)) throw error;
      const { code, parameters } = error;
      const isReleaseAtFault = isDaemonError(error, ...releaseFaults);
      const job = 'job' in step ? step.job : undefined;
      return {
        kind: 'failed',
        message: { code, parameters },
        blamed: isReleaseAtFault && job !== undefined ? freshOf(job) : [],
        attempt: randomUUID(),
      };
    }
  };
};
