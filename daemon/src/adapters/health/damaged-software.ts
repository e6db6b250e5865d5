import path from 'node:path';
import { launcherReportName, softwareServices } from '@p2p-hotspot/contract';
import { readReport } from '@p2p-hotspot/launcher/launched';
import type { DoubtedTree } from '../../ports/doubted-tree.ts';

/**
 * Programs of a release that launchers found damaged when they last started a service, since the machine was
 * switched on.
 */
export const createDamagedSoftware =
  (socketDirectory: string, bootId: string) => (): readonly DoubtedTree[] =>
    softwareServices.flatMap((service) => {
      const report = readReport(path.join(socketDirectory, launcherReportName(service)));
      if (report?.bootId !== bootId || report.because?.code !== 'SOFTWARE_DAMAGED') return [];
      const tree = report.offered?.tree;
      return tree === undefined ? [] : [{ tree, finding: `${service} ${report.startedAt}` }];
    });
