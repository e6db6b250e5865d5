import { gzipSync } from 'node:zlib';
import test from 'ava';
import { apkBytes, appsComponent } from '../fixtures/components.ts';
import { checkMarkup } from '../fixtures/markup.ts';
import { ask } from '../fixtures/portal.ts';
import { bestIn, downloadsIn, mainOf, shelfPortal } from '../fixtures/shelf-portal.ts';
import { sha256 } from '../fixtures/store.ts';
import type { UserAgent } from '../fixtures/user-agents.ts';

const path = '/apps/stable/apps/org.example.maps';

test('the list of apps leads to a page about each', async (t) => {
  const portal = await shelfPortal(t);
  const { text } = await ask(portal.portalPort, '/apps?lang=es');
  t.true(text.includes(`href="${path}?lang=es"`));
  t.is((await ask(portal.portalPort, path)).statusCode, 200);
  for (const absent of [
    `${path}x`,
    '/apps/stable/none/org.example.maps',
    '/apps/x/apps/y',
    '/apps/stable/apps/__proto__',
  ]) {
    t.is((await ask(portal.portalPort, absent)).statusCode, 404, absent);
  }
});

test('the page says in plain words what an app is, may do, and who signed it', async (t) => {
  const portal = await shelfPortal(t);
  const page = await mainOf(portal, path);
  t.regex(page, /<h1 dir="auto">Example Maps<\/h1>/);
  t.regex(page, /Maps without Internet/);
  t.regex(page, /<p dir="auto">Maps of everywhere &amp; paths\.<\/p>/);
  t.regex(page, /• Works offline\n• Finds the way/);
  t.regex(page, /What is new in version 3\.0.*Faster\.\nSmaller\./s);
  t.regex(page, /Can see where you are, also in the background/);
  t.regex(page, /Can use the camera/);
  t.regex(page, /Permissions that are not explained here: 1.*org\.example\.maps\.SOMETHING/s);
  t.notRegex(page, /WAKE_LOCK/);
  t.regex(page, /Needs a service that is not free software.*Asks one server for traffic\./s);
  t.regex(page, /OurOwn/);
  t.regex(page, new RegExp(`<code class="code" dir="ltr">${sha256(apkBytes)}</code>`));
  t.regex(page, new RegExp(`<code class="code" dir="ltr">${'ab'.repeat(32)}</code>`));
  t.regex(page, /keeps this signer for this app/);
  t.regex(page, /not the signer that your operator keeps/);
  t.regex(page, /certutil -hashfile FILE SHA256/);
});

test('pictures that are there are loaded only when they are looked at', async (t) => {
  const page = await mainOf(await shelfPortal(t), path);
  const pictures = [...page.matchAll(/<img[^>]*phoneScreenshots\/(\d)\.png"[^>]*>/g)];
  t.deepEqual(
    pictures.map(([, number]) => number),
    ['1', '2', '3'],
  );
  t.true(pictures.every(([picture]) => picture.includes('loading="lazy"')));
  t.regex(page, /alt="Picture 2 of Example Maps"/);
});

const newest = 'org.example.maps_302_arm64-v8a.apk';
const fitting: readonly (readonly [UserAgent, string])[] = [
  ['android5', 'org.example.maps_200.apk'],
  ['android10', newest],
  ['android14', newest],
  ['frozen', newest],
  ['iphone', newest],
  ['windows', newest],
];
for (const [browser, first] of fitting) {
  test(`with ${browser}, ${first} comes first, and all others are there`, async (t) => {
    const portal = await shelfPortal(t);
    const page = await mainOf(portal, path, browser);
    t.is(bestIn(page), first);
    t.is(downloadsIn(page).length, 4);
    t.is(downloadsIn(await mainOf(portal, '/apps', browser))[0], first);
    t.is(
      page.includes('cannot be installed on an iPhone') || page.includes('installed on an iPhone'),
      browser === 'iphone',
    );
    t.is(page.includes('bring it to one'), browser === 'windows');
  });
}

test('a phone that is too old is told, and sees all files', async (t) => {
  const portal = await shelfPortal(t);
  const { text } = await ask(portal.portalPort, path, {
    headers: { 'user-agent': 'Mozilla/5.0 (Linux; U; Android 3.2; en) Version/4.0 Safari/534' },
  });
  t.regex(text, /No version of this app is for Android 3\.2/);
  t.is(downloadsIn(text).length, 4);
  t.is(bestIn(text), undefined);
});

test('each link and picture of the page is answered, the APK with its own type', async (t) => {
  const portal = await shelfPortal(t);
  const { text } = await ask(portal.portalPort, path);
  const links = [...text.matchAll(/(?:href|src)="(\/[^"]*)"/g)].map(([, link = '']) => link);
  t.true(links.length > 15);
  for (const link of new Set(links)) {
    const { statusCode, headers } = await ask(portal.portalPort, link);
    t.is(statusCode, 200, link);
    if (link.endsWith('.apk')) {
      t.is(headers['content-type'], 'application/vnd.android.package-archive');
    }
  }
});

const hostile = `"><script>alert(1)</script><img src=x onerror=alert(1)>'&\u202e`;

test('hostile texts of an index stay text', async (t) => {
  const everywhere = { 'en-US': hostile, [hostile]: hostile };
  const portal = await shelfPortal(t, [
    appsComponent([
      {
        applicationId: 'org.evil',
        name: hostile,
        icon: `${hostile}.png`,
        metadata: {
          summary: everywhere,
          description: {
            'en-US': `${hostile}&lt;script&gt;alert(1)&lt;/script&gt;<a href="javascript:alert(1)" onclick=x>a</a>`,
          },
          preferredSigner: hostile,
          screenshots: { phone: { [hostile]: [{ name: hostile, size: 1 }] } },
        },
        versions: {
          x: {
            added: 9e15,
            file: { name: `/${hostile}.apk`, sha256: 'ab', size: 1 },
            manifest: {
              versionName: hostile,
              versionCode: 1,
              nativecode: [hostile],
              signer: { sha256: [hostile] },
              usesPermission: [{ name: hostile }],
            },
            whatsNew: everywhere,
            antiFeatures: { [hostile]: everywhere },
          },
        },
      },
    ]),
  ]);
  for (const address of ['/apps', '/apps/stable/apps/org.evil']) {
    const { text, statusCode } = await ask(portal.portalPort, address, {
      headers: { 'user-agent': `Android 9 ${hostile.replace('\u202e', '')}` },
    });
    t.is(statusCode, 200);
    t.deepEqual(checkMarkup(text), [], address);
    t.notRegex(text, /<script>alert|<img src=x|onerror=alert\(1\)>|="javascript:|onclick|\u202e/);
    t.regex(text, /&lt;script&gt;alert\(1\)/);
  }
});

test('a damaged entry is told, and costs that app only', async (t) => {
  const good = { applicationId: 'org.good', name: 'Good' };
  const portal = await shelfPortal(t, [
    appsComponent([good], { packages: { 'org.bad': { metadata: {}, versions: { x: {} } } } }),
  ]);
  const { text } = await ask(portal.portalPort, '/apps');
  t.regex(text, /Apps that cannot be shown: 1/);
  t.true(text.includes('href="/fdroid/repo/org.good.apk"'));
  t.is((await ask(portal.portalPort, '/apps/stable/apps/org.good')).statusCode, 200);
  t.is((await ask(portal.portalPort, '/apps/stable/apps/org.bad')).statusCode, 404);
});

test('an index that cannot be read at all is said in words on the page of an app, too', async (t) => {
  const portal = await shelfPortal(t, [appsComponent([], { files: { 'index-v2.json': '{' } })]);
  const { text, statusCode } = await ask(portal.portalPort, path);
  t.is(statusCode, 500);
  t.deepEqual(checkMarkup(text), []);
  t.regex(text, /list of apps/);
});

test('a page stays small, however much an index says', async (t) => {
  const version = (versionCode: number): [string, unknown] => [
    String(versionCode),
    {
      file: { name: `/${versionCode}.apk`, sha256: 'a'.repeat(64), size: 1 },
      manifest: {
        ...{ versionName: 'x'.repeat(5_000), versionCode },
        usesPermission: Array.from({ length: 2_000 }, (_, index) => ({ name: `p.${index}` })),
      },
      whatsNew: { en: 'नया '.repeat(5_000) },
    },
  ];
  const portal = await shelfPortal(t, [
    appsComponent([
      {
        applicationId: 'org.large',
        name: 'n'.repeat(5_000),
        metadata: { summary: { en: 'ස'.repeat(5_000) }, description: { en: 'ကျ '.repeat(50_000) } },
        versions: Object.fromEntries(Array.from({ length: 300 }, (_, code) => version(code))),
      },
    ]),
  ]);
  const { body, text } = await ask(portal.portalPort, '/apps/stable/apps/org.large');
  t.deepEqual(checkMarkup(text), []);
  t.true(body.length <= 100 * 1024, String(body.length));
  t.true(gzipSync(body).length <= 14 * 1024);
});
