import test, { type ExecutionContext } from 'ava';
import { apkBytes, appsComponent } from '../fixtures/components.ts';
import { checkMarkup } from '../fixtures/markup.ts';
import { ask, startPortal } from '../fixtures/portal.ts';
import { sha256 } from '../fixtures/store.ts';

const storeSigner = '43238d512c1e5eb2d6569f4a3afbf5523418b82e0a3ed1552770abb9a9c9ccab';

/** One app of the store's makers, in a version. */
const store = (applicationId: string, versionName: string, signer = storeSigner) => ({
  applicationId,
  name: 'F-Droid',
  versions: {
    [sha256(apkBytes)]: {
      added: 0,
      file: { name: `/${applicationId}.apk`, sha256: sha256(apkBytes), size: apkBytes.length },
      manifest: { versionName, versionCode: 2_000_000, signer: { sha256: [signer] } },
    },
  },
});

const pageOf = async (
  t: ExecutionContext,
  apps: Parameters<typeof appsComponent>[0],
  query = '',
): Promise<string> => {
  const portal = await startPortal(t);
  await portal.store.addGeneration(1, [{ components: [appsComponent(apps)] }]);
  await portal.store.switchTo(1);
  const { text } = await ask(portal.portalPort, `/apps${query}`);
  t.deepEqual(checkMarkup(text), []);
  t.true(text.length < 50_000);
  return text;
};

/** Names of the clients, as they come; the first is open. */
const clientsIn = (text: string): string[] =>
  [...text.matchAll(/<details\s*(open)?\s*>\s*<summary>\s*(F-Droid[^<]*?)\s*<\/summary>/g)].map(
    ([, open, name]) => `${open === undefined ? '' : 'open '}${String(name)}`,
  );

test('the steps for the F-Droid that the box hands out come first, and its signer is told', async (t) => {
  const text = await pageOf(t, [store('org.fdroid.fdroid', '2.0.1')]);
  t.deepEqual(clientsIn(text), [
    'open F-Droid, version 2 or newer',
    'F-Droid, version 1',
    'F-Droid Basic, version 2 or newer',
  ]);
  t.true(text.includes('href="/fdroid/repo/org.fdroid.fdroid.apk"'));
  t.regex(text, /Signed by the makers of F-Droid/);
  t.true(text.includes(storeSigner));
  t.notRegex(text, /takes nothing from here/);
});

test('an F-Droid that somebody else signed is told as that', async (t) => {
  const text = await pageOf(t, [store('org.fdroid.fdroid', '1.23.2', 'cd'.repeat(32))]);
  t.is(clientsIn(text)[0], 'open F-Droid, version 1');
  t.regex(text, /Not signed by the makers of F-Droid/);
  t.true(text.includes('cd'.repeat(32)));
});

test('where the box hands out F-Droid Basic 2, people are told that it takes nothing from here', async (t) => {
  const text = await pageOf(t, [store('org.fdroid.basic', '2.0')]);
  t.regex(text, /F-Droid Basic is on this box, but it takes nothing from here/);
  t.regex(text, /F-Droid is not on this box/);
  t.is(clientsIn(text)[0], 'open F-Droid, version 1');
});

test('each client has its own links, and the address stands there as text', async (t) => {
  const text = await pageOf(t, []);
  const [one = '', two = '', basic = ''] = text.split('<summary>').slice(1);
  t.regex(one, /href="fdroidrepo:\/\//);
  t.notRegex(two, /href="fdroidrepo/);
  t.regex(two, /href="intent:\/\/fdroid\.link\/#http:[^"]*;package=org\.fdroid\.fdroid;end"/);
  t.regex(two, /href="https:\/\/fdroid\.link\/#http:/);
  t.notRegex(basic.split('</details>', 1)[0] ?? '', /href=/);
  t.regex(
    text,
    /<code\s+class="code"\s+dir="ltr"\s+id="address-fdroid-repo"\s*>http:\/\/127[^<]*\?fingerprint=ABAB/,
  );
  t.regex(text, /<button[^>]*data-copies="address-fdroid-repo"\s+hidden/);
});

test('each of several repositories has an address of its own', async (t) => {
  const portal = await startPortal(t);
  const others = appsComponent([], { name: 'games' });
  await portal.store.addGeneration(1, [{ components: [appsComponent([]), others] }]);
  await portal.store.switchTo(1);
  const { text } = await ask(portal.portalPort, '/apps');
  t.deepEqual(checkMarkup(text), []);
  for (const id of ['address-fdroid-repo', 'address-stable-games-fdroid-repo']) {
    t.true(text.includes(`id="${id}"`));
    t.true(text.includes(`data-copies="${id}"`));
  }
  t.regex(text, />\s*http:\/\/127[^<]*\/stable\/games\/fdroid\/repo\?fingerprint=/);
});

test('a visitor who was at another box is told of which day the list of this one is', async (t) => {
  t.regex(await pageOf(t, []), /The list of this box is of January 1, 1970/);
});

test('in every other language the steps are whole', async (t) => {
  for (const tag of ['es', 'fr', 'pt', 'id', 'sw', 'ar']) {
    const text = await pageOf(t, [store('org.fdroid.fdroid', '2.0')], `?lang=${tag}`);
    t.notRegex(text, /Add this box|Open Repositories|makers of F-Droid/, tag);
  }
});
