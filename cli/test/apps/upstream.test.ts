import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readApk } from '@p2p-hotspot/fdroid/build';
import test, { type ExecutionContext } from 'ava';
import { freshRepositoryKey } from '../../src/keys/key-pairs.ts';
import { appRepository } from '../fixtures/app-repository.ts';
import { apkFile } from '../fixtures/apks.ts';
import { runCommand } from '../fixtures/run-command.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';
import { webServer, type Answer } from '../fixtures/web-server.ts';

const server = 'io.appium.uiautomator2.server';
const settings = 'io.appium.settings';

const apks = {
  /** Both signed by one key. */
  oldServer: await apkFile('appium-uiautomator2-server-2', 'v2.0.0.apk'),
  newServer: await apkFile('appium-uiautomator2-server', 'v10.6.6.apk'),
  /** Each signed by another. */
  oldSettings: await apkFile('io.appium.settings-7'),
  newSettings: await apkFile('io.appium.settings'),
};

interface Results {
  readonly versions?: readonly {
    readonly status: string;
    readonly versionCode: number;
    readonly path?: string;
    readonly signer: string;
    readonly reason?: { readonly code: string };
  }[];
  readonly failures?: readonly { readonly code: string }[];
  readonly error?: { readonly code: string; readonly parameters: Record<string, string> };
  readonly [more: string]: unknown;
}

const makeWorld = async (t: ExecutionContext, first: readonly string[]) => {
  const home = await temporaryFolder(t);
  const folder = path.join(home, 'repo');
  const upstream = await appRepository(folder);
  await upstream.publish(first);
  const asked: string[] = [];
  let spoil: (answer: Answer, name: string) => void = () => undefined;
  const address = await webServer(t, folder, (answer, request) => {
    asked.push(`${request.url ?? ''} ${request.headers.range ?? ''}`.trim());
    spoil(answer, request.url ?? '');
  });
  const repository = address.replace(/\/$/, '');
  const run = async (...words: readonly string[]) => {
    const { exitCode, stdout, stderr } = await runCommand(['apps', ...words, '--json'], {
      cwd: path.join(home, 'box'),
      env: {},
    });
    return { exitCode, stderr, result: JSON.parse(stdout) as Results };
  };
  await runCommand(['init', 'box'], { cwd: home, env: {} });
  return {
    ...{ home, folder, upstream, repository, run, asked },
    pinned: `${repository}?fingerprint=${upstream.fingerprint.toUpperCase()}`,
    spoilWith: (next: typeof spoil) => {
      spoil = next;
    },
    appFiles: async () =>
      (await readdir(path.join(home, 'box/apps'))).filter((name) => name.endsWith('.apk')),
    curation: async () =>
      JSON.parse(await readFile(path.join(home, 'box/.hotspot/apps.json'), 'utf8')) as Record<
        'signers' | 'sources' | 'repositories',
        Record<string, unknown>
      >,
  };
};

const statuses = ({ versions = [] }: Results) =>
  versions.map(({ status, versionCode }) => `${status} ${versionCode}`);

test.serial(
  'an app comes out of another repository, and all that was trusted is remembered',
  async (t) => {
    const world = await makeWorld(t, [apks.oldServer, apks.oldSettings]);
    const { exitCode, result } = await world.run('add', `${server}@${world.pinned}`);
    t.is(exitCode, 0);
    t.deepEqual(statuses(result), ['added 13']);
    t.deepEqual(await world.appFiles(), [`${server}-13.apk`]);
    t.like(await world.curation(), {
      signers: { [server]: [result.versions?.[0]?.signer] },
      sources: { [server]: { repository: world.repository } },
      repositories: { [world.repository]: { fingerprint: world.upstream.fingerprint } },
    });
    // Known by now: neither the fingerprint nor the index is asked for again.
    world.asked.length = 0;
    const again = await world.run('add', `${server}@${world.repository}`);
    t.deepEqual(statuses(again.result), ['present 13']);
    t.deepEqual(world.asked, ['/hotspot/entry.jar']);
    const list = await world.run('list');
    t.like(list.result['apps'], [{ applicationId: server, source: world.repository }]);
  },
);

test.serial(
  'nothing is taken from a repository that is not known or signed by another key',
  async (t) => {
    const world = await makeWorld(t, [apks.oldServer]);
    const unknown = await world.run('add', `${server}@${world.repository}`);
    t.is(unknown.exitCode, 2);
    t.like(unknown.result.error, {
      code: 'UPSTREAM_FINGERPRINT_NEEDED',
      parameters: { fingerprint: world.upstream.fingerprint },
    });
    const wrong = await world.run(
      ...['add', `${server}@${world.repository}`, '--fingerprint', 'ab'.repeat(32)],
    );
    t.is(wrong.exitCode, 10);
    t.is(wrong.result.error?.code, 'UPSTREAM_FOREIGN');
    await world.run('add', `${server}@${world.pinned}`);
    const stranger = await appRepository(world.folder, freshRepositoryKey);
    await stranger.publish([apks.newServer]);
    const replaced = await world.run('update');
    t.is(replaced.exitCode, 10);
    t.is(replaced.result.failures?.[0]?.code, 'UPSTREAM_FOREIGN');
    t.deepEqual(await world.appFiles(), [`${server}-13.apk`]);
  },
);

test.serial('an update takes what is newer and leaves the old one', async (t) => {
  const world = await makeWorld(t, [apks.oldServer]);
  await world.run('add', `${server}@${world.pinned}`);
  await world.upstream.publish([apks.oldServer, apks.newServer]);
  const planned = await world.run('update', '--dry-run');
  t.deepEqual(statuses(planned.result), ['added 278']);
  t.deepEqual(await world.appFiles(), [`${server}-13.apk`]);
  const updated = await world.run('update');
  t.deepEqual(statuses(updated.result), ['added 278']);
  t.deepEqual(await world.appFiles(), [`${server}-13.apk`, `${server}-278.apk`]);
  t.deepEqual(statuses((await world.run('update', server)).result), ['present 278']);
  t.is((await world.run('update', 'org.example.none')).exitCode, 2);
});

test.serial(
  'a new version by another signer is not taken before the operator says so',
  async (t) => {
    const world = await makeWorld(t, [apks.oldSettings]);
    await world.run('add', `${settings}@${world.pinned}`);
    const { signer } = await readApk(apks.newSettings);
    const changed = { policy: { signers: { [settings]: [signer] } } };
    await world.upstream.publish([apks.newSettings], changed);
    const held = await world.run('update');
    t.is(held.exitCode, 10);
    t.deepEqual(statuses(held.result), ['held 192']);
    t.is(held.result.versions?.[0]?.reason?.code, 'APK_SIGNER_CHANGED');
    t.deepEqual(await world.appFiles(), [`${settings}-141.apk`]);
    t.is((await world.run('pin', settings, '--signer', signer)).exitCode, 0);
    t.deepEqual(statuses((await world.run('update')).result), ['added 192']);
  },
);

test.serial('a list that is older than one seen before is refused', async (t) => {
  const world = await makeWorld(t, [apks.oldServer]);
  await cp(world.folder, `${world.folder}.old`, { recursive: true });
  await world.upstream.publish([apks.oldServer, apks.newServer]);
  await world.run('add', `${server}@${world.pinned}`);
  await rm(world.folder, { recursive: true });
  await cp(`${world.folder}.old`, world.folder, { recursive: true });
  const { exitCode, result } = await world.run('update');
  t.is(exitCode, 11);
  t.is(result.failures?.[0]?.code, 'UPSTREAM_OLDER');
});

test.serial('a download that broke off goes on from where it was', async (t) => {
  const world = await makeWorld(t, [apks.oldServer]);
  let cuts = 1;
  world.spoilWith((answer, name) => {
    if (!name.endsWith('.apk') || cuts === 0) return;
    cuts -= 1;
    answer.headers['content-length'] = String(answer.body.length);
    answer.headers['connection'] = 'close';
    answer.body = answer.body.subarray(0, 100_000);
  });
  const { exitCode, result } = await world.run('add', `${server}@${world.pinned}`);
  t.is(exitCode, 0);
  t.deepEqual(statuses(result), ['added 13']);
  const ranges = world.asked.filter((line) => line.includes('.apk'));
  t.is(ranges.length, 2);
  t.regex(ranges[1] ?? '', /bytes=[1-9]\d*-$/);
});

test.serial(
  'a file that is not what the index promised never comes into the collection',
  async (t) => {
    const world = await makeWorld(t, [apks.oldServer]);
    for (const change of [
      (body: Buffer) => Buffer.concat([body.subarray(0, -1), Buffer.of((body.at(-1) ?? 0) ^ 1)]),
      (body: Buffer) => Buffer.concat([body, Buffer.from('more')]),
    ]) {
      world.spoilWith((answer, name) => {
        if (name.endsWith('.apk')) answer.body = change(answer.body);
      });
      const { exitCode, result } = await world.run('add', `${server}@${world.pinned}`);
      t.is(exitCode, 10);
      t.is(result.error?.code, 'UPSTREAM_MISMATCH');
      t.deepEqual(await world.appFiles(), []);
      const left = await readdir(path.join(world.home, 'box/.hotspot/downloads'));
      t.deepEqual(
        left.filter((name) => name.includes('.apk')),
        [],
      );
    }
    world.spoilWith((answer, name) => {
      if (!name.endsWith('entry.jar')) return;
      const middle = answer.body.length >> 1;
      answer.body.writeUInt8(answer.body.readUInt8(middle) ^ 1, middle);
    });
    const forged = await world.run('add', `${server}@${world.pinned}`);
    t.is(forged.exitCode, 10);
  },
);

test.serial(
  'what the other repository says about an app comes with it, and own words stay',
  async (t) => {
    const world = await makeWorld(t, [apks.oldServer]);
    const metadataFolder = path.join(world.home, 'metadata');
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==',
      'base64',
    );
    const write = async (folder: string, name: string, content: string | Buffer) => {
      await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
      await writeFile(path.join(folder, name), content);
    };
    await write(metadataFolder, `${server}/en-US/summary.txt`, 'Their summary');
    await write(metadataFolder, `${server}/es/description.txt`, 'Su descripción');
    await write(metadataFolder, `${server}/en-US/changelogs/13.txt`, 'Their news');
    await write(metadataFolder, `${server}/en-US/images/icon.png`, png);
    await write(metadataFolder, `${server}/sw/images/icon.png`, png);
    for (const name of ['1.png', '2.png', '3.png', '4.png', '5.png']) {
      await write(metadataFolder, `${server}/en-US/images/phoneScreenshots/${name}`, png);
    }
    await write(metadataFolder, `${server}.yml`, 'Categories: [Testing]\nLicense: Apache-2.0\n');
    await world.upstream.publish([apks.oldServer], { metadataFolder });
    const own = path.join(world.home, 'box/apps/metadata');
    await write(own, `${server}/en-US/summary.txt`, 'Our summary');
    await world.run('add', `${server}@${world.pinned}`);
    const read = (name: string) => readFile(path.join(own, name));
    t.is(String(await read(`${server}/en-US/summary.txt`)), 'Our summary');
    t.is(String(await read(`${server}/es/description.txt`)), 'Su descripción\n');
    t.is(String(await read(`${server}/en-US/changelogs/13.txt`)), 'Their news\n');
    t.deepEqual(await read(`${server}/en-US/images/icon.png`), png);
    const shots = path.join(own, server, 'en-US/images/phoneScreenshots');
    t.deepEqual((await readdir(shots)).sort(), ['1.png', '2.png', '3.png', '4.png']);
    await t.throwsAsync(read(`${server}/sw/images/icon.png`), { code: 'ENOENT' }, 'one language');
    await rm(shots, { recursive: true });
    await write(shots, 'our-own.png', png);
    await world.run('update');
    t.deepEqual(await readdir(shots), ['our-own.png']);
    t.is(String(await read(`${server}.yml`)), 'Categories:\n  - Testing\nLicense: Apache-2.0\n');
  },
);

test.serial('what an earlier run fetched is not fetched again', async (t) => {
  const world = await makeWorld(t, [apks.oldServer]);
  world.spoilWith((answer, name) => {
    if (!name.endsWith('.apk')) return;
    answer.headers['content-length'] = String(answer.body.length);
    answer.headers['connection'] = 'close';
    answer.body = answer.body.subarray(0, 100_000);
  });
  const broken = await world.run('add', `${server}@${world.pinned}`);
  t.is(broken.exitCode, 14);
  t.is(broken.result.error?.code, 'UPSTREAM_UNREACHABLE');
  t.deepEqual(await world.appFiles(), []);
  world.spoilWith(() => undefined);
  world.asked.length = 0;
  t.deepEqual(statuses((await world.run('add', `${server}@${world.pinned}`)).result), ['added 13']);
  const [asked] = world.asked.filter((line) => line.includes('.apk'));
  t.regex(asked ?? '', /bytes=[1-9]\d{4,}-$/);
  const downloads = await readdir(path.join(world.home, 'box/.hotspot/downloads'));
  t.true(downloads.every((name) => !name.includes('.apk')));
});

test.serial('a repository that cannot be reached, or is none, is told', async (t) => {
  const world = await makeWorld(t, [apks.oldServer]);
  const missing = await world.run('add', `${server}@${world.repository}/nowhere`);
  t.is(missing.exitCode, 14);
  const silent = await world.run('add', `${server}@http://127.0.0.1:1/fdroid/repo`);
  t.is(silent.exitCode, 14);
  const absent = await world.run('add', `org.example.none@${world.pinned}`);
  t.is(absent.result.error?.code, 'UPSTREAM_APP_MISSING');
  world.spoilWith((answer) => {
    answer.body = Buffer.from('<html>Log in to the Wi-Fi</html>');
  });
  const portal = await world.run('add', `${server}@${world.pinned}`);
  t.is(portal.exitCode, 10);
  t.is(portal.result.error?.code, 'FDROID_UPSTREAM_INVALID');
});

test.serial('of a list that changed a little only the change is fetched', async (t) => {
  const others = [
    apks.oldSettings,
    await apkFile('android-apidemos'),
    await apkFile('@devicefarmer/minicap-prebuilt'),
  ];
  const world = await makeWorld(t, [apks.oldServer, ...others]);
  await world.run('add', `${server}@${world.pinned}`);
  await world.upstream.publish([apks.oldServer, apks.newServer, ...others]);
  const asked = async () => {
    world.asked.length = 0;
    const { result } = await world.run('update', '--dry-run');
    t.deepEqual(statuses(result), ['added 278']);
    return world.asked.map((line) => line.replace(/\d{5,}/, 'TIME'));
  };
  // A diff that does not come, or is not what was promised: then the whole list.
  world.spoilWith((answer, name) => {
    if (name.includes('/diff/')) answer.body = Buffer.from('{}');
  });
  t.deepEqual(await asked(), [
    '/hotspot/entry.jar',
    '/hotspot/diff/TIME.json',
    '/hotspot/index-v2.json',
  ]);
  world.spoilWith(() => undefined);
  await world.upstream.publish([apks.newServer, ...others]);
  t.deepEqual(await asked(), ['/hotspot/entry.jar', '/hotspot/diff/TIME.json']);
  t.deepEqual(await asked(), ['/hotspot/entry.jar']);
});

test.serial(
  'of several apps those that came before a failure are there, whole and remembered',
  async (t) => {
    const world = await makeWorld(t, [apks.oldServer, apks.oldSettings]);
    world.spoilWith((answer, name) => {
      if (name.includes(settings)) answer.body.fill(0);
    });
    const both = [`${server}@${world.pinned}`, `${settings}@${world.pinned}`];
    const broken = await world.run('add', ...both);
    t.is(broken.result.error?.code, 'UPSTREAM_MISMATCH');
    t.deepEqual(await world.appFiles(), [`${server}-13.apk`]);
    t.deepEqual(Object.keys((await world.curation()).sources), [server]);
    world.spoilWith(() => undefined);
    t.deepEqual(statuses((await world.run('add', ...both)).result), ['present 13', 'added 141']);
  },
);
