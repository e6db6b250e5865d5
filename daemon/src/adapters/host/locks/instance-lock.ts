import { open } from 'node:fs/promises';
import path from 'node:path';
import { DaemonError } from '../../../ports/daemon-error.ts';
import { flockDescriptor } from './flock.ts';

/** Held until `release` or the end of the process, however it ends. */
export interface InstanceLock {
  release(): Promise<void>;
}

/**
 * Makes this the only daemon of a state folder. No process id is written anywhere, so nothing can be stale, and
 * containers that share the volume see each other.
 *
 * @throws DaemonError ALREADY_RUNNING
 */
export const takeInstanceLock = async (stateDirectory: string): Promise<InstanceLock> => {
  const handle = await open(path.join(stateDirectory, 'lock'), 'a', 0o600);
  const isOurs = await flockDescriptor(handle.fd).catch(async (error: unknown) => {
    await handle.close();
    throw error;
  });
  if (!isOurs) {
    await handle.close();
    throw new DaemonError('ALREADY_RUNNING');
  }
  return { release: () => handle.close() };
};
