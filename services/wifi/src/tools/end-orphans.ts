import { readdir, readFile } from 'node:fs/promises';

/** Programs that this service starts; another one with our folder among its words is somebody's shell. */
const programs: ReadonlySet<string> = new Set(['dnsmasq', 'hostapd']);

const wordsOf = async (pid: string): Promise<readonly string[]> =>
  (await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')).split('\0');

const isGone = async (pid: string): Promise<boolean> => (await wordsOf(pid)).join('') === '';

/** A killed process is away within moments; one that is not is the next start's to see. */
const looks = 50;
const lookMs = 20;

/**
 * Ends what a killed service left running: it holds the ports that its successor needs.
 *
 * @param folder of this service alone, and named in the words of each program that it starts
 */
export const endOrphans = async (folder: string): Promise<void> => {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  for (const pid of pids) {
    const [program = '', ...words] = await wordsOf(pid);
    const name = program.slice(program.lastIndexOf('/') + 1);
    if (!programs.has(name) || !words.some((word) => word.includes(`${folder}/`))) continue;
    try {
      process.kill(Number(pid), 'SIGKILL');
    } catch {
      // It ended by itself.
    }
    for (let left = looks; left > 0 && !(await isGone(pid)); left -= 1) {
      await new Promise((resolve) => setTimeout(resolve, lookMs));
    }
  }
};
