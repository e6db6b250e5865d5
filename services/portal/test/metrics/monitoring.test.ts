import { rm, symlink } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import {
  healthAgent,
  portalHealthPath,
  serviceHealthPath,
  wifiSocketName,
  type ServiceHealth,
  type UsageHandOver,
} from '@p2p-hotspot/contract';
import test, { type ExecutionContext } from 'ava';
import { createDaemon } from '../fixtures/daemon.ts';
import { components } from '../fixtures/full-portal.ts';
import { ask, startPortal } from '../fixtures/portal.ts';

const healthOf = async (port: number) => {
  const { statusCode, headers, text } = await ask(port, portalHealthPath, {
    headers: { 'user-agent': healthAgent },
  });
  return { statusCode, headers, health: JSON.parse(text) as ServiceHealth };
};

const stateOf = ({ status, checks }: ServiceHealth): string[] => [
  status,
  ...checks.filter(({ isGood }) => !isGood).map(({ name }) => name),
];

test('the portal is well with an empty store, minds that its daemon is away, and fails without a store', async (t) => {
  const { portalPort, socketDir, store } = await startPortal(t);
  const without = await healthOf(portalPort);
  t.is(without.statusCode, 200);
  t.deepEqual(stateOf(without.health), ['degraded', 'daemon']);
  await createDaemon(t, socketDir).start();
  const { headers, health } = await healthOf(portalPort);
  t.deepEqual(stateOf(health), ['ok']);
  t.is(health.service, 'portal');
  t.true(health.process.memoryBytes > 1e7 && health.process.uptimeSeconds > 0);
  t.is(headers['cache-control'], 'no-store');
  await symlink('nowhere', join(store.directory, 'current'));
  const damaged = await healthOf(portalPort);
  t.is(damaged.statusCode, 503);
  t.deepEqual(stateOf(damaged.health), ['failing', 'store']);
  await rm(join(store.directory, 'current'));
  t.is((await healthOf(portalPort)).statusCode, 200, 'it is well again by itself');
});

test('health checks are no visits', async (t) => {
  const handedOver: UsageHandOver[] = [];
  const usage = {
    handOver: (counted: UsageHandOver) => {
      handedOver.push(counted);
      return Promise.resolve({ isCounting: true });
    },
  };
  const portal = await startPortal(t, { usage });
  const headers = { 'user-agent': healthAgent };
  await ask(portal.portalPort, portalHealthPath, { headers });
  await ask(portal.portalPort, '/', { headers });
  await ask(portal.portalPort, '/about');
  await portal.close();
  const counted = handedOver.flatMap(({ counts }) => counts.map(({ item }) => item));
  t.deepEqual(counted, ['about']);
});

test('without the setting nothing is at the address of the figures', async (t) => {
  const { portalPort } = await startPortal(t);
  const { statusCode, text } = await ask(portalPort, '/metrics');
  t.is(statusCode, 404);
  t.notRegex(text, /hotspot_/);
});

/** A Wi-Fi service that tells of its health alone. */
const startWifi = async (t: ExecutionContext, socketDir: string, answer: string) => {
  const server = createServer(({ url }, response) => {
    response.writeHead(url === serviceHealthPath ? 200 : 404).end(answer);
  });
  t.teardown(() => {
    server.close();
    server.closeAllConnections();
  });
  await new Promise<void>((resolve) => server.listen(join(socketDir, wifiSocketName), resolve));
};

const wifi: ServiceHealth = {
  service: 'wifi',
  version: '9.9.9',
  status: 'degraded',
  checks: [{ name: 'dhcp', isGood: false, isVital: false }],
  process: { memoryBytes: 1234, cpuSeconds: 2.5, uptimeSeconds: 60 },
};

test('the figures tell of all services, and of answers by kind and number alone', async (t) => {
  const portal = await startPortal(t, { metrics: true });
  const { portalPort, sitePort, socketDir, store } = portal;
  await store.addGeneration(1, [{ components: components() }]);
  await store.switchTo(1);
  await startWifi(t, socketDir, JSON.stringify(wifi));
  await ask(portalPort, '/apps');
  await ask(portalPort, '/fdroid/repo/org.example.apk');
  await ask(portalPort, '/search?q=a+secret+wish');
  await ask(portalPort, '/nobody/knows/this/secret');
  await ask(sitePort, '/stable/guide/guide.pdf');
  const { statusCode, headers, text } = await ask(portalPort, '/metrics');
  t.is(statusCode, 200);
  t.is(headers['content-type'], 'text/plain; version=0.0.4; charset=utf-8');
  for (const line of [
    'hotspot_service_up{service="portal"} 1',
    'hotspot_service_up{service="daemon"} 0',
    'hotspot_service_up{service="wifi"} 1',
    'hotspot_service_check{service="wifi",check="dhcp"} 0',
    'hotspot_build_info{service="wifi",version="9.9.9"} 1',
    'hotspot_process_cpu_seconds_total{service="wifi"} 2.5',
    'hotspot_http_requests_total{route="page",outcome="2xx"} 1',
    'hotspot_http_requests_total{route="app",outcome="2xx"} 1',
    'hotspot_http_requests_total{route="search",outcome="2xx"} 1',
    'hotspot_http_requests_total{route="none",outcome="4xx"} 1',
    'hotspot_http_requests_total{route="content",outcome="2xx"} 1',
  ]) {
    t.true(text.includes(`${line}\n`), line);
  }
  t.notRegex(text, /secret|127\.0\.0\.1|org\.example/);
  t.notRegex(text, /route="other"/);
  const sent = Number(/hotspot_http_sent_bytes_total\{route="content"\} (\d+)/.exec(text)?.[1]);
  const guide = await ask(sitePort, '/stable/guide/guide.pdf');
  t.true(sent >= guide.body.length && sent < guide.body.length + 2000, String(sent));
  // Once more, and nothing but numbers has changed.
  const names = (page: string) =>
    page.replaceAll(/ [0-9.e+-]+$/gm, '').replaceAll(/.*monitoring.*\n/g, '');
  t.is(names((await ask(portalPort, '/metrics')).text), names(text));
});

test('an answer that is no health, or none at all, costs the others nothing', async (t) => {
  const { portalPort, socketDir } = await startPortal(t, { metrics: true });
  await startWifi(t, socketDir, '{"service":"wifi","version":"a\\"} 1\\nevil 1"}');
  const { text } = await ask(portalPort, '/metrics');
  t.true(text.includes('hotspot_service_up{service="wifi"} 0\n'));
  t.false(text.includes('evil'));
});
