import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { releaseFilePath, statusSocketName, type ReleaseFile } from '@p2p-hotspot/contract';
import test, { type ExecutionContext } from 'ava';
import { boxStatus } from '../fixtures/daemon.ts';
import { checkMarkup } from '../fixtures/markup.ts';
import { ask, startPortal } from '../fixtures/portal.ts';

const url = '/carry/release.hotspot';
const [id, otherId] = ['a'.repeat(64), 'b'.repeat(64)];
const etag = `"${id}"`;
const bytes = randomBytes(300_000);

/** A stand-in for the daemon; the real one is tried in the daemon's own tests and in `carried-release`. */
const startDaemon = async (t: ExecutionContext, socketDir: string) => {
  const daemon: { file: ReleaseFile; asked: string[] } = {
    file: { kind: 'ready', id, sizeBytes: bytes.length, name: 'stable-7' },
    asked: [],
  };
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://box');
    if (pathname === '/v1/status') return void response.end(JSON.stringify(boxStatus()));
    if (pathname === releaseFilePath) return void response.end(JSON.stringify(daemon.file));
    daemon.asked.push(request.url ?? '');
    const isHere = daemon.file.kind === 'ready' && pathname.endsWith(daemon.file.id);
    if (!isHere) return void response.writeHead(404).end();
    const [start, end] = ['start', 'end'].map((name) => Number(searchParams.get(name)));
    response.end(bytes.subarray(start, end));
  });
  await new Promise<void>((resolve) => {
    server.listen(join(socketDir, statusSocketName), resolve);
  });
  t.teardown(() => server.close());
  return daemon;
};

test('the release is offered with its size in words, in every state and language', async (t) => {
  const portal = await startPortal(t);
  t.regex((await ask(portal.portalPort, '/carry?lang=en')).text, /nothing to carry now/);
  const daemon = await startDaemon(t, portal.socketDir);
  const read = async (path: string) => {
    const { text } = await ask(portal.portalPort, path);
    t.deepEqual(checkMarkup(text.replaceAll('TEST_IDLE', '')), []);
    return text;
  };
  const page = await read('/carry?lang=en');
  t.regex(page, /Download \(300\u00a0[kK]B\)/);
  t.true(page.includes(`href="${url}"`));
  t.regex(await read('/carry?lang=es'), /Descargar/);
  t.regex(await read('/carry?lang=ar'), /تنزيل/);
  daemon.file = { kind: 'preparing', percent: 42 };
  t.regex(await read('/carry?lang=en'), /getting the file ready: 42 %/);
  const answer = await ask(portal.portalPort, url);
  t.is(answer.statusCode, 503);
  t.is(answer.headers['retry-after'], '30');
});

test('the file comes whole with its length, name and ETag', async (t) => {
  const portal = await startPortal(t);
  await startDaemon(t, portal.socketDir);
  const { statusCode, headers, body } = await ask(portal.portalPort, url);
  t.is(statusCode, 200);
  t.like(headers, { etag, 'content-length': '300000', 'accept-ranges': 'bytes' });
  t.is(headers['content-disposition'], 'attachment; filename="stable-7.hotspot"');
  t.true(body.equals(bytes));
});

test('HEAD and conditional requests read nothing', async (t) => {
  const portal = await startPortal(t);
  const daemon = await startDaemon(t, portal.socketDir);
  const status = async (headers: Record<string, string>, method = 'GET') =>
    (await ask(portal.portalPort, url, { method, headers })).statusCode;
  t.is(await status({}, 'HEAD'), 200);
  t.is(await status({ 'if-none-match': etag }), 304);
  t.is(await status({ 'if-match': `"${otherId}"` }), 412);
  t.is(await status({ range: 'bytes=300000-' }), 416);
  t.deepEqual(daemon.asked, []);
});

test('a download goes on where it was cut off, and begins anew when the release is another one', async (t) => {
  const portal = await startPortal(t);
  const daemon = await startDaemon(t, portal.socketDir);
  const headers = { range: 'bytes=123456-', 'if-range': etag };
  const rest = await ask(portal.portalPort, url, { headers });
  t.is(rest.statusCode, 206);
  t.is(rest.headers['content-range'], 'bytes 123456-299999/300000');
  t.true(rest.body.equals(bytes.subarray(123_456)));
  daemon.file = { kind: 'ready', id: otherId, sizeBytes: bytes.length, name: 'stable-8' };
  const anew = await ask(portal.portalPort, url, { headers });
  t.is(anew.statusCode, 200);
  t.is(anew.headers.etag, `"${otherId}"`);
  t.is(anew.body.length, bytes.length);
  const strict = await ask(portal.portalPort, url, { headers: { ...headers, 'if-match': etag } });
  t.is(strict.statusCode, 412);
});
