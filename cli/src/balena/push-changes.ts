import type { BalenaApi, Fleet } from './balena-api.ts';
import { BalenaError } from './errors.ts';
import type { Change } from './plan-changes.ts';

/**
 * Makes changes one after another, and reads back whether the fleet has them. One that was begun and
 * broken off is gone on with by planning anew.
 *
 * @throws BalenaError BALENA_NOT_KEPT, and as `BalenaApi.apply`
 */
export const pushChanges = async (
  api: BalenaApi,
  fleet: Fleet,
  changes: readonly Change[],
): Promise<void> => {
  for (const change of changes) await api.apply(fleet, change);
  const kept = new Map((await api.variables(fleet)).map(({ name, value }) => [name, value]));
  const lost = changes.filter(
    (change) => kept.get(change.name) !== (change.act === 'remove' ? undefined : change.value),
  );
  if (lost.length === 0) return;
  const names = lost.map(({ name }) => name).join(', ');
  throw new BalenaError('BALENA_NOT_KEPT', { parameters: { names } });
};
