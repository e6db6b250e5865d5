import { usagePath, type UsageItem, type UsageSummary } from '@p2p-hotspot/contract';
import test, { type ExecutionContext } from 'ava';
import { boxStatus, createDaemon } from '../../fixtures/daemon.ts';
import { components } from '../../fixtures/full-portal.ts';
import { checkMarkup } from '../../fixtures/markup.ts';
import { ask, startPortal } from '../../fixtures/portal.ts';
import { createStewardBrowser, formOf } from '../../fixtures/steward-browser.ts';
import { openStewardSocket } from '../../fixtures/steward.ts';

const item = (kind: UsageItem['kind'], name: string, all: UsageItem['all']): UsageItem => ({
  ...{ kind, item: name, all },
  week: 0,
  month: all,
});

const summaryOf = (items: readonly UsageItem[], parts: Partial<UsageSummary> = {}) => ({
  isCounting: true,
  isInReceipts: false,
  today: '2026-11-29',
  items,
  kinds: (['app', 'installer', 'content', 'map', 'page'] as const).map((kind) => ({
    ...{ kind, week: 0, month: 125, all: 125 },
  })),
  days: Array.from({ length: 30 }, (_, index) => ({
    day: new Date(Date.UTC(2026, 9, 31 + index)).toISOString().slice(0, 10),
    taken: index === 7 ? 35 : index === 8 ? '<5' : 0,
  })),
  ...parts,
});

const taken = [
  item('app', 'org.example', 40),
  item('app', 'org.gone<b>', '<5'),
  item('content', 'stable/songs/live/#1.mp4', 25),
  item('content', 'stable/handbook', 15),
  item('map', 'stable/region/valley.pmtiles', 10),
  item('map', 'community/0123456789abcdef.pmtiles', 5),
  item('installer', '=setup.exe', 5),
  item('page', 'home', 5),
  item('page', '*', '<5'),
];

const setUp = async (t: ExecutionContext, summary: unknown = summaryOf(taken)) => {
  const portal = await startPortal(t);
  await portal.store.addGeneration(1, [{ components: components() }]);
  await portal.store.switchTo(1);
  await createDaemon(t, portal.socketDir, boxStatus()).start();
  const steward = await openStewardSocket(t, portal.socketDir, '123456');
  steward.read[usagePath] = summary;
  const browser = createStewardBrowser(portal.portalPort);
  await browser.signIn('123456');
  return { portal, steward, browser };
};

test('the steward sees what was taken by name, never fewer than five as a number', async (t) => {
  const { browser } = await setUp(t);
  const { text, statusCode } = await browser.get('/steward/usage?lang=en');
  t.is(statusCode, 200);
  t.deepEqual(checkMarkup(text.replaceAll('TEST_IDLE', '')), []);
  const main = /<main.*<\/main>/s.exec(text)?.[0] ?? '';
  for (const name of [
    'Example Maps',
    'Health handbook',
    'live/#1.mp4',
    'Our valley',
    'First page',
  ]) {
    t.true(main.includes(name), name);
  }
  t.true(main.includes('org.gone&lt;b&gt;'));
  t.regex(main, /under 5/);
  t.regex(main, /On the best day, November 7, 2026, things were taken about 35 times/);
  t.is(main.match(/<rect/g)?.length, 30);
  t.regex((await browser.get('/steward')).text, /href="\/steward\/usage/);
  t.deepEqual(
    checkMarkup((await browser.get('/steward/usage?lang=ar')).text.replaceAll('TEST_IDLE', '')),
    [],
  );
});

test('the numbers are saved as a table that is no formula, and for programs as they are', async (t) => {
  const { browser, portal } = await setUp(t);
  const csv = await browser.get('/steward/usage/counts.csv?lang=en');
  t.is(csv.headers['content-disposition'], 'attachment; filename="usage-2026-11-29.csv"');
  t.is(csv.headers['cache-control'], 'no-store');
  const lines = csv.text.split('\r\n');
  t.is(lines[0], '\ufeff"kind","item","name","week","month","all"');
  t.is(lines[1], '"app","org.example","Example Maps","0","40","40"');
  t.is(lines[2], '"app","org.gone<b>","org.gone<b>","0","<5","<5"');
  t.true(lines.includes(`"installer","'=setup.exe","'=setup.exe","0","5","5"`));
  const json = await browser.get('/steward/usage/counts.json');
  t.deepEqual(JSON.parse(json.text), summaryOf(taken));
  const stranger = createStewardBrowser(portal.portalPort);
  for (const path of ['', '/counts.csv', '/counts.json']) {
    const { statusCode, text } = await stranger.get(`/steward/usage${path}`);
    t.is(statusCode, 303);
    t.false(text.includes('org.example'));
  }
});

test('to end counting is asked twice, to tell the operator once', async (t) => {
  const { browser, steward, portal } = await setUp(t);
  const asked = await browser.send('/steward/usage', { counting: 'off' });
  t.is(asked.statusCode, 200);
  t.regex(asked.text, /Stop counting and delete all numbers\?/);
  t.deepEqual(steward.asked, []);
  const done = await browser.send('/steward/usage', { counting: 'off', sure: 'yes' });
  t.is(done.statusCode, 303);
  t.is((await browser.send('/steward/usage', { told: 'on' })).statusCode, 303);
  t.is((await browser.send('/steward/usage', { counting: 'on' })).statusCode, 303);
  t.deepEqual(steward.asked, ['/v1/usage/counting', '/v1/usage/receipts', '/v1/usage/counting']);
  t.deepEqual(steward.bodies, [{ allowed: false }, { allowed: true }, { allowed: true }]);
  const stranger = createStewardBrowser(portal.portalPort);
  t.is((await stranger.send('/steward/usage', { counting: 'off', sure: 'yes' })).statusCode, 303);
  t.is(steward.asked.length, 3);
});

test('what the box does not say, or says in another form, is told in words', async (t) => {
  const { browser, steward } = await setUp(t, { isCounting: true, items: 'many' });
  const odd = await browser.get('/steward/usage');
  t.is(odd.statusCode, 200);
  t.regex(odd.text, /The box cannot do that now/);
  t.is((await browser.get('/steward/usage/counts.csv')).headers.location, '/steward/usage');
  steward.read[usagePath] = summaryOf([]);
  t.regex((await browser.get('/steward/usage')).text, /Nothing was counted yet/);
  const few = summaryOf(taken, { days: [{ day: '2026-11-29', taken: '<5' }] });
  steward.read[usagePath] = few;
  t.notRegex((await browser.get('/steward/usage')).text, /class="columns"|about 1 times/);
  steward.read[usagePath] = summaryOf([], { isCounting: false });
  const off = (await browser.get('/steward/usage')).text;
  t.regex(off, /Counting is off/);
  t.false(off.includes('counts.csv'));
  steward.refusal = { statusCode: 409, code: 'STORE_FULL' };
  const refused = await browser.send('/steward/usage', { told: 'on' });
  t.true(refused.statusCode >= 400);
  t.regex(refused.text, /full/);
});

test('a table of very many things is cut on the page and whole in the file', async (t) => {
  const kinds = ['app', 'installer', 'content', 'map', 'page'] as const;
  const many = kinds.flatMap((kind) =>
    Array.from({ length: 400 }, (_, number) => item(kind, `org.${kind}${number}`, number * 5)),
  );
  const { browser, portal } = await setUp(t, summaryOf(many));
  const { text } = await browser.get('/steward/usage');
  t.regex(text, /The files below have 370 more/);
  t.true((await browser.get('/steward/usage/counts.csv')).text.includes('org.app399'));
  const headers = { cookie: browser.cookie(), 'accept-encoding': 'gzip' };
  const { body } = await ask(portal.portalPort, '/steward/usage', { headers });
  t.true(body.length <= 14 * 1024, `${body.length} bytes`);
});

test('a page of another origin ends no counting', async (t) => {
  const { browser, steward, portal } = await setUp(t);
  await browser.get('/steward/usage');
  const fields = { counting: 'off', sure: 'yes' };
  const headers = { cookie: browser.cookie(), origin: 'http://evil.example' };
  const foreign = await ask(portal.portalPort, '/steward/usage', formOf(fields, headers));
  t.is(foreign.statusCode, 403);
  t.deepEqual(steward.asked, []);
});
