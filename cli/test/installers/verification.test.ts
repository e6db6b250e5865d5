import { createHash } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { createSigningKey, encodeMinisignPublicKey, signMinisign } from '@p2p-hotspot/signing-keys';
import { readApk } from '@p2p-hotspot/fdroid/build';
import test from 'ava';
import { openCollection } from '../../src/collection/configuration.ts';
import { releaseHeld } from '../../src/installers/release-held.ts';
import { trackedApps } from '../../src/installers/tracked-apps.ts';
import { apkFile } from '../fixtures/apks.ts';
import { linuxProgram, startForge } from '../fixtures/forge.ts';
import { trackedCollection } from '../fixtures/tracked-collection.ts';

const appImage = (source: string, more = ''): string =>
  `  - app: app\n    source: "${source}"\n    files:\n      - { for: linux/x86_64/appimage, asset: "App-{version}.AppImage" }\n${more}`;

const apk = (source: string, more = ''): string =>
  `  - app: app\n    source: "${source}"\n    files:\n      - { for: android/any/apk, asset: "app-{version}.apk" }\n${more}`;

const apps = {
  old: await readFile(await apkFile('io.appium.settings-7')),
  new: await readFile(await apkFile('io.appium.settings')),
  foreign: await readFile(await apkFile('android-apidemos')),
};

const release = async (folder: string): Promise<string> => {
  const collection = await openCollection(folder);
  const [app] = await trackedApps(collection);
  if (app === undefined) throw new Error('no app');
  return (await releaseHeld(collection, app, undefined)).kind;
};

test('an app signed by somebody else is held until the operator lets it through', async (t) => {
  const forge = await startForge(t);
  forge.releases = [{ tag: 'v7.0', files: { 'app-7.0.apk': apps.old } }];
  const collection = await trackedCollection(t, apk(`github:${forge.origin}/makers/app`));
  const [first] = await collection.run();
  t.like(first, { status: 'updated', level: 2 });
  forge.releases.push({ tag: 'v8.0', files: { 'app-8.0.apk': apps.new } });
  t.is(await collection.outcome(), 'held INSTALLER_SIGNER_CHANGED');
  t.deepEqual(Object.keys(await collection.handedOut()), ['app-7.0.apk']);
  forge.asked.length = 0;
  t.is(await release(collection.folder), 'published');
  t.deepEqual(forge.asked, [], 'what was held lay here, verified');
  t.deepEqual(Object.keys(await collection.handedOut()), ['app-8.0.apk']);
  t.deepEqual(await collection.onTheWay(), []);
  t.is(await collection.outcome(), 'current');
});

test('what was let through is that very file, fetched again where it is gone', async (t) => {
  const forge = await startForge(t);
  forge.releases = [{ tag: 'v7.0', files: { 'app-7.0.apk': apps.old } }];
  const collection = await trackedCollection(t, apk(`github:${forge.origin}/makers/app`));
  await collection.run();
  forge.releases.push({ tag: 'v8.0', files: { 'app-8.0.apk': apps.new } });
  await collection.run();
  await rm(path.join(collection.folder, '.hotspot', 'incoming'), { recursive: true });
  t.is(await release(collection.folder), 'awaited');
  t.deepEqual(Object.keys(await collection.handedOut()), ['app-7.0.apk']);

  forge.releases.pop();
  forge.releases.push({ tag: 'v8.0', files: { 'app-8.0.apk': apps.foreign } });
  t.regex(await collection.outcome(), /^held INSTALLER_SIGNER_CHANGED/, 'another file is not it');
  t.deepEqual(Object.keys(await collection.handedOut()), ['app-7.0.apk']);

  forge.releases.pop();
  forge.releases.push({ tag: 'v8.0', files: { 'app-8.0.apk': apps.new } });
  await collection.run();
  await rm(path.join(collection.folder, '.hotspot', 'incoming'), { recursive: true });
  t.is(await release(collection.folder), 'awaited');
  t.is(await collection.outcome(), 'updated');
  t.deepEqual(Object.keys(await collection.handedOut()), ['app-8.0.apk']);
});

test('the same signer again is worth more than the first time', async (t) => {
  const forge = await startForge(t);
  const { signer } = await readApk(await apkFile('io.appium.settings'));
  forge.releases = [{ tag: 'v8.0', files: { 'app-8.0.apk': apps.new } }];
  const source = `github:${forge.origin}/makers/app`;
  const collection = await trackedCollection(t, apk(source, `    signer: ${signer}\n`));
  const [first] = await collection.run();
  t.like(first, { status: 'updated', level: 3 });
});

test('a signer that the operator did not name is never let through', async (t) => {
  const forge = await startForge(t);
  const { signer } = await readApk(await apkFile('io.appium.settings'));
  forge.releases = [{ tag: 'v7.0', files: { 'app-7.0.apk': apps.old } }];
  const source = `github:${forge.origin}/makers/app`;
  const collection = await trackedCollection(t, apk(source, `    signer: ${signer}\n`));
  t.is(await collection.outcome(), 'held INSTALLER_SIGNER_NOT_PINNED');
  await t.throwsAsync(release(collection.folder), { message: /HOLD_FINAL/ });
  t.deepEqual(await collection.handedOut(), {});
});

test('another app under the name of the first is held, with all that speaks against it', async (t) => {
  const forge = await startForge(t);
  forge.releases = [{ tag: 'v7.0', files: { 'app-7.0.apk': apps.old } }];
  const collection = await trackedCollection(t, apk(`github:${forge.origin}/makers/app`));
  await collection.run();
  forge.releases.push({ tag: 'v8.0', files: { 'app-8.0.apk': apps.foreign } });
  t.is(
    await collection.outcome(),
    'held INSTALLER_SIGNER_CHANGED INSTALLER_APP_CHANGED INSTALLER_OLDER_INSIDE',
  );
});

test('a feed that says a newer version than the file is, is not believed', async (t) => {
  const forge = await startForge(t);
  forge.releases = [{ tag: 'v7.0', files: { 'app-7.0.apk': apps.old } }];
  const collection = await trackedCollection(t, apk(`github:${forge.origin}/makers/app`));
  await collection.run();
  forge.releases.push({ tag: 'v7.1', files: { 'app-7.1.apk': apps.old } });
  t.is(await collection.outcome(), 'held INSTALLER_OLDER_INSIDE');
  t.deepEqual(Object.keys(await collection.handedOut()), ['app-7.0.apk']);
});

test('an app with one byte changed, and a package of another kind, never take a place', async (t) => {
  const forge = await startForge(t);
  const spoilt = Buffer.from(apps.new);
  spoilt[spoilt.length >> 1] = (spoilt[spoilt.length >> 1] ?? 0) ^ 1;
  // What Alpine Linux calls an ".apk": a gzip stream.
  const alpine = Buffer.concat([Buffer.from('1f8b0800', 'hex'), Buffer.alloc(3000)]);
  for (const [version, bytes, code] of [
    ['1.0', spoilt, 'APK_'],
    ['2.0', alpine, 'INSTALLER_NOT_WHAT_IT_SAYS'],
  ] as const) {
    forge.releases = [{ tag: `v${version}`, files: { [`app-${version}.apk`]: bytes } }];
    const collection = await trackedCollection(t, apk(`github:${forge.origin}/makers/app`));
    t.true((await collection.outcome()).startsWith(`held ${code}`));
    t.deepEqual(await collection.handedOut(), {});
  }
});

test('checksums beside a file are compared', async (t) => {
  const forge = await startForge(t);
  const bytes = linuxProgram('1.0');
  const sum = createHash('sha512').update(bytes).digest('hex');
  const list = `${'0'.repeat(128)}  other.deb\n${sum} *App-1.0.AppImage\n`;
  const files = { 'App-1.0.AppImage': bytes, 'SHA512SUMS.txt': Buffer.from(list) };
  forge.releases = [{ tag: 'v1.0', files }];
  const collection = await trackedCollection(t, appImage(`forgejo:${forge.origin}/makers/app`));
  const [first] = await collection.run();
  t.like(first, { status: 'updated', level: 1 });
  const wrong = Buffer.from(list.replaceAll('App-1.0', 'App-2.0'));
  forge.releases = [
    { tag: 'v2.0', files: { 'App-2.0.AppImage': linuxProgram('2.0'), 'SHA512SUMS.txt': wrong } },
  ];
  t.is(await collection.outcome(), 'held INSTALLER_DIGEST_DIFFERS');
});

const minisignKeys = () => {
  const key = createSigningKey(createHash('sha256').update('test').digest());
  const file = encodeMinisignPublicKey(key.publicKey, 'test');
  return { key, publicKey: file.split('\n')[1] ?? '' };
};

test('a signature of minisign by the named key is the highest level', async (t) => {
  const { key, publicKey } = minisignKeys();
  const forge = await startForge(t);
  const sign = (bytes: Buffer) =>
    Buffer.from(
      signMinisign(
        key,
        { prehashed: createHash('blake2b512').update(bytes).digest() },
        { trusted: 'test', untrusted: 'test' },
      ),
    );
  const one = linuxProgram('1.0');
  forge.releases = [
    { tag: 'v1.0', files: { 'App-1.0.AppImage': one, 'App-1.0.AppImage.minisig': sign(one) } },
  ];
  const source = `github:${forge.origin}/makers/app`;
  const collection = await trackedCollection(t, appImage(source, `    minisign: ${publicKey}\n`));
  const [first] = await collection.run();
  t.like(first, { status: 'updated', level: 4 });

  const two = linuxProgram('2.0');
  forge.releases = [{ tag: 'v2.0', files: { 'App-2.0.AppImage': two } }];
  t.is(await collection.outcome(), 'held INSTALLER_SIGNATURE_MISSING');
  forge.releases = [
    { tag: 'v2.1', files: { 'App-2.1.AppImage': two, 'App-2.1.AppImage.minisig': sign(one) } },
  ];
  t.is(await collection.outcome(), 'held INSTALLER_SIGNATURE_WRONG');
  const sums = Buffer.from(`${createHash('sha256').update(two).digest('hex')}  App-2.2.AppImage\n`);
  const files = { 'App-2.2.AppImage': two, SHA256SUMS: sums, 'SHA256SUMS.minisig': sign(sums) };
  forge.releases = [{ tag: 'v2.2', files }];
  t.is(await collection.outcome(), 'updated', 'signed checksums are as good');
});
