import test from 'ava';
import { captiveSettings } from '../../src/captive/captive-settings.ts';
import { ask } from '../fixtures/portal.ts';
import { ana, ben, formOf, tokenOf, visitedPortal } from '../fixtures/visitors.ts';
import { networkStatus, visitorNetwork } from '../fixtures/wifi-service.ts';

const { gateway } = visitorNetwork;
const hour = 3_600_000;
const android = 'connectivitycheck.gstatic.com';
const mac = 'aa:bb:cc:00:11:22';

test('a phone that joins is sent to the captive page, says that it stays, and is left alone; no other is', async (t) => {
  const { asVisitor, choose, portalPort } = await visitedPortal(t);
  const first = await asVisitor(ana, android, '/generate_204');
  t.is(first.statusCode, 302);
  t.is(first.headers.location, `http://${gateway}:${portalPort}/captive`);
  t.is(first.headers['cache-control'], 'no-store');
  t.true(first.text.length > 4);

  const chosen = await choose(ana, 'stay');
  t.is(chosen.statusCode, 303);
  t.is(chosen.headers.location, '/captive');
  t.is((await asVisitor(ana, android, '/generate_204')).statusCode, 204);
  t.is((await asVisitor(ben, android, '/generate_204')).statusCode, 302);
  const apple = await asVisitor(ana, 'captive.apple.com', '/hotspot-detect.html');
  t.regex(apple.text, /<BODY>Success<\/BODY>/);
  const page = await asVisitor(ana, 'example.org', '/some/page?x=1');
  t.is(page.headers.location, `http://${gateway}:${portalPort}/`);
  t.regex((await asVisitor(ana, gateway, '/captive')).text, /You stay connected/);
  t.regex((await asVisitor(ben, gateway, '/captive')).text, /Stay connected without Internet/);
});

test('after its time a phone is asked again, and at once when its owner wants to be forgotten', async (t) => {
  const { asVisitor, choose, pass } = await visitedPortal(
    t,
    captiveSettings({ CAPTIVE_RELEASE_HOURS: 2 }),
  );
  await choose(ana, 'stay');
  await choose(ben, 'stay');
  await choose(ben, 'forget');
  t.is((await asVisitor(ben, android, '/generate_204')).statusCode, 302);
  pass(2 * hour - 1);
  t.is((await asVisitor(ana, android, '/generate_204')).statusCode, 204);
  pass(1);
  t.is((await asVisitor(ana, android, '/generate_204')).statusCode, 302);
});

test('a release ends when the address goes to another device', async (t) => {
  const portal = await visitedPortal(t);
  const { asVisitor, choose, wifi, heard } = portal;
  wifi.setLeases([{ address: ana, mac }]);
  // Told one after the other: when this is heard, so are the leases before it.
  const settle = async (): Promise<void> => {
    wifi.setStatus({});
    await heard(false);
    wifi.setStatus(networkStatus());
    await heard(true);
  };
  await settle();
  await choose(ana, 'stay');
  t.is((await asVisitor(ana, android, '/generate_204')).statusCode, 204);
  wifi.setLeases([{ address: ana, mac: 'aa:bb:cc:00:11:33' }]);
  await settle();
  t.is((await asVisitor(ana, android, '/generate_204')).statusCode, 302);
});

test('HEAD is answered as GET, without a body', async (t) => {
  const { asVisitor, choose } = await visitedPortal(t);
  const before = await asVisitor(ana, android, '/generate_204', { method: 'HEAD' });
  t.is(before.statusCode, 302);
  t.is(before.text, '');
  await choose(ana, 'stay');
  const after = await asVisitor(ana, 'www.msftncsi.com', '/ncsi.txt', { method: 'HEAD' });
  t.is(after.statusCode, 200);
  t.is(after.headers['content-length'], '14');
  t.is(after.text, '');
});

test('whatever is sent to a foreign host, also what no server could answer, ends at the captive page', async (t) => {
  const { asVisitor, portalPort } = await visitedPortal(t);
  const location = `http://${gateway}:${portalPort}/captive`;
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'PROPFIND']) {
    const body = method === 'POST' || method === 'PUT' ? { body: 'x'.repeat(100_000) } : {};
    const { statusCode, headers } = await asVisitor(ana, 'example.org', '/a', { method, ...body });
    t.is(statusCode, 303, method);
    t.is(headers.location, location);
    t.is(headers.connection, 'close');
  }
  for (const path of ['/%zz', '//', '/\u00e9', `/${'x'.repeat(5000)}`, '/steward', '/hotspot/x']) {
    const { statusCode, headers } = await asVisitor(
      ana,
      'example.org',
      path.replace('\u00e9', '%e9'),
    );
    t.is(statusCode, 302, path.slice(0, 20));
    t.is(headers.location, location);
  }
});

test('what is for the box itself is answered by it, under each of its names', async (t) => {
  const settings = captiveSettings({ PORTAL_URL: 'http://books.example' });
  const { asVisitor, portalPort } = await visitedPortal(t, settings);
  const names = ['library.lan', 'a.library.lan', 'library', 'library.local', 'books.example'];
  for (const host of [gateway, ...names]) {
    t.is((await asVisitor(ana, host, '/help')).statusCode, 200, host);
    t.is((await asVisitor(ana, `${host}:${portalPort}`, '/help')).statusCode, 200, host);
    t.is((await asVisitor(ana, host, '/generate_204')).statusCode, 404, host);
  }
});

test('nobody elsewhere is captured, whatever they call the box', async (t) => {
  const { portalPort } = await visitedPortal(t);
  for (const host of ['example.org', android, '127.0.0.1']) {
    const { statusCode } = await ask(portalPort, '/help', { headers: { host } });
    t.is(statusCode, 200, host);
  }
  const page = await ask(portalPort, '/captive');
  t.is(page.statusCode, 302);
  t.is(page.headers.location, '/');
  t.is((await ask(portalPort, '/captive', formOf({ act: 'stay' }))).headers.location, '/');
});

test('without a Wi-Fi service, or with one that is not understood, nobody is captured; it is found again', async (t) => {
  const { wifi, heard, asVisitor } = await visitedPortal(t);
  await wifi.stop();
  await heard(false);
  t.is((await asVisitor(ana, 'example.org', '/help')).statusCode, 200);
  await wifi.start();
  await heard(true);
  for (const status of [
    null,
    [],
    'x',
    { apiVersion: 2 },
    { ...networkStatus(), visitorNetwork: 1 },
  ]) {
    wifi.setStatus(status);
    await heard(false);
    wifi.setStatus(networkStatus());
    await heard(true);
  }
  t.pass();
});

test('a release outlives the Wi-Fi service', async (t) => {
  const { wifi, heard, asVisitor, choose } = await visitedPortal(t);
  await choose(ana, 'stay');
  await wifi.stop();
  await heard(false);
  await wifi.start();
  await heard(true);
  t.is((await asVisitor(ana, android, '/generate_204')).statusCode, 204);
});

test('with CAPTIVE_PORTAL=off nobody is captured', async (t) => {
  const { asVisitor } = await visitedPortal(t, captiveSettings({ CAPTIVE_PORTAL: 'off' }));
  for (let round = 0; round < 20; round += 1) {
    t.is((await asVisitor(ana, 'example.org', '/help')).statusCode, 200);
  }
});

test('the port of bundled sites is never captured', async (t) => {
  const { sitePort } = await visitedPortal(t);
  const { statusCode, headers } = await ask(sitePort, '/', { headers: { host: 'example.org' } });
  t.is(statusCode, 302);
  t.regex(headers.location ?? '', /\/content$/);
});

test('while the Internet is shared, staying lets the visitor through for some minutes, if the service takes it', async (t) => {
  const settings = captiveSettings({ INTERNET_SHARING: 'on', INTERNET_SHARING_MINUTES: 30 });
  const portal = await visitedPortal(t, settings);
  const { wifi, asVisitor, choose, pass, heard } = portal;
  wifi.setStatus({});
  await heard(false);
  wifi.setStatus(networkStatus({ visitorNetwork: { ...visitorNetwork, isCapturing: false } }));
  await heard(true);
  t.regex((await asVisitor(ana, gateway, '/captive')).text, /for 30 minutes/);
  wifi.takes = false;
  const refused = await choose(ana, 'stay');
  t.is(refused.statusCode, 503);
  t.regex(refused.text, /cannot be used now/);
  t.is((await asVisitor(ana, android, '/generate_204')).statusCode, 302);
  wifi.takes = true;
  t.is((await choose(ana, 'stay')).statusCode, 303);
  t.is((await asVisitor(ana, android, '/generate_204')).statusCode, 204);
  pass(29 * 60_000);
  t.regex((await asVisitor(ana, gateway, '/captive')).text, /one more minute/);
  t.is((await choose(ana, 'forget')).statusCode, 303);
  t.deepEqual(wifi.released, [
    { address: ana, seconds: 1800 },
    { address: ana, seconds: 1800 },
    { address: ana, seconds: 0 },
  ]);
  t.truthy(await tokenOf(portal, ana));
});

test('who stays without Internet did not ask for the shared one, which may come later', async (t) => {
  const portal = await visitedPortal(t, captiveSettings({ INTERNET_SHARING: 'on' }));
  const { wifi, asVisitor, choose, heard } = portal;
  const share = async (isCapturing: boolean): Promise<void> => {
    wifi.setStatus({});
    await heard(false);
    wifi.setStatus(networkStatus({ visitorNetwork: { ...visitorNetwork, isCapturing } }));
    await heard(true);
  };
  await choose(ana, 'stay');
  await share(false);
  t.is((await asVisitor(ana, android, '/generate_204')).statusCode, 302);
  t.regex((await asVisitor(ana, gateway, '/captive')).text, /Use the Internet now/);
  await choose(ana, 'stay');
  await choose(ben, 'stay');
  await share(true);
  t.is((await asVisitor(ana, android, '/generate_204')).statusCode, 204);
  t.is((await asVisitor(ben, android, '/generate_204')).statusCode, 302);
});

test('what is captured is no visit: only what the box gives is counted', async (t) => {
  const counted: unknown[] = [];
  const portal = await visitedPortal(t, captiveSettings({}), {
    handOver: ({ counts }) => {
      counted.push(...counts);
      return Promise.resolve({ isCounting: true });
    },
  });
  const { asVisitor, choose } = portal;
  await asVisitor(ana, gateway, '/');
  for (const path of ['/', '/apps', '/help']) await asVisitor(ana, 'example.org', path);
  await choose(ana, 'stay');
  for (const path of ['/', '/apps', '/generate_204']) await asVisitor(ana, 'example.org', path);
  await asVisitor(ana, gateway, '/captive');
  await portal.close();
  t.deepEqual(counted, [{ kind: 'page', item: 'home', count: 1 }]);
});
