import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';

/** Where the kernel shows its state; another folder in tests. */
export interface KernelTree {
  /** As `/sys`. */
  readonly sysfs: string;
  /** As `/proc`. */
  readonly proc: string;
}

export const linuxTree: KernelTree = { sysfs: '/sys', proc: '/proc' };

/** A line of kernel state, '' where there is none: what is asked for may vanish at any time. */
export const readState = (path: string): Promise<string> =>
  readFile(path, 'utf8').then(
    (text) => text.trim(),
    () => '',
  );

/** As `readState`, for the moment after an error in which the answer must not come late. */
export const readStateNow = (path: string): string => {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    return '';
  }
};
