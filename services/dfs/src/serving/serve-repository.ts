import type { SwarmStatus } from '@p2p-hotspot/contract';
import { openHyperswarmNode } from '../adapters/hyperswarm/hyperswarm-node.ts';
import { platformName, unsupportedPlatform } from '../core/platform.ts';
import { machineTicker } from '../keeper/machine-ticker.ts';
import { createSwarmKeeper } from '../keeper/swarm-keeper.ts';
import { openTraffic } from '../keeper/traffic-file.ts';
import { folderRepository } from './folder-repository.ts';

/** A release that is there, as far as others are told of it. */
export interface ServedRelease {
  readonly channel: string;
  readonly counter: number;
}

export interface ServeOptions {
  /** The folder that holds `metadata/`. */
  readonly folder: string;
  /** Which names a repository has. */
  readonly isName: (name: string) => boolean;
  /** Fingerprint of the first trust root. */
  readonly root: string;
  readonly secret?: string;
  readonly releases: readonly ServedRelease[];
  /** As in "dht.example.org:49737"; absent: the public ones. */
  readonly bootstrap?: readonly string[];
  /** Kilobits a second; 0: no limit. */
  readonly uploadKbit: number;
}

/** A repository that is in the swarm. */
export interface Serving {
  status(): SwarmStatus;
  /** @param listener called whenever the status changes */
  follow(listener: (status: SwarmStatus) => void): void;
  /** What is there from now on. */
  tellReleases(releases: readonly ServedRelease[]): void;
  /** Rejects when it cannot go on. Never resolves. */
  readonly failed: Promise<never>;
  close(): Promise<void>;
}

/** Serves a repository to the swarm of its fleet, from an operator's computer. */
export const serveRepository = async (options: ServeOptions): Promise<Serving> => {
  const { folder, isName, root, secret, bootstrap, uploadKbit } = options;
  let fail: (error: unknown) => void = () => undefined;
  const failed = new Promise<never>((_resolve, reject) => {
    fail = reject;
  });
  failed.catch(() => undefined);
  const unsupported = unsupportedPlatform(process);
  const keeper = createSwarmKeeper({
    settings: {
      fleet: { root, ...(secret !== undefined && { secret }) },
      ...(bootstrap !== undefined && { bootstrap }),
    },
    openNode: openHyperswarmNode,
    repository: folderRepository(folder, isName),
    has: 'packs',
    traffic: await openTraffic(undefined, new Date().toISOString()),
    ticker: machineTicker,
    random: Math.random,
    ...(unsupported !== undefined && { unsupported }),
    platform: platformName(process),
    onEvent: () => undefined,
    onFailed: fail,
  });
  const tell = (releases: readonly ServedRelease[]): void => {
    keeper.tellBox({
      trust: { kind: 'confirmed', rootFingerprint: root, rootVersion: 1 },
      channels: releases.map(({ channel, counter }) => ({ channel, counter })),
      current: {
        generation: 1,
        releases: releases.map(({ channel, counter }) => ({
          ...{ channel, counter, label: {}, notes: {}, issued: '' },
        })),
      },
      swarm: {
        ...{ isOn: true, origin: 'steward', uploadKbit, downloadKbit: 0 },
        uploadMonthlyMegabytes: 0,
      },
    });
  };
  tell(options.releases);
  return {
    status: () => keeper.status.read(),
    follow: (listener) => {
      keeper.status.subscribe(listener);
    },
    tellReleases: tell,
    failed,
    close: () => keeper.close(),
  };
};
