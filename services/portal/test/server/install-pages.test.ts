import { gzipSync } from 'node:zlib';
import type { MessageCode } from '@p2p-hotspot/contract';
import test from 'ava';
import { languages } from '../../src/language/languages.ts';
import { installersComponent } from '../fixtures/components.ts';
import { checkMarkup } from '../fixtures/markup.ts';
import { ask } from '../fixtures/portal.ts';
import { bestIn, downloadsIn, mainOf, shelfPortal } from '../fixtures/shelf-portal.ts';
import type { UserAgent } from '../fixtures/user-agents.ts';

const firstFiles: readonly (readonly [UserAgent, string | undefined])[] = [
  ['android5', 'kiwix-arm64.apk'],
  ['android10', 'kiwix-arm64.apk'],
  ['android14', 'kiwix-arm64.apk'],
  ['frozen', 'kiwix-arm64.apk'],
  ['iphone', undefined],
  ['mac', 'kiwix.dmg'],
  ['windows', 'kiwix-x64.exe'],
  ['windowsArm', 'kiwix-arm64.exe'],
  ['linux', 'kiwix_x86_64.appimage'],
  ['linuxArm', 'kiwix_arm64.deb'],
  ['chromebook', 'kiwix_x86_64.appimage'],
];
for (const [browser, first] of firstFiles) {
  test(`with ${browser}, ${first ?? 'nothing'} is recommended, and all files are there`, async (t) => {
    const page = await mainOf(await shelfPortal(t), '/installers', browser);
    t.is(bestIn(page), first);
    t.is(downloadsIn(page).length, 10);
    if (first !== undefined) t.is(downloadsIn(page)[0], first);
    t.is(page.includes('installed on an iPhone'), browser === 'iphone');
    t.is(page.includes('Is this an iPad?'), browser === 'mac');
  });
}

test('where the processor decides and is not sure, the page says how to tell', async (t) => {
  const portal = await shelfPortal(t);
  t.regex(await mainOf(portal, '/installers', 'windows'), /System type/);
  t.regex(await mainOf(portal, '/installers', 'mac'), /About This Mac/);
  t.regex(await mainOf(portal, '/installers', 'frozen'), /New phones take 64 bit \(ARM\)/);
  t.notRegex(await mainOf(portal, '/installers', 'iphone'), /Which one\?/);
});

test('files stand under their app, with what was checked and a checksum to compare', async (t) => {
  const page = await mainOf(await shelfPortal(t), '/installers', 'windows');
  const [forWindows = '', others = ''] = page.split('For other devices');
  t.regex(
    forWindows,
    /<h3 class="group" dir="auto">Kiwix<\/h3>.*kiwix-x64\.exe.*kiwix-arm64\.exe/s,
  );
  t.regex(others, /<h3 class="group" dir="auto">Reader<\/h3>/);
  t.is([...page.matchAll(/class="group"/g)].length, 3);
  t.regex(forWindows, /Version 2\.4\.1/);
  t.regex(forWindows, /signed by the same people as the version before/);
  t.regex(forWindows, /It is from downloads\.example\.org\./);
  t.regex(forWindows, /Your operator brought this file/);
  t.regex(forWindows, /In the release of [A-Z][a-z]+ \d+, \d{4}/);
  t.regex(others, /is the one that the server of its makers publishes/);
  t.is([...page.matchAll(/<code class="code" dir="ltr">[0-9a-f]{64}<\/code>/g)].length, 10 + 7);
  t.regex(forWindows, new RegExp('ab'.repeat(32)));
});

test('a level or a kind that only a newer list knows does no harm; hostile labels stay text', async (t) => {
  const hostile = `"><script>alert(1)</script>'&`;
  const origin = { app: hostile, label: hostile, version: hostile, level: 9, proofs: [null, 3] };
  const files = [
    {
      name: 'new.exe',
      platform: 'windows',
      architecture: 'any',
      origin: { ...origin, signer: hostile },
    },
    { name: 'odd.exe', platform: 'beos', architecture: 'm68k', format: 'x', origin: 'none' },
    {
      name: `evil'&.exe`,
      platform: 'windows',
      architecture: 'any',
      origin: { ...origin, level: -1 },
    },
  ];
  const portal = await shelfPortal(t, [
    installersComponent(files as Parameters<typeof installersComponent>[0]),
  ]);
  const { text } = await ask(portal.portalPort, '/installers');
  t.deepEqual(checkMarkup(text), []);
  t.notRegex(text, /<script>alert/);
  t.is(downloadsIn(text).length, 3);
});

const ways: readonly (readonly [UserAgent, string])[] = [
  ['android5', 'Android 5 to 7'],
  ['android10', 'Android 8 to 12'],
  ['android14', 'Android 13 or newer'],
  ['frozen', 'Android 13 or newer'],
  ['windows', 'Android 13 or newer'],
];
for (const [browser, first] of ways) {
  test(`with ${browser}, installing on ${first} is told first, in pictures`, async (t) => {
    const page = await mainOf(await shelfPortal(t), '/help/install', browser);
    const headings = [...page.matchAll(/<h2[^>]*>\s*([^<]*?)\s*</g)].map(([, heading]) => heading);
    t.is(headings[0], first);
    // How to check a file is a part of its own: under a heading on computers, folded up on phones.
    t.is(page.includes('<details id="check">'), browser !== 'windows');
    t.is(headings.length, browser === 'windows' ? 4 : 3);
    t.is(page.includes('This phone'), browser.startsWith('android'));
    t.is(page.includes('Which Android do I have?'), !browser.startsWith('android'));
    const drawn = [...page.matchAll(/<use xlink:href="#d-([a-zA-Z]+)"/g)].map(([, name]) => name);
    t.is(drawn.length, 18);
    for (const name of drawn) t.true(page.includes(`<symbol id="d-${String(name)}"`), name);
  });
}

const pages = ['/apps/stable/apps/org.example.maps', '/installers', '/help/install'];

for (const { tag, direction, catalogue } of languages) {
  test(`${tag}: the pages are whole, in their own words, and small`, async (t) => {
    const portal = await shelfPortal(t);
    const expected: readonly MessageCode[] = [
      'PAGE_PERMISSION_LOCATION_ALWAYS',
      'PAGE_LEVEL_3',
      'PAGE_SOURCES_ASKED',
    ];
    for (const [index, path] of pages.entries()) {
      const { text, body } = await ask(portal.portalPort, `${path}?lang=${tag}`);
      t.deepEqual(checkMarkup(text), [], path);
      t.true(text.includes(`<html lang="${tag}" dir="${direction}">`));
      const plain = text.replaceAll('&quot;', '"').replaceAll('&#39;', "'");
      t.true(plain.includes(catalogue[expected[index] ?? 'PAGE_HOME']?.text ?? '-'), path);
      t.true(body.length <= 50 * 1024, `${path}: ${body.length}`);
      t.true(gzipSync(body).length <= 14 * 1024);
    }
  });
}

test('each link of the pages is answered', async (t) => {
  const portal = await shelfPortal(t);
  for (const path of ['/apps', '/installers', '/help', '/help/install']) {
    const { text } = await ask(portal.portalPort, `${path}?lang=ar`);
    const links = [...text.matchAll(/(?:href|src)="(\/[^"]*)"/g)].map(([, link = '']) => link);
    for (const link of new Set(links)) {
      t.is((await ask(portal.portalPort, link.replaceAll('&amp;', '&'))).statusCode, 200, link);
    }
  }
});
