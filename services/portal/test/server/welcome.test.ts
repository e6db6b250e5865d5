import { gzipSync } from 'node:zlib';
import test from 'ava';
import { languages } from '../../src/language/languages.ts';
import { appsComponent } from '../fixtures/components.ts';
import { fullPortal } from '../fixtures/full-portal.ts';
import { checkMarkup } from '../fixtures/markup.ts';
import { manyverseApps, manyverseInstallers } from '../fixtures/onboarding.ts';
import { ask, startPortal } from '../fixtures/portal.ts';
import { bestIn, downloadsIn, mainOf, shelfPortal } from '../fixtures/shelf-portal.ts';
import type { UserAgent } from '../fixtures/user-agents.ts';

const walks = {
  welcome: ['/welcome', '/welcome/app', '/welcome/friends'],
  manyverse: [
    '/welcome/manyverse',
    '/welcome/manyverse/start',
    '/welcome/manyverse/connections',
    '/welcome/manyverse/nearby',
    '/welcome/manyverse/sync',
    '/welcome/manyverse/friends',
  ],
  fdroid: [
    '/welcome/fdroid',
    '/welcome/fdroid/allow',
    '/welcome/fdroid/add',
    '/welcome/fdroid/update',
  ],
} as const;
const allSteps = Object.values(walks).flat();

const hrefsIn = (page: string): readonly string[] =>
  [...page.matchAll(/\shref="(\/[^"]*)"/g)].map(([, href = '']) => href);

/** Where the two large links at the end of a step lead. */
const turnsIn = (page: string): readonly string[] =>
  hrefsIn(/<p class="links turn">.*?<\/p>/s.exec(page)?.[0] ?? '');

for (const [name, steps] of Object.entries(walks)) {
  test(`${name}: each step tells how far one is, and leads on and back`, async (t) => {
    const portal = await shelfPortal(t, [manyverseApps(), manyverseInstallers()]);
    for (const [index, path] of steps.entries()) {
      const page = await mainOf(portal, path);
      t.true(page.includes(`Step ${index + 1} of ${steps.length}`), path);
      const [back, next] = turnsIn(page);
      if (index > 0) t.is(back, steps[index - 1]);
      if (index < steps.length - 1) t.is(next, steps[index + 1]);
      t.is([...page.matchAll(/<svg\s+class="draw scene"/g)].length, 1, path);
      t.is([...page.matchAll(/aria-current="step"/g)].length, 1, path);
      for (const step of steps) t.true(hrefsIn(page).includes(step), `${path} → ${step}`);
    }
    t.is((await ask(portal.portalPort, `${steps[0]}/nothing`)).statusCode, 404);
  });
}

test('the first page leads to the first step in one tap, and each step is reached by links', async (t) => {
  const portal = await shelfPortal(t, [manyverseApps(), manyverseInstallers()]);
  t.true(hrefsIn(await mainOf(portal, '/')).includes('/welcome'));
  const seen = new Set(['/']);
  for (const path of seen) {
    const page = await mainOf(portal, path);
    for (const href of hrefsIn(page)) if (/^\/(?:welcome|apps$)/.test(href)) seen.add(href);
  }
  for (const step of allSteps) t.true(seen.has(step), step);
});

const fromApps: readonly (readonly [UserAgent, string | undefined])[] = [
  ['android5', 'se.manyver_402.apk'],
  ['android10', 'se.manyver_402.apk'],
  ['frozen', 'se.manyver_402.apk'],
  ['chromebook', 'manyverse.deb'],
  ['iphone', undefined],
  ['mac', undefined],
  ['windows', 'manyverse.exe'],
  ['linux', 'manyverse.deb'],
];
for (const [browser, best] of fromApps) {
  test(`with ${browser}, ${best ?? 'nothing'} is the Manyverse to take`, async (t) => {
    const portal = await shelfPortal(t, [manyverseApps(), manyverseInstallers()]);
    for (const path of ['/welcome/app', '/welcome/manyverse']) {
      const page = await mainOf(portal, path, browser);
      const [before = ''] = page.split('<p class="links turn">');
      const first = /<details>\s*<summary>For other devices/.exec(before)?.index ?? before.length;
      t.is(best === undefined ? undefined : downloadsIn(before)[0], best, path);
      if (best === undefined) t.deepEqual(downloadsIn(before.slice(0, first)), []);
      t.true(downloadsIn(before).includes('se.manyver_402.apk'), path);
      t.notRegex(before, /kiwix/);
      t.is(page.includes('installs no apps from this box'), browser === 'iphone');
      t.is(page.includes('There is no Manyverse for this device'), browser === 'mac');
      t.is(page.includes('Is this an iPad?'), browser === 'mac');
    }
  });
}

test('an app that is only among the installers is found there', async (t) => {
  const portal = await shelfPortal(t, [manyverseInstallers()]);
  t.is(bestIn(await mainOf(portal, '/welcome/app', 'android10')), 'manyverse-arm64.apk');
});

test('without Manyverse the step says so, and what there is instead', async (t) => {
  const portal = await shelfPortal(t);
  for (const browser of ['android10', 'windows', 'frozen'] as const) {
    const page = await mainOf(portal, '/welcome/app', browser);
    t.regex(page, /Manyverse is not on this box/);
    t.true(hrefsIn(page).includes('/apps'));
    t.true(hrefsIn(page).includes('/welcome/fdroid'));
    t.deepEqual(
      hrefsIn(page).filter((href) => href.endsWith('.apk')),
      [],
    );
  }
  t.notRegex(await mainOf(portal, '/welcome/app', 'iphone'), /is not on this box/);
});

test('an empty box has first steps, too, and names nothing that is not there', async (t) => {
  const portal = await startPortal(t);
  for (const path of allSteps) {
    const { statusCode, text } = await ask(portal.portalPort, path);
    t.is(statusCode, 200);
    t.deepEqual(checkMarkup(text), [], path);
  }
  const page = await mainOf(portal, '/welcome/app');
  t.regex(page, /Manyverse is not on this box/);
  t.false(hrefsIn(page).includes('/apps'));
});

const advice: readonly (readonly [UserAgent, RegExp])[] = [
  ['android10', /use this network as is/],
  ['iphone', /Use Without Internet/],
  ['windows', /If the computer says/],
];
for (const [browser, wanted] of advice) {
  test(`with ${browser}, the first step says how to stay on the Wi-Fi, and nothing for others`, async (t) => {
    const page = await mainOf(await shelfPortal(t), '/welcome', browser);
    for (const [other, words] of advice) t.is(words.test(page), other === browser);
    t.regex(page, wanted);
  });
}

test('the first step has the address as it was typed, in digits, and as a picture', async (t) => {
  const { portalPort } = await shelfPortal(t);
  const { text } = await ask(portalPort, '/welcome', { headers: { host: 'hotspot.lan' } });
  t.regex(text, /<code class="code" dir="ltr">http:\/\/hotspot\.lan<\/code>/);
  t.regex(text, /<code class="code" dir="ltr">http:\/\/127\.0\.0\.1<\/code>/);
  t.regex(text, /<svg class="qr" role="img"\s+aria-label="QR code: address of this box"/);
  const own = await ask(portalPort, '/welcome');
  t.is([...own.text.matchAll(/<code class="code"/g)].length, 1);
});

test('F-Droid on another device than Android is told to be for Android', async (t) => {
  const portal = await shelfPortal(t, [manyverseApps()]);
  t.regex(await mainOf(portal, '/welcome/fdroid', 'iphone'), /for Android phones and tablets only/);
  t.notRegex(await mainOf(portal, '/welcome/fdroid', 'android10'), /tablets only/);
  t.is(bestIn(await mainOf(portal, '/welcome/fdroid', 'android10')), 'org.fdroid.fdroid.apk');
  const add = await ask(portal.portalPort, '/welcome/fdroid/add');
  t.regex(add.text, /fdroidrepo:\/\/127\.0\.0\.1:\d+\/fdroid\/repo\?fingerprint=ABAB/);
  t.regex(add.text, /data-copies="address-fdroid-repo"/);
});

test('hostile names and a list that cannot be read do no harm', async (t) => {
  const hostile = `"><script>alert(1)</script>'&`;
  const damaged = { ...appsComponent([], { name: 'broken' }) };
  const portal = await shelfPortal(t, [
    manyverseApps(hostile),
    { ...damaged, files: { ...damaged.files, 'index-v2.json': 'no json' } },
  ]);
  for (const path of allSteps) {
    const { text, statusCode } = await ask(portal.portalPort, path);
    t.is(statusCode, 200);
    t.deepEqual(checkMarkup(text), [], path);
    t.notRegex(text, /<script>alert/);
  }
  t.regex(await mainOf(portal, '/welcome/app'), /&quot;&gt;&lt;script&gt;/);
});

for (const { tag, direction } of languages) {
  test(`${tag}: each step is sound and small, and keeps the language`, async (t) => {
    const portal = await fullPortal(t);
    for (const path of allSteps) {
      const { text, body } = await ask(portal.portalPort, `${path}?lang=${tag}`);
      t.deepEqual(checkMarkup(text), [], path);
      t.true(text.includes(`<html lang="${tag}" dir="${direction}">`));
      const sizeBytes = gzipSync(body).length;
      t.true(sizeBytes <= 14 * 1024, `${path}: ${sizeBytes}`);
      t.true(turnsIn(text).every((href) => href.includes(`lang=${tag}`)));
      t.notRegex(text, / target=| onclick=/);
    }
  });
}
