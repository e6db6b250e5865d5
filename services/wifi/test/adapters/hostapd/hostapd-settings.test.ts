import test from 'ava';
import { isCodedError } from '@p2p-hotspot/contract';
import { renderHostapdSettings } from '../../../src/adapters/hostapd/hostapd-settings.ts';
import type { AccessPointSettings } from '../../../src/ports/access-point.ts';

const open: AccessPointSettings = {
  device: 'wlan1',
  ssid: 'Library',
  security: { kind: 'open' },
  band: '2.4',
  channel: 6,
  isolateClients: false,
  addresses: ['192.168.44.1/24'],
};
const password = 'river # and = stone';

const linesOf = (settings: AccessPointSettings): readonly string[] =>
  renderHostapdSettings(settings, '/run/control', 'nl80211').split('\n');

const codeOf = (settings: AccessPointSettings): string | undefined => {
  try {
    linesOf(settings);
    return undefined;
  } catch (error) {
    return isCodedError(error) ? error.code : 'not coded';
  }
};

test('an open network has no protection, and phones reach each other', (t) => {
  const lines = linesOf(open);
  t.true(lines.includes('wpa=0'));
  t.true(lines.includes('ap_isolate=0'));
  t.true(lines.includes('max_num_sta=250'));
  t.false(lines.some((line) => /^(?:wpa_|ieee80211w|country_code)/.test(line)));
});

test('WPA2 leaves management frames unprotected, since some chips let nobody in otherwise', (t) => {
  const lines = linesOf({ ...open, security: { kind: 'wpa2', password } });
  t.true(lines.includes('wpa_key_mgmt=WPA-PSK'));
  t.true(lines.includes('ieee80211w=0'));
  t.true(lines.includes('rsn_pairwise=CCMP'));
  t.true(lines.includes(`wpa_passphrase=${password}`));
});

test('WPA3 insists on protected management frames', (t) => {
  const lines = linesOf({ ...open, security: { kind: 'wpa3', password } });
  t.true(lines.includes('wpa_key_mgmt=SAE'));
  t.true(lines.includes('ieee80211w=2'));
  t.true(lines.includes('sae_require_mfp=1'));
  t.false(lines.includes('wpa_key_mgmt=WPA-PSK'));
});

test('5 GHz tells phones the country and minds radar', (t) => {
  const lines = linesOf({ ...open, band: '5', channel: 44, country: 'BR' });
  for (const line of [
    'hw_mode=a',
    'channel=44',
    'country_code=BR',
    'ieee80211d=1',
    'ieee80211h=1',
  ]) {
    t.true(lines.includes(line), line);
  }
});

test('a name cannot add a setting', (t) => {
  const lines = linesOf({ ...open, ssid: 'x\nwpa=0\nssid=مكتبة' });
  t.true(lines.includes(`ssid2=${Buffer.from('x\nwpa=0\nssid=مكتبة').toString('hex')}`));
  t.deepEqual(
    lines.filter((line) => /^ssid=|^wpa=/.test(line)),
    ['wpa=0'],
  );
});

test('a password that could add a setting is refused, as is one that no phone can type', (t) => {
  for (const bad of [
    '12345678\nwpa=0',
    '1234567',
    'a'.repeat(64),
    '12345678\r',
    'пароль12',
    '12345678\0',
  ]) {
    const security = { kind: 'wpa2', password: bad } as const;
    t.is(codeOf({ ...open, security }), 'NETWORK_AP_PASSWORD_REFUSED', JSON.stringify(bad));
  }
});

test('a name that is too long, and a channel of another band, are refused', (t) => {
  t.is(codeOf({ ...open, ssid: 'م'.repeat(17) }), 'NETWORK_AP_NAME_REFUSED');
  t.is(codeOf({ ...open, ssid: 'م'.repeat(16) }), undefined);
  t.is(codeOf({ ...open, ssid: '' }), 'NETWORK_AP_NAME_REFUSED');
  t.is(codeOf({ ...open, channel: 36 }), 'NETWORK_AP_CHANNEL_REFUSED');
});
