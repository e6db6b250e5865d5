import type { AccessPointSettings } from '../../../services/wifi/src/ports/access-point.js';

const securities: readonly AccessPointSettings['security'][] = [
  { kind: 'open' },
  { kind: 'wpa2', password: 'mangoes; "ripe" \\ 8' },
  { kind: 'wpa3', password: 'mangoes; "ripe" \\ 8' },
];
const places: readonly Pick<AccessPointSettings, 'band' | 'channel'>[] = [
  ...[1, 6, 11, 13].map((channel) => ({ band: '2.4' as const, channel })),
  ...[36, 40, 44, 48].map((channel) => ({ band: '5' as const, channel })),
];
const addresses = [['192.168.44.1/24'], ['192.168.44.1/24', '198.51.100.1/32']];

/** 32 bytes. */
export const longName = 'مكتبة قرية النور 7';

/** Every way in which the access point of a box can be. */
export const settingCombinations = (): readonly AccessPointSettings[] =>
  securities.flatMap((security) =>
    places.flatMap((place) =>
      [false, true].flatMap((isolateClients) =>
        addresses.map((own) => ({
          device: 'wlan9',
          ssid: longName,
          security,
          ...place,
          isolateClients,
          addresses: own,
        })),
      ),
    ),
  );
