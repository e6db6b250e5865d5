import test, { type ExecutionContext } from 'ava';
import { checkMarkup } from '../fixtures/markup.ts';
import { ask, startPortal, type RunningPortal } from '../fixtures/portal.ts';

const film = Buffer.alloc(50_000, 'film');

const cinema = async (t: ExecutionContext): Promise<RunningPortal> => {
  const portal = await startPortal(t);
  const files = {
    'lessons/first aid.mp4': film,
    'lessons/first aid.es.vtt': 'WEBVTT\n\n00:00.000 --> 00:01.000\nHola\n',
    'lessons/first aid.vtt': 'WEBVTT\n',
    'lessons/first aid."><script>.vtt': 'WEBVTT\n',
    'lessons/first aid 2.es.vtt': 'WEBVTT\n',
    'lessons/page.html': '<script>alert(1)</script>',
    'lessons/picture.svg': '<svg/>',
    'song <b>"1".mp3': 'sound',
  };
  const single = { 'only.webm': film };
  await portal.store.addGeneration(1, [
    {
      components: [
        { name: 'films', kind: 'content', label: { en: 'Films' }, files },
        { name: 'single', kind: 'content', files: single },
        { name: 'region', kind: 'map', files: { 'a.mp4': film } },
      ],
    },
  ]);
  await portal.store.switchTo(1);
  return portal;
};

test('a film plays on a page of its own, with the captions that lie beside it', async (t) => {
  const { portalPort, sitePort } = await cinema(t);
  const folder = await ask(portalPort, '/content/stable/films/lessons/');
  t.deepEqual(checkMarkup(folder.text), []);
  t.true(folder.text.includes('href="/play/stable/films/lessons/first%20aid.mp4"'));
  const page = await ask(portalPort, '/play/stable/films/lessons/first%20aid.mp4?lang=es');
  t.is(page.statusCode, 200);
  t.deepEqual(checkMarkup(page.text), []);
  t.regex(
    page.text,
    /<video controls preload="metadata" src="\/media\/stable\/films\/lessons\/first%20aid\.mp4"/,
  );
  t.deepEqual(
    [...page.text.matchAll(/<track[^>]+src="([^"]+)"[^>]+srclang="([^"]+)"/g)].map(
      ([, ...found]) => found,
    ),
    [
      ['/media/stable/films/lessons/first%20aid.es.vtt', 'es'],
      ['/media/stable/films/lessons/first%20aid.vtt', 'es'],
    ],
  );
  t.is(page.text.match(/<track[^>]+default/g)?.length, 1);
  t.true(
    page.text.includes(`href="http://127.0.0.1:${sitePort}/stable/films/lessons/first%20aid.mp4"`),
  );
  t.regex(String(page.headers['content-security-policy']), /media-src 'self';/);
  t.notRegex(page.text, /<script/);
});

test('its bytes come by range, and captions as captions', async (t) => {
  const { portalPort } = await cinema(t);
  const path = '/media/stable/films/lessons/first%20aid.mp4';
  const part = await ask(portalPort, path, { headers: { range: 'bytes=40000-' } });
  t.is(part.statusCode, 206);
  t.is(part.headers['content-range'], 'bytes 40000-49999/50000');
  t.is(part.headers['content-type'], 'video/mp4');
  t.deepEqual(part.body, film.subarray(40_000));
  const captions = await ask(portalPort, '/media/stable/films/lessons/first%20aid.es.vtt');
  t.is(captions.headers['content-type'], 'text/vtt; charset=utf-8');
  t.regex(String(captions.headers['content-security-policy']), /sandbox/);
});

test('sounds play, names stay text, and a single film opens at its page', async (t) => {
  const { portalPort } = await cinema(t);
  const page = await ask(portalPort, `/play/stable/films/${encodeURIComponent('song <b>"1".mp3')}`);
  t.regex(page.text, /<audio controls/);
  t.notRegex(page.text, /<b>/);
  t.true((await ask(portalPort, '/content')).text.includes('href="/play/stable/single/only.webm"'));
});

test('on the portal’s origin nothing is sent that could be a page', async (t) => {
  const { portalPort } = await cinema(t);
  for (const path of [
    '/media/stable/films/lessons/page.html',
    '/media/stable/films/lessons/picture.svg',
    '/play/stable/films/lessons/page.html',
    '/play/stable/films/lessons/none.mp4',
    '/media/stable/films/lessons/none.mp4',
    '/media/stable/region/a.mp4',
    '/media/stable/films/../../../../etc/passwd.mp4',
    '/media/stable/films/lessons%2f..%2f..%2fx.mp4',
    '/play/other/films/lessons/first%20aid.mp4',
  ]) {
    t.is((await ask(portalPort, path)).statusCode, 404, path);
  }
});
