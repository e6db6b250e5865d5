import test from 'ava';
import { screenSettings } from '../../src/holdings/screen-settings.ts';

const accessPoint = 'http://192.168.44.1';

test('the address is the access point’s where the box hands out addresses, and nothing is guessed elsewhere', (t) => {
  t.is(screenSettings({ NETWORK_MODE: 'access-point' }).portalUrl, accessPoint);
  t.is(screenSettings({ NETWORK_MODE: 'wired' }).portalUrl, accessPoint);
  t.is(screenSettings({ WIFI_SSID: 'Village' }).portalUrl, accessPoint);
  t.is(screenSettings({ WIFI_SSID: 'Village', NETWORK_MODE: 'lan' }).portalUrl, undefined);
  t.is(screenSettings({}).portalUrl, undefined);
});

test('an address that somebody set counts before all', (t) => {
  const PORTAL_URL = 'http://library.lan';
  t.is(screenSettings({ PORTAL_URL, NETWORK_MODE: 'access-point' }).portalUrl, PORTAL_URL);
});

test('a password is not for the screen unless somebody said so', (t) => {
  const wifi = { WIFI_SSID: 'Village', WIFI_PASSWORD: 'mangoes are ripe' };
  t.false(screenSettings(wifi).showsPassword);
  t.false(screenSettings({ ...wifi, SCREEN_SHOWS_PASSWORD: 'off' }).showsPassword);
  t.true(screenSettings({ ...wifi, SCREEN_SHOWS_PASSWORD: 'on' }).showsPassword);
});
