import test from 'ava';
import { accessPointProfile } from '../../../src/adapters/network-manager/access-point-profile.ts';
import { checkAccessPoint } from '../../../src/core/check-access-point.ts';
import type { AccessPointSettings } from '../../../src/ports/access-point.ts';

const settings: AccessPointSettings = {
  device: 'wlan0',
  ssid: 'Biblioteca',
  security: { kind: 'open' },
  band: '2.4',
  channel: 1,
  isolateClients: false,
  addresses: ['192.168.44.1/24', '198.51.100.1/32'],
};
const wireless = (change: Partial<AccessPointSettings>) =>
  accessPointProfile({ ...settings, ...change })['802-11-wireless'];
const security = (change: Partial<AccessPointSettings>) =>
  accessPointProfile({ ...settings, ...change })['802-11-wireless-security'];

test('an open network has no section of security, and both addresses', (t) => {
  const profile = accessPointProfile(settings);
  t.false('802-11-wireless-security' in profile);
  t.deepEqual(profile['ipv4']?.['method'], ['s', 'manual']);
  t.deepEqual(profile['ipv4']?.['address-data'], [
    'aa{sv}',
    [
      [
        ['address', ['s', '192.168.44.1']],
        ['prefix', ['u', 24]],
      ],
      [
        ['address', ['s', '198.51.100.1']],
        ['prefix', ['u', 32]],
      ],
    ],
  ]);
  t.deepEqual(profile['ipv4']?.['never-default'], ['b', true]);
});

test('WPA2 says no to protected management frames in so many words', (t) => {
  t.deepEqual(security({ security: { kind: 'wpa2', password: 'mangoes are ripe' } }), {
    'key-mgmt': ['s', 'wpa-psk'],
    psk: ['s', 'mangoes are ripe'],
    proto: ['as', ['rsn']],
    pairwise: ['as', ['ccmp']],
    group: ['as', ['ccmp']],
    pmf: ['i', 1],
    'wps-method': ['u', 1],
  });
});

test('WPA3 requires them, and lets no WPA2 in', (t) => {
  const wpa3 = security({ security: { kind: 'wpa3', password: 'mangoes are ripe' } });
  t.deepEqual(wpa3?.['key-mgmt'], ['s', 'sae']);
  t.deepEqual(wpa3?.['pmf'], ['i', 3]);
});

test('band, channel and isolation are told, whatever they are', (t) => {
  t.like(wireless({ band: '2.4', channel: 13 }), { band: ['s', 'bg'], channel: ['u', 13] });
  t.like(wireless({ band: '5', channel: 44 }), { band: ['s', 'a'], channel: ['u', 44] });
  t.deepEqual(wireless({ isolateClients: true })?.['ap-isolation'], ['i', 1]);
  t.deepEqual(wireless({ isolateClients: false })?.['ap-isolation'], ['i', 0]);
});

test('a name of 32 bytes in Arabic goes over byte by byte; one byte more is refused', (t) => {
  const ssid = 'مكتبة قرية النور 7';
  t.is(Buffer.byteLength(ssid), 32);
  t.notThrows(() => {
    checkAccessPoint({ ...settings, ssid });
  });
  t.deepEqual(wireless({ ssid })?.['ssid'], ['ay', Buffer.from(ssid)]);
  for (const bad of [`${ssid}!`, '', 'a\0b']) {
    t.throws(
      () => {
        checkAccessPoint({ ...settings, ssid: bad });
      },
      { code: 'NETWORK_AP_NAME_REFUSED' },
    );
  }
});

test('what is no passphrase is refused, without being told to anybody', (t) => {
  const bad = [
    'mangoes',
    'm'.repeat(64),
    '0123456789abcdef'.repeat(4),
    'açaí com leite',
    'man\ngoes',
  ];
  for (const password of bad) {
    const error = t.throws(
      () => {
        checkAccessPoint({ ...settings, security: { kind: 'wpa2', password } });
      },
      { code: 'NETWORK_AP_PASSWORD_REFUSED' },
    );
    t.false(JSON.stringify(error).includes(password));
    t.false(error.message.includes(password));
  }
  for (const password of ['mangoes!', 'm'.repeat(63), '  "\\;:,  ']) {
    t.notThrows(() => {
      checkAccessPoint({ ...settings, security: { kind: 'wpa3', password } });
    });
  }
});

test('a channel that is not of the band is refused', (t) => {
  const bad = [
    ['2.4', 0],
    ['2.4', 14],
    ['2.4', 36],
    ['2.4', 1.5],
    ['5', 6],
    ['5', 38],
    ['5', 68],
    ['5', 200],
  ] as const;
  for (const [band, channel] of bad) {
    t.throws(
      () => {
        checkAccessPoint({ ...settings, band, channel });
      },
      { code: 'NETWORK_AP_CHANNEL_REFUSED' },
      `${band} ${channel}`,
    );
  }
});
