import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { readApk } from '@p2p-hotspot/fdroid/build';
import test, { type ExecutionContext } from 'ava';
import { apkFile } from '../fixtures/apks.ts';
import { startForge, type Forge } from '../fixtures/forge.ts';
import { runCommand } from '../fixtures/run-command.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';

const server = 'io.appium.uiautomator2.server';
const settings = 'io.appium.settings';

const apk = async (name: string, ending?: string) => readFile(await apkFile(name, ending));
const apks = {
  /** Code 13, and another app by the same key. */
  server: await apk('appium-uiautomator2-server-2', 'v2.0.0.apk'),
  /** Codes 141 and 192, each signed by another. */
  oldSettings: await apk('io.appium.settings-7'),
  newSettings: await apk('io.appium.settings'),
};

interface Results {
  readonly versions?: readonly {
    readonly status: string;
    readonly versionCode: number;
    readonly reason?: { readonly code: string };
  }[];
  readonly failures?: readonly { readonly code: string; readonly text: string }[];
  readonly passedOver?: readonly string[];
  readonly error?: { readonly code: string };
}

const makeWorld = async (t: ExecutionContext, files: Forge['releases'][number]['files']) => {
  const home = await temporaryFolder(t);
  const forge = await startForge(t);
  forge.releases = [{ tag: 'v1.0', files }];
  const run = async (...words: readonly string[]) => {
    const { exitCode, stdout, stderr } = await runCommand(['apps', ...words, '--json'], {
      cwd: path.join(home, 'box'),
      env: {},
    });
    forge.asked.push('--');
    return { exitCode, stderr, result: JSON.parse(stdout) as Results };
  };
  await runCommand(['init', 'box'], { cwd: home, env: {} });
  const inBox = (folder: string) => readdir(path.join(home, 'box', folder)).catch(() => []);
  return {
    ...{ home, forge, run },
    source: `github:${forge.origin}/makers/app`,
    appFiles: () => inBox('apps'),
    downloads: async () =>
      (await inBox('.hotspot/downloads')).filter((name) => name !== 'releases.json'),
    /** What was asked for in the last run, without the addresses of lists. */
    lastAsked: () => {
      const before = forge.asked.slice(0, -1);
      return before.slice(before.lastIndexOf('--') + 1).map((line) => line.split('/').at(-1));
    },
    curation: async () =>
      JSON.parse(await readFile(path.join(home, 'box/.hotspot/apps.json'), 'utf8')) as Record<
        'signers' | 'sources',
        Record<string, unknown>
      >,
  };
};

const statuses = ({ versions = [] }: Results) =>
  versions.map(({ status, versionCode, reason }) =>
    [status, versionCode, reason?.code].filter((word) => word !== undefined).join(' '),
  );

test.serial(
  'an app comes out of a release, its signer and source are remembered, and updates ask once',
  async (t) => {
    const world = await makeWorld(t, {
      'Settings-1.0.apk': apks.oldSettings,
      'Settings-1.0-arm64-v8a.apk': apks.newSettings,
      'Settings-1.0-unsigned.apk': apks.server,
      'Settings-1.0.exe': Buffer.from('MZ'),
    });
    const dry = await world.run('add', world.source, '--dry-run');
    t.deepEqual(statuses(dry.result), ['added 141']);
    t.deepEqual(await world.appFiles(), []);
    const { exitCode, result } = await world.run('add', world.source);
    t.is(exitCode, 0);
    t.deepEqual(statuses(result), ['added 141'], 'the one for all phones');
    t.deepEqual(
      world.lastAsked(),
      ['releases'],
      'what was fetched to look at is not fetched again',
    );
    t.deepEqual(await world.appFiles(), [`${settings}-141.apk`]);
    t.deepEqual(await world.downloads(), []);
    const { signer } = await readApk(await apkFile('io.appium.settings-7'));
    t.like(await world.curation(), {
      signers: { [settings]: [signer] },
      sources: {
        [settings]: { release: world.source, files: [{ asset: 'Settings-{version}.apk' }] },
      },
    });
    t.deepEqual(statuses((await world.run('update')).result), ['present 141']);
    t.deepEqual(world.lastAsked(), ['releases']);
    const list = await world.run('list');
    t.like((list.result as Record<string, unknown>)['apps'], [{ source: world.source }]);
  },
);

test.serial(
  'a new version by another signer waits, is kept, and comes when its key is pinned',
  async (t) => {
    const world = await makeWorld(t, { 'settings.apk': apks.oldSettings });
    await world.run('add', world.source);
    world.forge.releases.push({ tag: 'v2.0', files: { 'settings.apk': apks.newSettings } });
    const held = await world.run('update');
    t.is(held.exitCode, 10);
    t.deepEqual(statuses(held.result), ['held 192 APK_SIGNER_CHANGED']);
    t.deepEqual(await world.appFiles(), [`${settings}-141.apk`]);
    t.deepEqual(statuses((await world.run('update')).result), ['held 192 APK_SIGNER_CHANGED']);
    t.deepEqual(world.lastAsked(), ['releases'], 'and is not fetched again');
    const { signer } = await readApk(await apkFile('io.appium.settings'));
    await world.run('pin', settings, '--signer', signer);
    t.deepEqual(statuses((await world.run('update')).result), ['added 192']);
    t.deepEqual(world.lastAsked(), ['releases']);
    t.deepEqual(await world.downloads(), []);
  },
);

test.serial('a release that goes back, or holds another app, changes nothing', async (t) => {
  const world = await makeWorld(t, { 'app.apk': apks.newSettings });
  const { signer } = await readApk(await apkFile('io.appium.settings-7'));
  await world.run('add', world.source);
  const { signer: own } = await readApk(await apkFile('io.appium.settings'));
  await world.run('pin', settings, '--signer', own, '--signer', signer);
  world.forge.releases = [{ tag: 'v2.0', files: { 'app.apk': apks.oldSettings } }];
  t.deepEqual(statuses((await world.run('update')).result), ['older 141']);
  world.forge.releases = [{ tag: 'v3.0', files: { 'app.apk': apks.server } }];
  const other = await world.run('update');
  t.is(other.exitCode, 10);
  t.deepEqual(statuses(other.result), ['held 13 UPSTREAM_OTHER_APP']);
  t.deepEqual(await world.appFiles(), [`${settings}-192.apk`]);
});

test.serial(
  'without an app for all phones, each processor that is wanted gets its own',
  async (t) => {
    const world = await makeWorld(t, {
      'App_1.0_arm64-v8a.apk': apks.newSettings,
      'App_1.0_armeabi-v7a.apk': apks.server,
      'App_1.0_x86_64.apk': apks.oldSettings,
    });
    const none = await world.run('add', world.source, '--abi', 'x86');
    t.is(none.exitCode, 2);
    t.is(none.result.error?.code, 'UPSTREAM_APK_MISSING');
    const { exitCode, result } = await world.run('add', world.source);
    t.deepEqual(statuses(result), ['added 192', 'held 13 UPSTREAM_OTHER_APP']);
    t.is(exitCode, 10);
    const chosen = await world.run('add', world.source, '--asset', '*armeabi*.apk');
    t.deepEqual(statuses(chosen.result), ['added 13']);
    t.deepEqual((await world.appFiles()).sort(), [`${settings}-192.apk`, `${server}-13.apk`]);
  },
);

test.serial(
  'a file that is not what its release says never comes into the collection',
  async (t) => {
    const world = await makeWorld(t, { 'app-1.0.apk': apks.oldSettings });
    const codeOf = async () => (await world.run('add', world.source)).result.error?.code;
    world.forge.spoil = (url, body) =>
      url.endsWith('.apk') ? Buffer.concat([body.subarray(0, -1), Buffer.of(1)]) : body;
    t.is(await codeOf(), 'UPSTREAM_MISMATCH', 'its digest');
    world.forge.spoil = (url, body) => (url.endsWith('.apk') ? Buffer.concat([body, body]) : body);
    t.is(await codeOf(), 'UPSTREAM_MISMATCH', 'its size');
    world.forge.spoil = (url, body) => (url.endsWith('.apk') ? Buffer.from('<html>login') : body);
    t.is(await codeOf(), 'UPSTREAM_MISMATCH', 'a page in between');
    world.forge.tellsDigests = false;
    world.forge.spoil = (url, body) => {
      if (!url.endsWith('.apk')) return body;
      const changed = Buffer.from(body);
      changed[100_000] = (changed[100_000] ?? 0) ^ 1;
      return changed;
    };
    t.regex((await codeOf()) ?? '', /^APK_/, 'its own signature');
    world.forge.spoil = (_url, body) => body;
    t.deepEqual(await world.appFiles(), []);
    t.deepEqual(await world.downloads(), []);
    await world.run('add', world.source);
    world.forge.releases = [{ tag: 'v1.1', files: { 'app-1.0.apk': apks.newSettings } }];
    const { failures } = (await world.run('update')).result;
    t.is(failures?.[0]?.code, 'UPSTREAM_MISMATCH', 'its name');
    t.deepEqual(await world.appFiles(), [`${settings}-141.apk`]);
  },
);

test.serial('a checksum beside the file counts where the forge tells none', async (t) => {
  const files = {
    'app.apk': apks.oldSettings,
    'app.apk.sha256': Buffer.from(`${'a'.repeat(64)}  app.apk\n`),
  };
  const world = await makeWorld(t, files);
  const source = `forgejo:${world.forge.origin}/makers/app`;
  t.is((await world.run('add', source)).result.error?.code, 'UPSTREAM_MISMATCH');
  world.forge.releases = [{ tag: 'v1', files: { 'app.apk': apks.oldSettings } }];
  t.deepEqual(statuses((await world.run('add', source)).result), ['added 141']);
});

test.serial('a forge that set a limit is left alone, and all others are looked at', async (t) => {
  const world = await makeWorld(t, { 'app.apk': apks.oldSettings });
  await world.run('add', world.source);
  world.forge.instead = (_request, response) => {
    const reset = Math.floor(Date.now() / 1000) + 3000;
    response.writeHead(403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(reset) });
    response.end('{}');
    return true;
  };
  const limited = await world.run('update');
  t.is(limited.exitCode, 14);
  t.is(limited.result.failures?.[0]?.code, 'TRACKER_LIMITED');
  t.is((await world.run('update')).result.failures?.[0]?.code, 'TRACKER_LIMITED');
  t.deepEqual(world.lastAsked(), [], 'not asked before the limit ends');
  await rm(path.join(world.home, 'box/.hotspot/downloads'), { recursive: true });
  world.forge.instead = () => false;
  t.deepEqual(statuses((await world.run('update')).result), ['present 141']);
});

test.serial('a download that broke off goes on from where it was', async (t) => {
  const world = await makeWorld(t, { 'app.apk': apks.oldSettings });
  world.forge.instead = (request, response) => {
    if (request.url?.endsWith('.apk') !== true || request.headers.range !== undefined) return false;
    const etag = `"${'a'.repeat(4)}"`;
    response.writeHead(200, { etag, 'content-length': apks.oldSettings.length });
    response.write(apks.oldSettings.subarray(0, 1_000_000), () => response.destroy());
    return true;
  };
  const broken = await world.run('add', world.source);
  t.is(broken.exitCode, 14);
  t.is((await world.downloads()).length, 2, 'the part, and what it is a part of');
  world.forge.instead = () => false;
  t.deepEqual(statuses((await world.run('add', world.source)).result), ['added 141']);
  t.deepEqual(await world.downloads(), []);
});

test.serial('what is no project with releases is told at once', async (t) => {
  const world = await makeWorld(t, {});
  for (const [source, code] of [
    ['github:owner', 'APP_REFERENCE_INVALID'],
    ['https://example.org/app.apk', 'APP_REFERENCE_INVALID'],
    ['forgejo:http://example.org/a/b', 'INSTALLER_SOURCE_PLAIN'],
    [world.source, 'UPSTREAM_APK_MISSING'],
  ] as const) {
    const { exitCode, result } = await world.run('add', source);
    t.is(result.error?.code, code);
    t.is(exitCode, 2);
  }
});
