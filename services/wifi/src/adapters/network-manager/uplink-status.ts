import type { UplinkStatus } from '@p2p-hotspot/contract';
import { activeStates, type NmDevice, type Snapshot } from './snapshot.ts';

/** Drivers of phones that share their Internet by USB, of Android, of Windows phones and of iPhones. */
const tetherDrivers = new Set(['cdc_ether', 'cdc_ncm', 'cdc_eem', 'rndis_host', 'ipheth']);

const kindOf = ({ kind, driver, name }: NmDevice): UplinkStatus['kind'] => {
  if (kind === 'wifi') return 'wifi';
  return tetherDrivers.has(driver) || /^usb\d/.test(name) ? 'tether' : 'ethernet';
};

const order: readonly UplinkStatus['kind'][] = ['ethernet', 'tether', 'wifi'];

/** One end of a pair of containers is no way out; one that NetworkManager itself brought up is. */
const isCable = ({ active }: Snapshot, device: NmDevice): boolean => {
  if (device.kind !== 'veth') return device.kind === 'ethernet';
  const running = active.find(({ path }) => path === device.active);
  return running !== undefined && !running.isExternal;
};

/** Ethernet sockets and phones on USB that are plugged in. */
export const cablesOf = (snapshot: Snapshot): readonly string[] =>
  snapshot.devices
    .filter((device) => device.hasCarrier && isCable(snapshot, device))
    .map(({ name }) => name);

/**
 * Ways out that are up, best first.
 *
 * @param ssidOf name of the Wi-Fi that a profile joins, by the path of the profile
 */
export const uplinksOf = (
  snapshot: Snapshot,
  ssidOf: ReadonlyMap<string, string>,
): readonly UplinkStatus[] =>
  snapshot.devices
    .flatMap((device): UplinkStatus[] => {
      const running = snapshot.active.find(({ path }) => path === device.active);
      if (running?.state !== activeStates.activated || device.isAccessPoint) return [];
      if (device.kind !== 'wifi' && !isCable(snapshot, device)) return [];
      const ssid = device.kind === 'wifi' ? ssidOf.get(running.profile) : undefined;
      return [
        {
          kind: kindOf(device),
          device: device.name,
          ...(device.address !== undefined && { address: device.address }),
          ...(ssid !== undefined && { ssid }),
        },
      ];
    })
    .toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
