import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { boxStatus, createDaemon } from '../../fixtures/daemon.ts';
import { checkMarkup } from '../../fixtures/markup.ts';
import { smallPicture } from '../../fixtures/pictures.ts';
import { ask, startPortal } from '../../fixtures/portal.ts';
import { createStewardBrowser, formTokenIn } from '../../fixtures/steward-browser.ts';
import { openStewardSocket } from '../../fixtures/steward.ts';

const path = '/steward/community';
const texts = { name: 'San Juan', welcome: 'Come in.', about: '', rules: '', contacts: 'Rosa' };

const start = async (t: ExecutionContext) => {
  const localDir = await mkdtemp(join(tmpdir(), 'portal-local-'));
  t.teardown(() => rm(localDir, { recursive: true, force: true }));
  const portal = await startPortal(t, { localDir });
  await portal.store.addGeneration(1, [
    {
      components: [
        {
          name: 'community',
          kind: 'portal',
          files: {
            'community.json': JSON.stringify({
              format: 1,
              name: { en: 'Valley' },
              texts: { welcome: { en: 'From the release.' }, about: { en: 'About.' } },
            }),
          },
        },
      ],
    },
  ]);
  await portal.store.switchTo(1);
  await createDaemon(t, portal.socketDir, boxStatus()).start();
  const socket = await openStewardSocket(t, portal.socketDir, '123456');
  const { portalPort } = portal;
  const browser = createStewardBrowser(portalPort);
  await browser.signIn('123456');
  const home = async (lang = 'en') => (await ask(portalPort, `/?lang=${lang}`)).text;
  const version = (text: string) => /name="version" value="([^"]*)"/.exec(text)?.[1] ?? 'none';
  const save = async (fields: Readonly<Record<string, string>>, language = 'en') => {
    const seen = version((await browser.get(`${path}/${language}`)).text);
    return browser.send(path, { language, version: seen, act: 'save', ...fields }, path);
  };
  const sendPicture = async (bytes: Uint8Array, token?: string) => {
    const form = token ?? formTokenIn(await browser.get(path));
    const boundary = 'xxBOUNDARYxx';
    const body = Buffer.concat([
      Buffer.from(
        `--${boundary}\r\nContent-Disposition: form-data; name="form"\r\n\r\n${form}\r\n` +
          `--${boundary}\r\nContent-Disposition: form-data; name="picture"; filename="../../x.html"\r\n` +
          'Content-Type: text/html\r\n\r\n',
      ),
      bytes,
      Buffer.from(`\r\n--${boundary}--\r\n`),
    ]);
    return ask(portalPort, `${path}/picture`, {
      method: 'POST',
      headers: {
        cookie: browser.cookie(),
        'content-type': `multipart/form-data; boundary=${boundary}`,
        'content-length': String(body.length),
      },
      body,
    });
  };
  return { ...portal, localDir, socket, browser, home, save, sendPicture, version };
};

test('what a steward writes is on the pages at once, and the act is noted before', async (t) => {
  const { browser, home, save, socket, localDir } = await start(t);
  t.regex(await home(), /From the release\./);
  const page = await browser.get(path);
  t.is(page.statusCode, 200);
  t.deepEqual(checkMarkup(page.text.replaceAll('TEST_IDLE', '')), []);
  t.regex(page.text, />From the release\.<\/textarea/);
  t.regex((await browser.get('/steward')).text, /href="\/steward\/community"/);
  const saved = await save(texts);
  t.is(saved.statusCode, 303);
  t.is(saved.headers.location, `${path}/en?done=PAGE_STEWARD_DONE_COMMUNITY`);
  t.regex((await browser.get(String(saved.headers.location))).text, /Everybody sees it now/);
  t.regex(await home(), /San Juan<\/a>[\s\S]*Come in\./);
  t.deepEqual(socket.bodies, [{ act: 'changeCommunity' }]);
  const file = JSON.parse(
    await readFile(join(localDir, 'community/community.json'), 'utf8'),
  ) as object;
  t.like(file, { texts: { about: { en: '' } } });
});

test('each language is written by itself, and goes back to the release by itself', async (t) => {
  const { browser, home, save, version } = await start(t);
  await save(texts);
  await save({ ...texts, welcome: 'Pase adelante.' }, 'es');
  t.regex(await home('es'), /Pase adelante/);
  t.regex(await home(), /Come in\./);
  const page = await browser.get(`${path}/en`);
  await browser.send(path, { language: 'en', version: version(page.text), act: 'back' });
  t.regex(await home(), /Valley<\/a>[\s\S]*From the release\./);
  t.regex(await home('es'), /Pase adelante/);
});

test('two stewards at once: the second is told, keeps what was typed, and may overwrite', async (t) => {
  const { browser, home, save, version } = await start(t);
  const seen = version((await browser.get(path)).text);
  await save(texts);
  const late = { language: 'en', version: seen, act: 'save', ...texts, welcome: 'Mine.' };
  const told = await browser.send(path, late);
  t.is(told.statusCode, 409);
  t.deepEqual(checkMarkup(told.text.replaceAll('TEST_IDLE', '')), []);
  t.regex(told.text, /Somebody else has saved/);
  t.regex(told.text, />Mine\.<\/textarea/);
  t.regex(told.text, /<p>Come in\.<\/p>/);
  t.regex(await home(), /Come in\./);
  await browser.send(path, { ...late, version: version(told.text) });
  t.regex(await home(), /Mine\./);
});

test('nothing is saved without a session, a form of this session, or the daemon’s word', async (t) => {
  const { browser, home, sendPicture, portalPort, socket, version } = await start(t);
  const seen = version((await browser.get(path)).text);
  const body = new URLSearchParams({ language: 'en', version: seen, act: 'save', ...texts });
  const form = { method: 'POST', body: body.toString() };
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  t.is((await ask(portalPort, path, { ...form, headers })).statusCode, 303);
  const withCookie = { ...headers, cookie: browser.cookie() };
  t.is((await ask(portalPort, path, { ...form, headers: withCookie })).statusCode, 403);
  const foreign = { ...withCookie, origin: `http://127.0.0.1:${portalPort + 1}` };
  t.is((await ask(portalPort, path, { ...form, headers: foreign })).statusCode, 403);
  t.is((await sendPicture(smallPicture, 'wrong')).statusCode, 403);
  socket.refusal = { statusCode: 503, code: 'PAGE_STEWARD_AWAY' };
  t.is((await sendPicture(smallPicture)).statusCode, 503);
  t.regex(await home(), /From the release\./);
  t.is((await ask(portalPort, '/about/picture')).statusCode, 404);
});

test('texts that are too long or odd are told, with what was typed still there', async (t) => {
  const { home, save } = await start(t);
  const long = await save({ ...texts, about: `mine ${'x'.repeat(6000)}` });
  t.is(long.statusCode, 413);
  t.regex(long.text, /too long/);
  t.regex(long.text, />mine x+<\/textarea/);
  const strange = await save({ ...texts, about: 'a\u202eb' });
  t.is(strange.statusCode, 400);
  const markup = await save({ ...texts, welcome: '</textarea><script>alert(1)</script>' });
  t.is(markup.statusCode, 303);
  t.regex(await home(), /&lt;\/textarea&gt;&lt;script&gt;/);
  t.is((await save({ ...texts, about: '字'.repeat(6000) })).statusCode, 303);
});

test('a picture is shown, replaced, and goes back; what is none or too large is refused', async (t) => {
  const { browser, sendPicture, portalPort } = await start(t);
  const shown = async () => ask(portalPort, '/about/picture');
  t.is((await sendPicture(smallPicture)).statusCode, 303);
  t.deepEqual((await shown()).body, smallPicture);
  t.is((await shown()).headers['content-type'], 'image/png');
  const page = await sendPicture(Buffer.from('<html><script>alert(1)</script>'));
  t.is(page.statusCode, 415);
  t.deepEqual(checkMarkup(page.text.replaceAll('TEST_IDLE', '')), []);
  t.is((await sendPicture(Buffer.concat([smallPicture, Buffer.alloc(1 << 20)]))).statusCode, 413);
  t.deepEqual((await shown()).body, smallPicture);
  await browser.send(path, { act: 'picture-back' });
  t.is((await shown()).statusCode, 404);
});
