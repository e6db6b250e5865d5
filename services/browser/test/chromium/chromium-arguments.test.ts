import { readFile } from 'node:fs/promises';
import test from 'ava';
import { chromiumArguments, type BrowserHost } from '../../src/chromium/chromium-arguments.ts';
import { stageUrl } from '../../src/stage/stage-server.ts';

const full: BrowserHost = { platform: 'wayland', hasGpu: true, hasSandbox: true };
const argumentsFor = (host: Partial<BrowserHost> = {}) =>
  chromiumArguments(stageUrl, '/run/profile', { ...full, ...host });

test('nothing listens for debuggers, and the sandbox stays where it can', (t) => {
  const all = argumentsFor();
  t.false(all.some((word) => /remote-debugging|--no-sandbox|--disable-gpu$|--app=/.test(word)));
  t.true(all.includes('--incognito'));
  t.is(all.at(-1), stageUrl);
});

test('a box without a graphics card, or without namespaces, gets a browser all the same', (t) => {
  t.true(argumentsFor({ hasGpu: false }).includes('--disable-gpu'));
  t.true(argumentsFor({ hasSandbox: false }).includes('--no-sandbox'));
});

test('a size that is none does not become an argument', (t) => {
  t.true(argumentsFor({ windowSize: '1280,720' }).includes('--window-size=1280,720'));
  for (const windowSize of ['', '1280', '1,2 --no-sandbox', undefined]) {
    t.false(argumentsFor({ windowSize }).some((word) => word.startsWith('--window-size')));
  }
});

test('the policy allows the one page that is ours, and neither scripts nor files nor tools', async (t) => {
  const file = new URL('../../../chromium-policy.json', import.meta.url);
  const policy = JSON.parse(await readFile(file, 'utf8')) as Readonly<Record<string, unknown>>;
  t.like(policy, {
    URLBlocklist: ['*'],
    URLAllowlist: [stageUrl.replace(/\/$/, '')],
    DefaultJavaScriptSetting: 2,
    DeveloperToolsAvailability: 2,
    RemoteDebuggingAllowed: false,
    DownloadRestrictions: 3,
    ExtensionInstallBlocklist: ['*'],
  });
});
