import { randomUUID } from 'node:crypto';
import type { JoinRequest } from '@p2p-hotspot/contract';
import { bytesOf, recordOf, textOf } from './bus-values.ts';
import type { KeptProfile } from './network-manager-calls.ts';
import { markedAs, ownMark, securitySection, wirelessSection, type Profile } from './profile.ts';
import { ssidText } from './seen-networks.ts';

/** A network that gives no address by then gives none. */
const dhcpSeconds = 30;

/** Whether a network may have this password: a passphrase, or the key itself in hexadecimal. */
export const canBePassword = (password: string): boolean => {
  const bytes = Buffer.byteLength(password);
  return (bytes >= 8 && bytes <= 63) || /^[0-9A-Fa-f]{64}$/.test(password);
};

/**
 * The profile that joins a Wi-Fi; its password was checked. "wpa-psk" takes WPA3 too where a network offers
 * both, so `wpa3` is for networks without WPA2.
 */
export const stationProfile = (
  { ssid, password, isHidden = false }: JoinRequest,
  protection: 'open' | 'wpa2' | 'wpa3',
): Profile => ({
  connection: {
    id: ['s', `p2p-hotspot ${ssid}`],
    uuid: ['s', randomUUID()],
    type: ['s', wirelessSection],
    autoconnect: ['b', true],
  },
  [wirelessSection]: {
    ssid: ['ay', Buffer.from(ssid)],
    mode: ['s', 'infrastructure'],
    hidden: ['b', isHidden],
  },
  ...(password !== undefined && {
    [securitySection]: {
      'key-mgmt': ['s', protection === 'wpa3' ? 'sae' : 'wpa-psk'],
      psk: ['s', password],
    },
  }),
  ipv4: { method: ['s', 'auto'], 'dhcp-timeout': ['i', dhcpSeconds] },
  ipv6: { method: ['s', 'auto'] },
  user: markedAs('uplink'),
});

/** A Wi-Fi that the box was joined to. */
export interface KnownStation {
  readonly path: string;
  readonly ssid: string;
  /** Made by us: those of others (balenaOS' "resin-wifi") are used and never deleted. */
  readonly isOurs: boolean;
}

/** The Wi-Fi networks among NetworkManager's profiles, ours first. */
export const knownStations = (profiles: readonly KeptProfile[]): readonly KnownStation[] =>
  profiles
    .flatMap(({ path, sections }): KnownStation[] => {
      const wireless = sections[wirelessSection];
      const mode = textOf(wireless?.['mode']);
      const ssid = ssidText(bytesOf(wireless?.['ssid']));
      if (ssid === undefined || (mode !== '' && mode !== 'infrastructure')) return [];
      const marks = recordOf(sections['user']?.['data']);
      return [{ path, ssid, isOurs: marks[ownMark] === 'uplink' }];
    })
    .toSorted((a, b) => Number(b.isOurs) - Number(a.isOurs));
