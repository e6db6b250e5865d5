import { createServer, request, type IncomingHttpHeaders, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parseServiceHealth } from '@p2p-hotspot/contract';
import test, { type ExecutionContext } from 'ava';
import { askPortal } from '../../src/stage/ask-portal.ts';
import { awayPage } from '../../src/stage/away-page.ts';
import { startStageServer } from '../../src/stage/stage-server.ts';
import { createStage } from '../../src/stage/stage.ts';

const startPortal = async (t: ExecutionContext, listener: RequestListener): Promise<number> => {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.teardown(() => {
    server.close();
    server.closeAllConnections();
  });
  return (server.address() as AddressInfo).port;
};

interface Answer {
  readonly statusCode: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

const setUp = async (t: ExecutionContext, portalPort: number) => {
  const scenes: string[] = [];
  const state = { asked: 0, isHealthy: true };
  const stage = createStage({
    ask: () => askPortal(portalPort),
    awayPage: () => awayPage({ language: 'ar', communityName: '<b>Aldeia</b>' }, 0),
    now: () => 0,
    keepMs: 0,
  });
  const server = await startStageServer({
    stage,
    onAsked: () => (state.asked += 1),
    onScene: (scene) => scenes.push(scene),
    isHealthy: () => state.isHealthy,
    port: 0,
  });
  t.teardown(() => server.close());
  const { port } = server.address() as AddressInfo;
  const ask = (path: string, method = 'GET', host = `127.0.0.1:${port}`): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const headers = { host };
      request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (response) => {
        let text = '';
        response
          .setEncoding('utf8')
          .on('data', (chunk: string) => (text += chunk))
          .on('end', () => {
            const { statusCode, headers: got } = response;
            resolve({ statusCode, headers: got, text });
          });
      })
        .on('error', reject)
        .end();
    });
  return { ask, scenes, state };
};

test('the page of the portal is shown with the portal’s own policy, and asked for in no language', async (t) => {
  const asked: IncomingHttpHeaders[] = [];
  const portal = await startPortal(t, ({ headers, url }, response) => {
    asked.push(headers);
    response
      .writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': "default-src 'none'; img-src data:",
      })
      .end(`page ${url ?? ''}`);
  });
  const { ask, scenes, state } = await setUp(t, portal);
  const { text, headers } = await ask('/');
  t.is(text, 'page /kiosk');
  t.is(headers['content-security-policy'], "default-src 'none'; img-src data:");
  t.is(headers['cache-control'], 'no-store');
  t.deepEqual(scenes, ['portal']);
  t.is(state.asked, 1);
  t.is(asked[0]?.['accept-language'], undefined);
});

const noPages: Readonly<Record<string, RequestListener>> = {
  'an error': (_, response) => response.writeHead(500).end('no'),
  'a redirection': (_, response) =>
    response.writeHead(302, { location: 'http://example.org/' }).end(),
  'a file': (_, response) =>
    response.writeHead(200, { 'content-type': 'text/plain' }).end('no page'),
  'a flood': (_, response) =>
    response
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
      .end('x'.repeat(300 * 1024)),
  'half a page': (_, response) => {
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'content-length': 100,
    });
    response.write('half', () => response.destroy());
  },
};
for (const [what, listener] of Object.entries(noPages)) {
  test(`${what} instead of the page is as good as none: our own is shown`, async (t) => {
    const { ask, scenes } = await setUp(t, await startPortal(t, listener));
    const { text, headers, statusCode } = await ask('/');
    t.is(statusCode, 200);
    t.deepEqual(scenes, ['away']);
    t.true(text.includes('http-equiv="refresh" content="5"'));
    t.true(text.includes('&#60;b&#62;Aldeia'));
    t.regex(String(headers['content-security-policy']), /^default-src 'none'; style-src 'sha256-/);
  });
}

test('nothing but the page and its health is answered, and under no other name', async (t) => {
  const { ask, state } = await setUp(t, await startPortal(t, (_, response) => response.end()));
  t.is((await ask('/kiosk')).statusCode, 404);
  t.is((await ask('/', 'POST')).statusCode, 403);
  t.is((await ask('/', 'GET', 'evil.example')).statusCode, 403);
  t.is(state.asked, 0, 'none of that is a sign of life');
  const well = await ask('/health');
  t.is(well.statusCode, 200);
  t.like(parseServiceHealth(JSON.parse(well.text)), { service: 'browser', status: 'ok' });
  state.isHealthy = false;
  t.is((await ask('/health')).statusCode, 503);
});

test('the page of an absent portal speaks the language of the box where it can', (t) => {
  const english = awayPage({}, 1).html;
  t.true(english.includes('<html lang="en" dir="ltr">'));
  t.true(english.includes('The box is not ready yet'));
  t.true(awayPage({ language: 'xx-YY' }, 1).html.includes('The box is not ready yet'));
  t.not(awayPage({}, 1).html, awayPage({}, 2).html, 'it moves');
});
