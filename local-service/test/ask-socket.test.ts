import type { RequestListener } from 'node:http';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import test from 'ava';
import { askForJson, askSocket, readAnswer } from '../src/ask-socket.ts';
import { temporaryFolder } from './fixtures/folder.ts';
import { answering } from './fixtures/socket-server.ts';

const patience = () => AbortSignal.timeout(60_000);

test('a question comes with its body and the token of the session', async (t) => {
  const socketPath = await answering(t, (request, response) => {
    void text(request).then((body) => {
      const { method, url, headers } = request;
      const { authorization, 'content-type': type } = headers;
      response.writeHead(201).end(JSON.stringify({ method, url, authorization, type, body }));
    });
  });
  const signal = patience();
  t.deepEqual(await askForJson({ socketPath, path: '/v1/status', signal }), {
    statusCode: 201,
    body: { method: 'GET', url: '/v1/status', body: '' },
  });
  const body = { name: 'Escuela ñ' };
  const post = { method: 'POST', path: '/v1/acts', body, token: 'secret' } as const;
  t.deepEqual(await askForJson({ socketPath, ...post, signal }), {
    statusCode: 201,
    body: {
      method: 'POST',
      url: '/v1/acts',
      authorization: 'Bearer secret',
      type: 'application/json',
      body: JSON.stringify(body),
    },
  });
});

test('where nobody is there, that is said', async (t) => {
  const socketPath = path.join(await temporaryFolder(t), 'nobody.sock');
  const question = { socketPath, path: '/', signal: patience() };
  await t.throwsAsync(askSocket(question), { code: 'ENOENT' });
  t.is(await askForJson(question), undefined);
});

const useless: Readonly<Record<string, RequestListener>> = {
  'is cut': (_request, response) => {
    response.writeHead(200, { 'content-length': '100' });
    response.write('{"half":', () => response.destroy());
  },
  'has no end': (_request, response) => {
    const more = (): void => {
      if (!response.destroyed) response.write('1'.repeat(100_000), more);
    };
    more();
  },
  'is no JSON': (_request, response) => {
    response.end('<html>');
  },
  'does not come': () => undefined,
  'stays away in the middle': (_request, response) => {
    response.write('{"half":');
  },
};

for (const [what, answer] of Object.entries(useless)) {
  test(`an answer that ${what} is none`, async (t) => {
    const socketPath = await answering(t, answer);
    const question = { socketPath, path: '/', signal: patience(), silenceMs: 500 };
    t.is(await askForJson(question), undefined);
  });
}

test('who asked may lose patience', async (t) => {
  const asked = new AbortController();
  const socketPath = await answering(t, () => {
    asked.abort();
  });
  t.is(await askForJson({ socketPath, path: '/', signal: asked.signal }), undefined);
});

test('an answer is read up to the length that is wanted', async (t) => {
  const socketPath = await answering(t, (_request, response) => {
    response.end('ñandú');
  });
  const ask = () => askSocket({ socketPath, path: '/', signal: patience() });
  t.is(await readAnswer(await ask(), 5), 'ñandú');
  await t.throwsAsync(readAnswer(await ask(), 4));
});
