import test from 'ava';
import { hostapdFailure } from '../../../src/adapters/hostapd/hostapd-failure.ts';
import { parseHostapdStatus } from '../../../src/adapters/hostapd/hostapd-control.ts';
import type { AccessPointSettings } from '../../../src/ports/access-point.ts';

const nowhere: AccessPointSettings = {
  device: 'wlan1',
  ssid: 'Library',
  security: { kind: 'open' },
  band: '5',
  channel: 36,
  isolateClients: false,
  addresses: [],
};
const settings: AccessPointSettings = { ...nowhere, country: 'BR' };

const farewell = [
  'wlan1: interface state UNINITIALIZED->DISABLED',
  'wlan1: AP-DISABLED ',
  'wlan1: CTRL-EVENT-TERMINATING ',
  "hostapd_free_hapd_data: Interface wlan1 wasn't started",
];

/** What hostapd 2.10 writes; the first two were recorded, the others are the formats of its source. */
const words = [
  {
    why: 'a setting that it does not know',
    lines: [
      "Line 11: unknown configuration item 'bad_key'",
      "1 errors found in configuration file '/run/hostapd.conf'",
      'Failed to set up interface with /run/hostapd.conf',
    ],
    code: 'NETWORK_AP_REFUSED',
    parameters: { reason: "unknown configuration item 'bad_key'" },
  },
  {
    why: 'no driver in the kernel',
    lines: [
      "nl80211: 'nl80211' generic netlink not found",
      "Failed to initialize driver 'nl80211'",
      ...farewell,
    ],
    code: 'NETWORK_AP_NOT_UP',
    parameters: { reason: "Failed to initialize driver 'nl80211'" },
  },
  {
    why: 'a radio that was pulled out',
    lines: [
      'Could not read interface wlan1 flags: No such device',
      'nl80211: Driver does not support authentication/association or connect commands',
      'nl80211 driver initialization failed.',
      ...farewell,
    ],
    code: 'NETWORK_RADIO_GONE',
    parameters: { device: 'wlan1' },
  },
  {
    why: 'a radio that is switched off',
    lines: ['rfkill: WLAN soft blocked', ...farewell],
    code: 'NETWORK_RADIO_OFF',
    parameters: { device: 'wlan1' },
  },
  {
    why: 'a channel that is not allowed',
    lines: [
      'Channel 36 (primary) not allowed for AP mode, flags: 0x853 NO-IR',
      'wlan1: IEEE 802.11 Configured channel (36) or frequency (5180) (secondary_channel=0) not found from the channel list of the current mode (2) IEEE 802.11a',
      'wlan1: IEEE 802.11 Hardware does not support configured channel',
      ...farewell,
    ],
    code: 'NETWORK_CHANNEL_FORBIDDEN',
    parameters: { channel: 36, band: '5', country: 'BR' },
  },
  {
    why: 'a radio that does not do it',
    lines: ['Failed to set beacon parameters', 'wlan1: Unable to setup interface.', ...farewell],
    code: 'NETWORK_AP_RADIO_REFUSED',
    parameters: { device: 'wlan1' },
  },
  {
    why: 'no hostapd',
    lines: ['spawn hostapd ENOENT'],
    code: 'NETWORK_TOOL_MISSING',
    parameters: { tool: 'hostapd' },
  },
] as const;

for (const { why, lines, code, parameters } of words) {
  test(`hostapd that gives up is understood: ${why}`, (t) => {
    const failure = hostapdFailure(lines, settings);
    t.is(failure.code, code);
    t.deepEqual(failure.parameters, parameters);
  });
}

test('without a country a forbidden channel asks for the country', (t) => {
  const failure = hostapdFailure(['Channel 36 (primary) not allowed for AP mode'], nowhere);
  t.is(failure.code, 'NETWORK_BAND_NEEDS_COUNTRY');
});

test('its status tells whether it sends, and to how many', (t) => {
  t.deepEqual(parseHostapdStatus('state=ENABLED\nphy=phy1\nnum_sta_non_erp=9\nnum_sta[0]=12\n'), {
    isOnAir: true,
    stations: 12,
  });
  t.deepEqual(parseHostapdStatus('state=DFS\nnum_sta[0]=0\n'), { isOnAir: false, stations: 0 });
  t.deepEqual(parseHostapdStatus(''), { isOnAir: false, stations: 0 });
});
