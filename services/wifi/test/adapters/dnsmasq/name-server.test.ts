import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { isCodedError } from '@p2p-hotspot/contract';
import { dnsmasqNameServer } from '../../../src/adapters/dnsmasq/name-server.ts';
import { nameServerProbe } from '../../../src/adapters/dnsmasq/name-server-probe.ts';

const settings = {
  device: 'wlan0',
  gateway: '192.168.44.1',
  range: ['192.168.44.3', '192.168.44.252'],
  leaseSeconds: 3600,
  deviceName: 'library',
  isCapturing: true,
  captured: '198.51.100.1',
  upstream: [],
  tellsTime: true,
} as const;

const systemPath = process.env['PATH'] ?? '';

/** A program of that name that does what the script says, in place of the real one (system test `visitor-network`). */
const standIn = async (t: ExecutionContext, tool: string, script: string) => {
  const directory = await mkdtemp(path.join(os.tmpdir(), 'name-server-'));
  t.teardown(() => rm(directory, { recursive: true, force: true }));
  const programs = path.join(directory, 'bin');
  await mkdir(programs);
  const file = path.join(programs, tool);
  await writeFile(file, `#!/bin/sh\ncd ${directory}\necho start >> starts\n${script}\n`);
  await chmod(file, 0o755);
  process.env['PATH'] = `${programs}:${systemPath}`;
  const runDirectory = path.join(directory, 'run');
  const nameServer = dnsmasqNameServer({
    keepDirectory: path.join(directory, 'keep'),
    runDirectory,
  });
  return {
    nameServer,
    leaseFile: path.join(runDirectory, 'dnsmasq.leases'),
    starts: async () => (await readFile(path.join(directory, 'starts'), 'utf8')).length / 6,
  };
};

const runs = 'echo "dnsmasq[1]: started, version 2.90 cachesize 150" >&2; exec sleep 1000';

const coded = (error: unknown) =>
  isCodedError(error) ? { code: error.code, ...error.parameters } : error;

test.serial('the same settings leave it alone, others start it anew', async (t) => {
  const { nameServer, starts } = await standIn(t, 'dnsmasq', runs);
  await nameServer.apply(settings);
  await nameServer.apply({ ...settings });
  t.is(await starts(), 1);
  await nameServer.apply({ ...settings, isCapturing: false, upstream: ['10.0.0.1'] });
  t.is(await starts(), 2);
  await nameServer.stop();
});

test.serial(
  'why it does not start is told in its own words, and it is tried again when asked',
  async (t) => {
    const complaint = 'failed to create listening socket for port 53: Address already in use';
    const script = `echo >&2; echo "dnsmasq: ${complaint}" >&2; echo "dnsmasq: FAILED to start up" >&2; exit 2`;
    const { nameServer, starts } = await standIn(t, 'dnsmasq', script);
    const wanted = { code: 'NETWORK_TOOL_FAILED', tool: 'dnsmasq', reason: complaint };
    t.deepEqual(coded(await t.throwsAsync(nameServer.apply(settings))), wanted);
    t.deepEqual(coded(await t.throwsAsync(nameServer.apply(settings))), wanted);
    t.is(await starts(), 2);
    await nameServer.stop();
  },
);

test.serial('a box without it says so', async (t) => {
  const { nameServer } = await standIn(t, 'another-program', runs);
  process.env['PATH'] = '/nowhere';
  const error = await t.throwsAsync(nameServer.apply(settings));
  t.deepEqual(coded(error), { code: 'NETWORK_TOOL_MISSING', tool: 'dnsmasq' });
});

test.serial('leases that come are told, and those that ran out are none', async (t) => {
  const { nameServer, leaseFile } = await standIn(t, 'dnsmasq', runs);
  await nameServer.apply(settings);
  t.deepEqual(await nameServer.leases(), []);
  const told = new Promise<void>((resolve) => {
    const end = nameServer.onLeases(() => {
      end();
      resolve();
    });
  });
  const later = Math.floor(Date.now() / 1000) + 100;
  const lines = [
    `${later} aa:bb:cc:00:11:22 192.168.44.7 * *`,
    '5 aa:bb:cc:00:11:33 192.168.44.8 * *',
  ];
  await writeFile(leaseFile, `${lines.join('\n')}\n`);
  await told;
  t.deepEqual(await nameServer.leases(), [{ address: '192.168.44.7', mac: 'aa:bb:cc:00:11:22' }]);
  await nameServer.stop();
});

const find = (signal = new AbortController().signal) =>
  nameServerProbe().findDhcpServers('eth0', signal);

test.serial('a foreign server is found by what udhcpc says', async (t) => {
  await standIn(
    t,
    'udhcpc',
    'echo "udhcpc: lease of 10.0.0.5 obtained from 10.0.0.1, lease time 3600" >&2',
  );
  t.deepEqual(await find(), ['10.0.0.1']);
  await standIn(
    t,
    'udhcpc',
    'echo "udhcpc: broadcasting select for 10.0.0.5, server 10.0.0.2" >&2; echo "udhcpc: no lease, failing" >&2; exit 1',
  );
  t.deepEqual(await find(), ['10.0.0.2']);
});

test.serial('that nobody answers is no failure, and that it cannot ask is one', async (t) => {
  await standIn(t, 'udhcpc', 'echo "udhcpc: no lease, failing" >&2; exit 1');
  t.deepEqual(await find(), []);
  await standIn(t, 'udhcpc', 'echo "udhcpc: SIOCGIFINDEX: No such device" >&2; exit 1');
  t.deepEqual(coded(await t.throwsAsync(find())), {
    code: 'NETWORK_TOOL_FAILED',
    tool: 'udhcpc',
    reason: 'udhcpc: SIOCGIFINDEX: No such device',
  });
});

test.serial('a search that is given up ends its program', async (t) => {
  await standIn(t, 'udhcpc', 'exec sleep 1000');
  const controller = new AbortController();
  const searching = find(controller.signal);
  controller.abort();
  await t.throwsAsync(searching);
});

test.serial('an address that this machine does not have offers none', async (t) => {
  t.false(await nameServerProbe().offersAddress('192.0.2.1', new AbortController().signal));
});
