import { WifiError } from '../../errors.ts';
import type { AccessPointSettings } from '../../ports/access-point.ts';

const tool = 'hostapd';

/** Patterns of what hostapd 2.10 writes when it gives up. */
const gone = /Could not read interface .* flags: No such device|interface .* does not exist/i;
const off = /rfkill|Operation not possible due to RF-kill/i;
const forbidden =
  /not allowed for AP mode|not found from the channel list|does not support configured (?:channel|mode)|Channel list reports channel as disabled/i;
const unfit =
  /Could not (?:configure driver mode|set (?:interface|channel))|Failed to set (?:beacon parameters|channel)|driver does not support AP mode|nl80211 driver initialization failed/i;
const invalid = /^Line \d+: (.+)$/;
const invalidWhole = /errors? found in configuration file/;

/** These say that it ends, not why. */
const farewell =
  /AP-DISABLED|CTRL-EVENT-TERMINATING|interface state|hostapd_free_hapd_data|Failed to initialize interface|^\s*$/;

/** What hostapd said when it gave up, for a steward. */
export const hostapdFailure = (
  lines: readonly string[],
  { device, band, channel, country }: AccessPointSettings,
): WifiError => {
  const says = (pattern: RegExp): boolean => lines.some((line) => pattern.test(line));
  if (says(/\bENOENT$/)) return new WifiError('NETWORK_TOOL_MISSING', { parameters: { tool } });
  if (says(invalidWhole)) {
    const reason = lines.map((line) => invalid.exec(line)?.[1]).find((text) => text !== undefined);
    return new WifiError('NETWORK_AP_REFUSED', {
      parameters: { reason: reason ?? 'hostapd cannot read its settings' },
    });
  }
  if (says(gone)) return new WifiError('NETWORK_RADIO_GONE', { parameters: { device } });
  if (says(off)) return new WifiError('NETWORK_RADIO_OFF', { parameters: { device } });
  if (says(forbidden)) {
    return country === undefined
      ? new WifiError('NETWORK_BAND_NEEDS_COUNTRY', { parameters: { band } })
      : new WifiError('NETWORK_CHANNEL_FORBIDDEN', { parameters: { channel, band, country } });
  }
  if (says(unfit)) return new WifiError('NETWORK_AP_RADIO_REFUSED', { parameters: { device } });
  const said = lines.filter((line) => !farewell.test(line)).at(-1);
  return new WifiError('NETWORK_AP_NOT_UP', {
    parameters: { reason: said?.trim() ?? 'hostapd ended without a word' },
  });
};
