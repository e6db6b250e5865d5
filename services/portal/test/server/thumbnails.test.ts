import { thumbnailComponent, thumbnailPathOf } from '@p2p-hotspot/content/routes';
import test, { type ExecutionContext } from 'ava';
import { checkMarkup } from '../fixtures/markup.ts';
import { ask, startPortal, type RunningPortal } from '../fixtures/portal.ts';
import type { ComponentFixture } from '../fixtures/store.ts';

const photos: ComponentFixture = {
  name: 'photos',
  kind: 'content',
  files: {
    'trip/"odd" & 1.jpg': 'x'.repeat(5000),
    'trip/2.jpg': 'y',
    'trip/letter.txt': 'words',
    'trip/deep/3.jpg': 'z',
  },
};

const thumbnails: ComponentFixture = {
  ...{ name: thumbnailComponent.name, kind: 'portal', install: thumbnailComponent.install },
  files: {
    [thumbnailPathOf('photos', 'trip/"odd" & 1.jpg')]: 'small one',
    [thumbnailPathOf('photos', 'trip/deep/3.jpg')]: 'small three',
    'photos/page.html': '<script>',
  },
};

const pictured = async (
  t: ExecutionContext,
  components: readonly ComponentFixture[],
): Promise<RunningPortal> => {
  const portal = await startPortal(t);
  await portal.store.addGeneration(1, [{ components }]);
  await portal.store.switchTo(1);
  return portal;
};

test('a folder shows its pictures small, with their names, and loads them when they come into sight', async (t) => {
  const { portalPort, sitePort } = await pictured(t, [photos, thumbnails]);
  const { text } = await ask(portalPort, '/content/stable/photos/trip/?lang=ar');
  t.deepEqual(checkMarkup(text), []);
  const [image = '', source = ''] = /<img src="([^"]+)"[^>]*>/.exec(text) ?? [];
  t.regex(image, /alt="&quot;odd&quot; &amp; 1\.jpg"/);
  t.regex(image, /loading="lazy"/);
  t.is([...text.matchAll(/<img /g)].length, 1);
  t.true(
    text.includes(`href="http://127.0.0.1:${sitePort}/stable/photos/trip/%22odd%22%20%26%201.jpg"`),
  );
  t.regex(text, /letter\.txt[^]*<ul class="list thumbs">/);
  t.regex(text, /2\.jpg/);
  const small = await ask(portalPort, source);
  t.is(small.text, 'small one');
  t.is(small.headers['content-type'], 'image/jpeg');
  t.truthy(small.headers.etag);
});

test('without thumbnails, or with those of a damaged list, a folder is a list', async (t) => {
  const portal = await pictured(t, [photos]);
  const folder = '/content/stable/photos/trip/';
  const plain = await ask(portal.portalPort, folder);
  t.is(plain.statusCode, 200);
  t.notRegex(plain.text, /<img /);
  t.is([...plain.text.matchAll(/class="row"/g)].length, 4);
  await portal.store.addGeneration(2, [
    { components: [photos, { ...thumbnails, install: { thumbnails: '2' } }] },
  ]);
  await portal.store.switchTo(2);
  t.is((await ask(portal.portalPort, folder)).text, plain.text);
});

test('the address of thumbnails gives thumbnails only', async (t) => {
  const { portalPort } = await pictured(t, [photos, thumbnails]);
  for (const path of [
    'stable/photos/page.html',
    'stable/photos/trip/2.jpg',
    'stable/photos/0.jpg',
    'other/photos/0.jpg',
    'stable/../stable/photos/page.html',
    'stable/photos/%00.jpg',
    'stable/',
  ]) {
    t.is((await ask(portalPort, `/thumbnails/${path}`)).statusCode, 404, path);
  }
});
