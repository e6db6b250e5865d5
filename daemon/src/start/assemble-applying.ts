import { readBootId, uptimeSeconds } from '@p2p-hotspot/launcher/launched';
import { createNetworkCheck } from '../adapters/health/network-check.ts';
import {
  createAppRepositoryCheck,
  createServedFilesCheck,
} from '../adapters/health/served-files.ts';
import { createSoftwareCheck } from '../adapters/health/software-check.ts';
import { createImageCheck } from '../adapters/targets/images/image-check.ts';
import { createImageTarget } from '../adapters/targets/images/image-target.ts';
import type { StatusBoard } from '../cycle/status-board.ts';
import type { DaemonOptions } from '../daemon-options.ts';
import type { HealthCheck } from '../ports/health-check.ts';
import type { Target } from '../ports/target.ts';
import type { Kept } from './open-kept.ts';

/** What releases take effect on, and who judges whether they did well. */
export interface Applying {
  readonly targets: readonly Target[];
  readonly checks: readonly HealthCheck[];
  /** Lets the board tell what became of things. */
  showOn(board: StatusBoard): void;
  /** Before the update that may be under way is ended. */
  stop(): void;
}

/** A kind that takes effect on more than the store gets its target here, and its check beside it. */
export const assembleApplying = (options: DaemonOptions, kept: Kept): Applying => {
  const { folders, fileSystem, clock, engine, onEvent } = options;
  const { documents, settings } = kept;
  const areAppsAllowed = settings.SIDELOAD_APPS === 'on';
  const images = createImageTarget({
    ...{ engine, fileSystem, documents, clock, areAppsAllowed, onEvent },
  });
  return {
    targets: [images, ...(options.targets ?? [])],
    checks: [
      createServedFilesCheck(folders.store),
      createAppRepositoryCheck(folders.store),
      createNetworkCheck(folders.sockets, clock),
      createSoftwareCheck(
        folders.sockets,
        { bootId: readBootId(options.environment), uptimeSeconds },
        clock,
      ),
      ...(engine === undefined
        ? []
        : [
            createImageCheck({
              engine,
              clock,
              areAppsAllowed,
              outcomeOf: (part) => images.outcomeOf(part),
            }),
          ]),
      ...(options.checks ?? []),
    ],
    showOn: (board) => {
      images.follow((shown) => {
        board.showImages(shown);
      });
    },
    stop: () => {
      images.stop();
    },
  };
};
