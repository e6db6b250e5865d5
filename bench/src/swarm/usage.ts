import { readFile } from 'node:fs/promises';
import { readUsage } from '../measure.ts';

/** What processes took so far, together. */
export interface SharedUsage {
  readonly cpuSeconds: number;
  /** Sum of the largest resident sets. */
  readonly peakBytes: number;
  /** What they made the kernel write to disks. */
  readonly writtenBytes: number;
}

const childrenOf = async (pid: number): Promise<readonly number[]> => {
  const text = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8');
  return text.split(' ').filter(Boolean).map(Number);
};

const usageOf = async (pid: number): Promise<SharedUsage> => {
  const io = await readFile(`/proc/${pid}/io`, 'utf8');
  const writtenBytes = Number(/^write_bytes: (\d+)$/m.exec(io)?.[1]);
  const own = { ...(await readUsage(pid)), writtenBytes };
  return [own, ...(await Promise.all((await childrenOf(pid)).map(usageOf)))].reduce(add);
};

const add = (one: SharedUsage, other: SharedUsage): SharedUsage => ({
  cpuSeconds: one.cpuSeconds + other.cpuSeconds,
  peakBytes: one.peakBytes + other.peakBytes,
  writtenBytes: one.writtenBytes + other.writtenBytes,
});

/** What processes that still run took so far, with their children (Linux `/proc`). */
export const readSharedUsage = async (pids: readonly number[]): Promise<SharedUsage> =>
  (await Promise.all(pids.map(usageOf))).reduce(add);
