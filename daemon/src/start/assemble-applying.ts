import { readBootId, uptimeSeconds } from '@p2p-hotspot/launcher/launched';
import { createNetworkCheck } from '../adapters/health/network-check.ts';
import {
  createAppRepositoryCheck,
  createServedFilesCheck,
} from '../adapters/health/served-files.ts';
import { createSoftwareCheck } from '../adapters/health/software-check.ts';
import type { DaemonOptions } from '../daemon-options.ts';
import type { HealthCheck } from '../ports/health-check.ts';
import type { Target } from '../ports/target.ts';

/** What releases take effect on, and who judges whether they did well. */
export interface Applying {
  readonly targets: readonly Target[];
  readonly checks: readonly HealthCheck[];
}

/** A kind that takes effect on more than the store gets its target here, and its check beside it. */
export const assembleApplying = ({ folders, clock, ...options }: DaemonOptions): Applying => ({
  targets: options.targets ?? [],
  checks: [
    createServedFilesCheck(folders.store),
    createAppRepositoryCheck(folders.store),
    createNetworkCheck(folders.sockets, clock),
    createSoftwareCheck(
      folders.sockets,
      { bootId: readBootId(options.environment), uptimeSeconds },
      clock,
    ),
    ...(options.checks ?? []),
  ],
});
