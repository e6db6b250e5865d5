import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import test from 'ava';
import { appsComponent, installersComponent } from '../fixtures/components.ts';
import { boxStatus, createDaemon } from '../fixtures/daemon.ts';
import { checkMarkup } from '../fixtures/markup.ts';
import { ask, startPortal } from '../fixtures/portal.ts';
import type { ComponentFixture } from '../fixtures/store.ts';

const hostile = `"><script>alert(1)</script>'&`;

test('a second repository has its own address; a broken one leaves the other alone', async (t) => {
  const portal = await startPortal(t);
  const first = appsComponent([{ applicationId: 'org.one', name: 'One' }]);
  const second = appsComponent([{ applicationId: 'org.two', name: 'Two' }], { name: 'more-apps' });
  const broken = appsComponent([], { name: 'broken', files: { 'index-v2.json': '{}' } });
  const gone = appsComponent([], {
    name: 'gone',
    files: { 'repository.json': 'x'.repeat(70_000) },
  });
  await portal.store.addGeneration(1, [{ components: [first, second, broken, gone] }]);
  await portal.store.switchTo(1);
  const { text, statusCode } = await ask(portal.portalPort, '/apps');
  t.is(statusCode, 200);
  t.deepEqual(checkMarkup(text), []);
  t.true(text.includes('href="/fdroid/repo/org.one.apk"'));
  t.true(text.includes('href="/stable/more-apps/fdroid/repo/org.two.apk"'));
});

test('a damaged list of installers is said in words', async (t) => {
  const portal = await startPortal(t);
  const set = installersComponent([]);
  await portal.store.addGeneration(1, [
    {
      components: [
        { ...set, files: { 'installers.json': '{}' } },
        { ...set, name: 'other', files: {} },
      ],
    },
  ]);
  await portal.store.switchTo(1);
  const { text, statusCode } = await ask(portal.portalPort, '/installers');
  t.is(statusCode, 200);
  t.is([...text.matchAll(/class="card notice"/g)].length, 2);
});

test('hostile names and labels do nothing', async (t) => {
  const portal = await startPortal(t, { communityName: hostile });
  await portal.store.addGeneration(1, [
    {
      label: { en: hostile },
      notes: { es: hostile },
      components: [
        appsComponent([{ applicationId: 'org.evil', name: hostile }]),
        installersComponent([{ name: `evil'&.exe`, platform: 'windows', architecture: 'any' }]),
        {
          name: 'evil',
          kind: 'content',
          label: { en: hostile },
          files: { [`a'"><b>.txt`]: 'a', [`javascript:alert(1)`]: 'b' },
        },
        { name: 'map', kind: 'map', label: { es: hostile }, files: { [`"><i>.pmtiles`]: 'm' } },
      ],
    },
  ]);
  await portal.store.switchTo(1);
  await createDaemon(
    t,
    portal.socketDir,
    boxStatus({
      message: { code: hostile, parameters: {} },
      sources: [
        {
          id: '1',
          kind: 'directory',
          label: hostile,
          message: { code: hostile, parameters: {} },
          inUse: false,
        },
      ],
    }),
  ).start();
  for (const path of [
    '/',
    '/apps',
    '/installers',
    '/content',
    '/content/stable/evil/',
    '/maps',
    '/status',
    `/${encodeURIComponent(hostile)}?lang=${encodeURIComponent(hostile)}`,
  ]) {
    const { text } = await ask(portal.portalPort, path, {
      headers: { host: `evil"><script>`, 'user-agent': hostile, 'accept-language': hostile },
    });
    t.deepEqual(checkMarkup(text), [], path);
    t.notRegex(text, /alert\(1\)<\/script>|<b>|<i>|href="javascript:/, path);
  }
});

test('a damaged channel is said on the home page; a damaged item beside the others', async (t) => {
  const portal = await startPortal(t);
  const book = (name: string): ComponentFixture => ({
    name,
    kind: 'content',
    label: { en: `Book ${name}` },
    files: { [`${name}.pdf`]: name },
  });
  const [manifest] = await portal.store.addGeneration(1, [
    { components: [book('a'), book('b')] },
    { channel: 'site-north', components: [book('c')] },
  ]);
  await portal.store.switchTo(1);
  await writeFile(join(portal.store.directory, 'gen/000001/site-north/release.json'), '{');
  const tree = manifest?.components[0]?.tree ?? '';
  await writeFile(join(portal.store.directory, 'trees', `${tree}.files`), 'damaged');
  const { text, statusCode } = await ask(portal.portalPort, '/');
  t.is(statusCode, 200);
  t.deepEqual(checkMarkup(text), []);
  t.regex(text, /A part of the box \(&quot;site-north&quot;\) cannot be read/);
  t.regex(text, /The list of files of this part cannot be read/);
  t.regex(text, /Book b/);
});

test('a release with nothing for visitors says so', async (t) => {
  const portal = await startPortal(t);
  await portal.store.addGeneration(1, [{ label: {}, components: [] }]);
  await portal.store.switchTo(1);
  t.regex((await ask(portal.portalPort, '/')).text, /nothing to show yet/);
  for (const path of ['/apps', '/installers', '/content', '/maps']) {
    t.regex((await ask(portal.portalPort, path)).text, /There (?:is|are) no /);
  }
});
