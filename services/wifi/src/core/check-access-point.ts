import { WifiError } from '../errors.ts';
import type { AccessPointSettings } from '../ports/access-point.ts';

const mostNameBytes = 32;

/** What WPA2 and phones take for a passphrase (IEEE 802.11, annex J.4.1). */
const passphrase = /^[\x20-\x7e]{8,63}$/;

const range = (from: number, to: number, step: number): readonly number[] =>
  Array.from({ length: (to - from) / step + 1 }, (_, index) => from + index * step);

/** Channels of 20 MHz that NetworkManager and hostapd know; which of them are legal here is not decided here. */
const channels = {
  '2.4': range(1, 13, 1),
  '5': [...range(36, 64, 4), ...range(100, 144, 4), ...range(149, 165, 4)],
} as const;

/**
 * Refuses what no backend, or no phone of a visitor, would take, in words that a steward understands.
 *
 * @throws WifiError NETWORK_AP_NAME_REFUSED, NETWORK_AP_PASSWORD_REFUSED, NETWORK_AP_CHANNEL_REFUSED
 */
export const checkAccessPoint = ({ ssid, security, band, channel }: AccessPointSettings): void => {
  const bytes = Buffer.byteLength(ssid);
  if (bytes === 0 || bytes > mostNameBytes || ssid.includes('\0')) {
    throw new WifiError('NETWORK_AP_NAME_REFUSED', { parameters: { bytes, most: mostNameBytes } });
  }
  if (security.kind !== 'open' && !passphrase.test(security.password)) {
    throw new WifiError('NETWORK_AP_PASSWORD_REFUSED');
  }
  if (!channels[band].includes(channel)) {
    throw new WifiError('NETWORK_AP_CHANNEL_REFUSED', { parameters: { channel, band } });
  }
};
