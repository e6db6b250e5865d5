import { connect } from 'node:net';
import test, { type ExecutionContext } from 'ava';
import { createDaemon } from '../fixtures/daemon.ts';
import { checkMarkup } from '../fixtures/markup.ts';
import { ask, startPortal } from '../fixtures/portal.ts';
import { stewardSocket } from '../fixtures/steward.ts';
import {
  bundleLike,
  createDropFolder,
  givenBytes,
  leftOver,
  sendForm,
} from '../fixtures/uploads.ts';

const pin = '123456';

const start = async (t: ExecutionContext) => {
  const dropFolder = await createDropFolder(t);
  const portal = await startPortal(t, { dropFolder });
  await stewardSocket(t, portal.socketDir, pin);
  return { dropFolder, port: portal.portalPort, socketDir: portal.socketDir };
};

test('the page asks for PIN and file in every language, and is reached from where releases are carried', async (t) => {
  const { port, socketDir } = await start(t);
  for (const [language, title] of [
    ['en', /Give this box a release/],
    ['sw', /Kipe kisanduku hiki toleo/],
    ['ar', /أعط هذا الصندوق إصدارا/],
  ] as const) {
    const { text } = await ask(port, `/carry/give?lang=${language}`);
    t.deepEqual(checkMarkup(text), []);
    t.regex(text, title);
    t.true(text.indexOf('name="pin"') < text.indexOf('name="file"'));
  }
  t.true((await ask(port, '/carry?lang=en')).text.includes('/carry/give?lang=en'));
  await createDaemon(t, socketDir).start();
  for (const path of ['/', '/status']) {
    t.true((await ask(port, `${path}?lang=en`)).text.includes('/carry/give?lang=en'), path);
  }
});

test('the page runs the script of the box and no other, and tells where its form comes from', async (t) => {
  const { port } = await start(t);
  const page = await ask(port, '/carry/give', { headers: { host: `box.lan:${port}` } });
  const policy = String(page.headers['content-security-policy']);
  t.regex(
    policy,
    new RegExp(`script-src (?:'sha256-[^ ]*' )+http://box\\.lan:${port}/carry/give/script\\.js;`),
  );
  t.is(page.headers['referrer-policy'], 'same-origin');
  const plain = await ask(port, '/carry');
  t.false(String(plain.headers['content-security-policy']).includes('script.js'));
  const script = await ask(port, '/carry/give/script.js');
  t.is(script.headers['content-type'], 'text/javascript; charset=utf-8');
  t.regex(script.text, /^\/\*! tus-js-client.*MIT/);
  const headers = { 'if-none-match': String(script.headers.etag), 'accept-encoding': 'gzip' };
  t.is((await ask(port, '/carry/give/script.js', { headers })).statusCode, 304);
});

test('without scripts the form brings a release, and a reload sends nothing again', async (t) => {
  const { port, dropFolder } = await start(t);
  const bytes = bundleLike(400_000);
  const answer = await sendForm(port, ` ${pin} `, bytes);
  t.is(answer.statusCode, 303);
  t.deepEqual(await givenBytes(dropFolder), bytes);
  const { text } = await ask(port, answer.headers.location ?? '');
  t.deepEqual(checkMarkup(text), []);
  t.regex(text, /The whole file is here/);
  t.regex(text, /http-equiv="refresh"/);
});

test('a wrong PIN, a photo and a form of another site are refused in words, and nothing is kept', async (t) => {
  const { port, dropFolder } = await start(t);
  const bytes = bundleLike(100_000);
  const wrong = await sendForm(port, '654321', bytes);
  t.is(wrong.statusCode, 401);
  t.regex(wrong.text, /The PIN is wrong/);
  t.false(wrong.text.includes('654321'));
  t.deepEqual(checkMarkup(wrong.text), []);
  const photo = await sendForm(port, pin, Buffer.alloc(90_000, 'JFIF'));
  t.is(photo.statusCode, 415);
  t.regex(photo.text, /This file is not a release/);
  t.is((await sendForm(port, pin, Buffer.alloc(0))).statusCode, 415);
  const foreign = await sendForm(port, pin, bytes, { origin: 'http://evil.example' });
  t.is(foreign.statusCode, 403);
  t.is(await givenBytes(dropFolder), undefined);
  t.deepEqual(await leftOver(dropFolder), []);
});

/** Sends text as it is, and gives what came back; a cut one waits for nothing. */
const sendRaw = async (port: number, text: string, isCut = false): Promise<string> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    let answer = '';
    socket
      .on('data', (chunk: Buffer) => (answer += chunk.toString()))
      .on('close', () => {
        resolve(answer);
      })
      .on('error', () => undefined)
      .write(text);
    if (isCut) socket.end();
  });

test('a form that is cut, or is none, leaves nothing', async (t) => {
  const { port, dropFolder } = await start(t);
  const head = (length: string, boundary = 'b') =>
    `POST /carry/give HTTP/1.1\r\nhost: box\r\nconnection: close\r\n${length}content-type: multipart/form-data; boundary=${boundary}\r\n\r\n`;
  const fields = `--b\r\ncontent-disposition: form-data; name="pin"\r\n\r\n${pin}\r\n--b\r\ncontent-disposition: form-data; name="file"; filename="a"\r\n\r\n`;
  const part = bundleLike(2000).toString('latin1');
  await sendRaw(port, `${head('content-length: 5000000\r\n')}${fields}${part}`, true);
  t.regex(await sendRaw(port, head('')), /^HTTP\/1\.1 400 /);
  t.regex(await sendRaw(port, `${head('content-length: 4\r\n', '')}abcd`), /^HTTP\/1\.1 400 /);
  t.regex(await sendRaw(port, `${head('content-length: 6\r\n')}--b--\r`), /^HTTP\/1\.1 400 /);
  // The box may still be busy with what was cut.
  let whole = await sendForm(port, pin, bundleLike(1000));
  while (whole.statusCode === 423) whole = await sendForm(port, pin, bundleLike(1000));
  t.is(whole.statusCode, 303);
  t.is((await givenBytes(dropFolder))?.length, 1000);
});
