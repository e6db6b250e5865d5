import { readFile } from 'node:fs/promises';

const figure = async (pid: number, file: string, pattern: RegExp): Promise<number> => {
  const found = pattern.exec(await readFile(`/proc/${pid}/${file}`, 'utf8'))?.[1];
  if (found === undefined)
    throw new Error(`/proc/${pid}/${file} tells nothing of ${pattern.source}`);
  return Number(found);
};

/** The most memory that a process ever had at once, in bytes. */
export const peakMemoryOf = async (pid: number): Promise<number> =>
  (await figure(pid, 'status', /^VmHWM:\s+(\d+) kB$/m)) * 1024;

/** What a process made the kernel write to disks so far, in bytes. */
export const writtenBytesOf = (pid: number): Promise<number> =>
  figure(pid, 'io', /^write_bytes: (\d+)$/m);
