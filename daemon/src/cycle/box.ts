import {
  isCodedError,
  type CodedMessage,
  type DeviceDescription,
  type GenerationSummary,
} from '@p2p-hotspot/contract';
import type { MetadataReader } from '@p2p-hotspot/signing-keys';
import { describeChannels } from '../core/describe-channels.ts';
import type { Reserve } from '../core/space-plan.ts';
import { newTrustRecord } from '../core/trust-record.ts';
import type { DoubtedTree } from '../ports/doubted-tree.ts';
import type { Clock } from '../ports/clock.ts';
import type { ClockProof } from '../ports/clock-proof.ts';
import type { HealthCheck } from '../ports/health-check.ts';
import { silentHost, type HostHealth } from '../ports/host-health.ts';
import type { Hasher } from '../ports/hasher.ts';
import type { Journal } from '../ports/journal.ts';
import type { StateDocumentStore } from '../ports/state-documents.ts';
import type { Presence } from '../ports/presence.ts';
import type { StickDuty } from '../ports/sticks.ts';
import { summarizeRelease, type Store, type StoredRelease } from '../ports/store.ts';
import type { Target } from '../ports/target.ts';
import type { TrustStore } from '../ports/trust-store.ts';
import { noUpdateLock, type UpdateLock } from '../ports/update-lock.ts';
import { traitsOf } from './box-traits.ts';
import { createCaretaker } from './caretaker.ts';
import { createKnownReleases } from './known-releases.ts';
import { recallAtStart } from './recall-trust.ts';
import {
  createUpdateService,
  type Patience,
  type StewardActs,
  type UpdateService,
} from './serve-updates.ts';
import { createSourcePool } from './source-pool.ts';
import { createStatusBoard, type StatusBoard } from './status-board.ts';
import { createStickAttendant, type StickAttendant } from './stick-attendant.ts';
import { createStepRunner } from './step-runner.ts';
import { createTrustKeeper, minCountersOf, type TrustKeeper } from './trust-keeper.ts';
import { createHostWatch, type HostWatch } from './watch-host.ts';
import { createUpdater, type Updater } from './updater.ts';

/** The world a box lives in. */
export interface BoxPorts {
  readonly store: Store;
  readonly journal: Journal;
  readonly trustStore: TrustStore;
  readonly documents: StateDocumentStore;
  readonly clock: Clock;
  readonly clockProof: ClockProof;
  readonly presence: Presence;
  readonly openHasher: () => Hasher;
  readonly checks: readonly HealthCheck[];
  readonly targets: readonly Target[];
  /** Absent on a machine that says nothing of itself. */
  readonly hostHealth?: HostHealth;
  /** Failures of the card that this process has met itself; absent where nobody counts them. */
  readonly cardFailures?: () => number;
  /** Trees that others found damaged; absent: nobody looks. */
  readonly doubtedTrees?: () => readonly DoubtedTree[];
  /** Absent where nobody else touches the services. */
  readonly updateLock?: UpdateLock;
}

/** What a stick's duties may lean on. */
export interface StickDutyParts extends BoxPorts {
  readonly keeper: TrustKeeper;
  readonly board: StatusBoard;
  readonly acts: StewardActs;
  readonly device: DeviceDescription;
  readonly followed: readonly string[];
  /** For a stored file that is not what its name says: told, and repaired before anything else. */
  readonly reportDamage: (sha256: string) => Promise<void>;
}

export interface BoxOptions {
  /** Channels to follow. */
  readonly followed: readonly string[];
  readonly pinnedRoot?: string;
  /** Whether a steward who stands before the box has said that this first root is the right one. */
  readonly isRootConfirmed?: (fingerprint: string) => boolean;
  /** Roots that came with the software, as in a repository's `metadata/`. */
  readonly bakedRoots?: MetadataReader;
  readonly device: DeviceDescription;
  readonly reserve: Reserve;
  readonly patience: Patience;
  readonly buildDate: string;
  readonly settingProblems: readonly CodedMessage[];
  /** Parts of the state that were found damaged and are made anew. */
  readonly lostState?: readonly CodedMessage[];
  /** Makes what is done for each stick, in the order in which it is done. */
  readonly makeStickDuties?: (parts: StickDutyParts) => readonly StickDuty[];
  readonly onEvent: (event: string, details: Readonly<Record<string, unknown>>) => void;
}

/** A box without its surroundings: sources come through `updates.onSource`. */
export interface Box {
  readonly board: StatusBoard;
  readonly updates: UpdateService;
  readonly hostWatch: HostWatch;
  readonly parts: StickDutyParts;
}

/**
 * Puts a box together and begins to recover what the last process left; sources may come at once,
 * they wait their turn.
 */
export const openBox = async (ports: BoxPorts, options: BoxOptions): Promise<Box> => {
  const { store, journal, clock, clockProof, openHasher } = ports;
  const { updateLock = noUpdateLock } = ports;
  const { followed, reserve, buildDate, onEvent, pinnedRoot, bakedRoots } = options;
  await store.open();
  const loaded = await ports.trustStore.load();
  const keeper = createTrustKeeper(ports.trustStore, loaded ?? newTrustRecord(buildDate));
  const pinned = pinnedRoot === undefined ? {} : { pinnedRoot };
  const problems = await recallAtStart(
    { keeper, store, followed, ...pinned, ...(bakedRoots === undefined ? {} : { bakedRoots }) },
    loaded === undefined,
  );
  const board = await createStatusBoard(clock, ports.documents, [
    ...options.settingProblems,
    ...problems,
  ]);
  const { lostState = [] } = options;
  for (const message of lostState) await board.addHistory('repaired', message);
  // Two copies again, before anything happens to the one that is left.
  if (loaded !== undefined && lostState.some(({ code }) => code === 'TRUST_COPY_LOST')) {
    await ports.trustStore.save(keeper.record());
  }
  const pool = createSourcePool(clock, () => {
    board.showSources(pool.status());
  });
  const known = createKnownReleases(store);

  const passedOver = new Map<string, CodedMessage>();
  const traits = traitsOf(options.device);

  const readGeneration = async (generation: number | undefined) =>
    generation === undefined ? undefined : store.readGeneration(generation);
  const summarize = (
    generation: number | undefined,
    releases: readonly StoredRelease[] | undefined,
  ): GenerationSummary | undefined =>
    generation === undefined || releases === undefined
      ? undefined
      : { generation, releases: releases.map(summarizeRelease) };
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
    const record = keeper.record();
    const { generation, previous } = record.committed ?? {};
    const inForce = await readGeneration(generation);
    board.showGenerations(
      summarize(generation, inForce),
      summarize(previous, await readGeneration(previous)),
    );
    board.showChannels(
      describeChannels(record, followed, inForce ?? [], minCountersOf(record), passedOver),
    );
    await refreshStore();
  };
  const caretaker = createCaretaker({
    store,
    pool,
    documents: ports.documents,
    noteBytes: options.patience.scrubNoteBytes,
    openHasher,
    addHistory: (kind, message) => board.addHistory(kind, message),
    onDamageChange: refreshStore,
  });
  const hostWatch = createHostWatch({
    health: ports.hostHealth ?? silentHost,
    board,
    documents: ports.documents,
    clock,
    cardFailures: ports.cardFailures ?? (() => 0),
  });
  const updates: UpdateService = createUpdateService({
    updater: () => updater,
    caretaker,
    hostWatch,
    followed,
    keeper,
    store,
    pool,
    sticks: () => sticks,
    clock,
    patience: options.patience,
    updateLock,
    doubtedTrees: ports.doubtedTrees ?? (() => []),
  });
  const parts: StickDutyParts = {
    ...ports,
    keeper,
    board,
    acts: updates.acts,
    device: options.device,
    followed,
    reportDamage: async (sha256) => {
      await caretaker.report(sha256);
      updates.repairSoon();
    },
  };
  const duties = options.makeStickDuties?.(parts) ?? [];
  const sticks: StickAttendant = createStickAttendant({
    duties,
    generation: () => keeper.record().committed?.generation,
    onChange: (shown) => {
      board.showSticks(shown);
    },
    onDue: () => {
      updates.settleSticks();
    },
    onEvent,
    fail: (error) => {
      updates.fail(error);
    },
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
    traits,
    lookAgainLater,
    refreshStatus,
  });
  const updater: Updater = createUpdater({
    keeper,
    store,
    clock,
    clockProof,
    presence: ports.presence,
    followed,
    ...pinned,
    ...(options.isRootConfirmed === undefined ? {} : { isRootConfirmed: options.isRootConfirmed }),
    traits,
    passedOver,
    journal,
    pool,
    known,
    board,
    caretaker,
    runStep,
    updateLock,
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
  return { board, updates, hostWatch, parts };
};
