import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';

const textOf = async (file: string): Promise<string> => {
  try {
    return await readFile(file, 'utf8');
  } catch {
    return '';
  }
};

/** Tries of a tenth of a second each, before it is ended by force. */
const tries = 30;
const tryMs = 100;

/**
 * Ends what a service before this one left behind when it was killed: it holds the ports and writes the
 * same file.
 *
 * @param word an argument that no other program has
 */
export const endLeftOver = async (pidFile: string, word: string): Promise<void> => {
  const pid = Number(await textOf(pidFile));
  if (!Number.isInteger(pid) || pid <= 1) return;
  const isThere = async (): Promise<boolean> =>
    (await textOf(`/proc/${pid}/cmdline`)).split('\0').includes(word);
  for (let attempt = 0; attempt <= tries && (await isThere()); attempt += 1) {
    try {
      process.kill(pid, attempt === tries ? 'SIGKILL' : 'SIGTERM');
    } catch {
      return;
    }
    await sleep(tryMs);
  }
};
