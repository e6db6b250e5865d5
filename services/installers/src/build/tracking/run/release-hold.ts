import {
  appRecordOf,
  fileRecordOf,
  withFileRecord,
  type TrackingState,
} from '../tracking-state.ts';
import { finishArrival, keyOf, publish } from './arrival.ts';
import type { Shelf } from './shelf.ts';

/** What letting a held file through led to. */
export type Released =
  /** It is handed out now. */
  | 'published'
  /** It is fetched and handed out by the next run, if it is still that very file. */
  | 'awaited'
  /** Nothing is held there. */
  | 'not-held'
  /** A check failed: nobody can let that through. */
  | 'refused'
  /** Another name is in question; the operator's configuration has to say the new one. */
  | 'renamed';

/**
 * Lets a held file through, that very one and no other.
 *
 * @param component the one that it belongs to
 */
export const releaseHold = async (
  shelf: Shelf,
  {
    app,
    slot,
    component,
  }: { readonly app: string; readonly slot: string; readonly component: string },
): Promise<Released> => {
  const state: TrackingState = await finishArrival(shelf, await shelf.read());
  const record = fileRecordOf(appRecordOf(state, app), slot);
  const { hold } = record;
  if (hold === undefined) return 'not-held';
  if (!hold.isReleasable) return 'refused';
  if (hold.file === undefined) return 'renamed';
  const { file } = hold;
  const key = keyOf(app, slot, file);
  const there = await shelf.hashOf(component, file.name);
  const isFree =
    there === undefined ||
    there === file.sha256 ||
    (record.published?.name === file.name && there === record.published.sha256);
  if (isFree && (await shelf.partialHash(key)) === file.sha256) {
    await publish(shelf, state, { app, slot, component, facts: file });
    return 'published';
  }
  await shelf.write(withFileRecord(state, app, slot, { ...record, accepted: file.sha256 }));
  return 'awaited';
};
