import { chmod, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import test from 'ava';
import { isCodedError, readEnvironment } from '@p2p-hotspot/contract';
import { openSettings } from '../../src/settings/open-settings.ts';
import { openStateFolder } from '../../src/settings/state-folder.ts';
import { temporaryFolder } from '../fixtures/kept-box.ts';

type Environment = Readonly<Record<string, string>>;

/** Starts with this environment, as after a restart of the service. */
const start = async (directory: string, environment: Environment = {}) => {
  const folder = await openStateFolder(directory);
  const { settings } = await openSettings({
    folder,
    read: (accepted) => readEnvironment(environment, accepted),
    interfaces: () => Promise.resolve([{ mac: '' }, { mac: 'b8:27:eb:00:1a:2b' }]),
    onNotSaved: () => undefined,
  });
  return settings;
};

const codesOf = (problems: readonly { readonly code: string }[]): string[] =>
  problems.map(({ code }) => code);

test('boxes that nobody named differ by the end of an address', async (t) => {
  const settings = await start(await temporaryFolder(t));
  t.is(settings.wishes().ssid, 'Hotspot-1A2B');
  t.like(settings.describe(), {
    ssid: { value: 'Hotspot-1A2B', origin: 'default' },
    security: { value: 'open', origin: 'default' },
    channel: { value: 'auto', origin: 'default' },
  });
});

test('a name that was made stays when another interface is first', async (t) => {
  const directory = await temporaryFolder(t);
  await (await start(directory)).accept((await start(directory)).wishes());
  const folder = await openStateFolder(directory);
  const { settings } = await openSettings({
    folder,
    read: (accepted) => readEnvironment({}, accepted),
    interfaces: () => Promise.resolve([{ mac: '00:00:00:00:ff:ff' }]),
    onNotSaved: () => undefined,
  });
  t.is(settings.wishes().ssid, 'Hotspot-1A2B');
});

test('the community gives its name to the Wi-Fi, cut between two letters', async (t) => {
  const directory = await temporaryFolder(t);
  const name = 'مكتبة القرية الجديدة في الوادي';
  const { ssid } = (await start(directory, { COMMUNITY_NAME: name })).wishes();
  t.true(name.startsWith(ssid));
  t.true(new TextEncoder().encode(ssid).length <= 32);
  t.true(new TextEncoder().encode(ssid).length > 25);
});

test('what the steward chose counts before the environment, also after a restart', async (t) => {
  const directory = await temporaryFolder(t);
  const environment = { WIFI_SSID: 'Library', WIFI_PASSWORD: 'correct horse' };
  const settings = await start(directory, environment);
  await settings.choose({ ssid: 'School', channel: 11 });
  const again = await start(directory, environment);
  t.like(again.wishes(), { ssid: 'School', channel: 11, password: 'correct horse' });
  t.like(again.describe(), {
    ssid: { origin: 'steward' },
    hasPassword: { value: true, origin: 'environment' },
    band: { origin: 'default' },
  });
});

test('an environment that was changed since counts before what the steward chose', async (t) => {
  const directory = await temporaryFolder(t);
  await (
    await start(directory, { WIFI_SSID: 'Library', WIFI_CHANNEL: '1' })
  ).choose({
    ssid: 'School',
    channel: 11,
  });
  const changed = { WIFI_SSID: 'Clinic', WIFI_CHANNEL: '1' };
  t.like((await start(directory, changed)).wishes(), { ssid: 'Clinic', channel: 11 });
  t.like((await start(directory, changed)).describe(), {
    ssid: { value: 'Clinic', origin: 'environment' },
    channel: { value: 11, origin: 'steward' },
  });
});

test('a variable that was taken away takes nothing from the steward', async (t) => {
  const directory = await temporaryFolder(t);
  await (await start(directory, { WIFI_SSID: 'Library' })).choose({ ssid: 'School' });
  t.is((await start(directory)).wishes().ssid, 'School');
});

test('a password that the steward took away stays away', async (t) => {
  const directory = await temporaryFolder(t);
  const environment = { WIFI_PASSWORD: 'correct horse', WIFI_SECURITY: 'wpa3' };
  await (await start(directory, environment)).choose({ password: '' });
  const again = await start(directory, environment);
  t.is(again.wishes().password, '');
  t.like(again.describe(), {
    hasPassword: { value: false, origin: 'steward' },
    security: { value: 'open', origin: 'steward' },
  });
});

test('a bad value of the environment leaves the last good one, and is told', async (t) => {
  const directory = await temporaryFolder(t);
  await start(directory, { WIFI_CHANNEL: '6', WIFI_SSID: 'Library' });
  const settings = await start(directory, { WIFI_CHANNEL: 'six', WIFI_SSID: 'x'.repeat(33) });
  t.like(settings.wishes(), { channel: 6, ssid: 'Library' });
  t.deepEqual(
    settings.problems().map(({ code, parameters }) => [code, parameters['name']]),
    [
      ['SETTING_INVALID', 'WIFI_SSID'],
      ['SETTING_INVALID', 'WIFI_CHANNEL'],
    ],
  );
});

test('bad values of other services are theirs to tell', async (t) => {
  const settings = await start(await temporaryFolder(t), { UPDATE_MONTHLY_MB: 'much' });
  t.deepEqual(settings.problems(), []);
});

test('after a refusal the last good choice is in force, also after a restart', async (t) => {
  const directory = await temporaryFolder(t);
  const environment = { WIFI_SSID: 'Library' };
  const settings = await start(directory, environment);
  await settings.choose({ channel: 6 });
  await settings.accept(settings.wishes());
  await settings.choose({ channel: 13, ssid: 'School' });
  const message = { code: 'NETWORK_AP_REFUSED', parameters: { reason: 'channel' } };
  t.true(await settings.refuse(settings.wishes(), message, true));
  t.like(settings.wishes(), { channel: 6, ssid: 'Library' });
  t.deepEqual(settings.problems(), [message]);
  t.like((await start(directory, environment)).wishes(), { channel: 6, ssid: 'Library' });
  await settings.choose({ channel: 1 });
  t.deepEqual(settings.problems(), [], 'a new choice is a new beginning');
});

test('an environment that is refused leaves what was good before until it changes', async (t) => {
  const directory = await temporaryFolder(t);
  const first = await start(directory, { WIFI_CHANNEL: '6' });
  await first.accept(first.wishes());
  const message = { code: 'NETWORK_AP_REFUSED', parameters: {} };
  const second = await start(directory, { WIFI_CHANNEL: '13' });
  t.is(second.wishes().channel, 13);
  await second.refuse(second.wishes(), message, true);
  t.is(second.wishes().channel, 6);
  await second.accept(second.wishes());
  t.is(second.wishes().channel, 6, 'round after round');
  t.is((await start(directory, { WIFI_CHANNEL: '11' })).wishes().channel, 11);
});

const damages: readonly (readonly [string, string])[] = [
  ['cut off', '{ "format": 1, "kept": { "cho'],
  ['empty', ''],
  ['of another kind', '[]'],
  ['of a later format', '{ "format": 2 }'],
  [
    'with a choice that cannot be',
    '{"format":1,"accepted":{},"kept":{"choices":{"ssid":7},"proofs":{}}}',
  ],
];
for (const [what, text] of damages) {
  test(`a settings file that is ${what} stands for nothing, and is told of`, async (t) => {
    const directory = await temporaryFolder(t);
    await writeFile(join(directory, 'settings.json'), text);
    const settings = await start(directory, { WIFI_SSID: 'Library' });
    t.is(settings.wishes().ssid, 'Library');
    t.deepEqual(codesOf(settings.problems()), ['NETWORK_SETTINGS_LOST']);
    await settings.choose({ ssid: 'School' });
    t.is((await start(directory, { WIFI_SSID: 'Library' })).wishes().ssid, 'School');
  });
}

test('a power cut in the middle of writing leaves the choice before', async (t) => {
  const directory = await temporaryFolder(t);
  await (await start(directory)).choose({ ssid: 'School' });
  await writeFile(join(directory, '.settings.json.new'), '{ "format": 1, "kept"');
  const again = await start(directory);
  t.is(again.wishes().ssid, 'School');
  t.deepEqual(again.problems(), []);
});

test('a choice that cannot be saved is not taken up', async (t) => {
  const directory = await temporaryFolder(t);
  const settings = await start(directory, { WIFI_SSID: 'Library' });
  await settings.accept(settings.wishes());
  // A folder where the new file would be: no file system writes it.
  await mkdir(join(directory, '.settings.json.new'));
  const error: unknown = await settings
    .choose({ ssid: 'School' })
    .catch((caught: unknown) => caught);
  t.true(isCodedError(error) && error.code === 'NETWORK_NOT_SAVED');
  t.is(settings.wishes().ssid, 'Library');
  t.is((await start(directory, { WIFI_SSID: 'Library' })).wishes().ssid, 'Library');
});

test('the file with passwords is for the service alone, and an environment password is not in it', async (t) => {
  const directory = await temporaryFolder(t);
  await chmod(directory, 0o755);
  const settings = await start(directory, { WIFI_SSID: 'Library' });
  await settings.choose({ password: 'correct horse' });
  const path = join(directory, 'settings.json');
  t.is((await stat(path)).mode & 0o777, 0o600);
  t.true((await readFile(path, 'utf8')).includes('correct horse'));
});
