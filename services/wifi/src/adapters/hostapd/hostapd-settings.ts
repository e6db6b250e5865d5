import { checkAccessPoint } from '../../core/check-access-point.ts';
import type { AccessPointSecurity, AccessPointSettings } from '../../ports/access-point.ts';

/** The driver of hostapd: `none` sends nothing, for tests without a radio. */
export type HostapdDriver = 'nl80211' | 'none';

/** Every address that is given out (ports/name-server.ts) may be in use at once. */
const mostStations = 250;

/**
 * WPA2 says no to the protection of management frames in so many words: the chips of Raspberry Pis let nobody
 * in with it (raspberrypi/linux #3619). WPA3 is not WPA3 without.
 */
const securityLines = (security: AccessPointSecurity): readonly string[] => {
  if (security.kind === 'open') return ['wpa=0'];
  const shared = [
    'wpa=2',
    'rsn_pairwise=CCMP',
    'group_cipher=CCMP',
    // The rest of the line to its very end: nothing in it is read as anything else.
    `wpa_passphrase=${security.password}`,
  ];
  return security.kind === 'wpa2'
    ? [...shared, 'wpa_key_mgmt=WPA-PSK', 'ieee80211w=0']
    : // Both ways to derive the key: older phones know one, newer ones want the other.
      [...shared, 'wpa_key_mgmt=SAE', 'ieee80211w=2', 'sae_require_mfp=1', 'sae_pwe=2'];
};

/** Tells phones the rules of the country (802.11d); on 5 GHz also those for radar (802.11h). */
const countryLines = ({ country, band }: AccessPointSettings): readonly string[] =>
  country === undefined
    ? []
    : [`country_code=${country}`, 'ieee80211d=1', ...(band === '5' ? ['ieee80211h=1'] : [])];

/**
 * The settings of hostapd.conf(5), each in so many words. The name of the network is told in hexadecimal, so
 * that no letter of it means anything to hostapd.
 *
 * @param controlDirectory folder of its socket
 * @throws WifiError NETWORK_AP_NAME_REFUSED, NETWORK_AP_PASSWORD_REFUSED, NETWORK_AP_CHANNEL_REFUSED
 */
export const renderHostapdSettings = (
  settings: AccessPointSettings,
  controlDirectory: string,
  driver: HostapdDriver,
): string => {
  checkAccessPoint(settings);
  const { device, ssid, band, channel, isolateClients, security } = settings;
  return [
    `interface=${device}`,
    `driver=${driver}`,
    `ctrl_interface=${controlDirectory}`,
    `ssid2=${Buffer.from(ssid).toString('hex')}`,
    'utf8_ssid=1',
    'ignore_broadcast_ssid=0',
    ...countryLines(settings),
    `hw_mode=${band === '5' ? 'a' : 'g'}`,
    `channel=${String(channel)}`,
    'ieee80211n=1',
    'wmm_enabled=1',
    'auth_algs=1',
    `ap_isolate=${isolateClients ? '1' : '0'}`,
    `max_num_sta=${String(mostStations)}`,
    ...securityLines(security),
    '',
  ].join('\n');
};
