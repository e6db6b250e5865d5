import { environmentVariables, readEnvironment } from '@p2p-hotspot/contract';
import test from 'ava';

test('reads what is set and leaves out what is empty or unknown', (t) => {
  const { settings, problems } = readEnvironment({
    COMMUNITY_NAME: 'Aldeia 3',
    WIFI_CHANNEL: '11',
    UPDATE_CHANNELS: 'stable, site-aldeia',
    TZ: '',
    PATH: '/usr/bin',
  });
  t.deepEqual(problems, []);
  t.deepEqual(settings, {
    COMMUNITY_NAME: 'Aldeia 3',
    WIFI_CHANNEL: 11,
    UPDATE_CHANNELS: ['stable', 'site-aldeia'],
  });
});

test('a bad value keeps the last good one and is named', (t) => {
  const { settings, accepted, problems } = readEnvironment(
    { WIFI_CHANNEL: 'eleven', ADMIN_PIN: '12' },
    { WIFI_CHANNEL: '6' },
  );
  t.is(settings.WIFI_CHANNEL, 6);
  t.is(settings.ADMIN_PIN, undefined);
  t.deepEqual(accepted, { WIFI_CHANNEL: '6' });
  t.deepEqual(
    problems.map(({ parameters }) => parameters['name']),
    ['WIFI_CHANNEL', 'ADMIN_PIN'],
  );
});

test('a PIN is not handed over to be kept, nor taken up from what an earlier version kept', (t) => {
  const good = readEnvironment({ ADMIN_PIN: '123456', TZ: 'UTC' });
  t.is(good.settings.ADMIN_PIN, '123456');
  t.deepEqual(good.accepted, { TZ: 'UTC' });
  const bad = readEnvironment({ ADMIN_PIN: '12' }, { ADMIN_PIN: '123456' });
  t.is(bad.settings.ADMIN_PIN, undefined);
  t.deepEqual(bad.accepted, {});
});

test('a last good value that is no longer good is left out', (t) => {
  t.deepEqual(readEnvironment({ WIFI_CHANNEL: 'x' }, { WIFI_CHANNEL: '999' }).settings, {});
});

const refused = {
  DEVICE_NAME: 'Box 1',
  WIFI_SSID: 'é'.repeat(17),
  WIFI_PASSWORD: 'short',
  PORTAL_URL: 'http://library.lan/home',
  WIFI_COUNTRY: 'br',
  NETWORK_MODE: 'hotspot',
  CONTENT_REPOSITORY: 'ftp://example.org',
  MIRROR_URLS: 'https://a.example, b',
  MAP_TILE_LINKS: 'https://a.example/valley.pmtiles#sha256=12ab',
  MAP_QUOTA_MB: '0',
  UPDATE_WINDOW: '25:00-26:00',
  TRUST_ROOT: 'ABC',
  PORTAL_PORT: '70000',
} as const;
for (const [name, value] of Object.entries(refused)) {
  test(`refuses ${name}=${value}`, (t) => {
    t.is(readEnvironment({ [name]: value }).problems.length, 1);
  });
}

test('links to maps stand apart by spaces or commas, and may say what they lead to', (t) => {
  const pinned = `https://a.example/a.pmtiles#sha256=${'0a'.repeat(32)}`;
  const { settings } = readEnvironment({
    MAP_TILE_LINKS: ` ${pinned}\n https://b.example/b.mbtiles?x=1, http://c.example/c `,
  });
  t.deepEqual(settings.MAP_TILE_LINKS, [
    pinned,
    'https://b.example/b.mbtiles?x=1',
    'http://c.example/c',
  ]);
});

test('every variable says what it does, and secrets are marked', (t) => {
  for (const { description } of Object.values(environmentVariables)) t.regex(description, /\.$/);
  const secrets = Object.entries(environmentVariables).filter(([, { secret }]) => secret);
  t.deepEqual(
    secrets.map(([name]) => name),
    ['WIFI_PASSWORD', 'CONTENT_REPOSITORY', 'SSB_ROOM', 'ADMIN_PIN'],
  );
});

test('what a restored backup said counts until something else is set', (t) => {
  const restored = { COMMUNITY_NAME: 'Baobab', WIFI_CHANNEL: 'none' };
  const alone = readEnvironment({ COMMUNITY_NAME: '' }, {}, restored);
  t.deepEqual(alone.settings, { COMMUNITY_NAME: 'Baobab' });
  t.deepEqual(alone.accepted, { COMMUNITY_NAME: 'Baobab' });
  t.deepEqual(alone.problems, []);
  t.is(
    readEnvironment({ COMMUNITY_NAME: 'Acacia' }, {}, restored).settings.COMMUNITY_NAME,
    'Acacia',
  );
});

test('a content repository has one of three forms; a secret that is too short is no secret', (t) => {
  const root = 'a'.repeat(64);
  const isTaken = (value: string) =>
    readEnvironment({ CONTENT_REPOSITORY: value }).problems.length === 0;
  for (const good of [
    'https://content.example.org/hotspot/',
    `hotspot://${root}`,
    `hotspot://${root}#${'s'.repeat(20)}`,
    `hyper://${'y'.repeat(52)}`,
    `hyper://${root}/`,
  ]) {
    t.true(isTaken(good), good);
  }
  for (const bad of [
    'hotspot://example.org',
    `hotspot://${root}#short`,
    `hotspot://${root}#${'s'.repeat(20)} `.replace(' ', '%'),
    `hyper://${'y'.repeat(51)}`,
    `hyper://${'0'.repeat(52)}`,
    // The last letter has bits that no key has.
    `hyper://${'9'.repeat(52)}`,
    `hyper://${root}/folder`,
  ]) {
    t.false(isTaken(bad), bad);
  }
});
