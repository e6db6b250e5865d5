import { spawn } from 'node:child_process';
import { open } from 'node:fs/promises';
import path from 'node:path';
import { DaemonError } from '../../ports/daemon-error.ts';

/** Held until `release` or the end of the process, however it ends. */
export interface InstanceLock {
  release(): Promise<void>;
}

/** Exit code with which `flock -n` says that somebody else holds the lock. */
const heldByOther = 1;

/**
 * Makes this the only daemon of a state folder.
 *
 * Node has no flock(2), so util-linux's `flock` locks the descriptor that we opened and pass on: the
 * lock belongs to the open file, which is ours, and the kernel drops it with us. No process id is
 * written anywhere, so nothing can be stale, and containers that share the volume see each other.
 *
 * @throws DaemonError ALREADY_RUNNING
 */
export const takeInstanceLock = async (stateDirectory: string): Promise<InstanceLock> => {
  const handle = await open(path.join(stateDirectory, 'lock'), 'a', 0o600);
  const exitCode = await new Promise<number | null>((resolve, reject) => {
    spawn('flock', ['-n', '3'], { stdio: ['ignore', 'ignore', 'ignore', handle.fd] })
      .on('error', reject)
      .on('exit', resolve);
  });
  if (exitCode !== 0) {
    await handle.close();
    if (exitCode === heldByOther) throw new DaemonError('ALREADY_RUNNING');
    throw new Error(`flock ended with ${exitCode ?? 'a signal'}`);
  }
  return { release: () => handle.close() };
};
