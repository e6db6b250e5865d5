import { createServer, request } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import test, { type ExecutionContext } from 'ava';
import type { HttpClientOptions } from '../../src/adapters/sources/http/http-client.ts';
import { makeOutdatedCertificate } from '../fixtures/certificates.ts';
import { openMirror } from '../fixtures/mirror-source.ts';
import { startWebServer } from '../fixtures/web-server.ts';

const timestamp = 'metadata/timestamp.json';
const repository = new Map([[timestamp, Buffer.from('{"signed":{}}')]]);

const attempt = async (t: ExecutionContext, url: URL, http: Partial<HttpClientOptions>) => {
  const told: string[] = [];
  const note = ({ code }: { readonly code: string }): void => {
    told.push(code);
  };
  const source = openMirror(t, url, { http, onNotice: note, onGone: note });
  const bytes = await source.read(timestamp, 1000).catch(() => undefined);
  return { isRead: bytes !== undefined, told };
};

/** A proxy as offices and schools have one: whole addresses for HTTP, tunnels to wherever it allows. */
const startProxy = async (t: ExecutionContext, tunnels: 'open' | 'refused' = 'open') => {
  const asked: string[] = [];
  const server = createServer((incoming, answer) => {
    asked.push(`${incoming.method ?? ''} ${incoming.url ?? ''}`);
    incoming.pipe(
      request(incoming.url ?? '', { method: 'GET', headers: incoming.headers }, (response) => {
        answer.writeHead(response.statusCode ?? 500, response.headers);
        response.pipe(answer);
      }),
    );
  });
  server.on('connect', (incoming, client) => {
    asked.push(`CONNECT ${incoming.url ?? ''}`);
    if (tunnels === 'refused') {
      client.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      return;
    }
    const [host, port] = (incoming.url ?? '').split(':');
    const target = connect(Number(port), host, () => {
      client.write('HTTP/1.1 200 OK\r\n\r\n');
      target.pipe(client).pipe(target);
    });
    for (const socket of [client, target]) socket.on('error', () => target.destroy());
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  t.teardown(() => {
    server.closeAllConnections();
    server.close();
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { asked, url };
};

test('a certificate that is out of date counts only when the clock is proven', async (t) => {
  const { tls, authority } = await makeOutdatedCertificate(t);
  const { url } = await startWebServer(t, repository, tls);
  const judge = (isProven: boolean) =>
    attempt(t, url, {
      authorities: authority,
      isClockProven: () => Promise.resolve(isProven),
    });
  t.deepEqual(await judge(false), { isRead: true, told: ['MIRROR_DATE_UNCHECKED'] });
  t.deepEqual(await judge(true), { isRead: false, told: ['MIRROR_CERTIFICATE'] });
});

test('HTTP goes through the proxy without a tunnel, which many refuse', async (t) => {
  const { url } = await startWebServer(t, repository);
  const proxy = await startProxy(t, 'refused');
  t.true((await attempt(t, url, { proxies: { http: proxy.url } })).isRead);
  t.deepEqual(proxy.asked, [`GET ${new URL(timestamp, url).href}`]);
});

test('HTTPS goes through a tunnel of the proxy, also while the clock is unproven', async (t) => {
  const { tls, authority } = await makeOutdatedCertificate(t);
  const { url, requests } = await startWebServer(t, repository, tls);
  const proxy = await startProxy(t);
  const judge = (isProven: boolean) =>
    attempt(t, url, {
      authorities: authority,
      isClockProven: () => Promise.resolve(isProven),
      proxies: { https: proxy.url },
    });
  t.deepEqual(await judge(false), { isRead: true, told: ['MIRROR_DATE_UNCHECKED'] });
  t.deepEqual(await judge(true), { isRead: false, told: ['MIRROR_CERTIFICATE'] });
  t.true(proxy.asked.every((line) => line === `CONNECT ${url.host}`));
  t.is(requests.length, 1);
});

test('a proxy that is down is told, and what NO_PROXY names goes past it', async (t) => {
  const { url } = await startWebServer(t, repository);
  const gone = 'http://127.0.0.1:1';
  const answer = await attempt(t, url, { proxies: { http: gone } });
  t.deepEqual(answer, { isRead: false, told: ['MIRROR_UNREACHABLE'] });
  t.true((await attempt(t, url, { proxies: { http: gone, none: '127.0.0.1' } })).isRead);
});
