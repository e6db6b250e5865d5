import type {
  BoxStatus,
  ChannelStatus,
  CodedMessage,
  Consents,
  DriveStatus,
  GenerationSummary,
  HistoryEntry,
  HistoryKind,
  HostStatus,
  ImageStatus,
  InstallersStatus,
  MapStatus,
  MirrorStatus,
  Progress,
  RemoteHelpStatus,
  SourceStatus,
  StoreStatus,
  SwarmRules,
  TimeStatus,
  TrustState,
  UsageChoice,
} from '@p2p-hotspot/contract';
import type { CycleState } from '../core/cycle-steps.ts';
import { describeSticks, type StickFacts } from '../core/describe-sticks.ts';
import { startState } from '../core/update-cycle.ts';
import type { Clock } from '../ports/clock.ts';
import type { StateDocumentStore } from '../ports/state-documents.ts';

const historyLimit = 50;
/** Progress is told at most so often: people read it, and a phone pays for each event. */
const progressEveryMs = 250;

/** What the box shows of itself. Everything that may be asked for is here, ready. */
export interface StatusBoard {
  read(): BoxStatus;
  /** @returns a function that ends the subscription */
  subscribe(listener: (status: BoxStatus) => void): () => void;
  showState(state: CycleState): void;
  /** Something worth saying while nothing is under way, such as why a source was refused. */
  showMessage(message: CodedMessage): void;
  showGenerations(current?: GenerationSummary, previous?: GenerationSummary): void;
  showTrust(trust: TrustState): void;
  showChannels(channels: readonly ChannelStatus[]): void;
  showTime(time: TimeStatus): void;
  showSources(sources: readonly SourceStatus[]): void;
  showMirrors(mirrors: readonly MirrorStatus[]): void;
  showMaps(maps: readonly MapStatus[]): void;
  showInstallers(installers: InstallersStatus): void;
  showImages(images: readonly ImageStatus[]): void;
  showSticks(sticks: readonly StickFacts[]): void;
  showStore(store: StoreStatus): void;
  showHost(host: HostStatus): void;
  showConsents(consents: Consents): void;
  showUsage(usage: UsageChoice): void;
  showStewardSticks(count: number): void;
  showRemoteHelp(remoteHelp: RemoteHelpStatus): void;
  showSwarm(swarm: SwarmRules): void;
  showDrive(drive: DriveStatus): void;
  beginProgress(progress: Progress): void;
  addProgress(bytes: number, files: number): void;
  endProgress(): void;
  addHistory(kind: HistoryKind, message: CodedMessage): Promise<void>;
}

const emptyStore: StoreStatus = { freeBytes: 0, totalBytes: 0, reserveBytes: 0, damagedFiles: 0 };

/** @param settingProblems settings that were refused at this start */
export const createStatusBoard = async (
  clock: Clock,
  documents: StateDocumentStore,
  settingProblems: readonly CodedMessage[],
): Promise<StatusBoard> => {
  const listeners = new Set<(status: BoxStatus) => void>();
  let history: readonly HistoryEntry[] = (await documents.load('history')) ?? [];
  let state = startState;
  let generations: Pick<BoxStatus, 'current' | 'previous'> = {};
  let rest: Pick<
    BoxStatus,
    | 'trust'
    | 'channels'
    | 'time'
    | 'sources'
    | 'mirrors'
    | 'maps'
    | 'installers'
    | 'images'
    | 'store'
    | 'host'
    | 'consents'
    | 'usage'
    | 'stewardSticks'
    | 'remoteHelp'
    | 'swarm'
    | 'drive'
  > = {
    trust: { kind: 'unset' },
    sources: [],
    store: emptyStore,
  };
  let progress: (Progress & { readonly begunMs: number; readonly begunBytes: number }) | undefined;
  let sticks: readonly StickFacts[] | undefined;
  let toldMs = -Infinity;

  const readProgress = (): Progress | undefined => {
    if (progress === undefined) return undefined;
    const { begunMs, begunBytes, ...shown } = progress;
    const elapsedSeconds = (clock.monotonicMs() - begunMs) / 1000;
    const rate = elapsedSeconds > 1 ? (shown.doneBytes - begunBytes) / elapsedSeconds : 0;
    return rate > 0
      ? { ...shown, secondsLeft: Math.ceil((shown.totalBytes - shown.doneBytes) / rate) }
      : shown;
  };
  const read = (): BoxStatus => {
    const shown = readProgress();
    return {
      apiVersion: 1,
      phase: state.phase,
      message: state.message,
      ...(shown === undefined ? {} : { progress: shown }),
      ...generations,
      ...rest,
      ...(sticks === undefined
        ? {}
        : { sticks: describeSticks(sticks, { ...state, sources: rest.sources }) }),
      history,
      settingProblems,
    };
  };
  const tell = (): void => {
    toldMs = clock.monotonicMs();
    if (listeners.size === 0) return;
    const status = read();
    for (const listener of listeners) listener(status);
  };
  const change = (part: Partial<typeof rest>): void => {
    rest = { ...rest, ...part };
    tell();
  };

  return {
    read,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    showState: (next) => {
      state = next;
      tell();
    },
    showMessage: (message) => {
      state = { ...state, message };
      tell();
    },
    showGenerations: (current, previous) => {
      generations = {
        ...(current === undefined ? {} : { current }),
        ...(previous === undefined ? {} : { previous }),
      };
      tell();
    },
    showTrust: (trust) => {
      change({ trust });
    },
    showChannels: (channels) => {
      change({ channels });
    },
    showTime: (time) => {
      change({ time });
    },
    showSources: (sources) => {
      change({ sources });
    },
    showMirrors: (mirrors) => {
      change({ mirrors });
    },
    showInstallers: (installers) => {
      change({ installers });
    },
    showImages: (images) => {
      change({ images });
    },
    showMaps: (maps) => {
      change({ maps });
    },
    showSticks: (shown) => {
      sticks = shown;
      tell();
    },
    showStore: (store) => {
      change({ store });
    },
    showHost: (host) => {
      change({ host });
    },
    showConsents: (consents) => {
      change({ consents });
    },
    showUsage: (usage) => {
      change({ usage });
    },
    showStewardSticks: (stewardSticks) => {
      change({ stewardSticks });
    },
    showRemoteHelp: (remoteHelp) => {
      change({ remoteHelp });
    },
    showSwarm: (swarm) => {
      change({ swarm });
    },
    showDrive: (drive) => {
      change({ drive });
    },
    beginProgress: ({ doneBytes, totalBytes, doneFiles, totalFiles }) => {
      // What begins is a whole plan; people are told four numbers of it.
      const begun = { doneBytes, totalBytes, doneFiles, totalFiles };
      progress = { ...begun, begunMs: clock.monotonicMs(), begunBytes: doneBytes };
      tell();
    },
    addProgress: (bytes, files) => {
      if (progress === undefined) return;
      progress = {
        ...progress,
        doneBytes: progress.doneBytes + bytes,
        doneFiles: progress.doneFiles + files,
      };
      if (clock.monotonicMs() - toldMs >= progressEveryMs) tell();
    },
    endProgress: () => {
      progress = undefined;
      tell();
    },
    addHistory: async (kind, message) => {
      const [newest] = history;
      // The same bad stick at every start of the box is told once.
      if (newest?.kind === kind && JSON.stringify(newest.message) === JSON.stringify(message)) {
        return;
      }
      const sequence = (history[0]?.sequence ?? 0) + 1;
      history = [{ time: clock.now(), sequence, kind, message }, ...history].slice(0, historyLimit);
      await documents.save('history', history);
      tell();
    },
  };
};
