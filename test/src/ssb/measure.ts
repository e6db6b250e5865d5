import { readFile, readdir, stat } from 'node:fs/promises';
import path from 'node:path';

/** Resident memory of a process. @returns bytes, now and at most ever */
export const memoryOf = async (
  pid: number,
): Promise<{ readonly now: number; readonly most: number }> => {
  const text = await readFile(`/proc/${pid}/status`, 'utf8');
  const of = (name: string) =>
    Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, 'mu').exec(text)?.[1]) * 1024;
  return { now: of('VmRSS'), most: of('VmHWM') };
};

/** @returns bytes of all files of a folder */
export const bytesOf = async (folder: string): Promise<number> => {
  const names = await readdir(folder, { recursive: true });
  const sizes = names.map((name) =>
    // What is only there for a moment counts for nothing.
    stat(path.join(folder, name)).then(
      (found) => (found.isFile() ? found.size : 0),
      () => 0,
    ),
  );
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
};

export const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

/** @returns processor time of a process so far, its own */
export const cpuSecondsOf = async (pid: number): Promise<number> => {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8');
  // After the name, which may have anything in it: user and system time, in hundredths.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
};
