import { link, mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { statusSocketName, type BoxStatus } from '@p2p-hotspot/contract';
import { readStatuses, startDaemonProcess } from '@p2p-hotspot/examples';
import type * as LinuxClockProof from '../../../daemon/src/adapters/host/linux-clock-proof.js';
import type * as LocalFileSystem from '../../../daemon/src/adapters/host/local-file-system/local-file-system.js';
import type * as SystemClock from '../../../daemon/src/adapters/host/system-clock.js';
import type * as ServeUpdates from '../../../daemon/src/cycle/serve-updates.js';
import type * as StartDaemon from '../../../daemon/src/start-daemon.js';
import { importBuilt } from '../lab/import-built.ts';
import { askAsSteward } from '../lab/steward.ts';

const built = 'daemon/dist/src';
const { startDaemon } = (await importBuilt(`${built}/start-daemon.js`)) as typeof StartDaemon;
const { boxPatience } = (await importBuilt(
  `${built}/cycle/serve-updates.js`,
)) as typeof ServeUpdates;
const { systemClock } = (await importBuilt(
  `${built}/adapters/host/system-clock.js`,
)) as typeof SystemClock;
const { createLinuxClockProof, linuxClockFolders } = (await importBuilt(
  `${built}/adapters/host/linux-clock-proof.js`,
)) as typeof LinuxClockProof;
const { createLocalFileSystem, findSyncMethod } = (await importBuilt(
  `${built}/adapters/host/local-file-system/local-file-system.js`,
)) as typeof LocalFileSystem;

/** A box that is switched on, on a mounted disk. */
export interface CutBox {
  readonly store: string;
  /** Makes a bundle file appear, as a stick does. */
  plugIn(bundle: string): Promise<void>;
  askAsSteward(act: string): Promise<void>;
  statuses(signal: AbortSignal): AsyncGenerator<BoxStatus>;
  /** Whether the log said by now that a release is in force for good. */
  isCommitLogged(): boolean;
  end(): Promise<void>;
}

export interface CutBoxOptions {
  /** Sockets and what is plugged in lie here, not on the disk whose power is cut. */
  readonly directory: string;
  readonly mountPoint: string;
  readonly rootFingerprint: string;
  /**
   * `process`: a new process, which is killed at the end. `here`: the whole daemon started anew
   * within this process, which spares the half second in which Node loads it.
   */
  readonly run: 'process' | 'here';
}

const pin = '271828';
const reserveBytes = 1_000_000;

type Folders = Readonly<Record<'store' | 'state' | 'sockets' | 'drop', string>>;

const startHere = async (
  folders: Folders,
  rootFingerprint: string,
  onPhase: (phase: unknown) => void,
): Promise<() => Promise<void>> => {
  await mkdir(folders.store, { recursive: true });
  const fileSystem = createLocalFileSystem(await findSyncMethod(folders.store));
  // A process ends with its files open; here they would keep the disk from being unmounted.
  const appended: Awaited<ReturnType<typeof fileSystem.appendFile>>[] = [];
  const daemon = await startDaemon({
    folders: { ...folders, repositories: [] },
    environment: { TRUST_ROOT: rootFingerprint, ADMIN_PIN: pin },
    fileSystem: {
      ...fileSystem,
      appendFile: async (file) => {
        const opened = await fileSystem.appendFile(file);
        appended.push(opened);
        return opened;
      },
    },
    clock: systemClock,
    clockProof: createLinuxClockProof(linuxClockFolders),
    reserve: () => reserveBytes,
    patience: boxPatience,
    onEvent: (_event, { phase }) => {
      onPhase(phase);
    },
  });
  return async () => {
    await Promise.race([daemon.stop(), daemon.failed]);
    await Promise.allSettled(appended.map((file) => file.close()));
  };
};

const startProcess = async (
  folders: Folders,
  rootFingerprint: string,
  onPhase: (phase: unknown) => void,
): Promise<() => Promise<void>> => {
  const daemon = await startDaemonProcess({
    directories: folders,
    trustRoot: rootFingerprint,
    environment: { HOTSPOT_RESERVE_BYTES: String(reserveBytes), ADMIN_PIN: pin },
    onLog: (line) => {
      onPhase((JSON.parse(line) as { readonly phase?: unknown }).phase);
    },
  });
  return () => daemon.kill();
};

/** Switches a box on. Nothing is plugged in yet. */
export const startCutBox = async ({
  directory,
  mountPoint,
  rootFingerprint,
  run,
}: CutBoxOptions): Promise<CutBox> => {
  const folders = {
    store: path.join(mountPoint, 'store'),
    state: path.join(mountPoint, 'state'),
    sockets: path.join(directory, 'sockets'),
    drop: path.join(directory, 'drop'),
  };
  await rm(folders.drop, { recursive: true, force: true });
  await mkdir(folders.drop);
  let isCommitted = false;
  const start = run === 'here' ? startHere : startProcess;
  const end = await start(folders, rootFingerprint, (phase) => {
    isCommitted ||= phase === 'COMMITTED';
  });
  return {
    store: folders.store,
    plugIn: (bundle) => link(bundle, path.join(folders.drop, path.basename(bundle))),
    askAsSteward: (act) => askAsSteward(folders.sockets, pin, act),
    statuses: (signal) => readStatuses(path.join(folders.sockets, statusSocketName), signal),
    isCommitLogged: () => isCommitted,
    end,
  };
};
