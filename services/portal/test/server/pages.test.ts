import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import test from 'ava';
import { createDaemon } from '../fixtures/daemon.ts';
import { busyStatus, components, fullPortal } from '../fixtures/full-portal.ts';
import { checkMarkup } from '../fixtures/markup.ts';
import { ask, startPortal } from '../fixtures/portal.ts';

const pages = [
  '/',
  '/apps',
  '/installers',
  '/content',
  '/content/stable/songs/',
  '/content/stable/songs/live/',
  '/maps',
  '/status',
  '/help',
  '/nothing-here',
];

for (const path of pages) {
  test(`${path} is sound HTML, within the budget, and loads nothing foreign`, async (t) => {
    const portal = await fullPortal(t);
    await createDaemon(t, portal.socketDir, busyStatus).start();
    const { text, headers } = await ask(portal.portalPort, path);
    t.deepEqual(checkMarkup(text), []);
    t.true(gzipSync(text).length <= 14 * 1024);
    t.regex(text, /<html lang="en" dir="ltr">/);
    t.regex(text, /<title>[^<]+ · San Juan<\/title>|<title>San Juan<\/title>/);
    const own = [`http://127.0.0.1:${portal.portalPort}`, `http://127.0.0.1:${portal.sitePort}`];
    for (const [, url = ''] of text.matchAll(/(?:src|href)="(https?:[^"]*)"/g)) {
      // Opens F-Droid with an address of this box in it; where it does not, nothing of us goes there.
      const inStore = url.replace(/^https:\/\/fdroid\.link\/#/, '');
      t.true(
        own.some((origin) => inStore.startsWith(origin)),
        url,
      );
    }
    t.is(headers['set-cookie'], undefined);
  });
}

test('the policy allows the page’s own style and script, and nothing else', async (t) => {
  const portal = await fullPortal(t);
  const { text, headers } = await ask(portal.portalPort, '/status');
  const policy = String(headers['content-security-policy']);
  const hashOf = (code: string): string => createHash('sha256').update(code).digest('base64');
  const [, style = ''] = /<style>(.*?)<\/style>/s.exec(text) ?? [];
  const [, script = ''] = /<script>(.*?)<\/script>/s.exec(text) ?? [];
  t.true(policy.includes(`style-src 'sha256-${hashOf(style)}'`));
  t.true(policy.includes(`script-src 'sha256-${hashOf(script)}'`));
  t.true(policy.startsWith("default-src 'none'"));
  t.notRegex(policy, /unsafe|\*|http/);
  t.true(gzipSync(script).length < 10 * 1024);
  t.notRegex(text, / style=| on[a-z]+=/);
});

test('the home page shows what is here and what is new', async (t) => {
  const { portalPort, sitePort } = await fullPortal(t);
  const { text } = await ask(portalPort, '/');
  t.regex(text, /href="\/apps"/);
  t.regex(text, /href="\/maps"/);
  t.regex(text, /November/);
  t.regex(text, /A new map\./);
  t.true(text.includes(`href="http://127.0.0.1:${sitePort}/stable/handbook/"`));
  t.true(text.includes(`href="http://127.0.0.1:${sitePort}/stable/guide/guide.pdf"`));
  t.true(text.includes('href="/content/stable/songs/"'));
  t.notRegex(text, /New<\/span>/);
});

test('what a release added or changed is marked', async (t) => {
  const { portalPort, store } = await fullPortal(t);
  const [, ...rest] = components();
  await store.addGeneration(2, [
    {
      counter: 2,
      components: [
        ...rest.filter(({ name }) => name !== 'guide'),
        { name: 'guide', kind: 'content', label: { en: 'Guide' }, files: { 'guide.pdf': 'v2' } },
        { name: 'film', kind: 'content', label: { en: 'Film' }, files: { 'film.mp4': 'film' } },
      ],
    },
  ]);
  await store.switchTo(2);
  const { text } = await ask(portalPort, '/content');
  t.regex(text, /Guide\s*<span class="badge"\s*>Updated/);
  t.regex(text, /Film\s*<span class="badge"\s*>New/);
  t.notRegex(text, /Health handbook\s*<span class="badge"/);
  const home = await ask(portalPort, '/');
  t.regex(home.text, /<li>\s*Film\s*<span class="badge"/);
});

test('a switch of generation shows at the next request', async (t) => {
  const { portalPort, store } = await fullPortal(t);
  t.regex((await ask(portalPort, '/content')).text, /Health handbook/);
  await store.addGeneration(2, [
    {
      components: [{ name: 'new', kind: 'content', label: { en: 'All new' }, files: { a: 'a' } }],
    },
  ]);
  await store.switchTo(2);
  const { text } = await ask(portalPort, '/content');
  t.regex(text, /All new/);
  t.notRegex(text, /Health handbook/);
});

test('the apps page shows each app, the QR code and a link for each client', async (t) => {
  const { portalPort } = await fullPortal(t);
  const { text } = await ask(portalPort, '/apps');
  t.regex(text, /Example Maps/);
  t.regex(text, /Version 2\.3\.1 · 300\u00a0kB · Android 8\.0 or newer/);
  t.true(text.includes('src="/fdroid/repo/icons/org.example.1.png"'));
  t.true(text.includes('href="/fdroid/repo/org.example.apk"'));
  t.regex(text, /<svg class="qr" role="img"\s+aria-label="QR code/);
  t.true(text.includes(`href="intent://fdroid.link/#http://127.0.0.1:${portalPort}/fdroid/repo?`));
  t.true(text.includes(`href="fdroidrepo://127.0.0.1:${portalPort}/fdroid/repo?fingerprint=ABAB`));
  t.true(text.includes(`href="https://fdroid.link/#http://127.0.0.1:${portalPort}/fdroid/repo?`));
  t.regex(text, /Get F-Droid/);
});

test('the address for phones is in digits even when the visitor typed a name', async (t) => {
  const { portalPort } = await fullPortal(t);
  const { text } = await ask(portalPort, '/apps', { headers: { host: 'hotspot.lan' } });
  t.true(text.includes('http://127.0.0.1/fdroid/repo?fingerprint='));
});

const systems = {
  'Windows NT 10.0; Win64; x64': 'setup.exe',
  'X11; Linux x86_64': 'tool.deb',
  'Macintosh; Intel Mac OS X 10_15': 'tool.dmg',
};
for (const [system, first] of Object.entries(systems)) {
  test(`with ${system}, ${first} comes first`, async (t) => {
    const { portalPort } = await fullPortal(t);
    const { text } = await ask(portalPort, '/installers', {
      headers: { 'user-agent': `Mozilla/5.0 (${system})` },
    });
    t.regex(text, /For this device/);
    const names = [...text.matchAll(/href="\/installers\/stable\/installers\/([^"]+)"/g)];
    t.is(names[0]?.[1], first);
    t.is(names.length, 3);
  });
}

test('a device that nothing fits still sees all installers', async (t) => {
  const { portalPort } = await fullPortal(t);
  const iphone = { headers: { 'user-agent': 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0)' } };
  t.regex((await ask(portalPort, '/installers', iphone)).text, /nothing here for iPhone/);
  t.notRegex((await ask(portalPort, '/installers')).text, /For this device/);
});

test('a folder page links to files on the other origin and to folders on this one', async (t) => {
  const { portalPort, sitePort } = await fullPortal(t);
  const { text } = await ask(portalPort, '/content/stable/songs/');
  t.true(text.includes(`href="http://127.0.0.1:${sitePort}/stable/songs/one%20song.mp3"`));
  t.true(text.includes('href="/content/stable/songs/live/"'));
  t.regex(text, /2\.05\u00a0kB/);
  const live = await ask(portalPort, '/content/stable/songs/live/');
  t.true(live.text.includes('/stable/songs/live/%231.mp4"'));
  t.true(live.text.includes('href="/content/stable/songs/"'));
  t.is((await ask(portalPort, '/content/stable/songs/none/')).statusCode, 404);
  t.is((await ask(portalPort, '/content/stable/none/')).statusCode, 404);
});

test('a long folder is cut into pages', async (t) => {
  const portal = await startPortal(t);
  const files = Object.fromEntries(
    Array.from({ length: 250 }, (_, index) => [`file-${index + 1}.txt`, 'x']),
  );
  await portal.store.addGeneration(1, [{ components: [{ name: 'many', kind: 'content', files }] }]);
  await portal.store.switchTo(1);
  const page = async (query: string): Promise<string> =>
    (await ask(portal.portalPort, `/content/stable/many/${query}`)).text;
  t.regex(await page(''), /file-100\.txt/);
  t.notRegex(await page(''), /file-101\.txt/);
  t.regex(await page('?page=2'), /Page 2 of 3/);
  t.regex(await page('?page=2'), /file-101\.txt/);
  t.regex(await page('?page=99'), /Page 3 of 3/);
  for (const odd of ['?page=-1', '?page=x', '?page=1&page=2', '?page=']) {
    t.regex(await page(odd), /Page 1 of 3/);
  }
});

test('the visitor’s language is carried on by links, not by cookies', async (t) => {
  const { portalPort } = await fullPortal(t);
  const { text } = await ask(portalPort, '/?lang=en-GB');
  t.true(text.includes('href="/apps?lang=en"'));
  // All but the list of languages.
  const [unchosen = ''] = (await ask(portalPort, '/')).text.split('<footer');
  t.true(unchosen.includes('href="/apps"'));
  t.false(unchosen.includes('lang=en"'));
});

test('pages are compressed for those who take it', async (t) => {
  const { portalPort } = await fullPortal(t);
  const { headers, body } = await ask(portalPort, '/', { headers: { 'accept-encoding': 'gzip' } });
  t.is(headers['content-encoding'], 'gzip');
  t.true(body.length < 14 * 1024);
  const head = await ask(portalPort, '/', { method: 'HEAD' });
  t.is(head.statusCode, 200);
  t.is(head.text, '');
});

test('who changes the language stays where they are, with all that they asked for', async (t) => {
  const { portalPort } = await fullPortal(t);
  const path = '/search?q=rice+%26+"beans"&lang=en&__proto__=x';
  const { text } = await ask(portalPort, path.replaceAll('"', '%22'));
  t.deepEqual(checkMarkup(text), []);
  const [, link = ''] = /href="([^"]*)"[^>]*hreflang="sw"/.exec(text) ?? [];
  t.is(link.replaceAll('&amp;', '&'), '/search?q=rice+%26+%22beans%22&__proto__=x&lang=sw');
});
