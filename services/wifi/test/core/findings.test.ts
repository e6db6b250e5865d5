import test from 'ava';
import { clientLimitOf } from '../../src/core/client-limits.ts';
import {
  findOutAboutRadios,
  type JudgedAccessPoint,
  type RadioFacts,
} from '../../src/core/findings.ts';
import { builtIn, stick } from '../fixtures/world.ts';

const onStick: JudgedAccessPoint = {
  device: stick.device,
  band: '2.4',
  channel: 6,
  security: 'wpa2',
  stations: 3,
};
const well: RadioFacts = {
  radios: [stick],
  accessPoint: onStick,
  country: 'BR',
  wantedCountry: 'BR',
  hasWeakPower: false,
};
const radarStick = {
  ...stick,
  channels: [{ band: '5', channel: 52, mayBegin: false, hasRadar: true }],
} as const;
const onBoard = { ...onStick, device: builtIn.device };

const found = (changes: Partial<RadioFacts>): readonly unknown[] =>
  findOutAboutRadios({ ...well, ...changes }).map(({ code, parameters }) => [code, parameters]);

const cases: readonly (readonly [string, Partial<RadioFacts>, readonly unknown[]])[] = [
  ['nothing is wrong', {}, []],
  ['no radio is one', { radios: [builtIn, stick], accessPoint: undefined, country: '00' }, []],
  ['no country', { country: '00', wantedCountry: '00' }, [['NETWORK_NO_COUNTRY', {}]]],
  ['a country of the system itself', { wantedCountry: '00' }, []],
  [
    'a kernel without the list of countries',
    { country: '00' },
    [['NETWORK_COUNTRY_IGNORED', { wanted: 'BR', country: '00' }]],
  ],
  [
    'a board that serves few',
    { radios: [builtIn], accessPoint: onBoard },
    [['NETWORK_FEW_CLIENTS', { device: 'wlan0', limit: 7 }]],
  ],
  [
    'a board that is full',
    { radios: [builtIn], accessPoint: { ...onBoard, stations: 7 } },
    [['NETWORK_AT_LIMIT', { stations: 7, limit: 7 }]],
  ],
  [
    'a channel of weather radar',
    { radios: [radarStick], accessPoint: { ...onStick, band: '5', channel: 52 } },
    [['NETWORK_RADAR_CHANNEL', { channel: 52 }]],
  ],
  [
    'WPA3 on a board that lets nobody in with it',
    { radios: [builtIn], accessPoint: { ...onBoard, security: 'wpa3' } },
    [
      ['NETWORK_FEW_CLIENTS', { device: 'wlan0', limit: 7 }],
      ['NETWORK_WPA3_IMPOSSIBLE', { device: 'wlan0' }],
    ],
  ],
  ['WPA3 on a stick that can', { accessPoint: { ...onStick, security: 'wpa3' } }, []],
  [
    'two radios',
    { radios: [builtIn, stick] },
    [['NETWORK_TWO_RADIOS', { visitors: 'wlan1', uplink: 'wlan0' }]],
  ],
  [
    'another radio that is switched off',
    { radios: [{ ...builtIn, isBlocked: true }, stick] },
    [['NETWORK_RADIO_BLOCKED', { device: 'wlan0' }]],
  ],
  [
    'a stick that does not help',
    { radios: [builtIn, { ...stick, canBeAccessPoint: false }], accessPoint: onBoard },
    [
      ['NETWORK_FEW_CLIENTS', { device: 'wlan0', limit: 7 }],
      ['NETWORK_STICK_UNFIT', { device: 'wlan1' }],
      ['NETWORK_TWO_RADIOS', { visitors: 'wlan0', uplink: 'wlan1' }],
    ],
  ],
  ['weak power', { hasWeakPower: true }, [['NETWORK_WEAK_POWER', {}]]],
];

for (const [what, changes, expected] of cases) {
  test(`a steward is told of radios: ${what}`, (t) => {
    t.deepEqual(found(changes), expected);
  });
}

test('how many phones a chip serves goes by its number and its firmware', (t) => {
  const limit = (chip?: string, firmware?: string): number | undefined =>
    clientLimitOf({
      ...builtIn,
      ...(chip !== undefined && { chip }),
      ...(firmware !== undefined && { firmware }),
    });
  t.is(limit('02d0:a9bf', '7.45.241'), 7);
  t.is(limit('02d0:a9bf', '7.45.18.0'), 32);
  t.is(limit('02d0:a9a6', '7.45.98.118'), 10);
  t.is(limit('02d0:a9a6', '7.45.98.65'), 30);
  t.is(limit(), 7);
  t.is(clientLimitOf(stick), undefined);
  t.is(clientLimitOf({ ...stick, driver: 'ath9k_htc' }), 7);
});
