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

/** The words of a process that tell it from others: its program and, where Node runs one, that. */
export const nameOf = async (pid: number): Promise<string> => {
  const text = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  const [program = '', ...words] = text.split('\0');
  const script = words.find((word) => word.endsWith('.js'));
  return [path.basename(program), ...(script === undefined ? [] : [script])].join(' ');
};

/**
 * How often threads of a process fell asleep since it began, which is as often as they were woken: unlike turns on a
 * processor it does not count those that were interrupted by what else the machine does.
 */
export const readWakeUps = async (pid: number): Promise<number> => {
  const tasks = await readdir(`/proc/${pid}/task`).catch(() => []);
  const counts = await Promise.all(
    tasks.map(async (task) => {
      const text = await readFile(`/proc/${pid}/task/${task}/status`, 'utf8').catch(() => '');
      return Number(/^voluntary_ctxt_switches:\s+(\d+)$/m.exec(text)?.[1] ?? 0);
    }),
  );
  return counts.reduce((sum, count) => sum + count, 0);
};

/** Seconds that all processes of a container were on a processor, those of its health checks included. */
export const readProcessorSeconds = async (containerId: string): Promise<number> => {
  const read = (group: string, name: string) =>
    readFile(path.join(group, name), 'utf8').catch(() => undefined);
  for (const group of await groupsOf(containerId)) {
    const nanoseconds = await read(group, 'cpuacct.usage');
    if (nanoseconds !== undefined) return Number(nanoseconds) / 1e9;
    const microseconds = /^usage_usec (\d+)$/m.exec((await read(group, 'cpu.stat')) ?? '')?.[1];
    if (microseconds !== undefined) return Number(microseconds) / 1e6;
  }
  throw new Error('this machine does not count the processor time of containers');
};

/** Bytes of memory of a process; what it shares with others is divided among them. */
export const pssOf = async (pid: number): Promise<number> => {
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
