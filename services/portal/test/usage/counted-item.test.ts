import test from 'ava';
import { itemOnPortal, itemOnSites, type GivenAnswer } from '../../src/usage/counted-item.ts';

const answer = (route: string, path: string, isPage = true): GivenAnswer => ({
  route,
  parts: { '*': path },
  isPage,
  store: () => Promise.resolve({}),
});

test('of a library each page counts for the whole, whichever kiwix-serve names it', async (t) => {
  const page = (path: string, isPage = true) => itemOnSites(answer('/_zim/*', path, isPage));
  const library = { kind: 'content', item: 'stable/wiki' };
  t.deepEqual(await page('stable_wiki_0123456789ab/A/Water.html'), library);
  t.deepEqual(await page('content/stable_wiki_0123456789ab/A/Water.html'), library);
  t.is(await page('content/stable_wiki_0123456789ab/style.css', false), undefined);
  for (const own of ['skin/index.html', 'search', 'catch/external', '', 'content', 'a_b/x.html']) {
    t.is(await page(own), undefined, own);
  }
});

test('an app is counted by its id, whatever its version and folder', async (t) => {
  const app = (path: string) => itemOnPortal(answer('/fdroid/repo/*', path, false));
  const counted = { kind: 'app', item: 'org.example.app_one' };
  t.deepEqual(await app('org.example.app_one_231.apk'), counted);
  t.deepEqual(await app('org.example.app_one.apk'), counted);
  t.deepEqual(await app('old/org.example.app_one_7.apk'), counted);
  for (const other of ['index-v2.json', 'icons/a.png', '.apk', 'a.apk.idsig']) {
    t.is(await app(other), undefined, other);
  }
});

test('a map that the community chose by link is counted by its file', async (t) => {
  const given = { ...answer('/maps/community/:file', '', false), parts: { file: 'ab.pmtiles' } };
  t.deepEqual(await itemOnPortal(given), { kind: 'map', item: 'community/ab.pmtiles' });
});

test('only sections for people are counted, and only as pages', async (t) => {
  const section = (route: string, isPage = true) => itemOnPortal(answer(route, '', isPage));
  t.deepEqual(await section('/'), { kind: 'page', item: 'home' });
  t.deepEqual(await section('/apps/:channel/:component/:applicationId'), {
    kind: 'page',
    item: 'apps',
  });
  for (const route of ['/kiosk', '/status', '/steward', '/steward/usage', '/carry', '/toString']) {
    t.is(await section(route), undefined, route);
  }
  t.is(await section('/maps/viewer/:name', false), undefined);
});
