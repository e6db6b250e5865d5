import { defaultPortalPort, neighbourPath, type Settings } from '@p2p-hotspot/contract';
import { createHttpClient } from './adapters/sources/http/http-client.ts';
import { hostOfAddress } from './adapters/sources/http/link-local-host.ts';
import { createNeighbourSource } from './adapters/sources/http/neighbour-source.ts';
import type { MulticastLink } from './adapters/sources/neighbours/multicast-link.ts';
import { createNeighbourWatcher } from './adapters/sources/neighbours/neighbour-watcher.ts';
import type { StatusBoard } from './cycle/status-board.ts';
import type { Clock } from './ports/clock.ts';
import type { SourceWatcher } from './ports/source-watcher.ts';

export interface NeighbourOptions {
  readonly settings: Settings;
  readonly deviceId: string;
  readonly board: StatusBoard;
  readonly clock: Clock;
  readonly openLink: () => MulticastLink;
  readonly onEvent: (event: string, details: Readonly<Record<string, unknown>>) => void;
}

/** Whoever is on the same network answers soon or not at all. */
const connectTimeoutMs = 5000;
const speed = { periodMs: 10_000, leastBytes: 32 * 1024, isSilenceACut: true } as const;

/** Finds other boxes on the networks of this one, and lets itself be found; ends its client with the watch. */
export const watchNeighbours = (options: NeighbourOptions): SourceWatcher => {
  const { settings, deviceId, board, clock, openLink, onEvent } = options;
  const { DEVICE_NAME: boxName = 'hotspot', PORTAL_PORT: port = defaultPortalPort } = settings;
  const name = `${boxName.slice(0, 48)}-${deviceId.slice(0, 6)}`;
  return {
    watch: async function* (signal) {
      // No proxy: neighbours are on this network.
      const client = createHttpClient({
        clock,
        isClockProven: () => Promise.resolve(true),
        connectTimeoutMs,
        speed,
        isLinkLocal: true,
      });
      const watcher = createNeighbourWatcher({
        link: openLink(),
        clock,
        own: () => ({
          name,
          port,
          releases: (board.read().current?.releases ?? [])
            .slice(0, 8)
            .map(({ channel, counter }) => `${channel}:${counter}`)
            .join(','),
        }),
        random: Math.random,
        openSource: (neighbour, id, { onLeft, onProven }) =>
          createNeighbourSource({
            id,
            label: neighbour.name,
            url: new URL(
              `http://${hostOfAddress(neighbour.address)}:${neighbour.port}${neighbourPath}`,
            ),
            client,
            clock,
            onLeft: (wasWrong) => {
              onEvent('neighbour.left', { address: neighbour.address, wasWrong });
              onLeft(wasWrong);
            },
            onProven,
          }),
      });
      try {
        yield* watcher.watch(signal);
      } finally {
        await client.close();
      }
    },
  };
};
