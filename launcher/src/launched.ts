import { watch } from 'node:fs';
import { launcherReportVariable, type LauncherReport } from '@p2p-hotspot/contract/software';
import { storeNames } from '@p2p-hotspot/contract/store-layout';
import { findOffered } from './find-offered.ts';
import { uptimeSeconds } from './machine.ts';
import { readReport, writeReport } from './report-file.ts';

export { readReport } from './report-file.ts';
export { readBootId, uptimeSeconds } from './machine.ts';

/** A process that ends with this code wants to be started again, as in the contract. */
const restartExitCode = 75;

/** So long a service may take to end before it is ended. */
export const usualPatienceMs = 30_000;

/** Where the file system tells nothing of itself, it is looked at so often. */
const lookEveryMs = 5 * 60_000;

/** What a service that a launcher started tells it, for its next start. */
export interface Launched {
  /** It works. Until then an end that nobody asked for is held against the program. */
  ready(): void;
}

const endNow = (): void => {
  process.exit(restartExitCode);
};

const notLaunched: Launched = { ready: () => undefined };

/**
 * To be called once, early. Does nothing in a process that no launcher started.
 *
 * @param onChange what the box offers for this service is not what it was at the start: the process should end with
 *   `restartExitCode` as soon as it can. Called once.
 * @param patienceMs after so long it is ended; absent: it may take as long as it needs
 */
export const beLaunched = (
  environment: Readonly<Record<string, string | undefined>>,
  onChange: () => void,
  patienceMs?: number,
): Launched => {
  const file = environment[launcherReportVariable] ?? '';
  const first = file === '' ? undefined : readReport(file);
  if (first === undefined) return notLaunched;
  let report: LauncherReport = first;
  const tell = (news: Partial<LauncherReport>): void => {
    report = { ...report, ...news };
    try {
      writeReport(file, report, false);
    } catch {
      // Then this start counts as one that never was ready: nothing worse than caution.
    }
  };
  process.on('exit', (exitCode) => {
    tell({ phase: 'ended', exitCode });
  });

  const { service, offered } = first;
  const store = environment['HOTSPOT_STORE_DIR'] ?? '';
  if (store !== '') {
    let isDone = false;
    const look = (): void => {
      if (isDone || findOffered(store, service)?.tree === offered?.tree) return;
      isDone = true;
      if (patienceMs !== undefined) setTimeout(endNow, patienceMs).unref();
      onChange();
    };
    try {
      const watcher = watch(store, { persistent: false }, (_kind, name) => {
        if (name === null || name === storeNames.current) look();
      });
      watcher.on('error', () => {
        watcher.close();
      });
    } catch {
      // The clock below is left.
    }
    setInterval(look, lookEveryMs).unref();
    // It may have changed since the launcher looked.
    setImmediate(look);
  }
  return {
    ready: () => {
      tell({ phase: 'ready', readyAt: uptimeSeconds(), startsUnready: 0 });
    },
  };
};
