import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { readLauncherReport, type LauncherReport } from '@p2p-hotspot/contract/software';

/** @returns undefined where there is none that can be read: as good as a first start */
export const readReport = (file: string): LauncherReport | undefined => {
  try {
    return readLauncherReport(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
};

/** Older than any write takes; a clock that jumps costs a file of some bytes, or one more try. */
const staleMs = 60_000;

/** What writes left behind that a kill ended. */
const removeLeftovers = (file: string): void => {
  const folder = path.dirname(file);
  for (const name of readdirSync(folder)) {
    if (!name.startsWith(`.${path.basename(file)}.`)) continue;
    const leftover = path.join(folder, name);
    const status = lstatSync(leftover, { throwIfNoEntry: false });
    if (status !== undefined && Date.now() - status.mtimeMs > staleMs) {
      rmSync(leftover, { force: true });
    }
  }
};

/**
 * Replaces the report: readers see the old one or the new one. Two launchers of one service do not spoil it for
 * each other.
 *
 * @param isDurable also after a power cut it is the new one
 * @throws Error where nothing can be written
 */
export const writeReport = (file: string, report: LauncherReport, isDurable: boolean): void => {
  if (isDurable) removeLeftovers(file);
  const temporary = path.join(
    path.dirname(file),
    `.${path.basename(file)}.${randomBytes(6).toString('hex')}`,
  );
  try {
    const handle = openSync(temporary, 'wx', 0o644);
    try {
      writeSync(handle, `${JSON.stringify(report)}\n`);
      if (isDurable) fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
};
