import http from 'node:http';
import https from 'node:https';
import { connect, type AddressInfo, type Server } from 'node:net';
import test, { type ExecutionContext } from 'ava';
import { InstallersError } from '../../../src/build/index.ts';
import {
  createHttpClient,
  readBody,
  type HttpClientOptions,
} from '../../../src/build/tracking/http/http-client.ts';
import { followRedirect } from '../../../src/build/tracking/http/redirects.ts';
import { createMaker } from '../../fixtures/signed-program.ts';

const listening = async (
  t: ExecutionContext,
  server: Server & { closeAllConnections?: () => void },
) => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.teardown(() => {
    server.closeAllConnections?.();
    server.close();
  });
  return (server.address() as AddressInfo).port;
};

const open = async (t: ExecutionContext, url: string, options: HttpClientOptions = {}) => {
  const client = createHttpClient(options);
  t.teardown(() => client.close());
  return client.open({ url: new URL(url), signal: new AbortController().signal });
};

const codeOf = async (t: ExecutionContext, answer: Promise<unknown>) =>
  (await t.throwsAsync(answer, { instanceOf: InstallersError })).code;

test('a certificate that nobody vouches for ends the talk', async (t) => {
  const { certificate, key } = createMaker('127.0.0.1');
  const lines = certificate.toString('base64').replaceAll(/.{64}/g, '$&\n');
  const cert = `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`;
  const pem = key.export({ type: 'pkcs8', format: 'pem' });
  const server = https.createServer({ cert, key: pem }, (_request, response) => {
    response.end('hello');
  });
  const port = await listening(t, server);
  t.is(await codeOf(t, open(t, `https://127.0.0.1:${port}/`)), 'TRACKER_UNREACHABLE');
});

test('redirects without end are given up', async (t) => {
  let asked = 0;
  const server = http.createServer((_request, response) => {
    asked += 1;
    response.writeHead(302, { location: `/${asked}` }).end();
  });
  const port = await listening(t, server);
  t.is(await codeOf(t, open(t, `http://127.0.0.1:${port}/`)), 'TRACKER_REDIRECT_REFUSED');
  t.is(asked, 6);
});

test('no answer leads from the Internet to this machine, or off HTTPS', (t) => {
  const from = new URL('https://example.org/a');
  const refused = (to: string | undefined) =>
    t.throws(() => followRedirect(from, to), { instanceOf: InstallersError }, to).code;
  for (const to of [
    ...['http://example.org/a', 'http://127.0.0.1/', 'https://localhost/', 'https://[::1]/'],
    ...['ftp://example.org/', 'file:///etc/passwd', 'data:,x', 'http://[', undefined],
  ]) {
    t.is(refused(to), 'TRACKER_REDIRECT_REFUSED');
  }
  t.is(followRedirect(from, '/b').href, 'https://example.org/b');
  t.is(followRedirect(from, 'https://other.example/c').href, 'https://other.example/c');
});

test('a proxy that the environment names is used', async (t) => {
  const target = http.createServer((_request, response) => {
    response.end('hello');
  });
  const port = await listening(t, target);
  const tunnels: (string | undefined)[] = [];
  const proxy = http.createServer();
  proxy.on('connect', (request, socket) => {
    tunnels.push(request.url);
    const onward = connect(port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      onward.pipe(socket).pipe(onward);
    });
    for (const end of [socket, onward]) end.on('error', () => undefined);
  });
  const proxyPort = await listening(t, proxy);
  const proxies = { http: `http://127.0.0.1:${proxyPort}` };
  const answer = await open(t, `http://127.0.0.1:${port}/`, { proxies });
  t.is((await readBody(answer, 100)).toString(), 'hello');
  t.deepEqual(tunnels, [`127.0.0.1:${port}`]);
});

test('a body that is longer than it may be is not read on', async (t) => {
  const server = http.createServer((_request, response) => {
    response.end('x'.repeat(101));
  });
  const port = await listening(t, server);
  const answer = await open(t, `http://127.0.0.1:${port}/`);
  t.is(await codeOf(t, readBody(answer, 100)), 'TRACKER_ANSWER_TOO_LARGE');
});
