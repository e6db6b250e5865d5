import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readInstallerList } from '@p2p-hotspot/installers/routes';
import test, { type ExecutionContext } from 'ava';
import { linuxProgram, startForge } from '../fixtures/forge.ts';
import { runCommand } from '../fixtures/run-command.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';

/** Runs words of the command in a folder of the test's own. */
const commandLine = async (t: ExecutionContext) => {
  const cwd = await temporaryFolder(t);
  const env = { HOTSPOT_KEYS: path.join(cwd, 'keys') };
  const run = (...words: string[]) => runCommand(words, { cwd, env });
  const json = async (...words: string[]): Promise<Record<string, unknown>> => {
    const { stdout } = await run(...words, '--json');
    return JSON.parse(stdout) as Record<string, unknown>;
  };
  return { cwd, run, json };
};

const android = (text: string): Buffer => Buffer.from(`PK\u0003\u0004${text}`.padEnd(600));

const release = (version: string) => ({
  tag: `desktop-v${version}`,
  files: {
    [`App-${version}-x86_64.AppImage`]: linuxProgram(version),
    [`App-${version}-x86_64.AppImage.zsync`]: Buffer.from('x'),
    [`app_${version}_amd64.deb`]: Buffer.from('!<arch>\ndebian-binary'.padEnd(600, version)),
    [`App-${version}-win-x64.exe`]: Buffer.from('MZ'),
    [`App-${version}-win-x64.msi`]: Buffer.from('x'),
    [`App-${version}-universal.apk`]: android(version),
    [`App-${version}-arm64-v8a.apk`]: android(version),
    [`App-${version}-src.tar.gz`]: Buffer.from('x'),
  },
});

test('an app is added, fetched, held, released and listed by the command', async (t) => {
  const { cwd, run, json } = await commandLine(t);
  const forge = await startForge(t);
  forge.releases = [{ tag: 'v99', files: { 'other.apk': android('') } }, release('1.0')];
  await run('init', 'village');
  const source = `github:${forge.origin}/makers/app`;
  const here = ['--collection', 'village'];
  const add = ['installers', 'add', source, ...here, '--tag', 'desktop-v{version}'];

  const dry = await json(...add, '--dry-run');
  t.deepEqual(dry['files'], [
    { for: 'android/any/apk', asset: 'App-{version}-universal.apk' },
    { for: 'linux/x86_64/appimage', asset: 'App-{version}-x86_64.AppImage' },
    { for: 'linux/x86_64/deb', asset: 'app_{version}_amd64.deb' },
    { for: 'windows/x86_64/exe', asset: 'App-{version}-win-x64.exe' },
  ]);
  const file = path.join(cwd, 'village/hotspot.yaml');
  t.false((await readFile(file, 'utf8')).includes('makers'));

  await writeFile(file, `${await readFile(file, 'utf8')}\n# my own remark\n`);
  const added = await run(...add, '--for', 'linux', '--label', 'The App');
  t.is(added.exitCode, 0, added.stderr);
  t.regex(added.stdout, /Tracks app \(now 1\.0\)/);
  const yaml = await readFile(file, 'utf8');
  t.true(yaml.includes('# my own remark'));
  t.true(yaml.includes('label: The App'));

  const first = await run('installers', 'track', ...here);
  t.is(first.exitCode, 0, first.stderr);
  t.regex(first.stdout, /NEW +app +linux\/x86_64\/deb +1\.0 level 1/);

  const files = Object.fromEntries(
    Object.entries(release('1.1').files).filter(([name]) => name !== 'App-1.1-x86_64.AppImage'),
  );
  forge.releases = [
    {
      tag: 'desktop-v1.1',
      files: { ...files, 'App-1.1.x86_64.AppImage': linuxProgram('1.1') },
    },
  ];
  const held = await run('installers', 'track', ...here, 'app');
  t.is(held.exitCode, 10);
  t.regex(held.stdout, /HELD +app +linux\/x86_64\/appimage/);
  t.regex(held.stdout, /the nearest is App-\{version\}\.x86_64\.AppImage/);
  const list = await run('installers', 'list', ...here);
  t.regex(list.stdout, /HELD 1\.1: Version 1\.1 has no file like/);

  const released = await json('installers', 'release', 'app', ...here);
  t.like(released, { file: 'linux/x86_64/appimage', released: 'renamed' });
  t.is((await run('installers', 'track', ...here)).exitCode, 0);
  const shown = (await json('installers', 'list', ...here)) as {
    apps: { files: { name: string; level: number; proofs: { method: string }[] }[] }[];
  };
  t.deepEqual(
    shown.apps[0]?.files.map(({ name, level, proofs }) => [
      name,
      level,
      proofs.map(({ method }) => method),
    ]),
    [
      ['App-1.1.x86_64.AppImage', 1, ['tls', 'digest']],
      ['app_1.1_amd64.deb', 1, ['tls', 'digest']],
    ],
  );
});

test('of several files that are held, one is named', async (t) => {
  const { cwd, run, json } = await commandLine(t);
  const forge = await startForge(t);
  forge.releases = [release('2.0')];
  await run('init', '.');
  await run('installers', 'add', `github:${forge.origin}/makers/app`, '--for', 'linux');
  await run('installers', 'track');
  forge.releases = [release('1.0')];
  t.is((await run('installers', 'track')).exitCode, 10);
  const { error } = await json('installers', 'release', 'app');
  t.like(error, { code: 'HOLD_AMBIGUOUS' });
  const deb = ['--file', 'linux/x86_64/deb'];
  t.like(await json('installers', 'release', 'app', ...deb), { released: 'published' });
  t.deepEqual((await readdir(path.join(cwd, 'installers'))).sort(), [
    'App-2.0-x86_64.AppImage',
    'app_1.0_amd64.deb',
  ]);
  const { error: none } = await json('installers', 'release', 'app', ...deb);
  t.like(none, { code: 'HOLD_MISSING' });
});

test('what a source has is proposed, whatever kind of source it is', async (t) => {
  const { run, json } = await commandLine(t);
  const forge = await startForge(t);
  const show = (url: string, type: string, body: string) =>
    forge.pages.set(url, { type, body: Buffer.from(body) });
  await run('init', '.');
  const filesOf = async (...words: string[]) => {
    const { files, error } = await json('installers', 'add', ...words, '--dry-run');
    return files ?? (error as { code: string }).code;
  };
  const links = ['tool-1.9-x64.exe', 'tool-1.10-x64.exe', 'tool-latest.exe', 'tool-1.10.tar.gz'];
  show('/d', 'text/html', links.map((name) => `<a href="/x/${name}">`).join(''));
  t.deepEqual(await filesOf(`page:${forge.origin}/d`), [
    { for: 'windows/x86_64/exe', asset: 'tool-{version}-x64.exe' },
  ]);
  show('/d', 'text/html', '<a href="/x/tool-latest.exe">');
  t.is(await filesOf(`page:${forge.origin}/d`), 'CATALOGUE_NOTHING_FITS');

  show('/u/latest.yml', 'text/yaml', 'version: 1.2.0\nfiles: [{ url: App-Setup-1.2.0.exe }]');
  show('/u/latest-linux.yml', 'text/yaml', 'version: 1.2.0\npath: App-1.2.0.AppImage');
  t.deepEqual(await filesOf(`electron:${forge.origin}/u`), [
    { for: 'linux/unknown/appimage', asset: 'App-{version}.AppImage' },
    { for: 'windows/unknown/exe', asset: 'App-Setup-{version}.exe' },
  ]);

  show('/get/app.dmg', 'application/octet-stream', 'x');
  t.deepEqual(await filesOf(`${forge.origin}/get/app.dmg`), [
    { for: 'macos/unknown/dmg', asset: 'app.dmg' },
  ]);
  const asset = ['--for', 'linux/arm64/deb', '--asset', 'x_{version}_arm64.deb'];
  t.deepEqual(await filesOf(`${forge.origin}/get/app.dmg`, ...asset), [
    { for: 'linux/arm64/deb', asset: 'x_{version}_arm64.deb' },
  ]);
});

test('an app that is kept stays until it is released', async (t) => {
  const { run, json } = await commandLine(t);
  const forge = await startForge(t);
  forge.releases = [release('1.0')];
  await run('init', '.');
  await run('installers', 'add', `forgejo:${forge.origin}/makers/app`, '--for', 'linux');
  await run('installers', 'track');
  t.is((await run('installers', 'hold', 'app')).exitCode, 0);
  forge.releases = [release('2.0')];
  forge.asked.length = 0;
  const { stdout, exitCode } = await run('installers', 'track');
  t.is(exitCode, 0);
  t.regex(stdout, /kept +app/);
  t.deepEqual(forge.asked, []);
  t.like(await json('installers', 'release', 'app'), { released: 'unkept' });
  t.regex((await run('installers', 'track')).stdout, /NEW/);
  t.is((await run('installers', 'release', 'app')).exitCode, 2);
});

test('a release says of each installer how far it could be checked, and leaves a changed one out', async (t) => {
  const { cwd, run } = await commandLine(t);
  const forge = await startForge(t);
  forge.releases = [release('1.0')];
  await writeFile(path.join(cwd, 'pass'), 'words\n');
  const secret = ['--passphrase-file', 'pass'];
  await run('init', 'box');
  await run('trust', 'init', 'box', '--simple', '--backup', 'backup', ...secret);
  const here = ['--collection', 'box'];
  const source = `github:${forge.origin}/makers/app`;
  await run('installers', 'add', source, ...here, '--for', 'linux', '--label', 'The App');
  await run('installers', 'track', ...here);
  await writeFile(path.join(cwd, 'box/installers/own.deb'), '!<arch>\ndebian-binary');
  const listOf = async (name: string) => {
    const created = await run('bundle', 'create', 'box', '-o', name, ...secret);
    t.is(created.exitCode, 0, created.stderr);
    await run('bundle', 'extract', name, 'installers', '-o', `${name}.out`);
    const json = await readFile(path.join(cwd, `${name}.out/installers.json`), 'utf8');
    return { list: readInstallerList(json), said: created.stderr };
  };
  const { list } = await listOf('one.hotspot');
  t.deepEqual(
    list.map(({ name, origin }) => [name, origin?.label, origin?.version, origin?.level]),
    [
      ['App-1.0-x86_64.AppImage', 'The App', '1.0', 1],
      ['app_1.0_amd64.deb', 'The App', '1.0', 1],
      ['own.deb', undefined, undefined, undefined],
    ],
  );
  await writeFile(path.join(cwd, 'box/installers/App-1.0-x86_64.AppImage'), linuxProgram('evil'));
  const { list: after, said } = await listOf('two.hotspot');
  t.deepEqual(
    after.map(({ name }) => name),
    ['app_1.0_amd64.deb', 'own.deb'],
  );
  t.regex(said, /not the one that was downloaded and checked/);
});

test('what is written wrong is told in words, and nothing is asked', async (t) => {
  const { cwd, run } = await commandLine(t);
  await run('init', '.');
  const codeOf = async (...words: string[]) => {
    const { exitCode, stdout } = await run('installers', ...words, '--json');
    const { error } = JSON.parse(stdout) as { error: { code: string } };
    return `${String(exitCode)} ${error.code}`;
  };
  t.is(await codeOf('track'), '2 CATALOGUE_EMPTY');
  t.is(await codeOf('add', 'ftp://example.org/a'), '2 INSTALLER_SOURCE_INVALID');
  t.is(await codeOf('add', 'http://example.org/a.exe'), '2 INSTALLER_SOURCE_PLAIN');
  t.is(await codeOf('add', 'github:a/b', '--asset', 'x', '--for', 'linux'), '2 USAGE_WRONG');
  const file = path.join(cwd, 'hotspot.yaml');
  const before = (await readFile(file, 'utf8')).replace(
    'components: []',
    'components:\n  - { name: installers, kind: installers, from: installers }',
  );
  const entry = '\ninstallers:\n  - app: a\n    source: github:a/b\n';
  for (const [more, expected] of [
    ['    files: [{ for: linux/vax/deb, asset: x }]\n', '2 CATALOGUE_ENTRY_INVALID'],
    ['    files: [{ for: linux/x86/deb, asset: "*" }]\n', '2 CATALOGUE_ENTRY_INVALID'],
    ['    tag: v1\n', '2 CATALOGUE_ENTRY_INVALID'],
    ['    component: none\n', '2 CATALOGUE_ENTRY_INVALID'],
    ['    signer: abc\n', '2 COLLECTION_INVALID'],
    ['  - app: a\n    source: github:a/b\n', '2 COLLECTION_INVALID'],
  ] as const) {
    await writeFile(file, before + entry + more);
    t.is(await codeOf('track'), expected, more);
  }
  await writeFile(file, before + entry);
  t.is(await codeOf('track', 'b'), '2 CATALOGUE_APP_UNKNOWN');
  t.is(await codeOf('release', 'a'), '2 HOLD_MISSING');
  await writeFile(path.join(cwd, 'tokens'), 'github.com\n');
  t.is(await codeOf('track', '--tokens', 'tokens'), '2 CATALOGUE_TOKENS_INVALID');
});
