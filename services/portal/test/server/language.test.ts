import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { readCorrectionsFile } from '@p2p-hotspot/contract';
import { messagesIn } from '@p2p-hotspot/contract/languages';
import test, { type ExecutionContext } from 'ava';
import { createHourlyShare, correctionLimits } from '../../src/community/corrections.ts';
import { boxStatus, createDaemon } from '../fixtures/daemon.ts';
import { checkMarkup } from '../fixtures/markup.ts';
import { ask, startPortal } from '../fixtures/portal.ts';
import { createStewardBrowser, formOf } from '../fixtures/steward-browser.ts';
import { openStewardSocket } from '../fixtures/steward.ts';

/** Apart from the codes that the forms carry, and sentences with places in them. */
const sound = (text: string): string[] =>
  checkMarkup(text.replaceAll(/TEST_IDLE|[A-Z0-9]+(?:_[A-Z0-9]+)+|\{[a-zA-Z]+\}/g, ''));

const start = async (t: ExecutionContext) => {
  const localDir = await mkdtemp(join(tmpdir(), 'portal-local-'));
  t.teardown(() => rm(localDir, { recursive: true, force: true }));
  const portal = await startPortal(t, { localDir });
  await createDaemon(t, portal.socketDir, boxStatus()).start();
  const { portalPort } = portal;
  const page = async (path: string) => ask(portalPort, path);
  const send = async (word: string, text: string, headers: Record<string, string> = {}) =>
    ask(portalPort, '/language?lang=es', formOf({ language: 'es', word, text }, headers));
  const file = join(localDir, 'community/corrections.json');
  const kept = async () => {
    const text = await readFile(file, 'utf8').catch(() => '{"corrections":[]}');
    return (JSON.parse(text) as { corrections: object[] }).corrections;
  };
  return { ...portal, localDir, page, send, kept, file };
};

test('a page in a machine-made language leads to where it can be mended, sentence by sentence', async (t) => {
  const { page } = await start(t);
  const home = await page('/?lang=es');
  t.regex(home.text, /href="\/language\?lang=es"/);
  t.notRegex((await page('/?lang=en')).text, /href="\/language/);
  const list = await page('/language?lang=es');
  t.deepEqual(sound(list.text), []);
  t.true(gzipSync(list.text).length < 14 * 1024);
  const links = [...list.text.matchAll(/href="(\/language\?word=[A-Z0-9_]+&amp;lang=es)"/g)];
  t.is(links.length, 40);
  t.true(list.text.includes(messagesIn('es')['PAGE_CORRECT_TOLD']?.text ?? 'none'));
  const word = await page((links[0]?.[1] ?? '').replace('&amp;', '&'));
  t.deepEqual(sound(word.text), []);
  t.regex(word.text, /<textarea/);
  for (const odd of ['word=NOTHING', 'word=__proto__', 'part=999', 'part=-1', 'part=x']) {
    t.is((await page(`/language?lang=es&${odd}`)).statusCode, 200, odd);
  }
  t.notRegex((await page('/language?lang=en&word=PAGE_HELP')).text, /<textarea/);
});

test('better words are kept without anything of who sent them, and the steward reads and deletes them', async (t) => {
  const { page, send, kept, localDir, file, socketDir, portalPort } = await start(t);
  const agent = { 'user-agent': 'A very special phone' };
  const sent = await send('PAGE_HELP', '  Socorro\r\n ya ', agent);
  t.is(sent.statusCode, 303);
  t.regex((await page(String(sent.headers.location))).text, /m8 12\.3 2\.8 2\.8/);
  await send('PAGE_HELP', 'Socorro ya', agent);
  t.deepEqual(await kept(), [{ language: 'es', code: 'PAGE_HELP', text: 'Socorro ya' }]);
  const bytes = await readFile(file, 'utf8');
  // As the daemon reads it for receipts.
  t.deepEqual(readCorrectionsFile(bytes), await kept());
  t.notRegex(bytes, /127\.0\.0|special/);
  t.deepEqual(await readdir(join(localDir, 'community')), ['corrections.json']);
  await openStewardSocket(t, socketDir, '123456');
  const steward = createStewardBrowser(portalPort);
  await steward.signIn('123456');
  const list = await steward.get('/steward/corrections');
  t.deepEqual(sound(list.text), []);
  t.regex(list.text, /Socorro ya/);
  const gone = { language: 'es', code: 'PAGE_HELP', text: 'Socorro ya' };
  t.is((await steward.send('/steward/corrections', gone)).statusCode, 303);
  t.deepEqual(await kept(), []);
});

test('what could not stand in a language file is refused, and told with what was typed', async (t) => {
  const { send, kept } = await start(t);
  for (const [word, text, statusCode] of [
    ['PAGE_HELP', '', 400],
    ['PAGE_HELP', 'Ayuda', 400],
    ['PAGE_HELP', 'x'.repeat(501), 413],
    ['PAGE_HELP', 'a\u202eb', 400],
    ['PAGE_HELP', 'x {evil}', 400],
    ['PAGE_APPS_VERSION', 'sin lugar', 400],
    ['NOTHING', 'x', 400],
  ] as const) {
    t.is((await send(word, text)).statusCode, statusCode, `${word} ${text.slice(0, 20)}`);
  }
  const typed = await send('PAGE_APPS_VERSION', 'sin <b>lugar');
  t.regex(typed.text, /sin &lt;b&gt;lugar<\/textarea>/);
  t.deepEqual(await kept(), []);
});

test('one address sends only so many in an hour, and other sites send none', async (t) => {
  const { send, kept, portalPort } = await start(t);
  const foreign = { origin: `http://127.0.0.1:${portalPort + 1}` };
  t.is((await send('PAGE_HELP', 'x', foreign)).statusCode, 403);
  for (let count = 0; count < correctionLimits.hourly; count += 1) {
    t.is((await send('PAGE_HELP', `x${count}`)).statusCode, 303);
  }
  t.is((await send('PAGE_HELP', 'one more')).statusCode, 429);
  t.is((await kept()).length, correctionLimits.hourly);
});

test('shares are counted anew each hour, and for a bounded number of addresses', (t) => {
  let ms = 0;
  const hasShare = createHourlyShare(() => ms);
  for (let count = 0; count < correctionLimits.hourly; count += 1) t.true(hasShare('a'));
  t.false(hasShare('a'));
  t.true(hasShare('b'));
  ms = 3_600_000;
  t.true(hasShare('a'));
  for (let count = 0; count < 6000; count += 1) hasShare(`c${count}`);
  t.false(hasShare('new'));
  t.true(hasShare('a'));
});
