import type { UplinkStatus } from '@p2p-hotspot/contract';
import { WifiError } from '../../errors.ts';
import type { HostNetwork } from '../../ports/host-network.ts';
import type { Uplinks } from '../../ports/uplinks.ts';

const order: readonly UplinkStatus['kind'][] = ['ethernet', 'tether', 'wifi'];

const unsupported = (): Promise<never> => Promise.reject(new WifiError('NETWORK_JOIN_UNSUPPORTED'));

/**
 * Ways out of a machine whose networks somebody else sets up (ifupdown, systemd-networkd …): they are seen and
 * used as they are, and no Wi-Fi is joined.
 */
export const createKernelUplinks = (host: HostNetwork): Uplinks => ({
  look: async () => {
    const ways = (await host.links()).filter(
      ({ hasDefaultRoute, hasCarrier }) => hasDefaultRoute && hasCarrier,
    );
    return ways
      .map(({ device, kind, addresses: [address] }): UplinkStatus => ({
        // A bridge leads to a cable.
        kind: kind === 'other' ? 'ethernet' : kind,
        device,
        ...(address !== undefined && { address }),
      }))
      .sort((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind));
  },
  cables: async () =>
    (await host.links())
      .filter(({ kind, hasCarrier }) => hasCarrier && (kind === 'ethernet' || kind === 'tether'))
      .map(({ device }) => device),
  scan: unsupported,
  join: unsupported,
  known: () => Promise.resolve([]),
  forget: () => Promise.resolve(),
  connect: () => Promise.resolve(false),
  disconnect: () => Promise.resolve(),
  onChange: (listener) => host.onChange(listener),
});
