import { accessPointOrigin, type Settings } from '@p2p-hotspot/contract';
import type { WifiNetwork } from './wifi-join.ts';

/** What the settings of a box say about what its screen tells. */
export interface ScreenSettings {
  readonly wifi?: WifiNetwork;
  /** `WIFI_PASSWORD`, whether a name is set or not. */
  readonly wifiPassword?: string | undefined;
  /** Whether the password of the Wi-Fi may be shown to whoever sees the screen. */
  readonly showsPassword: boolean;
  /** Origin that people type; undefined where only the request tells. */
  readonly portalUrl?: string | undefined;
}

/**
 * The address is the access point's wherever the box hands out addresses. A box whose Wi-Fi has a name
 * is an access point unless it is said to be something else.
 */
export const screenSettings = ({
  NETWORK_MODE,
  PORTAL_URL,
  SCREEN_SHOWS_PASSWORD,
  WIFI_PASSWORD,
  WIFI_SSID,
}: Settings): ScreenSettings => {
  const mode = NETWORK_MODE ?? (WIFI_SSID === undefined ? 'lan' : 'access-point');
  return {
    ...(WIFI_SSID !== undefined && { wifi: { name: WIFI_SSID, password: WIFI_PASSWORD } }),
    wifiPassword: WIFI_PASSWORD,
    showsPassword: SCREEN_SHOWS_PASSWORD === 'on',
    portalUrl: PORTAL_URL ?? (mode === 'lan' ? undefined : accessPointOrigin),
  };
};
