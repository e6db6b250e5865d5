import { createHash } from 'node:crypto';
import {
  fileRecordOf,
  appRecordOf,
  withFileRecord,
  type Arrival,
  type FileFacts,
  type TrackingState,
} from '../tracking-state.ts';
import type { Shelf } from './shelf.ts';

/** Names a state of a file among all that are on their way. */
export const keyOf = (
  app: string,
  slot: string,
  { url, mark }: Pick<FileFacts, 'url' | 'mark'>,
): string =>
  createHash('sha256')
    .update(JSON.stringify([app, slot, url, mark]))
    .digest('hex')
    .slice(0, 32);

const withoutArrival = ({ format, apps, limits }: TrackingState): TrackingState => ({
  ...{ format, apps, limits },
});

/**
 * Finishes what a state says is arriving: the file takes its place, the one before it goes, the state
 * says so. After a crash anywhere in it, it is called again.
 *
 * @returns the state as it was written
 */
export const finishArrival = async (shelf: Shelf, state: TrackingState): Promise<TrackingState> => {
  const { arriving } = state;
  if (arriving === undefined) return state;
  const { app, slot, component, facts, replaces } = arriving;
  const key = keyOf(app, slot, facts);
  if ((await shelf.partialHash(key)) === facts.sha256) {
    await shelf.place(key, component, facts.name);
  } else if ((await shelf.hashOf(component, facts.name)) !== facts.sha256) {
    // Somebody took it away in the meantime: it is fetched again.
    const next = withoutArrival(state);
    await shelf.write(next);
    return next;
  }
  const { published } = fileRecordOf(appRecordOf(state, app), slot);
  if (replaces !== undefined && published !== undefined) {
    // Only what we brought is ours to remove.
    const isOurs = (await shelf.hashOf(component, replaces)) === published.sha256;
    if (isOurs) await shelf.remove(component, replaces);
  }
  const next = withFileRecord(withoutArrival(state), app, slot, { published: facts });
  await shelf.write(next);
  await shelf.discard(key);
  return next;
};

/**
 * Hands a verified file out. The state names it before anything moves, so that a crash leaves the old
 * file or the new one, and the next run knows which.
 *
 * @returns the state as it was written
 */
export const publish = async (
  shelf: Shelf,
  state: TrackingState,
  arrival: Omit<Arrival, 'replaces'>,
): Promise<TrackingState> => {
  const { published } = fileRecordOf(appRecordOf(state, arrival.app), arrival.slot);
  const isOtherName = published !== undefined && published.name !== arrival.facts.name;
  const announced: TrackingState = {
    ...state,
    arriving: { ...arrival, ...(isOtherName ? { replaces: published.name } : {}) },
  };
  await shelf.write(announced);
  return finishArrival(shelf, announced);
};
