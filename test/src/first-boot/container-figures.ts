import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

const controlGroups = '/sys/fs/cgroup';

const subfolders = async (folder: string): Promise<readonly string[]> => {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => path.join(folder, name));
};

/** Folders of the control groups of a container; one per controller where the machine has them apart. */
const groupsOf = async (containerId: string): Promise<readonly string[]> => {
  const found: string[] = [];
  const firsts = await subfolders(controlGroups);
  const seconds = (await Promise.all(firsts.map(subfolders))).flat();
  for (const parent of [...firsts, ...seconds]) {
    for (const folder of await subfolders(parent)) {
      if (path.basename(folder) === containerId) found.push(folder);
    }
  }
  if (found.length === 0) throw new Error(`container ${containerId} has no control group`);
  return found;
};

/** Processes of a container, by their numbers on this machine. */
export const processesOf = async (containerId: string): Promise<readonly number[]> => {
  for (const group of await groupsOf(containerId)) {
    const text = await readFile(path.join(group, 'cgroup.procs'), 'utf8').catch(() => '');
    const pids = text.split('\n').filter((line) => line !== '');
    if (pids.length > 0) return pids.map(Number);
  }
  throw new Error(`container ${containerId} runs nothing`);
};

const pssOf = async (pid: number): Promise<number> => {
  const text = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '');
  return Number(/^Pss:\s+(\d+) kB$/m.exec(text)?.[1] ?? 0) * 1024;
};

/** Bytes of memory of all processes of a container; what they share with others is divided among them. */
export const readPss = async (containerId: string): Promise<number> => {
  const sizes = await Promise.all((await processesOf(containerId)).map(pssOf));
  return sizes.reduce((sum, size) => sum + size, 0);
};

/** What the kernel counts for a container against its limit, and the most that it was. Page cache is in it. */
export const readCharged = async (
  containerId: string,
): Promise<{ readonly bytes: number; readonly peakBytes: number }> => {
  const files = [
    ['memory.usage_in_bytes', 'memory.max_usage_in_bytes'],
    ['memory.current', 'memory.peak'],
  ] as const;
  const read = (group: string, name: string) =>
    readFile(path.join(group, name), 'utf8').then(Number, () => undefined);
  for (const group of await groupsOf(containerId)) {
    for (const [now, most] of files) {
      const bytes = await read(group, now);
      if (bytes !== undefined) return { bytes, peakBytes: (await read(group, most)) ?? bytes };
    }
  }
  throw new Error('this machine does not count the memory of containers');
};
