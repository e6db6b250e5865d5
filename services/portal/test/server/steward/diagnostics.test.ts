import { diagnosticsPath } from '@p2p-hotspot/contract';
import test, { type ExecutionContext } from 'ava';
import { boxStatus, createDaemon } from '../../fixtures/daemon.ts';
import { checkMarkup } from '../../fixtures/markup.ts';
import { startPortal } from '../../fixtures/portal.ts';
import { createStewardBrowser } from '../../fixtures/steward-browser.ts';
import { openStewardSocket } from '../../fixtures/steward.ts';
import { createWifiService, networkStatus } from '../../fixtures/wifi-service.ts';

const report = { format: 1, made: '2026-11-29T10:00:00.000Z', box: { note: '</pre><script>' } };

const setUp = async (t: ExecutionContext, answer: unknown = report) => {
  const portal = await startPortal(t);
  await createDaemon(t, portal.socketDir, boxStatus()).start();
  const steward = await openStewardSocket(t, portal.socketDir, '123456');
  steward.read[diagnosticsPath] = answer;
  const browser = createStewardBrowser(portal.portalPort);
  await browser.signIn('123456');
  return { portal, steward, browser };
};

test('the steward reads what is in the report before it is saved', async (t) => {
  const { browser, steward } = await setUp(t);
  const { text } = await browser.get('/steward/diagnostics?lang=en');
  t.deepEqual(checkMarkup(text.replaceAll('TEST_IDLE', '')), []);
  t.regex(text, /No PIN, no Wi-Fi password, no keys/);
  t.true(text.includes('&lt;/pre&gt;&lt;script&gt;'));
  t.false(text.includes('</pre><script>'));
  t.deepEqual(steward.asked, []);
  const saved = await browser.get('/steward/diagnostics/report.json?lang=en');
  t.is(saved.headers['content-disposition'], 'attachment; filename="hotspot-report.json"');
  const { portal: own, ...rest } = JSON.parse(saved.text) as { portal: { memoryBytes: number } };
  t.deepEqual(rest as unknown, report);
  t.true(own.memoryBytes > 1e6);
  t.deepEqual(steward.bodies, [{ act: 'readDiagnostics' }]);
  t.false(saved.text.includes('123456'));
  t.false(saved.text.includes(browser.cookie().replace('steward=', '')));
});

test('nobody without a session gets the report, and a box that makes none says so', async (t) => {
  const { browser, portal } = await setUp(t, { format: 2 });
  const stranger = createStewardBrowser(portal.portalPort);
  for (const path of ['/steward/diagnostics', '/steward/diagnostics/report.json']) {
    t.is((await stranger.get(path)).statusCode, 303);
  }
  t.regex((await browser.get('/steward/diagnostics')).text, /The box cannot do that now/);
  const saved = await browser.get('/steward/diagnostics/report.json');
  t.is(saved.headers.location, '/steward/diagnostics');
});

test('the report tells how the network is in codes, without names of networks', async (t) => {
  const { browser, portal } = await setUp(t);
  const wifi = createWifiService(
    t,
    portal.socketDir,
    networkStatus({
      message: { code: 'NETWORK_ON_AIR', parameters: { ssid: 'Plaza' } },
      accessPoint: {
        ...{ state: 'up', device: 'wlan0', ssid: 'Plaza', security: 'wpa2', band: '2.4' },
        channel: 6,
      },
      findings: [{ code: 'NETWORK_WEAK_POWER', parameters: { ssid: 'Plaza' } }],
      knownWifi: ['Parish house'],
    }),
  );
  await wifi.start();
  const save = () => browser.get('/steward/diagnostics/report.json');
  while (!(await save()).text.includes('NETWORK_ON_AIR'));
  const { text } = await save();
  const { network } = JSON.parse(text) as { network: object };
  t.like(network, {
    code: 'NETWORK_ON_AIR',
    accessPoint: { channel: 6 },
    findings: ['NETWORK_WEAK_POWER'],
  });
  t.false(/Plaza|Parish/.test(text));
});
