import { execFileSync } from 'node:child_process';
import { open } from 'node:fs/promises';
import test from 'ava';
import { buildSearchIndex } from '../src/build/index.ts';
import { ContentError, createSearcher } from '../src/routes/index.ts';
import { createNativeReader } from '../src/routes/search/native-reader.ts';
import { createWasmReader } from '../src/routes/search/wasm-reader.ts';
import { writeFiles } from './fixtures/folder.ts';
import { pdfOf } from './fixtures/pdf.ts';
import { indexed, never, storeIndex } from './fixtures/searching.ts';

const page = (title: string, body: string): string =>
  `<!doctype html><html><head><title>${title}</title><style>.red{}</style></head><body>${body}<script>var secretword</script></body></html>`;

test('a page is found by a word of its text, with its title and how it begins', async (t) => {
  const find = await indexed(t, {
    'health/malaria.html': page('Malaria', '<p>Sleep under a <b>mosquito</b> net.</p>'),
    'health/water.html': page('Clean water', '<p>Boil it.</p>'),
  });
  const [hit, ...others] = await find('MOSQUITO');
  t.like(hit, { path: 'health/malaria.html', title: 'Malaria', index: 'library' });
  t.regex(hit?.excerpt ?? '', /^Sleep under a mosquito/);
  t.deepEqual(others, []);
  t.deepEqual(await find('secretword'), [], 'scripts are no text');
});

test('accents, vowel signs and letters that look alike do not matter', async (t) => {
  const find = await indexed(t, {
    'es.html': page('Salud de los niños', 'La diarrea en los niños pequeños'),
    'ar.txt': 'الصِّحَّة في القَرْيَة وأسرة',
    'sw.txt': "Ng'ombe wetu wanakunywa maji safi",
    'tr.txt': 'IŞIK ve ılık su, straße, smørrebrød',
  });
  const first = async (text: string) => (await find(text))[0]?.path;
  t.is(await first('ninos pequenos'), 'es.html');
  t.is(await first('NIÑOS'), 'es.html');
  t.is(await first('الصحه'), 'ar.txt');
  t.is(await first('القرية'), 'ar.txt');
  t.is(await first("ng'ombe"), 'sw.txt');
  t.is(await first('strasse'), 'tr.txt');
  t.is(await first('ilik'), 'tr.txt');
  t.is(await first('smorrebrod'), 'tr.txt');
});

test('all words must be there; the last one may be the beginning of a word', async (t) => {
  const find = await indexed(t, {
    'a.txt': 'planting maize in March',
    'b.txt': 'maize porridge for babies',
  });
  t.deepEqual(
    (await find('maize plan')).map(({ path }) => path),
    ['a.txt'],
  );
  t.is((await find('maize')).length, 2);
  t.deepEqual(await find('maize rice'), []);
});

test('a word in a title comes before the same word in a text', async (t) => {
  const find = await indexed(t, {
    'a.html': page('Cooking', 'goats goats goats and one more time goats'),
    'b.html': page('Goats', 'How to keep them'),
  });
  t.deepEqual(
    (await find('goats')).map(({ title }) => title),
    ['Goats', 'Cooking'],
  );
});

test('films, maps, folders and components are found by name', async (t) => {
  const find = await indexed(
    t,
    { 'songs/kenya_national-anthem.mp3': 'x', 'songs/old/lullaby.ogg': 'y' },
    { label: { en: 'Music', es: 'Canciones' } },
  );
  t.like((await find('national'))[0], {
    path: 'songs/kenya_national-anthem.mp3',
    title: 'kenya national anthem',
  });
  t.is((await find('canciones'))[0]?.path, '');
  t.true((await find('old')).some(({ path }) => path === 'songs/old/'));
  const findMap = await indexed(t, { 'lake-region.pmtiles': 'x' }, { kind: 'map' });
  t.is((await findMap('lake'))[0]?.path, 'lake-region.pmtiles');
});

test('apps are found in every language of their repository, installers by file and app', async (t) => {
  const index = {
    packages: {
      'org.example.maps': {
        metadata: {
          name: { 'en-US': 'Offline Maps', es: 'Mapas' },
          summary: { es: 'Caminos sin conexión' },
        },
      },
      'org.example.bare': {},
    },
  };
  const findApp = await indexed(t, { 'index-v2.json': JSON.stringify(index) }, { kind: 'apps' });
  t.like((await findApp('conexion'))[0], {
    path: 'org.example.maps',
    title: 'Offline Maps · Mapas',
  });
  t.is((await findApp('bare'))[0]?.path, 'org.example.bare');
  const installers = [{ name: 'setup.exe', platform: 'windows', origin: { label: 'Kolibri' } }];
  const find = await indexed(
    t,
    { 'installers.json': JSON.stringify({ installers }) },
    { kind: 'installers' },
  );
  t.is((await find('kolibri'))[0]?.path, 'setup.exe');
});

test('PDF is found by title and text; one that cannot be read is found by name, and told', async (t) => {
  const files = {
    'one.pdf': pdfOf('Field guide', 'Cassava leaves with spots'),
    'broken-book.pdf': '%PDF-1.7\ngarbage',
  };
  const find = await indexed(t, files);
  t.like((await find('cassava'))[0], { path: 'one.pdf', title: 'Field guide' });
  t.is((await find('broken'))[0]?.path, 'broken-book.pdf');
  const input = { kind: 'content' as const, label: {}, files: await writeFiles(t, files) };
  const { notices } = await buildSearchIndex(input, { signal: never });
  t.deepEqual(notices, [{ code: 'SEARCH_PDF_NOT_READ', parameters: {}, path: 'broken-book.pdf' }]);
});

test('the same files give the same bytes', async (t) => {
  const files = { 'b.txt': 'one two', 'a/c.html': page('Three', 'four') };
  const build = async () => {
    const input = {
      kind: 'content' as const,
      label: { en: 'X' },
      files: await writeFiles(t, files),
    };
    return (await buildSearchIndex(input, { signal: never })).bytes;
  };
  t.deepEqual(await build(), await build());
});

test('what people type is never a command', async (t) => {
  const find = await indexed(t, { 'a.txt': 'and or not near words body title' });
  for (const text of [
    '"',
    'title:',
    'NOT words',
    'words*',
    '(',
    'a" OR "b',
    'NEAR(a b)',
    '\0',
    '🎉',
  ]) {
    await t.notThrowsAsync(() => find(text), text);
  }
  t.deepEqual(await find('***'), []);
  t.is((await find('title: NOT words'))[0]?.path, 'a.txt');
});

test('markup of strangers does not stop the builder', async (t) => {
  const find = await indexed(t, {
    'deep.html': `${'<div>'.repeat(50_000)}needle`,
    'open.html': '<title>Never closed <b>and <script>still "here',
    'latin.html': Buffer.from('<meta charset="iso-8859-1"><p>ma\xf1ana</p>', 'latin1'),
    'wrong.html': '<meta charset="no-such-thing"><p>plain</p>',
    'zero.txt': Buffer.alloc(3_000_000),
    'long.txt': 'x'.repeat(5_000_000),
    'empty.html': '',
  });
  t.is((await find('needle'))[0]?.path, 'deep.html');
  t.is((await find('manana'))[0]?.path, 'latin.html');
  t.is((await find('plain'))[0]?.path, 'wrong.html');
  t.is((await find('empty'))[0]?.path, 'empty.html');
});

test('an index has a bound: what comes after is found by name', async (t) => {
  const files = await writeFiles(t, { 'a.txt': 'first words', 'b.txt': 'second words here' });
  const input = { kind: 'content' as const, label: {}, files };
  const { bytes, notices } = await buildSearchIndex(input, { signal: never, mostText: 12 });
  t.deepEqual(notices, [{ code: 'SEARCH_TEXT_CUT', parameters: {}, path: 'b.txt' }]);
  const searcher = createSearcher();
  t.teardown(() => searcher.close());
  const stored = await storeIndex(t, 'x', bytes);
  t.deepEqual((await searcher.search([stored], 'second')).hits, []);
  t.is((await searcher.search([stored], 'first')).hits.length, 1);
});

test('a damaged index is told by name, and the others are searched', async (t) => {
  const files = await writeFiles(t, { 'a.txt': 'needle' });
  const { bytes } = await buildSearchIndex(
    { kind: 'content', label: {}, files },
    { signal: never },
  );
  const cut = await storeIndex(t, 'cut', bytes.subarray(0, 6000));
  const noise = await storeIndex(t, 'noise', Buffer.alloc(20_000, 'noise'));
  const gone = {
    name: 'gone',
    group: 'content',
    locate: () => Promise.reject(new Error('not there')),
  };
  const whole = await storeIndex(t, 'whole', bytes);
  const searcher = createSearcher();
  t.teardown(() => searcher.close());
  const { hits, damaged } = await searcher.search([cut, noise, gone, whole], 'needle');
  t.deepEqual(
    hits.map(({ index }) => index),
    ['whole'],
  );
  t.deepEqual([...damaged].sort(), ['cut', 'gone', 'noise']);
});

test('both ways to read an index find the same', async (t) => {
  const files = await writeFiles(t, {
    'a.txt': 'needle in a haystack',
    'b.html': page('Needle', 'one more'),
  });
  const { bytes } = await buildSearchIndex(
    { kind: 'content', label: {}, files },
    { signal: never },
  );
  // A name that is one to Unix and not to URLs.
  const path = await (await storeIndex(t, 'a%20b ?#&.sqlite', bytes)).locate();
  const [wasm, native] = [await createWasmReader(), createNativeReader()];
  const found = wasm.find(path, '"needle"', 10);
  t.deepEqual(
    found.map(([inside]) => inside),
    ['b.html', 'a.txt'],
  );
  // Node 20 has only one.
  if (native !== undefined) t.deepEqual(native.find(path, '"needle"', 10), found);
  t.throws(() => (native ?? wasm).find(`${path}.not`, '"needle"', 10));
});

test('a search that takes too long ends, and the next one is answered', async (t) => {
  const files = await writeFiles(t, { 'a.txt': 'needle' });
  const { bytes } = await buildSearchIndex(
    { kind: 'content', label: {}, files },
    { signal: never },
  );
  const stored = await storeIndex(t, 'x', bytes);
  const folder = await storeIndex(t, 'regular', bytes);
  // Reading it waits for a writer, as reading a failing card waits.
  const pipe = `${await folder.locate()}.pipe`;
  execFileSync('mkfifo', [pipe]);
  const impatient = createSearcher(3);
  const waiting = impatient.search(
    [{ name: 'pipe', group: 'content', locate: () => Promise.resolve(pipe) }],
    'needle',
  );
  const error = await t.throwsAsync(() => waiting, { instanceOf: ContentError });
  t.is(error.code, 'SEARCH_SLOW');
  t.is((await impatient.search([stored], 'needle')).hits.length, 1);
  await (await open(pipe, 'r+')).close();
  await impatient.close();
  const searcher = createSearcher();
  t.teardown(() => searcher.close());
  const many = Array.from({ length: 25 }, () => searcher.search([stored], 'needle'));
  const outcomes = await Promise.allSettled(many);
  t.is(outcomes.filter(({ status }) => status === 'fulfilled').length, 20);
  t.is((await searcher.search([stored], 'needle')).hits.length, 1);
});
