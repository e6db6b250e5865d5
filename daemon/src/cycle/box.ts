import { isCodedError, type CodedMessage, type GenerationSummary } from '@p2p-hotspot/contract';
import type { Reserve } from '../core/space-plan.ts';
import { newTrustRecord } from '../core/trust-record.ts';
import type { Clock } from '../ports/clock.ts';
import type { HealthCheck } from '../ports/health-check.ts';
import type { Hasher } from '../ports/hasher.ts';
import type { Journal } from '../ports/journal.ts';
import type { StateDocumentStore } from '../ports/state-documents.ts';
import type { Store } from '../ports/store.ts';
import type { Target } from '../ports/target.ts';
import type { TrustStore } from '../ports/trust-store.ts';
import { createCaretaker } from './caretaker.ts';
import { recallFirstRoot } from './examine-source.ts';
import { createKnownReleases } from './known-releases.ts';
import { createUpdateService, type Patience, type UpdateService } from './serve-updates.ts';
import { createSourcePool } from './source-pool.ts';
import { createStatusBoard, type StatusBoard } from './status-board.ts';
import { createStepRunner } from './step-runner.ts';
import { createTrustKeeper } from './trust-keeper.ts';
import { createUpdater, type Updater } from './updater.ts';

/** The world a box lives in. */
export interface BoxPorts {
  readonly store: Store;
  readonly journal: Journal;
  readonly trustStore: TrustStore;
  readonly documents: StateDocumentStore;
  readonly clock: Clock;
  readonly openHasher: () => Hasher;
  readonly checks: readonly HealthCheck[];
  readonly targets: readonly Target[];
}

export interface BoxOptions {
  /** Channels to follow. */
  readonly followed: readonly string[];
  readonly pinnedRoot?: string;
  readonly reserve: Reserve;
  readonly patience: Patience;
  readonly buildDate: string;
  readonly settingProblems: readonly CodedMessage[];
  readonly onEvent: (event: string, details: Readonly<Record<string, unknown>>) => void;
}

/** A box without its surroundings: sources come through `updates.onSource`. */
export interface Box {
  readonly board: StatusBoard;
  readonly updates: UpdateService;
}

/**
 * Puts a box together and begins to recover what the last process left; sources may come at once,
 * they wait their turn.
 */
export const openBox = async (ports: BoxPorts, options: BoxOptions): Promise<Box> => {
  const { store, journal, clock, openHasher } = ports;
  const { followed, reserve, buildDate, onEvent, pinnedRoot } = options;
  await store.open();
  const loaded = await ports.trustStore.load();
  const keeper = createTrustKeeper(ports.trustStore, loaded ?? newTrustRecord(buildDate));
  const board = await createStatusBoard(clock, ports.documents, options.settingProblems);
  const pool = createSourcePool(() => {
    board.showSources(pool.status());
  });
  const known = createKnownReleases(store);

  const summaryOf = async (
    generation: number | undefined,
  ): Promise<GenerationSummary | undefined> => {
    if (generation === undefined) return undefined;
    const releases = await store.readGeneration(generation);
    return (
      releases && {
        generation,
        releases: releases.map(({ manifest: { channel, counter, label, notes, issued } }) => ({
          channel,
          counter,
          label,
          notes,
          issued,
        })),
      }
    );
  };
  const refreshStore = async (): Promise<void> => {
    const { freeBytes, totalBytes } = await store.space();
    board.showStore({
      freeBytes,
      totalBytes,
      reserveBytes: reserve(totalBytes),
      damagedFiles: (await store.care.damaged()).length,
    });
  };
  const refreshStatus = async (): Promise<void> => {
    const { generation, previous } = keeper.record().committed ?? {};
    board.showGenerations(await summaryOf(generation), await summaryOf(previous));
    await refreshStore();
  };
  const caretaker = createCaretaker({
    store,
    pool,
    openHasher,
    addHistory: (kind, message) => board.addHistory(kind, message),
    onDamageChange: refreshStore,
  });
  const identity = {
    keeper,
    store,
    followed,
    ...(pinnedRoot === undefined ? {} : { pinnedRoot }),
  };
  if (loaded === undefined) await recallFirstRoot(identity);

  const updates: UpdateService = createUpdateService({
    updater: () => updater,
    caretaker,
    keeper,
    store,
    pool,
    clock,
    patience: options.patience,
  });
  const lookAgainLater = (): void => {
    updates.lookAgainLater();
  };
  const runStep = createStepRunner({
    store,
    journal,
    keeper,
    pool,
    openHasher,
    known,
    board,
    checks: ports.checks,
    targets: ports.targets,
    reserve,
    buildDate,
    lookAgainLater,
  });
  const updater: Updater = createUpdater({
    ...identity,
    journal,
    pool,
    known,
    board,
    caretaker,
    runStep,
    onEvent,
    refreshStatus,
    lookAgainLater,
  });
  await refreshStatus();
  // Going on with a large copy can take long; what is known is told meanwhile.
  updates.recover(loaded);
  updates.failed.catch((error: unknown) => {
    onEvent('daemon.failed', { code: isCodedError(error) ? error.code : 'UNEXPECTED' });
  });
  return { board, updates };
};
