import type { SwarmChoices } from '@p2p-hotspot/contract';
import type { SourceWatcher } from '../ports/source-watcher.ts';
import type { Box } from '../cycle/box.ts';
import type { DaemonOptions } from '../daemon-options.ts';
import { openInternet } from '../open-internet.ts';
import { keepSwarmRules } from '../swarm/keep-swarm-rules.ts';
import { watchDrive } from '../watch-drive.ts';
import { watchInstallers } from '../watch-installers.ts';
import { watchMaps } from '../watch-maps.ts';
import { watchMirrors } from '../watch-mirrors.ts';
import { watchSwarm } from '../watch-swarm.ts';
import type { Kept } from './open-kept.ts';

/** What is brought from the Internet, where the settings want it. */
export interface InternetKeepers {
  /** Finds the releases on mirrors. */
  readonly watchers: readonly SourceWatcher[];
  /** The steward's word on the swarm. */
  changeSwarm(choices: SwarmChoices): Promise<void>;
  /** All of them look at once, whatever the hour. */
  pullNow(): void;
  /** Rejects when one of them failed. */
  readonly ended: Promise<unknown>;
  stop(): Promise<void>;
}

export const bringFromInternet = async (
  options: DaemonOptions,
  kept: Kept,
  { board, hostWatch }: Pick<Box, 'board' | 'hostWatch'>,
): Promise<InternetKeepers> => {
  const { folders, environment, fileSystem, clock, clockProof, reserve, onEvent } = options;
  const { documents, settings } = kept;
  const internet = await openInternet({
    ...{ settings, environment, clock, clockProof, documents },
    isSparing: () => hostWatch.isSparing(),
  });
  const mirrors = watchMirrors({
    settings,
    internet,
    clock,
    onMirrors: (shown) => {
      board.showMirrors(shown);
    },
  });
  const maps = watchMaps({
    settings,
    isRefused: kept.isRefused('MAP_TILE_LINKS'),
    internet,
    directory: folders.local,
    fileSystem,
    documents,
    clock,
    reserve,
    onMaps: (shown) => {
      board.showMaps(shown);
    },
  });
  const installers = watchInstallers({
    ...{ settings, environment, internet, folders, fileSystem, clock, reserve },
    onInstallers: (shown) => {
      board.showInstallers(shown);
    },
  });
  const drive = await watchDrive({
    settings,
    isRefused: kept.isRefused('CONTENT_REPOSITORY'),
    ...{ folders, fileSystem, clock, reserve, guard: internet.guard },
    onDrive: (shown) => {
      board.showDrive(shown);
    },
  });
  const swarm = await keepSwarmRules({
    ...{ settings, documents, clock, guard: internet.guard },
    onRules: (rules) => {
      board.showSwarm(rules);
    },
  });
  return {
    changeSwarm: (choices) => swarm.change(choices),
    watchers: [
      ...(mirrors === undefined ? [] : [mirrors]),
      watchSwarm({ sockets: folders.sockets, clock, guard: internet.guard, onEvent }),
    ],
    pullNow: () => {
      mirrors?.pullNow();
      maps?.pullNow();
      installers?.pullNow();
      swarm.lookAgain();
    },
    ended: Promise.all([maps?.ended, installers?.ended, swarm.ended, drive?.ended]),
    stop: async () => {
      await maps?.stop();
      await installers?.stop();
      await swarm.stop();
      await drive?.stop();
      await internet.close();
    },
  };
};
