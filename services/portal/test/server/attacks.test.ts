import test, { type ExecutionContext } from 'ava';
import { createDaemon } from '../fixtures/daemon.ts';
import { fullPortal } from '../fixtures/full-portal.ts';
import { ask } from '../fixtures/portal.ts';
import { rawClient } from '../fixtures/raw-client.ts';
import { stewardSocket } from '../fixtures/steward.ts';

const pages = ['/', '/apps', '/content', '/maps', '/status', '/help', '/status/pull', '/none'];

/** All that a server answers to these bytes. */
const exchange = async (t: ExecutionContext, port: number, text: string): Promise<string> => {
  const client = await rawClient(t, port);
  client.send(text);
  return client.ended;
};

const statusesIn = (answers: string): readonly number[] =>
  [...answers.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, code]) => Number(code));

const injected = [
  'en%0d%0aset-cookie:%20a=b',
  'en%0aset-cookie:a=b',
  'en%E5%98%8A%E5%98%8Dset-cookie:a=b',
  '"><script>alert(1)</script>',
  "'onmouseover='alert(1)",
];

test('nothing of an address gets into headers or markup', async (t) => {
  const { portalPort, sitePort } = await fullPortal(t);
  for (const value of injected) {
    for (const page of pages) {
      for (const name of ['lang', 'refresh', 'asked', 'page', 'q']) {
        const raw = value.replaceAll(/["<>' ]/g, encodeURIComponent);
        const { headers, text } = await ask(portalPort, `${page}?${name}=${raw}`);
        t.is(headers['set-cookie'], undefined);
        t.notRegex(text, /<script>alert|onmouseover='alert/);
      }
    }
    for (const port of [portalPort, sitePort]) {
      const raw = value.replaceAll(/["<>' ]/g, encodeURIComponent);
      const { headers, text } = await ask(port, `/stable/handbook/${raw}`);
      t.is(headers['set-cookie'], undefined);
      t.notRegex(text, /<script>alert|onmouseover='alert/);
    }
  }
});

test('a redirect cannot be given a header of a visitor’s own', async (t) => {
  const { sitePort } = await fullPortal(t);
  for (const path of ['/stable/handbook/a%0d%0aset-cookie:%20a=b', '/stable/handbook%0d%0a']) {
    const { statusCode, headers } = await ask(sitePort, path);
    t.is(statusCode, 404);
    t.is(headers['set-cookie'], undefined);
  }
});

const hosts = [
  'box"><script>alert(1)</script>',
  'box/../x',
  'user@box',
  'box:99999999',
  'javascript:alert(1)',
  '[::1',
  '-x',
  `${'a'.repeat(300)}.example`,
  '',
];

for (const host of hosts) {
  test(`a Host of "${host.slice(0, 30)}" is in no page: links lead to this box`, async (t) => {
    const { portalPort, sitePort } = await fullPortal(t);
    const paths = { [portalPort]: ['/', '/apps', '/content', '/maps'], [sitePort]: ['/none'] };
    for (const [port, all] of Object.entries(paths)) {
      for (const path of all) {
        const { text } = await ask(Number(port), path, { headers: { host } });
        for (const [, origin] of text.matchAll(/(?:href|action|src)="(http:\/\/[^/"]*)/g)) {
          t.regex(origin ?? '', new RegExp(`^http://127\\.0\\.0\\.1:(${portalPort}|${sitePort})$`));
        }
        t.notRegex(text, /<script>alert|javascript:|user@/);
      }
    }
    const { headers } = await ask(sitePort, '/', { headers: { host } });
    t.is(headers.location, `http://127.0.0.1:${portalPort}/content`);
  });
}

const form = 'pin=123456';
const smuggled = `POST /status/pull HTTP/1.1\r\nhost: box\r\ncontent-type: application/x-www-form-urlencoded\r\ncontent-length: ${form.length}\r\n\r\n${form}`;

const tricks: Readonly<Record<string, string>> = {
  'a length and chunks': `POST /status/pull HTTP/1.1\r\nhost: box\r\ncontent-length: 4\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n${smuggled}`,
  'two lengths': `POST /status/pull HTTP/1.1\r\nhost: box\r\ncontent-length: 0\r\ncontent-length: 5\r\n\r\n${smuggled}`,
  'a list of lengths': `GET / HTTP/1.1\r\nhost: box\r\ncontent-length: 0, 5\r\n\r\n${smuggled}`,
  'a length with a sign': `GET / HTTP/1.1\r\nhost: box\r\ncontent-length: +0\r\n\r\n${smuggled}`,
  'a coding that is none': `POST /status/pull HTTP/1.1\r\nhost: box\r\ntransfer-encoding: xchunked\r\n\r\n0\r\n\r\n${smuggled}`,
  'chunks that are not the last coding': `POST /status/pull HTTP/1.1\r\nhost: box\r\ntransfer-encoding: chunked, identity\r\n\r\n0\r\n\r\n${smuggled}`,
  'a space before a colon': `GET / HTTP/1.1\r\nhost: box\r\ntransfer-encoding : chunked\r\n\r\n0\r\n\r\n${smuggled}`,
  'a folded header': `GET / HTTP/1.1\r\nhost: box\r\nx: a\r\n content-length: 5\r\ncontent-length: 0\r\n\n${smuggled}`,
  'a line that ends in half': `GET / HTTP/1.1\r\nhost: box\nx: a\rcontent-length: 5\r\n\r\n${smuggled}`,
  'a chunk of no length': `POST /status/pull HTTP/1.1\r\nhost: box\r\ntransfer-encoding: chunked\r\n\r\n-1\r\n\r\n${smuggled}`,
  'a chunk that is too long': `POST /status/pull HTTP/1.1\r\nhost: box\r\ntransfer-encoding: chunked\r\n\r\n${'f'.repeat(17)}\r\n\r\n${smuggled}`,
  'a zero in a header': `GET / HTTP/1.1\r\nhost: box\r\nx: \0\r\n\r\n${smuggled}`,
  'no host': `GET / HTTP/1.1\r\n\r\n${smuggled}`,
  'another protocol': `PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n${smuggled}`,
};

for (const [name, text] of Object.entries(tricks)) {
  test(`what is hidden behind a request with ${name} is not a request`, async (t) => {
    const { portalPort, socketDir } = await fullPortal(t);
    await createDaemon(t, socketDir).start();
    const asked = await stewardSocket(t, socketDir, '123456');
    const statuses = statusesIn(await exchange(t, portalPort, text));
    t.deepEqual(statuses, [400]);
    t.deepEqual(asked, []);
  });
}

test('the body of a request that has none by its nature is not another request', async (t) => {
  const { portalPort, socketDir } = await fullPortal(t);
  await createDaemon(t, socketDir).start();
  const asked = await stewardSocket(t, socketDir, '123456');
  const whole = `GET /status HTTP/1.1\r\nhost: box\r\nconnection: close\r\ncontent-length: ${smuggled.length}\r\n\r\n${smuggled}`;
  t.is(statusesIn(await exchange(t, portalPort, whole)).length, 1);
  t.deepEqual(asked, []);
});

test('headers beyond all measure end the connection, one long one or thousands', async (t) => {
  const { portalPort } = await fullPortal(t);
  const many = Array.from({ length: 5000 }, (_, index) => `x${index}: y`).join('\r\n');
  for (const headers of [`x: ${'a'.repeat(1_000_000)}`, many, `${'n'.repeat(20_000)}: x`]) {
    const text = `GET / HTTP/1.1\r\nhost: box\r\n${headers}\r\n\r\n`;
    t.deepEqual(statusesIn(await exchange(t, portalPort, text)), [431]);
  }
  const { statusCode } = await ask(portalPort, '/');
  t.is(statusCode, 200);
});

test('other methods, tunnels, upgrades and requests to a proxy lead nowhere', async (t) => {
  const { portalPort, sitePort } = await fullPortal(t);
  for (const port of [portalPort, sitePort]) {
    for (const method of ['PUT', 'DELETE', 'PATCH', 'TRACE', 'PROPFIND']) {
      const text = `${method} / HTTP/1.1\r\nhost: box\r\ncontent-length: 5\r\n\r\n`;
      const answer = await exchange(t, port, text);
      t.true([404, 405].includes(statusesIn(answer)[0] ?? 0), `${method}: ${answer.slice(0, 80)}`);
    }
    const tunnel = 'CONNECT other.example:443 HTTP/1.1\r\nhost: other.example\r\n\r\n';
    t.deepEqual(statusesIn(await exchange(t, port, tunnel)), []);
    const upgrade =
      'GET / HTTP/1.1\r\nhost: box\r\nconnection: upgrade, close\r\nupgrade: websocket\r\nsec-websocket-key: AAAAAAAAAAAAAAAAAAAAAA==\r\nsec-websocket-version: 13\r\n\r\n';
    t.true([200, 302].includes(statusesIn(await exchange(t, port, upgrade))[0] ?? 0));
    const proxy =
      'GET http://other.example/ HTTP/1.1\r\nhost: other.example\r\nconnection: close\r\n\r\n';
    const proxied = await exchange(t, port, proxy);
    // The box's own page: it fetches nothing for anybody.
    t.regex(proxied, /San Juan|location: http:\/\/other\.example:\d+\/content/);
  }
});
