import type { Standing } from './services.ts';

/**
 * What comes next for a service, told by the containers that are there and by nothing else: so a helper
 * that starts after a power cut goes on where the other one was.
 *
 * - `create`: make the new container, then mark the one that runs as `previous`
 * - `discard`: remove a new container that nothing has come to yet
 * - `swap`: stop the previous one and give its name to the new one
 * - `prove`: start the new one, wait for it to prove itself, then remove the previous one
 * - `restore`: give the name back to the previous one
 * - `end-restore`: start it and remove the one that failed
 * - `adopt`: nothing else is left, so this one is it
 */
export type ReplacementStep =
  | 'create'
  | 'discard'
  | 'swap'
  | 'prove'
  | 'restore'
  | 'end-restore'
  | 'adopt'
  | 'done'
  | 'missing';

/** @param wantedId image that the service shall run, undefined to go on with what was begun */
export const replacementStep = (
  { current, next, previous, failed }: Standing,
  wantedId: string | undefined,
): ReplacementStep => {
  if (failed !== undefined) {
    if (current !== undefined) return 'end-restore';
    return previous === undefined ? 'adopt' : 'restore';
  }
  if (previous !== undefined) {
    if (current !== undefined) return next === undefined ? 'prove' : 'discard';
    return next === undefined ? 'restore' : 'swap';
  }
  if (current !== undefined) {
    if (next !== undefined) return 'discard';
    return wantedId === undefined || current.Image === wantedId ? 'done' : 'create';
  }
  return next === undefined ? 'missing' : 'adopt';
};
