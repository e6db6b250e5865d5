import { readFile } from 'node:fs/promises';
import path from 'node:path';
import {
  launcherReportName,
  readLauncherReport,
  softwareServices,
  type LauncherReport,
} from '@p2p-hotspot/contract';

/** Which program runs for each service of this box, as launchers wrote it down (docs/spec/software-v1.md §5). */
export interface SoftwareReports {
  /** Those of services that were started since the machine was switched on. */
  read(): Promise<readonly LauncherReport[]>;
}

/**
 * @param socketDirectory where launchers write
 * @param bootId of this machine since it was switched on
 */
export const createSoftwareReports = (
  socketDirectory: string,
  bootId: string,
): SoftwareReports => ({
  read: async () => {
    const reports: LauncherReport[] = [];
    for (const service of softwareServices) {
      const file = path.join(socketDirectory, launcherReportName(service));
      const report = readLauncherReport(await readFile(file, 'utf8').catch(() => ''));
      if (report?.bootId === bootId) reports.push(report);
    }
    return reports;
  },
});
