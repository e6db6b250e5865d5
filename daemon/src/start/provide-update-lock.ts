import { readBootId } from '@p2p-hotspot/launcher/launched';
import { openUpdateLock, removeStaleLock } from '../adapters/host/locks/update-lock.ts';
import type { DaemonOptions } from '../daemon-options.ts';
import type { UpdateLock } from '../ports/update-lock.ts';

/** On balena the supervisor says where its lock is, and restarts services as it likes. */
const lockFileOf = ({ environment }: Pick<DaemonOptions, 'environment'>): string | undefined => {
  const file = environment['BALENA_APP_LOCK_PATH'] ?? '';
  return environment['BALENA'] === '1' && file.startsWith('/') ? file : undefined;
};

/**
 * Before anything that may fail: a box that cannot work any more must not keep away the release of its fleet that
 * mends it.
 */
export const clearUpdateLock = async (
  options: Pick<DaemonOptions, 'environment' | 'onEvent'>,
): Promise<void> => {
  const file = lockFileOf(options);
  if (file !== undefined) await removeStaleLock({ file, onEvent: options.onEvent });
};

export const provideUpdateLock = async (
  options: DaemonOptions,
): Promise<{ readonly updateLock?: UpdateLock }> => {
  const file = lockFileOf(options);
  if (file === undefined) return {};
  const { environment, clock, onEvent } = options;
  const bootId = readBootId(environment);
  return { updateLock: await openUpdateLock({ file, bootId, clock, onEvent }) };
};
