import type { Ticker } from '../core/byte-limit.ts';
import type { BoxFacts } from '../core/decide-swarm.ts';
import type { DriveNode, OpenDriveNode } from '../ports/drive-node.ts';

/** The drive that the settings name, while it may be looked for. */
export interface DriveKeeper {
  /** @param status undefined while the daemon is away */
  tellBox(status: BoxFacts | undefined): void;
  /** Undefined while it must not be looked for. */
  node(): DriveNode | undefined;
  close(): Promise<void>;
}

export interface DriveKeeperOptions {
  readonly key: string;
  readonly folder: string;
  readonly bootstrap?: readonly string[];
  readonly openNode: OpenDriveNode;
  readonly ticker: Ticker;
  readonly onEvent: (event: string, details: Readonly<Record<string, unknown>>) => void;
}

/** A drive that cannot be opened, as on a full card, is tried again after so long; the swarm goes on. */
const retryMs = 60_000;

/**
 * Naming a drive in the settings is reason enough to look for it; a swarm that somebody switched off is a
 * reason not to, as is what holds the swarm back.
 */
const isWanted = (status: BoxFacts | undefined): boolean =>
  status?.swarm !== undefined &&
  (status.swarm.isOn || status.swarm.origin === 'default') &&
  status.swarm.held === undefined;

export const createDriveKeeper = (options: DriveKeeperOptions): DriveKeeper => {
  const { key, folder, bootstrap, openNode, ticker, onEvent } = options;
  let node: DriveNode | undefined;
  let isWantedNow = false;
  let cancelRetry: () => void = () => undefined;
  let turn: Promise<void> = Promise.resolve();
  const step = async (): Promise<void> => {
    if (isWantedNow && node === undefined) {
      node = await openNode({ key, folder, ...(bootstrap !== undefined && { bootstrap }) });
    } else if (!isWantedNow && node !== undefined) {
      const left = node;
      node = undefined;
      await left.close();
    }
  };
  const advance = (): void => {
    cancelRetry();
    turn = turn.then(step).catch((error: unknown) => {
      onEvent('dfs.drive-failed', { reason: error instanceof Error ? error.message : '' });
      cancelRetry = ticker.after(retryMs, advance);
    });
  };
  const tell = (isSo: boolean): void => {
    if (isSo === isWantedNow) return;
    isWantedNow = isSo;
    advance();
  };
  return {
    tellBox: (status) => {
      tell(isWanted(status));
    },
    node: () => node,
    close: async () => {
      tell(false);
      await turn;
      cancelRetry();
    },
  };
};
