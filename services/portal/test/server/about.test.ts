import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import test, { type ExecutionContext } from 'ava';
import { createDaemon, boxStatus } from '../fixtures/daemon.ts';
import { components } from '../fixtures/full-portal.ts';
import { checkMarkup } from '../fixtures/markup.ts';
import { smallPicture } from '../fixtures/pictures.ts';
import { ask, startPortal } from '../fixtures/portal.ts';
import type { Files } from '../fixtures/store.ts';

const english = { 'accept-language': 'en' };
const community = (parts: object = {}): string =>
  JSON.stringify({
    format: 1,
    name: { en: 'San Juan', es: 'San Juan del Río' },
    texts: {
      welcome: { en: 'Hello, neighbours.\n\nCome in.', es: 'Hola, vecinos.' },
      about: { en: 'We are 40 families.' },
      contacts: { en: 'Ask Rosa at the school.' },
    },
    ...parts,
  });

/** A portal whose release has a component for the community, and an overlay where one is given. */
const communityPortal = async (
  t: ExecutionContext,
  files: Files | undefined,
  { overlay = {}, communityName }: { overlay?: Files; communityName?: string } = {},
) => {
  const localDir = await mkdtemp(join(tmpdir(), 'portal-local-'));
  t.teardown(() => rm(localDir, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(overlay)) {
    await mkdir(join(localDir, 'community/languages'), { recursive: true });
    await writeFile(join(localDir, 'community', name), content);
  }
  const portal = await startPortal(t, { localDir, ...(communityName && { communityName }) });
  await portal.store.addGeneration(1, [
    {
      label: { en: 'November' },
      components: [
        ...components(),
        ...(files === undefined ? [] : [{ name: 'community', kind: 'portal' as const, files }]),
      ],
    },
  ]);
  await portal.store.switchTo(1);
  const page = async (path: string, headers: Record<string, string> = english) =>
    ask(portal.portalPort, path, { headers });
  return { ...portal, localDir, page };
};

test('neither the search index nor thumbnails are taken for what a community says of itself', async (t) => {
  const portal = await startPortal(t);
  const carriers = ['search', 'thumbnails'].map((what) => ({
    ...{ name: what, kind: 'portal' as const, install: { [what]: '1' } },
    files: { [`${what}.bin`]: what },
  }));
  const village = {
    ...{ name: 'village', kind: 'portal' as const },
    files: { 'community.json': community() },
  };
  await portal.store.addGeneration(1, [
    { channel: 'site-north', components: carriers },
    { channel: 'stable', components: [...carriers, village] },
  ]);
  await portal.store.switchTo(1);
  const { text } = await ask(portal.portalPort, '/about', { headers: english });
  t.regex(text, /<h1[^>]*>San Juan<\/h1>/);
});

test('name, welcome, texts, picture and contacts of a community stand on its pages', async (t) => {
  const { page } = await communityPortal(t, {
    'community.json': community({
      picture: { file: 'village.png', alt: { en: 'The square' } },
    }),
    'village.png': smallPicture,
  });
  const home = await page('/');
  t.deepEqual(checkMarkup(home.text), []);
  t.regex(home.text, /San Juan<\/a>/);
  t.regex(home.text, /<p>Hello, neighbours\.<\/p><p>Come in\.<\/p>/);
  t.regex(home.text, /href="\/about"/);
  const about = await page('/about');
  t.is(about.statusCode, 200);
  t.deepEqual(checkMarkup(about.text), []);
  t.regex(about.text, /<h1[^>]*>San Juan<\/h1>/);
  t.regex(about.text, /We are 40 families\./);
  t.regex(about.text, /Ask Rosa at the school\./);
  t.regex(about.text, /November/);
  t.regex(about.text, /href="\/status"/);
  const [, source = ''] = /<img[^>]* src="([^"]+)"[^>]* alt="The square"/.exec(about.text) ?? [];
  const picture = await page(source);
  t.is(picture.headers['content-type'], 'image/png');
  t.deepEqual(picture.body, smallPicture);
});

test('a visitor reads the texts in their language, and marked as another where there is none', async (t) => {
  const { page } = await communityPortal(t, { 'community.json': community() });
  const spanish = await page('/?lang=es', {});
  t.regex(spanish.text, /San Juan del Río/);
  t.regex(spanish.text, /Hola, vecinos\./);
  const about = await page('/about?lang=es', {});
  t.regex(about.text, /<div class="told" lang="en" dir="auto"> <p>We are 40 families/);
});

test('the setting wins over the overlay, the overlay over the release', async (t) => {
  const files = { 'community.json': community() };
  const overlay = {
    'community.json': JSON.stringify({
      format: 1,
      name: { en: 'Upper San Juan' },
      texts: { welcome: { en: 'Written here.' }, contacts: { en: '' } },
    }),
  };
  const written = await communityPortal(t, files, { overlay });
  const home = await written.page('/');
  t.regex(home.text, /Upper San Juan/);
  t.regex(home.text, /Written here\./);
  const about = await written.page('/about');
  t.regex(about.text, /We are 40 families/);
  t.notRegex(about.text, /Ask Rosa/);
  t.regex(about.text, /The steward of this box wrote some of the texts/);
  const set = await communityPortal(t, files, { overlay, communityName: 'From the setting' });
  t.regex((await set.page('/')).text, /From the setting<\/a>/);
});

test('a box of which nobody has said anything has a page about it all the same', async (t) => {
  const { page, socketDir } = await communityPortal(t, undefined);
  const daemon = createDaemon(
    t,
    socketDir,
    boxStatus({ trust: { kind: 'confirmed', rootFingerprint: 'ab'.repeat(32), rootVersion: 1 } }),
  );
  await daemon.start();
  const about = await page('/about');
  t.is(about.statusCode, 200);
  t.deepEqual(checkMarkup(about.text), []);
  t.regex(about.text, /Nobody has written about this community yet/);
  t.regex(about.text, /Signed by the operator/);
  t.regex(about.text, /abab abab/);
  t.is((await page('/about/picture')).statusCode, 404);
});

test('texts of a community are only ever text', async (t) => {
  const evil = '<script>alert(1)</script><img src=x onerror=alert(1)> " onload="x';
  const { page } = await communityPortal(t, {
    'community.json': JSON.stringify({
      format: 1,
      name: { en: evil.slice(0, 80) },
      texts: Object.fromEntries(
        ['welcome', 'about', 'rules', 'contacts'].map((kind) => [kind, { en: evil }]),
      ),
      picture: { file: 'p.png', alt: { en: evil } },
    }),
    'p.png': smallPicture,
  });
  for (const path of ['/', '/about', '/status', '/help', '/nowhere']) {
    const { text } = await page(path);
    t.notRegex(text, /<script>alert|<img src=x|<[^>]* onload="x"/);
    t.true(text.includes('&lt;script&gt;alert'));
  }
});

test('colours stand in a style of their own, which the strict policy allows by its hash', async (t) => {
  const { page } = await communityPortal(t, {
    'community.json': community({ colours: { light: '#1c6b5a', dark: '#7fd6c2' } }),
  });
  for (const path of ['/', '/about', '/status', '/nowhere']) {
    const { text, headers } = await page(path);
    const policy = String(headers['content-security-policy']);
    t.notRegex(policy, /unsafe/);
    const styles = [...text.matchAll(/<style>(.*?)<\/style>/gs)].map(([, css = '']) => css);
    t.is(styles.length, 2);
    for (const css of styles) {
      t.true(policy.includes(createHash('sha256').update(css).digest('base64')));
    }
    t.regex(styles[1] ?? '', /--accent:#1c6b5a.*--accent:#7fd6c2/);
  }
});

test('colours that nobody could read are left out, as is a file that is broken', async (t) => {
  const pale = await communityPortal(t, {
    'community.json': community({ colours: { light: '#ffee99', dark: '#7fd6c2' } }),
  });
  const { text } = await pale.page('/');
  t.is(text.match(/<style>/g)?.length, 1);
  t.regex(text, /Hello, neighbours/);
  for (const broken of ['{', '[]', community({ colour: 'red' }), community({ format: 2 })]) {
    const portal = await communityPortal(t, { 'community.json': broken });
    const home = await portal.page('/');
    t.is(home.statusCode, 200);
    t.regex(home.text, /Community hotspot/);
  }
});

test('a picture that is none is not shown, whatever its name says', async (t) => {
  const picture = { file: 'p.png' };
  const page = Buffer.from('<html><script>alert(1)</script></html>');
  const release = await communityPortal(t, {
    'community.json': community({ picture }),
    'p.png': page,
  });
  t.notRegex((await release.page('/about')).text, /<img/);
  t.is((await release.page('/about/picture')).statusCode, 404);
  const overlay = { 'community.json': JSON.stringify({ format: 1, picture }) };
  const linked = await communityPortal(t, undefined, { overlay });
  await writeFile(join(linked.localDir, 'secret.png'), smallPicture);
  await symlink('../secret.png', join(linked.localDir, 'community/p.png'));
  t.is((await linked.page('/about/picture')).statusCode, 404);
});

test('a picture of the overlay is served as what its bytes are', async (t) => {
  const overlay = {
    'community.json': JSON.stringify({ format: 1, picture: { file: 'p.jpg' } }),
    'p.jpg': smallPicture,
  };
  const { page } = await communityPortal(t, undefined, { overlay });
  const { headers, body } = await page('/about/picture');
  t.is(headers['content-type'], 'image/png');
  t.regex(String(headers['content-security-policy']), /sandbox/);
  t.deepEqual(body, smallPicture);
});

test('the channel of the community speaks before the operator’s', async (t) => {
  const portal = await startPortal(t);
  const part = (name: string) => ({
    name: 'community',
    kind: 'portal' as const,
    files: { 'community.json': JSON.stringify({ format: 1, name: { en: name } }) },
  });
  await portal.store.addGeneration(1, [
    { channel: 'stable', components: [part('The operator')] },
    { channel: 'site-north', components: [part('The north')] },
  ]);
  await portal.store.switchTo(1);
  t.regex((await ask(portal.portalPort, '/', { headers: english })).text, /The north<\/a>/);
});

test('a new release brings its own texts at once', async (t) => {
  const { page, store } = await communityPortal(t, { 'community.json': community() });
  t.regex((await page('/')).text, /Hello, neighbours/);
  await store.addGeneration(2, [
    {
      counter: 2,
      components: [
        {
          name: 'community',
          kind: 'portal',
          files: { 'community.json': JSON.stringify({ format: 1, name: { en: 'New name' } }) },
        },
      ],
    },
  ]);
  await store.switchTo(2);
  t.regex((await page('/')).text, /New name<\/a>/);
});

test('the longest texts fit into one round trip', async (t) => {
  const word = () => `${Math.random().toString(36).slice(2, 7)} `;
  const text = (most: number) => {
    let long = '';
    while (long.length < most - 10) long += word();
    return long;
  };
  const { page } = await communityPortal(t, {
    'community.json': community({
      texts: { about: { en: text(6000) }, rules: { en: text(4000) }, contacts: { en: text(2000) } },
    }),
  });
  t.true(gzipSync((await page('/about')).text).length < 14 * 1024);
  t.true(gzipSync((await page('/')).text).length < 14 * 1024);
});
