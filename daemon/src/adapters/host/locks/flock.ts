import { spawn } from 'node:child_process';

/** Exit code with which `flock -n` says that somebody else holds the lock. */
const heldByOther = 1;

/**
 * Locks an open file, as flock(2) does, for as long as this process has it open: Node has no such call, so
 * util-linux's `flock` locks the descriptor that we opened and pass on. The lock belongs to the open file, which
 * is ours, and the kernel drops it with us. It is seen across containers that share the file.
 *
 * @returns false when somebody else holds it
 */
export const flockDescriptor = async (descriptor: number): Promise<boolean> => {
  const exitCode = await new Promise<number | null>((resolve, reject) => {
    spawn('flock', ['-n', '3'], { stdio: ['ignore', 'ignore', 'ignore', descriptor] })
      .on('error', reject)
      .on('exit', resolve);
  });
  if (exitCode === 0) return true;
  if (exitCode === heldByOther) return false;
  throw new Error(`flock ended with ${exitCode ?? 'a signal'}`);
};
