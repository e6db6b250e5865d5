import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import test, { type ExecutionContext } from 'ava';
import { deviceReportPath, type DeviceReport } from '@p2p-hotspot/contract';
import { runCommand } from '../fixtures/run-command.ts';

/** A stand-in for a box; what a real portal answers is tried in its own tests. */
const box = async (
  t: ExecutionContext,
  body: unknown,
  status = 200,
  headers: Readonly<Record<string, string>> = {},
): Promise<string> => {
  const server = createServer((request, response) => {
    const isAsked = request.url === deviceReportPath;
    response.writeHead(isAsked ? status : 404, headers);
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  t.teardown(() => server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

type Network = NonNullable<DeviceReport['network']>;

const report = (network: Partial<Network> = {}): DeviceReport => ({
  format: 1,
  portal: { version: '0.1.0' },
  box: {
    releases: [{ channel: 'stable', counter: 7 }],
    clock: 'proven',
    weakPower: false,
    cardErrors: 0,
  },
  network: {
    mode: 'access-point',
    message: { code: 'NETWORK_ON_AIR', parameters: { ssid: 'Library' } },
    radios: [],
    accessPoint: {
      ...{ state: 'up', ssid: 'Library', security: 'wpa2', band: '2.4', channel: 6, stations: 3 },
    },
    uplinks: ['ethernet'],
    isCapturing: true,
    leases: 3,
    checks: [
      { name: 'dhcp', isGood: true, message: { code: 'NETWORK_CHECK_GOOD', parameters: {} } },
    ],
    findings: [],
    country: 'BR',
    ...network,
  },
});

const doctor = (...words: readonly string[]) =>
  runCommand(['doctor', ...words], { cwd: '/', env: {} });

test('a box that is well is told in words, with versions, Wi-Fi, health and way out', async (t) => {
  const url = await box(t, report());
  const { exitCode, stdout } = await doctor('--device', url);
  t.is(exitCode, 0);
  for (const told of [
    /ok +device +the box at http:\/\/127\.0\.0\.1:\d+ answers/,
    /ok +version +the pages have version 0\.1\.0/,
    /ok +release +release 7 of stable is in force/,
    /ok +power /,
    /ok +wifi +The Wi-Fi Library is on the air/,
    /ok +wifi +2\.4 GHz, channel 6, wpa2/,
    /ok +health +dhcp works/,
    /ok +uplink +a way out: cable/,
  ]) {
    t.regex(stdout, told);
  }
  t.notRegex(stdout, /warning|FAILURE|hint/);
});

test('what makes boxes fail is told with what to do', async (t) => {
  const hardship: DeviceReport = {
    ...report({
      findings: [
        { code: 'NETWORK_FEW_CLIENTS', parameters: { device: 'wlan0', limit: 10 } },
        { code: 'NETWORK_RADAR_CHANNEL', parameters: { channel: 100 } },
        { code: 'NETWORK_NO_COUNTRY', parameters: {} },
        { code: 'NETWORK_TWO_RADIOS', parameters: { visitors: 'wlan1', uplink: 'wlan0' } },
        { code: 'NETWORK_WEAK_POWER', parameters: {} },
      ],
      checks: [
        { name: 'dhcp', isGood: false, message: { code: 'NETWORK_CHECK_DHCP', parameters: {} } },
      ],
      uplinks: [],
      country: '00',
    }),
    box: { releases: [], clock: 'unproven', weakPower: true, cardErrors: 2 },
  };
  const { exitCode, stdout } = await doctor('--device', await box(t, hardship));
  t.is(exitCode, 1);
  for (const told of [
    /warning +wifi +The Wi-Fi radio wlan0 serves about 10 phones at once\n +hint: /,
    /warning +wifi +On channel 100 weather radar comes first/,
    /warning +wifi +The box does not know in which country it is/,
    /ok +wifi +The Wi-Fi radio wlan1 serves visitors; wlan0 can join/,
    /FAILURE +power +The box gets too little power: Wi-Fi may fail\n +hint: /,
    /FAILURE +health +Phones get no address/,
    /FAILURE +card +the memory card had 2 errors/,
    /warning +release +no release is in force/,
    /warning +clock /,
    /ok +uplink +no way out/,
  ]) {
    t.regex(stdout, told);
  }
  t.is(stdout.match(/too little power/g)?.length, 1);
});

test('with --json each finding has its code, its words and what to do', async (t) => {
  const url = await box(t, { format: 1, portal: { version: '0.1.0' } });
  const { exitCode, stdout } = await doctor('--device', url, '--json');
  t.is(exitCode, 0);
  const { healthy, findings } = JSON.parse(stdout) as {
    healthy: boolean;
    findings: { check: string; status: string; code: string; hint?: string }[];
  };
  t.true(healthy);
  t.deepEqual(
    findings.filter(({ status }) => status === 'warning').map(({ code }) => code),
    ['DEVICE_DAEMON_AWAY', 'DEVICE_WIFI_AWAY'],
  );
  t.truthy(findings.at(-1)?.hint);
});

test('a box that is not there is told with what to do', async (t) => {
  const url = await box(t, '');
  const gone = `http://127.0.0.1:${Number(new URL(url).port) === 1 ? 2 : 1}`;
  const { exitCode, stdout } = await doctor('--device', gone);
  t.is(exitCode, 1);
  t.regex(
    stdout,
    /FAILURE +device +no box answers at http:\/\/127\.0\.0\.1:\d+: ECONNREFUSED\n +hint: Join the Wi-Fi/,
  );
  const none = await doctor('--device', 'ftp://box');
  t.regex(none.stdout, /"ftp:\/\/box" is no address of a box/);
});

test('whatever else answers is no box, and none of it is believed', async (t) => {
  const strange: readonly [unknown, number?, Readonly<Record<string, string>>?][] = [
    ['<html>'],
    [{}],
    [{ ...report(), format: 2 }],
    [
      report({
        checks: [{ name: 'dhcp', isGood: 'yes' as never, message: { code: 'X', parameters: {} } }],
      }),
    ],
    ['x'.repeat(300_000)],
    [report(), 500],
    ['', 302, { location: 'http://127.0.0.1:1/network.json' }],
  ];
  for (const [body, status, headers] of strange) {
    const { exitCode, stdout } = await doctor('--device', await box(t, body, status, headers));
    t.is(exitCode, 1);
    t.regex(stdout, /FAILURE +device +what answers at \S+ is no box/);
  }
});

test('what a box says cannot steer a terminal', async (t) => {
  const message = { code: 'NETWORK_ON_AIR', parameters: { ssid: 'A\u001B[2J\nok  power  fine' } };
  const { stdout } = await doctor('--device', await box(t, report({ message })));
  t.false(stdout.includes('\u001B'));
  t.notRegex(stdout, /^ok {2}power {2}fine/m);
});
