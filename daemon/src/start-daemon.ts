import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import {
  readEnvironment,
  statusSocketName,
  stewardSocketName,
  storeNames,
} from '@p2p-hotspot/contract';
import type { CodedMessage } from '@p2p-hotspot/contract';
import type { MetadataReader } from '@p2p-hotspot/signing-keys';
import { createNetworkCheck } from './adapters/health/network-check.ts';
import {
  createAppRepositoryCheck,
  createServedFilesCheck,
} from './adapters/health/served-files.ts';
import { openHashThread } from './adapters/host/hash-thread/hash-thread.ts';
import type { MulticastLink } from './adapters/sources/neighbours/multicast-link.ts';
import { takeInstanceLock } from './adapters/host/instance-lock.ts';
import { examineState } from './adapters/state/state-folder/examine-state.ts';
import { createDocumentFiles } from './adapters/state/state-folder/document-files.ts';
import { createJournalFile } from './adapters/state/state-folder/journal-file.ts';
import { createTrustFile } from './adapters/state/state-folder/trust-file.ts';
import { createVolumeStore } from './adapters/store/volume/volume-store.ts';
import { createConsentKeeper } from './api/consent-keeper.ts';
import { provideDeviceKey } from './api/provide-device-key.ts';
import { provideDevice } from './api/provide-device.ts';
import { createStatusServer } from './api/status-server.ts';
import { createPresenceCode } from './api/presence-code.ts';
import { createStewardLog } from './api/steward-log.ts';
import { createStewardServer, refusalOf } from './api/steward-server.ts';
import { createStewardSessions } from './api/steward-sessions.ts';
import { createPinKeeper } from './api/pin-keeper.ts';
import { providePin } from './api/provide-pin.ts';
import { listenOnSocket } from './api/unix-socket.ts';
import { buildDate } from './build-date.ts';
import type { DaemonFolders } from './configuration.ts';
import { describeDiagnostics } from './diagnostics/describe-diagnostics.ts';
import { tailEvents } from './diagnostics/event-tail.ts';
import type { Reserve } from './core/space-plan.ts';
import { findCardFailure, tellFailingCard } from './cycle/tell-failing-card.ts';
import { openBox } from './cycle/box.ts';
import type { Patience } from './cycle/serve-updates.ts';
import { createReleaseFile } from './duties/carry/release-file.ts';
import { readCorrections } from './duties/read-corrections.ts';
import { createReceiptDuty } from './duties/write-receipts.ts';
import type { Clock } from './ports/clock.ts';
import type { ClockProof } from './ports/clock-proof.ts';
import type { DurableFileSystem } from './ports/durable-file-system.ts';
import type { HostHealth } from './ports/host-health.ts';
import type { HealthCheck } from './ports/health-check.ts';
import type { Journal } from './ports/journal.ts';
import { noPresence, type Presence } from './ports/presence.ts';
import type { Target } from './ports/target.ts';
import { applyRestore } from './duties/backup/apply-restore.ts';
import { createStickRoles } from './stick-roles.ts';
import { lightLamp } from './light-lamp.ts';
import { openUsage } from './usage/usage-keeper.ts';
import { watchNeighbours } from './watch-neighbours.ts';
import { openInternet } from './open-internet.ts';
import { watchInstallers } from './watch-installers.ts';
import { watchMaps } from './watch-maps.ts';
import { watchMirrors } from './watch-mirrors.ts';
import { watchSources } from './watch-sources.ts';

export interface DaemonOptions {
  readonly folders: DaemonFolders;
  /** Raw settings, as in `process.env`. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly fileSystem: DurableFileSystem;
  readonly clock: Clock;
  readonly clockProof: ClockProof;
  /** Absent on a box that cannot find out whether anybody stands before it. */
  readonly presence?: Presence;
  readonly reserve: Reserve;
  readonly patience: Patience;
  /** One line per thing that happens; names are stable. */
  readonly onEvent: (event: string, details: Readonly<Record<string, unknown>>) => void;
  readonly targets?: readonly Target[];
  /** Absent on a machine that says nothing of itself. */
  readonly hostHealth?: HostHealth;
  /** Failures of the card that this process has met itself; absent where nobody counts them. */
  readonly cardFailures?: () => number;
  /** Joins the networks of this machine to find neighbours; absent: none are looked for. */
  readonly openMulticast?: () => MulticastLink;
  /** Checks besides those of the served files. */
  readonly checks?: readonly HealthCheck[];
  /** Where the kernel has the lamps of the board; absent: none is touched. */
  readonly ledDirectory?: string;
  /** Stands around the journal; tests make it stop the process between two records. */
  readonly aroundJournal?: (journal: Journal) => Journal;
}

export interface RunningDaemon {
  /** Rejects when something failed that only a restart can put right. Never resolves. */
  readonly failed: Promise<never>;
  /** Resolves when the process should end and be started again: a steward asked for it, or for a backup. */
  readonly restartDue: Promise<void>;
  /** Resolves when nothing is under way. */
  settled(): Promise<void>;
  stop(): Promise<void>;
}

const anybody = 0o666;
const ownerAndGroup = 0o660;
const defaultChannels = ['stable'];

/** Roots that came with the software lie in a folder that nobody writes to. */
const bakedRootsIn = (fileSystem: DurableFileSystem, folder: string): MetadataReader => ({
  read: async (name, maxBytes) => {
    const bytes = await fileSystem.readFile(path.join(folder, name));
    return bytes !== undefined && bytes.length <= maxBytes ? bytes : undefined;
  },
});

/** After so long a card that could not be written to is tried again, by a new start. */
const cardRetryMs = 10 * 60_000;

/** Serves nothing but the status: what is here is still served by others, and people are told why. */
const startFailing = async (
  { folders, fileSystem, clock, onEvent }: DaemonOptions,
  { code, parameters }: CodedMessage,
): Promise<RunningDaemon> => {
  const board = await tellFailingCard(
    createVolumeStore(fileSystem, folders.store),
    createDocumentFiles(fileSystem, folders.state),
    clock,
    { code, parameters },
  );
  onEvent('daemon.card-failing', { code });
  const server = createStatusServer(board);
  await listenOnSocket(server, path.join(folders.sockets, statusSocketName), anybody);
  const stopping = new AbortController();
  return {
    failed: clock.sleep(cardRetryMs, stopping.signal).then(() => {
      if (stopping.signal.aborted) return new Promise<never>(() => undefined);
      throw new Error(`the card cannot be written to: ${code}`);
    }),
    restartDue: new Promise(() => undefined),
    settled: () => Promise.resolve(),
    stop: async () => {
      stopping.abort();
      await server.close();
      onEvent('daemon.stopped', {});
    },
  };
};

/**
 * The composition root: what is connected to what.
 *
 * @throws DaemonError ALREADY_RUNNING
 */
export const startDaemon = async (options: DaemonOptions): Promise<RunningDaemon> => {
  const { folders, fileSystem, clock, clockProof } = options;
  const { onEvent, readEvents } = tailEvents(clock, options.onEvent);
  const { drop, trust } = folders;
  const made = [
    folders.store,
    folders.state,
    folders.sockets,
    ...(drop === undefined ? [] : [drop]),
  ];
  for (const folder of made) {
    await mkdir(folder, { recursive: true });
  }
  const failure = await findCardFailure(fileSystem, [folders.state, folders.store]);
  if (failure !== undefined) return startFailing(options, failure);
  const lock = await takeInstanceLock(folders.state);
  const isUsed =
    (await fileSystem.readLink(path.join(folders.store, storeNames.current))) !== undefined;
  const lostState = await examineState(fileSystem, folders.state, isUsed);
  const documents = createDocumentFiles(fileSystem, folders.state);
  const trustStore = createTrustFile(fileSystem, folders.state);
  const store = createVolumeStore(fileSystem, folders.store);
  const isRestored = await applyRestore({ documents, store, trustStore, buildDate });
  const lastGood = await documents.load('settings');
  const { settings, accepted, problems } = readEnvironment(
    options.environment,
    lastGood,
    await documents.load('restoredSettings'),
  );
  if (JSON.stringify(accepted) !== JSON.stringify(lastGood)) {
    await documents.save('settings', accepted);
  }
  for (const { code, parameters } of problems) onEvent('settings.refused', { code, parameters });
  const device = await provideDevice(
    documents,
    settings,
    options.environment['BALENA_DEVICE_TYPE'],
  );
  const deviceKey = await provideDeviceKey(documents);
  const consents = await createConsentKeeper(documents, { receipts: settings.RECEIPTS === 'on' });
  const usage = await openUsage(documents, clock, settings);
  const names = {
    ...(settings.DEVICE_NAME === undefined ? {} : { name: settings.DEVICE_NAME }),
    ...(settings.COMMUNITY_NAME === undefined ? {} : { community: settings.COMMUNITY_NAME }),
  };
  const journal = createJournalFile(fileSystem, folders.state);

  const isRefused = (setting: string): boolean =>
    problems.some(({ parameters }) => parameters['name'] === setting);
  const keptPin = await providePin(documents, settings.ADMIN_PIN, onEvent, isRefused('ADMIN_PIN'));
  const sessions = createStewardSessions(keptPin.record, clock, {
    isPresent: () => roles.presence.isProven(),
    onBegun: () => pin.noteUse(),
  });
  const pin = createPinKeeper(documents, sessions, keptPin);
  let askForRestart: () => void = () => undefined;
  const restartDue = new Promise<void>((resolve) => {
    askForRestart = resolve;
  });
  const roles = await createStickRoles({
    documents,
    clock,
    pin,
    boxName: settings.DEVICE_NAME ?? settings.COMMUNITY_NAME ?? 'hotspot',
    ...(settings.TRUST_ROOT === undefined ? {} : { pinnedRoot: settings.TRUST_ROOT }),
    otherPresence: options.presence ?? noPresence,
    fileSystem,
    ...(folders.local === undefined ? {} : { localDirectory: folders.local }),
    onRestored: askForRestart,
  });
  const { board, updates, hostWatch, parts } = await openBox(
    {
      store,
      journal: options.aroundJournal?.(journal) ?? journal,
      trustStore,
      documents,
      clock,
      clockProof,
      presence: roles.presence,
      openHasher: openHashThread,
      checks: [
        createServedFilesCheck(folders.store),
        createAppRepositoryCheck(folders.store),
        createNetworkCheck(folders.sockets, clock),
        ...(options.checks ?? []),
      ],
      targets: options.targets ?? [],
      ...(options.hostHealth === undefined ? {} : { hostHealth: options.hostHealth }),
      ...(options.cardFailures === undefined ? {} : { cardFailures: options.cardFailures }),
    },
    {
      followed: settings.UPDATE_CHANNELS ?? defaultChannels,
      ...(settings.TRUST_ROOT === undefined ? {} : { pinnedRoot: settings.TRUST_ROOT }),
      ...(trust === undefined ? {} : { bakedRoots: bakedRootsIn(fileSystem, trust) }),
      isRootConfirmed: (fingerprint) => roles.isRootConfirmed(fingerprint),
      device,
      reserve: options.reserve,
      patience: options.patience,
      buildDate,
      settingProblems: problems,
      lostState,
      // What people are told at the end is the word of the last one that has something to say.
      makeStickDuties: (own) => [
        createReceiptDuty({
          ...own,
          isAllowed: () => consents.read().receipts,
          deviceKey,
          names,
          readUsage: () => usage.forReceipts(),
          readCorrections: () => readCorrections(folders.local, onEvent),
        }),
        ...roles.duties(own),
      ],
      onEvent,
    },
  );

  board.showConsents(consents.read());
  usage.follow((choice) => {
    board.showUsage(choice);
  });
  if (isRestored) await board.addHistory('steward', { code: 'BACKUP_RESTORED', parameters: {} });
  const { environment } = options;
  const internet = await openInternet({ settings, environment, clock, clockProof, documents });
  const mirrors = watchMirrors({
    settings,
    internet,
    clock,
    onMirrors: (shown) => {
      board.showMirrors(shown);
    },
  });
  const maps = watchMaps({
    settings,
    isRefused: isRefused('MAP_TILE_LINKS'),
    internet,
    directory: folders.local,
    fileSystem,
    documents,
    clock,
    reserve: options.reserve,
    onMaps: (shown) => {
      board.showMaps(shown);
    },
  });
  const installers = watchInstallers({
    ...{ settings, environment, internet, folders, fileSystem, clock },
    reserve: options.reserve,
    onInstallers: (shown) => {
      board.showInstallers(shown);
    },
  });
  const release = createReleaseFile(parts);
  const statusServer = createStatusServer(board, release);
  const log = await createStewardLog(documents, clock, refusalOf);
  const stewardServer = createStewardServer({
    powers: {
      ...updates.acts,
      pullNow: () => {
        mirrors?.pullNow();
        maps?.pullNow();
        installers?.pullNow();
        return Promise.resolve();
      },
      allowReceipts: async (allowed) => {
        await consents.allowReceipts(allowed);
        board.showConsents(consents.read());
      },
      countUsage: (allowed) => usage.allowCounting(allowed),
      tellUsage: (allowed) => usage.allowInReceipts(allowed),
      restart: () => {
        askForRestart();
      },
      ...roles.powers(parts),
    },
    sessions,
    device,
    pin,
    code: createPresenceCode(clock),
    log,
    readDiagnostics: () =>
      describeDiagnostics({
        ...parts,
        ...{ names, readEvents },
        settings: Object.keys(settings),
        readActs: () => log.read(),
      }),
    presence: roles.presence,
    usage,
    stickLabel: (id) => board.read().sticks?.find((stick) => stick.id === id)?.label,
  });
  await listenOnSocket(statusServer, path.join(folders.sockets, statusSocketName), anybody);
  await listenOnSocket(stewardServer, path.join(folders.sockets, stewardSocketName), ownerAndGroup);

  const stopLamp = await lightLamp(board, options.ledDirectory, settings.STATUS_LED);
  const openLink = settings.NEIGHBOURS === 'off' ? undefined : options.openMulticast;
  const neighbours =
    openLink === undefined || settings.PORTAL_PORT === 0
      ? []
      : [watchNeighbours({ settings, deviceId: device.id, board, clock, openLink, onEvent })];
  const watch = watchSources({
    folders,
    clock,
    others: [...neighbours, ...(mirrors === undefined ? [] : [mirrors])],
    onSource: (event) => {
      updates.onSource(event);
    },
    onEvent,
  });
  return {
    // A watch that ends by itself is as bad as one that fails.
    failed: Promise.race([
      updates.failed,
      Promise.all([watch.ended, maps?.ended, installers?.ended]).then(
        (): Promise<never> => new Promise(() => undefined),
      ),
    ]).catch(async (error: unknown) => {
      // A failing card often ends the process: the next one is to tell of it.
      await hostWatch.note();
      throw error;
    }),
    restartDue,
    settled: () => updates.settled(),
    stop: async () => {
      await watch.stop();
      await updates.stop();
      await maps?.stop();
      await installers?.stop();
      await internet.close();
      await stopLamp();
      await Promise.all([statusServer.close(), stewardServer.close(), release.stop()]);
      await usage.stop();
      await lock.release();
      onEvent('daemon.stopped', {});
    },
  };
};
