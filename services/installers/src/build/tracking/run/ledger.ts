import {
  appRecordOf,
  fileRecordOf,
  withAppRecord,
  withFileRecord,
  type AppRecord,
  type Arrival,
  type FileRecord,
  type TrackingState,
} from '../tracking-state.ts';
import { publish } from './arrival.ts';
import type { Shelf } from './shelf.ts';

/** The state of a run, written down whenever it changes. */
export interface Ledger {
  readonly state: () => TrackingState;
  readonly app: (name: string) => AppRecord;
  readonly file: (app: string, slot: string) => FileRecord;
  readonly keepApp: (name: string, record: AppRecord) => Promise<void>;
  readonly keepFile: (app: string, slot: string, record: FileRecord) => Promise<void>;
  readonly keepLimits: (limits: ReadonlyMap<string, number>) => Promise<void>;
  readonly publish: (arrival: Omit<Arrival, 'replaces'>) => Promise<void>;
}

/**
 * Opens the state for a run.
 *
 * @param isDryRun nothing is written, and nothing can be published
 */
export const openLedger = (shelf: Shelf, before: TrackingState, isDryRun: boolean): Ledger => {
  let state = before;
  const keep = async (next: TrackingState): Promise<void> => {
    if (isDryRun || JSON.stringify(next) === JSON.stringify(state)) return;
    await shelf.write(next);
    state = next;
  };
  return {
    state: () => state,
    app: (name) => appRecordOf(state, name),
    file: (app, slot) => fileRecordOf(appRecordOf(state, app), slot),
    keepApp: (name, record) => keep(withAppRecord(state, name, record)),
    keepFile: (app, slot, record) => keep(withFileRecord(state, app, slot, record)),
    keepLimits: (limits) => keep({ ...state, limits: Object.fromEntries(limits) }),
    publish: async (arrival) => {
      state = await publish(shelf, state, arrival);
    },
  };
};
