import type { CodedMessage } from '@p2p-hotspot/contract';
import type { Level, Slot } from '../catalogue/tracked-app.ts';

export const outcomeStatuses = [
  'current',
  'updated',
  'available',
  'held',
  'kept',
  'waiting',
  'failed',
] as const;

/** What became of one file of an app, or of the whole app where its source did not answer. */
export interface Outcome {
  readonly app: string;
  readonly slot?: Slot;
  /**
   * `available`: newer, and only looked at; `kept`: at the operator's wish; `waiting`: nothing is wrong,
   * and there is nothing to be had yet; `failed`: the next run tries again. In each of them the last
   * good file stays.
   */
  readonly status: (typeof outcomeStatuses)[number];
  readonly version?: string;
  /** The file that is handed out now. */
  readonly name?: string;
  readonly level?: Level;
  readonly reasons: readonly CodedMessage[];
}
