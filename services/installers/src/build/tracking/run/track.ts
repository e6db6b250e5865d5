import { isCodedError, type CodedMessage } from '@p2p-hotspot/contract';
import { slotOf, type TrackedApp } from '../catalogue/tracked-app.ts';
import { appRecordOf, type TrackingState } from '../tracking-state.ts';
import { askSource, type Asking } from '../trackers/ask-source.ts';
import type { ReadRepository } from '../trackers/read-repository.ts';
import type { Reply } from '../trackers/tracker.ts';
import { finishArrival } from './arrival.ts';
import { openLedger } from './ledger.ts';
import type { Outcome } from './outcome.ts';
import { trackFile, type TrackFileOptions } from './track-file.ts';

export interface TrackOptions extends Omit<TrackFileOptions, 'ledger'> {
  readonly apps: readonly TrackedApp[];
  /** Secrets that lift limits, by host. */
  readonly tokens: ReadonlyMap<string, string>;
  readonly readRepository: ReadRepository;
  /** Called with what became of each file, as it is known. */
  readonly onOutcome?: (outcome: Outcome) => void;
}

/** What is wrong today may be right tomorrow; all else ends the run. */
const isPassing = (error: unknown): error is Error & CodedMessage =>
  isCodedError(error) &&
  /^(?:TRACKER_|UPSTREAM_|FDROID_UPSTREAM_|INSTALLER_SOURCE_PLAIN$)/.test(error.code);

const failed = (
  app: string,
  { code, parameters }: CodedMessage,
  more: Partial<Outcome> = {},
): Outcome => ({
  ...more,
  app,
  status: code === 'TRACKER_LIMITED' ? 'waiting' : 'failed',
  reasons: [{ code, parameters }],
});

/** Those that were looked at longest ago come first: a run that was stopped is gone on with. */
const inTurn = (apps: readonly TrackedApp[], state: TrackingState): TrackedApp[] =>
  [...apps].sort(
    (a, b) =>
      (appRecordOf(state, a.name).checkedMs ?? 0) - (appRecordOf(state, b.name).checkedMs ?? 0),
  );

/**
 * Brings the files of a catalogue up to date. What fails for one app does not stop the others, and
 * nothing that failed a check or is in question ever takes a place; what was there stays.
 *
 * @throws InstallersError INSTALLER_NOT_WRITABLE, INSTALLER_NOT_READABLE; what the shelf throws; the
 *   signal's reason
 */
export const track = async (options: TrackOptions): Promise<readonly Outcome[]> => {
  const { apps, shelf, http, tokens, readRepository, nowMs, signal, isDryRun } = options;
  const before = await shelf.read();
  const state = isDryRun ? before : await finishArrival(shelf, before);
  const ledger = openLedger(shelf, state, isDryRun);
  const limits = new Map(Object.entries(state.limits).filter(([, untilMs]) => untilMs > nowMs));
  const shared = new Map<string, Reply>();
  const outcomes: Outcome[] = [];
  let expectedBytes = 0;
  const onExpected = (bytes: number): void => {
    expectedBytes += bytes;
    options.onExpected(expectedBytes);
  };
  const tell = (outcome: Outcome): void => {
    outcomes.push(outcome);
    options.onOutcome?.(outcome);
  };

  const ask = async (app: TrackedApp): Promise<Asking | undefined> => {
    try {
      const how = { http, signal, nowMs, tokens, limits, shared, readRepository };
      return await askSource(app, ledger.app(app.name), how);
    } catch (error) {
      if (!isPassing(error)) throw error;
      tell(failed(app.name, error));
      return undefined;
    } finally {
      await ledger.keepLimits(limits);
    }
  };

  for (const app of inTurn(apps, state)) {
    signal.throwIfAborted();
    if (ledger.app(app.name).isKept) {
      tell({ app: app.name, status: 'kept', reasons: [] });
      continue;
    }
    const asking = await ask(app);
    if (asking === undefined) continue;
    const { offered, basis, answers } = asking;
    await ledger.keepApp(app.name, { ...ledger.app(app.name), basis, answers, checkedMs: nowMs });
    for (const rule of app.files) {
      signal.throwIfAborted();
      try {
        tell(await trackFile(app, rule, offered, { ...options, ledger, onExpected }));
      } catch (error) {
        if (!isPassing(error)) throw error;
        const slot = slotOf(rule);
        const { published } = ledger.file(app.name, slot);
        const { version, name } = published ?? {};
        tell(
          failed(app.name, error, {
            slot,
            ...(version === undefined || name === undefined ? {} : { version, name }),
          }),
        );
      }
    }
  }
  return outcomes;
};
