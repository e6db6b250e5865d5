import test, { type ExecutionContext } from 'ava';
import { boxStatus, createDaemon } from '../../fixtures/daemon.ts';
import { checkMarkup } from '../../fixtures/markup.ts';
import { startPortal } from '../../fixtures/portal.ts';
import { createStewardBrowser } from '../../fixtures/steward-browser.ts';
import { openStewardSocket } from '../../fixtures/steward.ts';

const setUp = async (t: ExecutionContext, isKept = true) => {
  const ended: string[] = [];
  const portal = await startPortal(t, { ...(isKept && { restart: () => ended.push('portal') }) });
  await createDaemon(t, portal.socketDir, boxStatus()).start();
  const steward = await openStewardSocket(t, portal.socketDir, '123456');
  const browser = createStewardBrowser(portal.portalPort);
  await browser.signIn('123456');
  return { ended, steward, browser };
};

test('the pages start anew after a second question, and the page that says so goes on by itself', async (t) => {
  const { ended, steward, browser } = await setUp(t);
  const page = await browser.get('/steward/restart?lang=en');
  t.deepEqual(checkMarkup(page.text.replaceAll('TEST_IDLE', '')), []);
  const asked = await browser.send('/steward/restart?lang=en', { part: 'portal' });
  t.regex(asked.text, /Start the pages anew now\?/);
  t.deepEqual(checkMarkup(asked.text.replaceAll('TEST_IDLE', '')), []);
  t.deepEqual([ended, steward.asked], [[], []]);
  const sure = { part: 'portal', sure: 'yes' };
  const told = await browser.send('/steward/restart?lang=en', sure);
  t.is(told.statusCode, 200);
  t.is(
    told.headers['refresh'],
    '15; url=/steward/restart?done=PAGE_STEWARD_DONE_RESTART_PORTAL&lang=en',
  );
  t.regex(told.text, /This page goes on by itself in 15 seconds/);
  t.deepEqual(checkMarkup(told.text.replaceAll('TEST_IDLE', '')), []);
  t.deepEqual(steward.asked, ['/v1/log']);
  t.deepEqual(steward.bodies, [{ act: 'restartPortal' }]);
  const next = await browser.get('/steward/restart?done=PAGE_STEWARD_DONE_RESTART_PORTAL&lang=en');
  t.regex(next.text, /The pages were started anew/);
  t.deepEqual(ended, ['portal']);
});

test('the daemon is asked to start anew, and the steward is signed out without a riddle', async (t) => {
  const { ended, steward, browser } = await setUp(t);
  const told = await browser.send('/steward/restart', { part: 'daemon', sure: 'yes' });
  t.is(told.statusCode, 200);
  t.is(told.headers['refresh'], '25; url=/steward');
  t.deepEqual(steward.asked, ['/v1/restart']);
  t.deepEqual(ended, []);
  steward.forget();
  const { statusCode, text } = await browser.get('/steward');
  t.is(statusCode, 200);
  t.regex(text, /name="pin"/);
  t.notRegex(text, /Nothing was done/);
});

test('what is refused, unknown or has nobody to start it again ends nothing', async (t) => {
  const { ended, steward, browser } = await setUp(t);
  t.is((await browser.send('/steward/restart', { part: 'world', sure: 'yes' })).statusCode, 400);
  steward.refusal = { statusCode: 401, code: 'SESSION_INVALID' };
  for (const part of ['portal', 'daemon']) {
    const { statusCode } = await browser.send('/steward/restart', { part, sure: 'yes' });
    t.true(statusCode >= 400, part);
  }
  t.deepEqual(ended, []);
  const alone = await setUp(t, false);
  const { text } = await alone.browser.get('/steward/restart');
  t.regex(text, /cannot be started anew from here/);
  const sure = { part: 'portal', sure: 'yes' };
  t.is((await alone.browser.send('/steward/restart', sure)).statusCode, 400);
});
