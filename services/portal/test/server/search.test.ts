import test, { type ExecutionContext } from 'ava';
import { appsComponent } from '../fixtures/components.ts';
import { components } from '../fixtures/full-portal.ts';
import { checkMarkup } from '../fixtures/markup.ts';
import { ask, startPortal, type RunningPortal } from '../fixtures/portal.ts';
import { searchIndexOf } from '../fixtures/search-index.ts';
import type { ComponentFixture } from '../fixtures/store.ts';

const health: ComponentFixture = {
  name: 'health',
  kind: 'content',
  label: { en: 'Health books' },
  files: {
    'niños/diarrea.html': '<title>Diarrea en los niños</title><p>Suero casero</p>',
    'odd & "quoted" #1.txt': 'Suero <script>alert(1)</script>',
  },
};

const searchable = async (t: ExecutionContext): Promise<RunningPortal> => {
  const portal = await startPortal(t);
  const all = [...components(), health];
  const index = await searchIndexOf(t, all);
  await portal.store.addGeneration(1, [{ components: [...all, index] }]);
  await portal.store.switchTo(1);
  return portal;
};

const find = async ({ portalPort }: RunningPortal, text: string, more = '') => {
  const answer = await ask(portalPort, `/search?q=${encodeURIComponent(text)}${more}`);
  return {
    ...answer,
    links: [...answer.text.matchAll(/<a class="row" href="([^"]+)"/g)].map(([, href]) => href),
  };
};

test('the page is a form that needs no script, and is short', async (t) => {
  const { portalPort } = await searchable(t);
  const page = await ask(portalPort, '/search');
  t.is(page.statusCode, 200);
  t.deepEqual(checkMarkup(page.text), []);
  t.regex(page.text, /<form[^>]+method="get"[^>]+action="\/search"/);
  t.notRegex(page.text, /<script/);
  const gzipped = await ask(portalPort, '/search', { headers: { 'accept-encoding': 'gzip' } });
  t.true(gzipped.body.length < 14 * 1024);
});

test('a page is found by its text, whatever accents are typed, and its link opens it', async (t) => {
  const portal = await searchable(t);
  const answer = await find(portal, 'NINOS suero');
  t.deepEqual(checkMarkup(answer.text), []);
  t.regex(answer.text, /Diarrea en los niños/);
  const [link] = answer.links;
  t.is(link, `http://127.0.0.1:${portal.sitePort}/stable/health/ni%C3%B1os/diarrea.html`);
  const opened = await ask(portal.sitePort, new URL(link ?? '').pathname);
  t.regex(opened.text, /Suero casero/);
});

test('apps, installers, maps, folders and components are found and lead to where they are', async (t) => {
  const portal = await searchable(t);
  const expected = {
    'example maps': /^\/apps\/stable\/apps\/org\.example$/,
    'setup.exe': /^\/installers$/,
    valley: /^\/maps\/_view\/stable\/region\/valley\.pmtiles$/,
    live: /^\/content\/stable\/songs\/live\/$/,
    canciones: /:\d+\/stable\/songs\/$/,
    guide: /:\d+\/stable\/guide\//,
  };
  for (const [text, link] of Object.entries(expected)) {
    const { links } = await find(portal, text);
    t.true(
      links.some((one = '') => link.test(one)),
      `${text}: ${links.join(' ')}`,
    );
  }
});

test('places of maps are found, and lead to where they are on their map', async (t) => {
  const portal = await startPortal(t);
  const places = [
    ['Río Grande', 'water', -70.5, -9.25, 'Big River'],
    ['Grande', 'village', 1.5, 2, '<b>Bold</b>'],
  ];
  const region: ComponentFixture = {
    name: 'region',
    kind: 'map',
    files: {
      'a/valley #1.pmtiles': 'map',
      'a/valley #1.places.json': JSON.stringify({ format: 1, places }),
      'a/valley #1.overview.svg': '<svg/>',
    },
  };
  const index = await searchIndexOf(t, [region]);
  await portal.store.addGeneration(1, [{ components: [region, index] }]);
  await portal.store.switchTo(1);
  const view = '/maps/_view/stable/region/a/valley%20%231.pmtiles';
  const river = await find(portal, 'rio');
  t.deepEqual(checkMarkup(river.text), []);
  t.deepEqual(river.links, [`${view}#water/-9.25/-70.5`]);
  t.regex(river.text, /<h2>Maps and places<\/h2>[^]*Río Grande[^]*On the map valley #1\.pmtiles/);
  t.deepEqual((await find(portal, 'big riv')).links, [`${view}#water/-9.25/-70.5`]);
  t.deepEqual((await find(portal, 'bold', '&lang=es')).links, [
    `${view.replace('#', '%23')}?lang=es#village/2/1.5`,
  ]);
  t.is((await find(portal, 'grande')).links.length, 2);
  t.is((await find(portal, 'valley')).links.length, 1);
  t.deepEqual((await find(portal, 'places')).links, []);

  const { 'a/valley #1.places.json': list = '', 'a/valley #1.overview.svg': picture = '' } =
    region.files;
  const less = { 'a/valley #1.places.json': list, 'a/valley #1.overview.svg': picture };
  await portal.store.addGeneration(2, [{ components: [{ ...region, files: less }, index] }]);
  await portal.store.switchTo(2);
  t.deepEqual((await find(portal, 'rio')).links, []);
});

test('finds stand by what they are, a few of each, and all of one kind on a page of their own', async (t) => {
  const portal = await startPortal(t);
  const many: ComponentFixture = {
    name: 'many',
    kind: 'content',
    files: Object.fromEntries(
      Array.from({ length: 9 }, (_, number) => [`example ${number}.txt`, 'example maps']),
    ),
  };
  const all = [...components(), many];
  await portal.store.addGeneration(1, [{ components: [...all, await searchIndexOf(t, all)] }]);
  await portal.store.switchTo(1);
  const answer = await find(portal, 'example');
  t.deepEqual(checkMarkup(answer.text), []);
  t.regex(answer.text, /<h2>Apps<\/h2>[^]*<h2>Content<\/h2>/);
  t.is(answer.links.length, 1 + 6);
  t.regex(answer.text, /Found: 10/);
  const [, more = ''] = /href="(\/search\?q=example&amp;in=content)"/.exec(answer.text) ?? [];
  const only = await find(portal, 'example', '&in=content');
  t.not(more, '');
  t.is(only.links.length, 9);
  t.notRegex(only.text, /<h2>Apps/);
  t.regex(only.text, /href="\/search\?q=example"[^>]*>\s*Search everything/);
  t.is((await find(portal, 'example', '&in=nonsense')).links.length, 7);
});

test('an app is told in the visitor’s language, with its icon', async (t) => {
  const portal = await startPortal(t);
  const apps = appsComponent([
    {
      applicationId: 'org.example',
      name: 'Example Maps',
      icon: 'icons/org.example.1.png',
      metadata: {
        name: { 'en-US': 'Example Maps', es: 'Mapas de ejemplo' },
        summary: { 'en-US': 'Without Internet', es: 'Sin Internet' },
      },
    },
  ]);
  await portal.store.addGeneration(1, [{ components: [apps, await searchIndexOf(t, [apps])] }]);
  await portal.store.switchTo(1);
  const { text } = await find(portal, 'internet', '&lang=es');
  t.deepEqual(checkMarkup(text), []);
  t.regex(text, /Mapas de ejemplo/);
  t.regex(text, /Sin Internet/);
  t.notRegex(text, /Without Internet/);
  t.regex(text, /src="\/fdroid\/repo\/icons\/org\.example\.1\.png"/);
});

test('the first page has a field to search where there is something to search in', async (t) => {
  const portal = await searchable(t);
  const home = await ask(portal.portalPort, '/?lang=ar');
  t.deepEqual(checkMarkup(home.text), []);
  t.regex(home.text, /<form[^>]+action="\/search"/);
  await portal.store.addGeneration(2, [{ components: [health] }]);
  await portal.store.switchTo(2);
  t.notRegex((await ask(portal.portalPort, '/')).text, /<form[^>]+action="\/search"/);
});

test('what is typed and what is found stay text', async (t) => {
  const portal = await searchable(t);
  const asked = await find(portal, '"><script>alert(1)</script>');
  t.notRegex(asked.text, /<script/);
  t.deepEqual(checkMarkup(asked.text), []);
  const found = await find(portal, 'suero quoted');
  t.notRegex(found.text, /<script/);
  t.regex(found.text, /&lt;script&gt;/);
  t.regex(found.links[0] ?? '', /odd%20%26%20%22quoted%22%20%231\.txt$/);
});

test('odd questions are answered with a page', async (t) => {
  const portal = await searchable(t);
  for (const query of ['', '?q=', '?q=%00', '?q=a&q=b', `?q=${'x'.repeat(3000)}`, '?q=***']) {
    t.is((await ask(portal.portalPort, `/search${query}`)).statusCode, 200, query);
  }
  const nothing = await find(portal, 'zzzz');
  t.regex(nothing.text, /Nothing was found/);
});

test('the language is kept in the form', async (t) => {
  const { text } = await find(await searchable(t), 'suero', '&lang=ar');
  t.regex(text, /<html lang="ar" dir="rtl">/);
  t.regex(text, /<input type="hidden" name="lang" value="ar"/);
});

test('what this box does not have is not found, and a release without an index says so', async (t) => {
  const portal = await startPortal(t);
  const index = await searchIndexOf(t, [health]);
  const less = { ...health, files: { 'other.txt': 'x' } };
  await portal.store.addGeneration(1, [{ components: [less, index] }]);
  await portal.store.switchTo(1);
  t.deepEqual((await find(portal, 'suero')).links, []);
  await portal.store.addGeneration(2, [{ components: [index] }]);
  await portal.store.switchTo(2);
  t.deepEqual((await find(portal, 'suero')).links, []);
  await portal.store.addGeneration(3, [{ components: [health] }]);
  await portal.store.switchTo(3);
  t.regex((await find(portal, 'suero')).text, /without texts to search/);
});

test('a damaged index is told, and the rest is searched', async (t) => {
  const portal = await startPortal(t);
  const index = await searchIndexOf(t, [health, ...components()]);
  await portal.store.addGeneration(1, [{ components: [health, ...components(), index] }]);
  await portal.store.switchTo(1);
  await portal.store.quarantine(index.files['health.sqlite'] ?? '');
  const answer = await find(portal, 'guide');
  t.regex(answer.text, /cannot be searched now/);
  t.true(answer.links.length > 0);
});

test('without kiwix-serve a library says that it cannot be opened, and the rest goes on', async (t) => {
  const portal = await startPortal(t);
  const header = Buffer.alloc(96);
  header.writeUInt32LE(0x44d495a, 0);
  header.writeUInt16LE(6, 4);
  header.writeBigUInt64LE(80n, 72);
  const library = { name: 'wiki', kind: 'content' as const, files: { 'wiki.zim': header } };
  await portal.store.addGeneration(1, [
    { components: [library, health, await searchIndexOf(t, [library, health])] },
  ]);
  await portal.store.switchTo(1);
  const content = await ask(portal.portalPort, '/content');
  const [, address = ''] =
    /href="[^"]+(\/_zim\/stable_wiki_[0-9a-f]{12}\/)"/.exec(content.text) ?? [];
  const book = await ask(portal.sitePort, address);
  t.is(book.statusCode, 503);
  t.is(book.headers['retry-after'], '60');
  t.deepEqual(checkMarkup(book.text), []);
  t.regex(book.text, /This library cannot be opened now/);
  const found = await find(portal, 'suero');
  t.is(found.links.length, 2);
  t.regex(found.text, /cannot be searched now/);
  const named = await find(portal, 'wiki');
  t.true(named.links.some((link = '') => link.endsWith(address)));
  const folder = await ask(portal.portalPort, '/content/stable/wiki/');
  t.deepEqual(checkMarkup(folder.text), []);
  t.regex(folder.text, /Download wiki\.zim/);
});
