import test, { type ExecutionContext } from 'ava';
import { checkMarkup } from '../fixtures/markup.ts';
import { ask, startPortal, type RunningPortal } from '../fixtures/portal.ts';

const servingSite = async (t: ExecutionContext): Promise<RunningPortal> => {
  const portal = await startPortal(t);
  await portal.store.addGeneration(1, [
    {
      components: [
        {
          name: 'site',
          kind: 'content',
          files: {
            'index.html': '<h1>start</h1>',
            'docs/index.html': '<h1>docs</h1>',
            'pictures/one.png': 'png',
            'app.js': 'run()',
          },
        },
        { name: 'region', kind: 'map', files: { 'valley.pmtiles': 'map' } },
      ],
    },
  ]);
  await portal.store.switchTo(1);
  return portal;
};

test('a site opens at its start page, with its scripts, shut off from everything else', async (t) => {
  const { sitePort } = await servingSite(t);
  const start = await ask(sitePort, '/stable/site/');
  t.is(start.text, '<h1>start</h1>');
  t.is(start.headers['content-type'], 'text/html; charset=utf-8');
  const policy = String(start.headers['content-security-policy']);
  t.regex(policy, /default-src 'self'/);
  t.notRegex(policy, /\*|http/);
  t.is((await ask(sitePort, '/stable/site/docs/')).text, '<h1>docs</h1>');
  t.is((await ask(sitePort, '/stable/site/app.js')).text, 'run()');
});

const redirects = {
  '/stable/site': '/stable/site/',
  '/stable/site/docs': '/stable/site/docs/',
  '/stable/site/pictures': '/stable/site/pictures/',
  '/stable/site/pictures/': 'PORTAL/content/stable/site/pictures/',
  '/': 'PORTAL/content',
};
for (const [path, target] of Object.entries(redirects)) {
  test(`${path} leads to ${target}`, async (t) => {
    const { portalPort, sitePort } = await servingSite(t);
    const { statusCode, headers } = await ask(sitePort, path);
    t.is(statusCode, 302);
    t.is(headers.location, target.replace('PORTAL', `http://127.0.0.1:${portalPort}`));
  });
}

test('no address leads away from the box', async (t) => {
  const { sitePort } = await servingSite(t);
  for (const path of [
    '//evil.example/site',
    '/%2fevil.example/site',
    '/stable/%2f%2fevil.example',
    '//evil.example/site/',
  ]) {
    const { statusCode, headers } = await ask(sitePort, path);
    t.is(statusCode, 404, path);
    t.is(headers.location, undefined);
  }
});

test('only content is served here; what is missing is said with links to the portal', async (t) => {
  const { portalPort, sitePort } = await servingSite(t);
  t.is((await ask(sitePort, '/stable/region/valley.pmtiles')).statusCode, 404);
  t.is((await ask(sitePort, '/stable/none')).statusCode, 404);
  const missing = await ask(sitePort, '/stable/site/none.html');
  t.is(missing.statusCode, 404);
  t.deepEqual(checkMarkup(missing.text), []);
  t.true(missing.text.includes(`href="http://127.0.0.1:${portalPort}/content"`));
});

test('the portal’s own origin runs no file as a page', async (t) => {
  const { portalPort } = await servingSite(t);
  const { headers } = await ask(portalPort, '/maps/stable/region/valley.pmtiles');
  t.regex(String(headers['content-security-policy']), /default-src 'none'; sandbox/);
});
