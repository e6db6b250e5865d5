import { networkInterfaces } from 'node:os';
import test, { type ExecutionContext } from 'ava';
import {
  deviceReportPath,
  deviceReportSchema,
  type NetworkSetting,
  type NetworkStatus,
} from '@p2p-hotspot/contract';
import type { ScreenSettings } from '../../src/holdings/screen-settings.ts';
import { boxStatus, createDaemon } from '../fixtures/daemon.ts';
import { checkMarkup } from '../fixtures/markup.ts';
import { ask, startPortal, type Answer } from '../fixtures/portal.ts';
import {
  createWifiService,
  networkStatus,
  type WifiServiceFixture,
} from '../fixtures/wifi-service.ts';

const accessPoint = {
  state: 'up',
  device: 'wlxaabbcc001122',
  ssid: 'Plaza',
  security: 'wpa2',
  band: '2.4',
  channel: 6,
  stations: 10,
} as const;

const usual = networkStatus().settings;

const onAir = (
  origin: NetworkSetting<boolean>['origin'],
  parts: Partial<NetworkStatus> = {},
): NetworkStatus =>
  networkStatus({
    message: { code: 'NETWORK_ON_AIR', parameters: { ssid: 'Plaza' } },
    radios: [
      {
        device: accessPoint.device,
        driver: 'brcmfmac',
        isBuiltIn: true,
        canBeAccessPoint: true,
        use: 'access-point',
        clientLimit: 10,
      },
    ],
    accessPoint,
    leases: 12,
    settings: {
      ...usual,
      ssid: { value: 'Plaza', origin },
      security: { value: 'wpa2', origin },
      hasPassword: { value: true, origin },
    },
    uplinks: [{ kind: 'wifi', device: 'wlan0', address: '10.9.8.7/24', ssid: 'Parish house' }],
    knownWifi: ['Parish house', 'Clinic'],
    findings: [
      { code: 'NETWORK_AT_LIMIT', parameters: { stations: 10, limit: 10 } },
      {
        code: 'NETWORK_OVERLAP',
        parameters: { device: 'enxaabbcc334455', address: '10.9.8.7/24' },
      },
    ],
    ...parts,
  });

const screenSettings: ScreenSettings = {
  wifi: { name: 'Old name', password: 'mangoes are ripe' },
  wifiPassword: 'mangoes are ripe',
  showsPassword: true,
};

/** A portal that has heard of its network. */
const beside = async (
  t: ExecutionContext,
  status: NetworkStatus,
  settings: ScreenSettings = screenSettings,
): Promise<{
  readonly get: (path: string, address?: string) => Promise<Answer>;
  readonly wifi: WifiServiceFixture;
}> => {
  const portal = await startPortal(t, { screenSettings: settings, host: '0.0.0.0' });
  const wifi = createWifiService(t, portal.socketDir, status);
  await wifi.start();
  const get = (path: string, address = '127.0.0.1') => ask(portal.portalPort, path, { address });
  while (!(await get(deviceReportPath)).text.includes('"mode"'));
  return { get, wifi };
};

test('the status page says in a line how the network is, and that it is full', async (t) => {
  const { get, wifi } = await beside(t, onAir('environment'));
  const { text } = await get('/status');
  t.deepEqual(checkMarkup(text), []);
  for (const told of [
    'The Wi-Fi Plaza is on the air',
    '10 of at most 10',
    'Connected to another Wi-Fi',
    'The box does not know the time',
    '10 phones are on the Wi-Fi, and it serves about 10',
  ]) {
    t.true(text.includes(told), told);
  }
  t.false(/Parish|Clinic|10\.9\.8\.7/.test(text));
  await wifi.stop();
  while ((await get('/status')).text.includes('Plaza'));
  t.is((await get('/status')).statusCode, 200);
});

test('the screen shows the Wi-Fi as the service makes it, with the password of the environment', async (t) => {
  const { get } = await beside(t, onAir('environment'));
  const { text } = await get('/kiosk');
  t.deepEqual(checkMarkup(text), []);
  for (const told of [
    '>Plaza<',
    'mangoes are ripe',
    'class="qr"',
    '10 of at most 10',
    '127.0.44.1',
  ]) {
    t.true(text.includes(told), told);
  }
  t.false(text.includes('Old name'));
});

test('a password that a steward chose is neither guessed nor drawn', async (t) => {
  const { get } = await beside(t, onAir('steward'));
  const { text } = await get('/kiosk');
  t.true(text.includes('>Plaza<'));
  t.true(text.includes('Ask for the password.'));
  t.false(/mangoes|class="qr"/.test(text));
});

test('a password is on no screen that nobody allowed it to', async (t) => {
  const { get } = await beside(t, onAir('environment'), {
    ...screenSettings,
    showsPassword: false,
  });
  t.false(/mangoes|class="qr"/.test((await get('/kiosk')).text));
  const shown = await beside(t, onAir('environment'));
  const address = Object.values(networkInterfaces())
    .flatMap((all) => all ?? [])
    .find(({ internal, family }) => !internal && family === 'IPv4')?.address;
  t.false(/mangoes|class="qr"/.test((await shown.get('/kiosk', address)).text));
});

test('an open network is drawn for everybody, and one that is away for nobody', async (t) => {
  const open = { ...accessPoint, security: 'open' as const };
  const { get, wifi } = await beside(t, onAir('steward', { accessPoint: open }));
  t.true((await get('/kiosk')).text.includes('class="qr"'));
  wifi.setStatus(onAir('steward', { accessPoint: { ...open, state: 'paused', backInSeconds: 9 } }));
  while ((await get('/kiosk')).text.includes('class="qr"'));
  t.false((await get('/kiosk')).text.includes('Join the Wi-Fi'));
});

test('beside a router the name that was set is the router’s', async (t) => {
  const { get } = await beside(t, networkStatus({ mode: 'wired' }));
  const { text } = await get('/kiosk');
  t.true(text.includes('>Old name<'));
  t.true(text.includes('class="qr"'));
});

test('everybody may read how the box is, and nothing in it names a person, a place or a device', async (t) => {
  const { get } = await beside(t, onAir('steward'));
  const { text, headers } = await get(deviceReportPath);
  t.is(headers['cache-control'], 'no-store');
  const { network } = deviceReportSchema.parse(JSON.parse(text));
  t.is(network?.accessPoint?.channel, 6);
  t.is(network?.radios[0]?.clientLimit, 10);
  t.deepEqual(network?.uplinks, ['wifi']);
  t.is(network?.findings[1]?.code, 'NETWORK_OVERLAP');
  t.deepEqual(network?.message.parameters, { ssid: 'Plaza' });
  t.false(/Parish|Clinic|10\.9|aabbcc|mangoes|127\.0\.44/.test(text));
});

test('everybody may read what the box is called, its space and its releases', async (t) => {
  const portal = await startPortal(t, { communityName: 'Aldeia', deviceName: 'aldeia-3' });
  const releases = [
    { channel: 'stable', counter: 7, label: {}, notes: {}, issued: '2026-11-01T00:00:00Z' },
  ];
  await createDaemon(
    t,
    portal.socketDir,
    boxStatus({
      current: { generation: 1, releases },
      host: { underVoltage: false, cardErrors: 0, temperatureCelsius: 51 },
    }),
  ).start();
  const { text } = await ask(portal.portalPort, deviceReportPath);
  const { portal: named, box } = deviceReportSchema.parse(JSON.parse(text));
  t.like(named, { name: 'aldeia-3', community: 'Aldeia' });
  t.like(box, { temperatureCelsius: 51, store: { freeBytes: 5e9, reserveBytes: 1e9 } });
  t.deepEqual(box?.releases, [{ channel: 'stable', counter: 7, issued: '2026-11-01T00:00:00Z' }]);
});

test('a box without a Wi-Fi service still answers', async (t) => {
  const portal = await startPortal(t);
  const { text } = await ask(portal.portalPort, deviceReportPath);
  t.deepEqual(Object.keys(deviceReportSchema.parse(JSON.parse(text))), ['format', 'portal']);
});
