import { execa, type Options } from 'execa';

/**
 * Runs a program in a process group of its own, which ends as a whole with the signal or with this
 * process.
 */
export const runGroup = async <T extends Options>(
  [program = '', ...words]: readonly string[],
  options: T,
  signal?: AbortSignal,
) => {
  signal?.throwIfAborted();
  const running = execa(program, words, { ...options, stdin: 'ignore', detached: true });
  const end = (): void => {
    try {
      // The whole group: what a shell started must not go on in the background.
      if (running.pid !== undefined) process.kill(-running.pid, 'SIGKILL');
    } catch {
      // All of it ended just now.
    }
  };
  signal?.addEventListener('abort', end, { once: true });
  process.once('exit', end);
  try {
    return await running;
  } finally {
    signal?.removeEventListener('abort', end);
    process.off('exit', end);
  }
};
