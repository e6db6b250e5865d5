import type { WifiBand, WifiSecurity } from '@p2p-hotspot/contract';
import type { AccessPointSecurity } from '../ports/access-point.ts';

/** How the Wi-Fi of the box shall be, with every setting decided. */
export interface WifiWishes {
  readonly ssid: string;
  /** "": an open network. */
  readonly password: string;
  /** For a network with a password. */
  readonly protection: Exclude<WifiSecurity, 'open'>;
  readonly band: WifiBand;
  readonly channel: number | 'auto';
  /** ISO 3166; "00": none is set. */
  readonly country: string;
  readonly isolateClients: boolean;
}

export const noCountry = '00';

export const securityOf = ({ password, protection }: WifiWishes): AccessPointSecurity =>
  password === '' ? { kind: 'open' } : { kind: protection, password };

/**
 * What nearly every radio can do, under the same name and with the same password: for a box whose very first
 * settings cannot be.
 */
export const modestWishes = (wishes: WifiWishes): WifiWishes => ({
  ...wishes,
  protection: 'wpa2',
  band: '2.4',
  channel: 'auto',
  isolateClients: false,
});

const members = [
  'ssid',
  'password',
  'protection',
  'band',
  'channel',
  'country',
  'isolateClients',
] as const satisfies readonly (keyof WifiWishes)[];

export const areSameWishes = (one: WifiWishes, other: WifiWishes): boolean =>
  members.every((member) => one[member] === other[member]);
