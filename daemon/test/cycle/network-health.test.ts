import { createServer, type Server } from 'node:http';
import path from 'node:path';
import test, { type ExecutionContext } from 'ava';
import {
  networkPath,
  wifiSocketName,
  type ComponentKind,
  type NetworkCheck,
} from '@p2p-hotspot/contract';
import { createNetworkCheck } from '../../src/adapters/health/network-check.ts';
import { createManualClock } from '../fixtures/manual-clock.ts';
import { createMemorySource } from '../fixtures/memory-source.ts';
import { createPublisher } from '../fixtures/publisher.ts';
import { codesOf, makeBoxFolders, makeFolder, openTestBox } from '../fixtures/test-box.ts';

const check = (
  isGood: boolean,
  because: NonNullable<NetworkCheck['because']> = 'software',
): NetworkCheck => ({
  name: 'dhcp',
  isGood,
  ...(!isGood && { because }),
  message: { code: 'NETWORK_CHECK_DHCP', parameters: {} },
});

/** A stand-in for the Wi-Fi service; the real one is tried in its own tests. */
const wifiService = (t: ExecutionContext, folder: string) => {
  let server: Server | undefined;
  const service = {
    checks: [check(true)] as unknown,
    start: () =>
      new Promise<void>((resolve) => {
        server = createServer((request, response) => {
          response.statusCode = request.url === networkPath ? 200 : 404;
          response.end(JSON.stringify({ apiVersion: 1, checks: service.checks }));
        }).listen(path.join(folder, wifiSocketName), resolve);
      }),
    stop: () =>
      new Promise<void>((resolve) => {
        if (server === undefined) resolve();
        else {
          server.close(() => {
            resolve();
          });
          server.closeAllConnections();
          server = undefined;
        }
      }),
  };
  t.teardown(service.stop);
  return service;
};

const release = (counter: number, kind: ComponentKind = 'portal') => ({
  counter,
  components: [
    { name: 'pages', kind, counter, tree: { 'a.txt': `text ${counter}` } },
    { name: 'books', counter: 1, tree: { 'a.txt': 'the same' } },
  ],
});

const setUp = async (t: ExecutionContext, kind?: ComponentKind) => {
  const folders = await makeBoxFolders(t);
  const sockets = await makeFolder(t);
  const wifi = wifiService(t, sockets);
  const publisher = createPublisher();
  const clock = createManualClock();
  const pinnedRoot = publisher.rootFingerprint;
  const ports = { checks: [createNetworkCheck(sockets, clock)], clock };
  const open = () => openTestBox(folders, { pinnedRoot, ports });
  const box = await open();
  const plugIn = (counter: number) =>
    box.plugIn(createMemorySource(publisher.publish(release(counter, kind))));
  /** Lets the box look again, second by second. */
  const pass = async (seconds: number): Promise<void> => {
    for (let second = 0; second < seconds; second += 10) {
      clock.pass(10_000);
      await new Promise((resolve) => setImmediate(resolve));
      await box.updates.settled();
    }
  };
  return { wifi, box, plugIn, pass };
};

test('a release is kept once the Wi-Fi was tried after it and works', async (t) => {
  const { wifi, box, plugIn, pass } = await setUp(t);
  await wifi.start();
  t.is((await plugIn(1)).phase, 'PROBATION');
  t.is(box.status().message.code, 'NETWORK_NOT_TRIED_YET');
  await pass(120);
  t.is(box.status().phase, 'PROBATION');
  await pass(20);
  t.is(box.status().phase, 'COMMITTED');
});

test('a release after which phones get no address is rolled back, tried once more, and left alone', async (t) => {
  const { wifi, box, plugIn, pass } = await setUp(t);
  await plugIn(1);
  t.is(box.status().phase, 'COMMITTED');
  await wifi.start();
  await plugIn(2);
  wifi.checks = [check(false)];
  await pass(120);
  t.is(box.status().phase, 'PROBATION');
  await pass(300);
  t.is(box.status().phase, 'ROLLED_BACK');
  const codes = codesOf(box.status().history);
  t.true(codes.includes('NETWORK_BROKEN_BY_RELEASE'));
  t.true(codes.includes('RELEASE_QUARANTINED'));
  t.is(box.status().current?.releases[0]?.counter, 1);
});

test('one bad minute while a part starts anew is no fault of the release', async (t) => {
  const { wifi, box, plugIn, pass } = await setUp(t);
  await wifi.start();
  await plugIn(1);
  await pass(100);
  wifi.checks = [check(false)];
  await pass(50);
  wifi.checks = [check(true)];
  await pass(10);
  t.is(box.status().phase, 'COMMITTED');
});

test('a radio that is pulled out during the probation is no fault of the release', async (t) => {
  const { wifi, box, plugIn, pass } = await setUp(t);
  await wifi.start();
  await plugIn(1);
  wifi.checks = [check(false, 'hardware')];
  await pass(140);
  t.is(box.status().phase, 'COMMITTED');
});

test('what was bad before the switch is held against nobody, and neither is a box without Wi-Fi', async (t) => {
  const { wifi, plugIn } = await setUp(t);
  t.is((await plugIn(1)).phase, 'COMMITTED');
  await wifi.start();
  wifi.checks = [check(false)];
  t.is((await plugIn(2)).phase, 'COMMITTED');
  for (const [index, strange] of [[], 'x', [{ isGood: 'yes' }], undefined].entries()) {
    wifi.checks = strange;
    t.is((await plugIn(3 + index)).phase, 'COMMITTED');
  }
});

test('a service that goes silent is waited for, and after ten minutes the release is rolled back', async (t) => {
  const { wifi, box, plugIn, pass } = await setUp(t);
  await plugIn(1);
  await wifi.start();
  await plugIn(2);
  await wifi.stop();
  await pass(590);
  t.is(box.status().phase, 'PROBATION');
  t.false(codesOf(box.status().history).includes('NETWORK_BROKEN_BY_RELEASE'));
  await pass(20);
  t.true(codesOf(box.status().history).includes('NETWORK_BROKEN_BY_RELEASE'));
});

test('a service that comes back in time keeps the release', async (t) => {
  const { wifi, box, plugIn, pass } = await setUp(t);
  await wifi.start();
  await plugIn(1);
  await wifi.stop();
  await pass(300);
  t.is(box.status().phase, 'PROBATION');
  await wifi.start();
  await pass(20);
  t.is(box.status().phase, 'COMMITTED');
});

test('a release that changes no software has nothing to do with the Wi-Fi', async (t) => {
  const { wifi, box, plugIn, pass } = await setUp(t, 'content');
  await wifi.start();
  t.is((await plugIn(1)).phase, 'COMMITTED');
  wifi.checks = [check(false)];
  await pass(10);
  t.is((await plugIn(2)).phase, 'COMMITTED');
  t.is(box.status().current?.releases[0]?.counter, 2);
});
