import { cp, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { readApk } from '@p2p-hotspot/fdroid/build';
import test, { type ExecutionContext } from 'ava';
import { freshRepositoryKey } from '../../src/keys/key-pairs.ts';
import { apkFile } from '../fixtures/apks.ts';
import { appRepository } from '../fixtures/app-repository.ts';
import { runCommand } from '../fixtures/run-command.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';
import { trackedCollection } from '../fixtures/tracked-collection.ts';
import { webServer, type Answer } from '../fixtures/web-server.ts';

const settings = 'io.appium.settings';
/** Each is signed by another. */
const older = await apkFile('io.appium.settings-7');
const newer = await apkFile('io.appium.settings');

const makeWorld = async (t: ExecutionContext) => {
  const folder = path.join(await temporaryFolder(t), 'repo');
  const upstream = await appRepository(folder);
  await upstream.publish([older]);
  const asked: string[] = [];
  let spoil: (answer: Answer, name: string) => void = () => undefined;
  const address = await webServer(t, folder, (answer, request) => {
    asked.push(request.url?.replace('/hotspot/', '') ?? '');
    spoil(answer, request.url ?? '');
  });
  const repository = address.replace(/\/$/, '');
  const entry = (name: string, fingerprint: string | undefined = upstream.fingerprint) => {
    const pinned = fingerprint === '' ? '' : `?fingerprint=${fingerprint.toUpperCase()}`;
    return `  - app: ${name}\n    source: "${settings}@${repository}${pinned}"\n    files:\n      - { for: android/any/apk, asset: "${settings}_*.apk" }\n`;
  };
  return {
    ...{ folder, upstream, repository, asked, entry },
    spoilWith: (next: typeof spoil) => {
      spoil = next;
    },
  };
};

test.serial('an app of an F-Droid repository is followed by its signed index', async (t) => {
  const world = await makeWorld(t);
  const collection = await trackedCollection(t, world.entry('one') + world.entry('two'));
  const [first, second] = await collection.run();
  t.like(first, { status: 'updated', level: 2, name: `${settings}_141.apk` });
  t.is(second?.status, 'updated');
  const lists = (names: readonly string[]) => names.filter((name) => !name.endsWith('.apk'));
  t.deepEqual(lists(world.asked), ['entry.jar', 'index-v2.json']);
  world.asked.length = 0;
  await collection.configure(world.entry('one'));
  t.is(await collection.outcome(), 'current');
  t.deepEqual(world.asked, ['entry.jar'], 'and answered with nothing when it did not change');

  const { signer } = await readApk(newer);
  await world.upstream.publish([newer], { policy: { signers: { [settings]: [signer] } } });
  t.is(await collection.outcome(), 'held INSTALLER_SIGNER_CHANGED');
  await world.upstream.publish([await apkFile('appium-uiautomator2-server', 'v10.6.6.apk')]);
  t.is(await collection.outcome(), 'failed TRACKER_ANSWERED');
  t.deepEqual(Object.keys(await collection.handedOut()), [`${settings}_141.apk`]);
});

test.serial(
  'of a repository whose signer is not pinned or another one, nothing is taken',
  async (t) => {
    const world = await makeWorld(t);
    const collection = await trackedCollection(t, world.entry('app', ''));
    t.is(await collection.outcome(), 'failed UPSTREAM_FINGERPRINT_NEEDED');
    await collection.configure(world.entry('app', 'ab'.repeat(32)));
    t.is(await collection.outcome(), 'failed UPSTREAM_FOREIGN');
    t.deepEqual(await collection.handedOut(), {});
    await collection.configure(world.entry('app'));
    t.is(await collection.outcome(), 'updated');
    const stranger = await appRepository(world.folder, freshRepositoryKey);
    await stranger.publish([newer]);
    t.is(await collection.outcome(), 'failed UPSTREAM_FOREIGN');
    await collection.configure(world.entry('app', stranger.fingerprint));
    t.is(await collection.outcome(), 'failed UPSTREAM_FOREIGN', 'what was pinned first counts');
    t.deepEqual(Object.keys(await collection.handedOut()), [`${settings}_141.apk`]);
  },
);

test.serial('a list that is older, or not the one that was signed, brings nothing', async (t) => {
  const world = await makeWorld(t);
  const collection = await trackedCollection(t, world.entry('app'));
  await cp(world.folder, `${world.folder}.old`, { recursive: true });
  await world.upstream.publish([older, await apkFile('appium-uiautomator2-server', 'v10.6.6.apk')]);
  world.spoilWith((answer, name) => {
    if (name.endsWith('index-v2.json')) answer.body = Buffer.from(answer.body.fill(32, 10, 20));
  });
  t.is(await collection.outcome(), 'failed UPSTREAM_MISMATCH');
  world.spoilWith((answer, name) => {
    if (name.endsWith('entry.jar')) answer.body = Buffer.from(answer.body.fill(0, 300, 310));
  });
  t.is(await collection.outcome(), 'failed FDROID_UPSTREAM_INVALID');
  world.spoilWith(() => undefined);
  t.is(await collection.outcome(), 'updated');
  await rm(world.folder, { recursive: true });
  await cp(`${world.folder}.old`, world.folder, { recursive: true });
  t.is(await collection.outcome(), 'failed UPSTREAM_OLDER');
});

test.serial('a file that is not the one of the signed index is held', async (t) => {
  const world = await makeWorld(t);
  const collection = await trackedCollection(t, world.entry('app'));
  const other = await readFile(newer);
  world.spoilWith((answer, name) => {
    if (name.endsWith('.apk'))
      answer.body = Buffer.concat([other, answer.body]).subarray(0, answer.body.length);
  });
  t.regex(await collection.outcome(), /^held INSTALLER_DIGEST_DIFFERS/);
  t.deepEqual(await collection.handedOut(), {});
});

test.serial('who signs a repository is remembered once, for apps and for installers', async (t) => {
  const world = await makeWorld(t);
  const cwd = await temporaryFolder(t);
  const run = async (...words: string[]) => {
    const { exitCode, stdout } = await runCommand([...words, '--json'], { cwd, env: {} });
    return { exitCode, result: JSON.parse(stdout) as Record<string, unknown> };
  };
  await run('init', '.');
  const source = `${settings}@${world.repository}`;
  const unknown = await run('installers', 'add', source);
  t.is(unknown.exitCode, 2);
  t.like(unknown.result['error'], { code: 'UPSTREAM_FINGERPRINT_NEEDED' });
  const added = await run(
    ...['installers', 'add', source, '--fingerprint', world.upstream.fingerprint, '--app', 'app'],
  );
  t.deepEqual(added.result['files'], [{ for: 'android/any/apk', asset: `${settings}_*.apk` }]);
  t.is((await run('apps', 'add', source)).exitCode, 0);
});
