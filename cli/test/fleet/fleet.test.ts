import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { deviceReportPath, type DeviceReport } from '@p2p-hotspot/contract';
import test, { type ExecutionContext } from 'ava';
import { runCommand } from '../fixtures/run-command.ts';

const emptyFolder = async (t: ExecutionContext): Promise<string> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'fleet-'));
  t.teardown(() => rm(folder, { recursive: true }));
  return folder;
};

const serve = async (
  t: ExecutionContext,
  answer: (request: IncomingMessage) => readonly [number, unknown],
): Promise<string> => {
  const server = createServer((request, response) => {
    const [status, body] = answer(request);
    response.writeHead(status).end(typeof body === 'string' ? body : JSON.stringify(body));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  t.teardown(() => {
    server.close();
    server.closeAllConnections();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

const report: DeviceReport = {
  format: 1,
  portal: { version: '0.1.0', name: 'aldeia-3', community: 'Aldeia do Sol' },
  box: {
    releases: [{ channel: 'stable', counter: 7, issued: '2026-01-05T00:00:00Z' }],
    clock: 'proven',
    weakPower: 'past',
    cardErrors: 3,
    store: { freeBytes: 5e9, totalBytes: 3e10, reserveBytes: 1e9, damagedFiles: 0 },
    temperatureCelsius: 55,
  },
};

/** A stand-in for a box; a real one is asked in the system test `fleet-lan`. */
const box = (t: ExecutionContext, body: unknown = report) =>
  serve(t, ({ url }) => (url === deviceReportPath ? [200, body] : [404, '']));

const token = 'a-token-that-nobody-may-see';
const uuid = (digit: string) => digit.repeat(32);

/** A stand-in for balena's API, in the form that its documentation gives: simulated. */
const balena = async (t: ExecutionContext, devices: readonly unknown[], status = 200) => {
  const asked: IncomingMessage[] = [];
  const url = await serve(t, (request) => {
    asked.push(request);
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://x');
    if (pathname === '/v7/application') return [status, { d: [{ id: 77, slug: 'org/village' }] }];
    const skip = Number(searchParams.get('$skip'));
    return [pathname === '/v7/device' ? status : 404, { d: devices.slice(skip, skip + 500) }];
  });
  return { url, asked };
};

const device = (digit: string, changes: object = {}) => ({
  uuid: uuid(digit),
  device_name: `box ${digit}`,
  is_online: false,
  last_connectivity_event: '2026-11-01T10:00:00.000Z',
  storage_usage: 1000,
  storage_total: 3000,
  cpu_temp: 50,
  is_undervolted: false,
  device_environment_variable: [],
  ...changes,
});

const fleet = (cwd: string, ...words: readonly string[]) =>
  runCommand(['fleet', ...words], { cwd, env: {} });

const ofBalena = async (t: ExecutionContext, cwd: string, url: string) => {
  await writeFile(path.join(cwd, 'token'), `${token}\n`);
  const { exitCode, stdout, stderr } = await fleet(
    cwd,
    ...['--balena', 'org/village', '--token-file', 'token', '--api', url, '--json'],
  );
  t.false((stdout + stderr).includes(token));
  return { exitCode, stderr, boxes: (JSON.parse(stdout) as { boxes: unknown[] }).boxes };
};

test('a box on the network is told in words, and the exit code says so where that is wanted', async (t) => {
  const cwd = await emptyFolder(t);
  const url = await box(t);
  const plain = await fleet(cwd, '--device', url);
  t.is(plain.exitCode, 0);
  t.regex(
    plain.stdout,
    /^aldeia-3 +Aldeia do Sol +stable 7 +\d+ days +today \(network\) +5\.0 GB/m,
  );
  t.regex(
    plain.stderr,
    /box "aldeia-3": content of "stable" is \d+ days old, memory card failing \(3 errors\)/,
  );
  t.is((await fleet(cwd, '--device', url, '--fail-on-alert')).exitCode, 16);
  await writeFile(path.join(cwd, 'late.json'), '{"contentDays": 100000}');
  const late = await fleet(cwd, '--device', url, '--thresholds', 'late.json');
  t.notRegex(late.stderr, /days old/);
  t.regex(late.stderr, /memory card failing/);
});

test('what answers and is no box, and what does not answer, hide no other', async (t) => {
  const cwd = await emptyFolder(t);
  const good = await box(t);
  const stranger = await serve(t, () => [200, '<html>']);
  const away = await serve(t, () => [500, '']);
  const { exitCode, stdout, stderr } = await fleet(
    cwd,
    ...['--device', stranger, '--device', good, '--device', away, '--device', 'ftp://x'],
  );
  t.is(exitCode, 14);
  t.regex(stdout, /^aldeia-3 /m);
  t.regex(stderr, /what answers at http:\/\/127\.0\.0\.1:\d+ is no box/);
  t.regex(stderr, /"ftp:\/\/x" is no address of a box/);
});

test('nothing that a hostile box says steers the terminal', async (t) => {
  const cwd = await emptyFolder(t);
  const evil = '\u001B[2J\u202E';
  const url = await box(t, { ...report, portal: { version: evil, name: evil, community: evil } });
  const { stdout, stderr } = await fleet(cwd, '--device', url);
  t.false(['\u001B', '\u202E'].some((one) => (stdout + stderr).includes(one)));
});

test('a box without its daemon is told so', async (t) => {
  const cwd = await emptyFolder(t);
  const url = await box(t, { format: 1, portal: { version: '0.1.0', name: 'a' } });
  const { stderr, stdout } = await fleet(cwd, '--device', url);
  t.regex(stderr, /box "a": the part that brings updates does not answer/);
  t.regex(stdout, /^a +\? +\? +today/m);
});

test('without anything to look at the way on is told', async (t) => {
  const { exitCode, stdout, stderr } = await fleet(await emptyFolder(t));
  t.is(exitCode, 0);
  t.regex(stdout, /^BOX /);
  t.regex(stderr, /no box is known/);
  t.regex(stderr, /--lan/);
});

test('balena is asked for one fleet with the token, page by page, and its devices join those of the network', async (t) => {
  const cwd = await emptyFolder(t);
  const many = Array.from({ length: 500 }, (_, index) => ({
    ...device('a'),
    uuid: index.toString(16).padStart(32, '0'),
    device_name: `many ${index}`,
  }));
  const last = device('b', {
    device_name: 'whatever',
    device_environment_variable: [
      { name: 'DEVICE_NAME', value: 'Aldeia 3' },
      { name: 'COMMUNITY_NAME', value: 'Sol' },
    ],
    is_online: true,
    is_undervolted: true,
    cpu_temp: 84.4,
  });
  const { url, asked } = await balena(t, [...many, last]);
  const { exitCode, boxes } = await ofBalena(t, cwd, url);
  t.is(exitCode, 0);
  t.is(boxes.length, 501);
  t.like(
    boxes.find((one) => (one as { box: string }).box === 'Aldeia 3'),
    {
      community: 'Sol',
      freeBytes: 2000 * 1024 * 1024,
      weakPower: true,
      findings: [{ code: 'FLEET_POWER_WEAK' }, { code: 'FLEET_HOT' }],
    },
  );
  const [, first, second] = asked.map(({ url: path, headers }) => ({
    ...{ query: new URL(path ?? '', url).searchParams, token: headers.authorization },
  }));
  t.is(asked.length, 3);
  t.is(first?.token, `Bearer ${token}`);
  t.is(first?.query.get('$filter'), 'belongs_to__application eq 77');
  t.is(second?.query.get('$skip'), '500');
});

test('a device that balena tells oddly of hides no other; never seen is told', async (t) => {
  const cwd = await emptyFolder(t);
  const { url } = await balena(t, [
    { uuid: 'x' },
    null,
    device('c', { last_connectivity_event: null, storage_usage: null, cpu_temp: null }),
    device('d', { device_name: 'e\u001B[2Jvil' }),
  ]);
  const { boxes, stderr } = await ofBalena(t, cwd, url);
  t.deepEqual(
    boxes.map((one) => (one as { box: string }).box),
    ['box c', 'e?[2Jvil'],
  );
  t.regex(stderr, /box "box c": never heard of/);
});

test('a token that does not hold stops no table, and is told', async (t) => {
  const cwd = await emptyFolder(t);
  const { url } = await balena(t, [], 401);
  const refused = await ofBalena(t, cwd, url);
  t.is(refused.exitCode, 14);
  t.regex(refused.stderr, /token/);
  const strange = await ofBalena(t, cwd, await serve(t, () => [200, '<html>']));
  t.is(strange.exitCode, 14);
});

test('a token goes nowhere in clear, and what is written wrong is refused', async (t) => {
  const cwd = await emptyFolder(t);
  await writeFile(path.join(cwd, 'token'), token);
  for (const [more, code] of [
    [['--balena', 'a/b', '--token-file', 'token', '--api', 'http://api.example'], 2],
    [['--balena', 'a/b', '--token-file', 'nowhere'], 13],
    [['--balena', 'a/b'], 12],
    [['--thresholds', 'token'], 2],
    [['--thresholds', 'nowhere'], 13],
  ] as const) {
    t.is((await fleet(cwd, ...more)).exitCode, code, more.join(' '));
  }
  await writeFile(path.join(cwd, 'odd.json'), '{"contentDays": "many"}');
  t.regex((await fleet(cwd, '--thresholds', 'odd.json')).stderr, /contentDays/);
});
