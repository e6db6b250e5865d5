import test, { type ExecutionContext } from 'ava';
import { replacedReason } from '@p2p-hotspot/contract';
import { ask, startPortal, type RunningPortal } from '../fixtures/portal.ts';
import type { ComponentFixture } from '../fixtures/store.ts';

const films: ComponentFixture = {
  name: 'films',
  kind: 'content',
  files: { 'a.mp4': 'film' },
  label: { en: 'Films', fr: 'Films du village' },
};
const books: ComponentFixture = { name: 'books', kind: 'content', files: { 'a.pdf': 'book' } };
const map: ComponentFixture = { name: 'region', kind: 'map', files: { 'a.pmtiles': 'map' } };
const apps: ComponentFixture = { name: 'apps', kind: 'apps', files: { 'index-v2.json': '{}' } };
const programs: ComponentFixture = { name: 'tools', kind: 'installers', files: { 'a.exe': 'exe' } };

/** A box that took everything but the books out, to make room for what comes. */
const serving = async (t: ExecutionContext, because: string): Promise<RunningPortal> => {
  const portal = await startPortal(t);
  const out = [films, map, apps, programs];
  await portal.store.addGeneration(1, [
    { components: [books, ...out], omitted: out.map(({ name }) => ({ name, because })) },
  ]);
  await portal.store.switchTo(1);
  return portal;
};

const addresses = (portal: RunningPortal): readonly (readonly [number, string])[] => [
  [portal.sitePort, '/stable/films'],
  [portal.sitePort, '/stable/films/a.mp4'],
  [portal.portalPort, '/content/stable/films/'],
  [portal.portalPort, '/maps/stable/region/a.pmtiles'],
  [portal.portalPort, '/installers/stable/tools/a.exe'],
  [portal.portalPort, '/stable/apps/fdroid/repo/index-v2.json'],
  [portal.portalPort, '/fdroid/repo/index-v2.json'],
];

test('what was taken out to make room for its new version is said to be renewed, and when to come back', async (t) => {
  const portal = await serving(t, replacedReason);
  for (const [port, path] of addresses(portal)) {
    const answer = await ask(port, path);
    t.is(answer.statusCode, 503, path);
    t.is(answer.headers['retry-after'], '300', path);
    t.regex(answer.text, /is being renewed/, path);
    t.notRegex(answer.text, /<script/, path);
  }
  const french = await ask(portal.sitePort, '/stable/films/a.mp4', {
    headers: { 'accept-language': 'fr' },
  });
  t.regex(french.text, /Films du village.*est en cours de renouvellement/);
});

test('everything else is served meanwhile, and what never was here is not here', async (t) => {
  const portal = await serving(t, replacedReason);
  t.is((await ask(portal.sitePort, '/stable/books/a.pdf')).text, 'book');
  for (const path of ['/stable/books/b.pdf', '/stable/other/a.pdf', '/films/stable/a.mp4']) {
    t.is((await ask(portal.sitePort, path)).statusCode, 404, path);
  }
});

test('a component that is for other boxes is not said to come', async (t) => {
  const portal = await serving(t, 'arch');
  for (const [port, path] of addresses(portal)) {
    t.is((await ask(port, path)).statusCode, 404, path);
  }
});
