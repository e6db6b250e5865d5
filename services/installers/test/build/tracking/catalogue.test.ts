import test from 'ava';
import fc from 'fast-check';
import { InstallersError } from '../../../src/build/index.ts';
import { findFile } from '../../../src/build/tracking/catalogue/find-file.ts';
import {
  isNamePattern,
  matchName,
  patternOf,
} from '../../../src/build/tracking/catalogue/name-pattern.ts';
import { isSafeName } from '../../../src/build/tracking/catalogue/offered-file.ts';
import { proposeRules } from '../../../src/build/tracking/catalogue/propose-rules.ts';
import { nameOfSource, parseSource } from '../../../src/build/tracking/catalogue/source-address.ts';
import { parseSlot, slotOf } from '../../../src/build/tracking/catalogue/tracked-app.ts';
import { compareVersions, versionInTag } from '../../../src/build/tracking/catalogue/versions.ts';

const inOrder = [
  ['1.0-alpha', '1.0-beta.2', '1.0-beta.10', '1.0-rc1', '1.0', '1.0.1', '1.0.10', '1.1', '2'],
  ['2.3.1-3', '2.3.1-4', '2.3.2'],
  ['2026-06-02', '2026-06-10', '2026-10-01'],
  ['7.69.2', '7.70.1'],
  ['1.2.3', '1.2.3-fdroid', '1.2.4-beta'],
];

for (const versions of inOrder) {
  test(`versions are in the order of their makers: ${versions.join(' ')}`, (t) => {
    for (const [index, left] of versions.entries()) {
      for (const [other, right] of versions.entries()) {
        t.is(Math.sign(compareVersions(left, right)), Math.sign(index - other), `${left} ${right}`);
      }
    }
  });
}

test('a version is the same as itself with a "v", zeros or other separators', (t) => {
  for (const [left, right] of [
    ['1.2', '1.2.0'],
    ['1.02', '1.2'],
    ['1_2_3', '1.2.3'],
    ['1.2.0.0', '1.2'],
  ] as const) {
    t.is(compareVersions(left, right), 0, `${left} ${right}`);
  }
});

test('any texts are ordered the same from both sides', (t) => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (left, right) => {
      t.is(Math.sign(compareVersions(left, right)), -Math.sign(compareVersions(right, left)) + 0);
    }),
  );
});

test('tags tell their version, or none', (t) => {
  for (const [tag, version] of [
    ['v1.2.3', '1.2.3'],
    ['release-2024.05.01', '2024.05.01'],
    ['kiwix-desktop_2.3.1-4', '2.3.1-4'],
    ['x86-1.2', '1.2'],
    ['17', '17'],
    ['nightly', undefined],
  ] as const) {
    t.is(versionInTag(tag), version);
  }
});

test('a pattern made from a name finds the same file in the next version', (t) => {
  for (const [name, version, next] of [
    ['App-1.2.3-x64.exe', '1.2.3', 'App-1.10.0-x64.exe'],
    ['app_1_2.deb', '1.2', 'app_1_3.deb'],
    ['v1.2/app (1.2).dmg'.slice(5), '1.2', 'app (2.0).dmg'],
    ['App-2-win2.exe', '2', 'App-3-win3.exe'],
    ['plain.apk', '9', 'plain.apk'],
  ] as const) {
    const pattern = patternOf(name, version);
    t.truthy(matchName(pattern, name), pattern);
    t.truthy(matchName(pattern, next), pattern);
    t.is(matchName(pattern, `${name}.asc`), undefined);
  }
  t.is(patternOf('app-12.0.deb', '2.0'), 'app-12.0.deb', 'a part of a number is no version');
});

test('patterns that say nothing or too much are refused, and any name is decided quickly', (t) => {
  for (const bad of ['', '*', '{version}', '**{version}*', 'a{b}', 'a/b', 'a*b*c*d']) {
    t.false(isNamePattern(bad), bad);
  }
  t.true(isNamePattern('app-*-{version}.exe'));
  t.is(matchName('a*a*{version}b', 'a1'.repeat(127)), undefined, 'slow ones would not end');
});

test('names that could leave a folder or hide are no names', (t) => {
  for (const name of [
    '',
    '.',
    '..',
    '.x',
    'a/b',
    'a\\b',
    'a\u0000',
    'a\u202eb',
    'a ',
    'a.',
    'C:a',
  ]) {
    t.false(isSafeName(name), JSON.stringify(name));
  }
  t.true(isSafeName('App Setup 1.0 (x64).exe'));
});

test('sources are read as people write them', (t) => {
  for (const [source, kind, where] of [
    ['github:kiwix/kiwix-desktop', 'github', 'https://github.com kiwix/kiwix-desktop'],
    ['https://github.com/kiwix/kiwix-desktop', 'github', 'https://github.com kiwix/kiwix-desktop'],
    ['https://github.com/a/b/releases', 'github', 'https://github.com a/b'],
    ['gitlab:group/sub/name', 'gitlab', 'https://gitlab.com group/sub/name'],
    ['gitlab:https://git.example.org/a/b.git', 'gitlab', 'https://git.example.org a/b'],
    ['codeberg:a/b', 'forgejo', 'https://codeberg.org a/b'],
    ['forgejo:https://git.example.org/a/b', 'forgejo', 'https://git.example.org a/b'],
    ['electron:https://example.org/u', 'electron', 'https://example.org/u/'],
    ['page:https://example.org/downloads?x=1', 'page', 'https://example.org/downloads?x=1'],
    ['https://example.org/a.exe', 'file', 'https://example.org/a.exe'],
    ['https://github.com/a/b/releases/download/v1/a.exe', 'file', ''],
    [
      'org.example.app@https://example.org/fdroid/repo',
      'fdroid',
      'https://example.org/fdroid/repo/',
    ],
    ['http://127.0.0.1:8080/a.exe', 'file', 'http://127.0.0.1:8080/a.exe'],
  ] as const) {
    const address = parseSource(source);
    t.is(address.kind, kind, source);
    const found = 'origin' in address ? `${address.origin} ${address.project}` : address.url;
    if (where !== '') t.is(found, where);
    t.not(nameOfSource(address), '');
  }
});

test('sources that are none, or that anybody could change on the way, are refused', (t) => {
  for (const [source, code] of [
    ['', 'INSTALLER_SOURCE_INVALID'],
    ['github:a', 'INSTALLER_SOURCE_INVALID'],
    ['github:a/b/c', 'INSTALLER_SOURCE_INVALID'],
    ['github:../x', 'INSTALLER_SOURCE_INVALID'],
    ['forgejo:a/b', 'INSTALLER_SOURCE_INVALID'],
    ['file:///etc/passwd', 'INSTALLER_SOURCE_INVALID'],
    ['https://user:secret@example.org/a', 'INSTALLER_SOURCE_INVALID'],
    ['example@https://example.org', 'INSTALLER_SOURCE_INVALID'],
    ['http://example.org/a.exe', 'INSTALLER_SOURCE_PLAIN'],
    ['page:http://localhost.example.org/', 'INSTALLER_SOURCE_PLAIN'],
  ] as const) {
    const error = t.throws(() => parseSource(source), { instanceOf: InstallersError }, source);
    t.is(error.code, code, source);
  }
});

test('slots are read as they are written, and nothing else is', (t) => {
  const rule = { platform: 'linux', architecture: 'x86_64', format: 'deb' } as const;
  t.deepEqual(parseSlot(slotOf(rule)), rule);
  for (const bad of ['linux', 'linux/x86_64', 'linux/x86_64/deb/x', 'amiga/x86/deb']) {
    t.is(parseSlot(bad), undefined);
  }
});

const offered = (version: string, ...names: string[]) =>
  names.map((name) => ({ name, url: `https://example.org/${name}`, version }));

test('of many files the usual ones are proposed, and what is beside them is not', (t) => {
  const files = offered(
    '1.0',
    ...['App-1.0-arm64.dmg', 'App-1.0-x64.dmg', 'App-1.0.exe', 'App-1.0.exe.sha256'],
    ...['App-1.0.exe.blockmap', 'latest.yml', 'App-1.0-src.zip', 'App-1.0-x64.msi', 'App-1.0.rpm'],
    ...['app-arm64-v8a-1.0.apk', 'app-armeabi-v7a-1.0.apk', 'SHA256SUMS', 'App-debug-1.0.apk'],
  );
  t.deepEqual(proposeRules(files, []).rules.map(slotOf), [
    'android/arm64/apk',
    'android/armv7/apk',
    'macos/arm64/dmg',
    'macos/x86_64/dmg',
    'windows/unknown/exe',
    'windows/x86_64/msi',
  ]);
  t.deepEqual(proposeRules(files, ['linux']).rules.map(slotOf), ['linux/unknown/rpm']);
  t.deepEqual(proposeRules(files, ['android/arm64/apk']).rules, [
    {
      ...{ platform: 'android', architecture: 'arm64', format: 'apk' },
      asset: 'app-arm64-v8a-{version}.apk',
    },
  ]);
});

test('a rule finds the newest, a new name, a wrong name, or nothing', (t) => {
  const slot = { platform: 'linux', architecture: 'x86_64', format: 'deb' } as const;
  const rule = { ...slot, asset: 'app_{version}_amd64.deb' };
  const kinds = (...files: ReturnType<typeof offered>) => findFile(rule, files).kind;
  t.is(kinds(), 'nothing');
  t.is(kinds(...offered('2.0')), 'nothing');
  t.is(kinds(...offered('2.0', 'app_2.0_amd64.deb')), 'found');
  t.is(kinds(...offered('2.0', 'app_1.9_amd64.deb')), 'disagrees');
  t.is(kinds(...offered('2.0', 'app_2.0_arm64.deb')), 'renamed');
  t.is(kinds(...offered('2.0', 'SHA256SUMS')), 'nothing');
  const two = offered('2.0', 'app-2.0-amd64.deb', 'app-2.0-x86_64.deb');
  const found = findFile(rule, two);
  t.is(
    found.kind === 'renamed' ? found.suggestion : 'none',
    undefined,
    'which of two is not guessed',
  );
  const bare = (name: string) => ({ name, url: `https://example.org/${name}` });
  const newest = findFile(
    rule,
    ['1.9', '1.10', '1.2'].map((v) => bare(`app_${v}_amd64.deb`)),
  );
  t.is(newest.kind === 'found' ? newest.file.version : '', '1.10');
});
