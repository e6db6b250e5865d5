import test, { type ExecutionContext } from 'ava';
import { stewardActs, type BoxStatus } from '@p2p-hotspot/contract';
import { boxStatus, createDaemon } from '../../fixtures/daemon.ts';
import { checkMarkup } from '../../fixtures/markup.ts';
import { startPortal } from '../../fixtures/portal.ts';
import { createStewardBrowser, type StewardBrowser } from '../../fixtures/steward-browser.ts';
import { openStewardSocket, type StewardSocket } from '../../fixtures/steward.ts';
import { createSwarmService, swarmRules, swarmStatus } from '../../fixtures/swarm-service.ts';

const pin = '246810';
const page = '/steward/swarm';

interface Steward {
  readonly browser: StewardBrowser;
  readonly daemon: StewardSocket;
}

const signedIn = async (
  t: ExecutionContext,
  box: Partial<BoxStatus>,
  told: string,
): Promise<Steward> => {
  const portal = await startPortal(t);
  const daemon = await openStewardSocket(t, portal.socketDir, pin);
  await createDaemon(t, portal.socketDir, boxStatus(box)).start();
  const browser = createStewardBrowser(portal.portalPort);
  await browser.signIn(pin);
  await createSwarmService(t, portal.socketDir, swarmStatus()).start();
  for (;;) {
    const { text } = await browser.get(page);
    if (text.includes(told)) return { browser, daemon };
  }
};

const on = { swarm: swarmRules({ isOn: true, origin: 'steward', uploadKbit: 512 }) };

test('the page says what the swarm does, who decided, and what holds it back', async (t) => {
  const held = { code: 'CARD_ERRORS', parameters: { count: 3 } };
  const { browser } = await signedIn(
    t,
    { swarm: swarmRules({ isOn: true, origin: 'environment', held }) },
    'in the swarm',
  );
  t.true((await browser.get('/steward')).text.includes(`href="${page}"`));
  const { text } = await browser.get(page);
  t.deepEqual(checkMarkup(text), []);
  for (const told of [
    'A setting says',
    'can list their Internet addresses',
    'Switch the swarm off',
  ])
    t.true(text.includes(told), told);
  t.regex(text, /memory card/i);
});

test('it is switched on only after it was said what that reveals; off at once', async (t) => {
  const { browser, daemon } = await signedIn(t, { swarm: swarmRules() }, 'in the swarm');
  const asked = await browser.send(page, { do: 'on' });
  t.deepEqual(checkMarkup(asked.text), []);
  t.true(asked.text.includes('Switch the swarm on?'));
  t.true(asked.text.includes('can list their Internet addresses'));
  t.deepEqual(daemon.asked, []);
  const done = await browser.send(page, { do: 'on', sure: 'yes' });
  t.is(done.headers.location, `${page}?done=PAGE_STEWARD_DONE_SWARM_ON`);
  await browser.send(page, { do: 'off' });
  t.deepEqual(daemon.asked, [stewardActs.changeSwarm, stewardActs.changeSwarm]);
  t.deepEqual(daemon.bodies, [{ isOn: true }, { isOn: false }]);
});

test('only limits that are different are asked for', async (t) => {
  const { browser, daemon } = await signedIn(t, on, 'in the swarm');
  const same = { do: 'limits', uploadKbit: '512', downloadKbit: '0', uploadMonthlyMegabytes: '0' };
  const nothing = await browser.send(page, same);
  t.is(nothing.statusCode, 409);
  t.true(nothing.text.includes('Nothing is different'));
  await browser.send(page, { ...same, uploadKbit: '0', uploadMonthlyMegabytes: ' 2000 ' });
  t.deepEqual(daemon.bodies, [{ uploadKbit: 0, uploadMonthlyMegabytes: 2000 }]);
});

test('a limit that cannot be is named and stays in the form; what is no act does nothing', async (t) => {
  const { browser, daemon } = await signedIn(t, on, 'in the swarm');
  const same = { do: 'limits', uploadKbit: '512', downloadKbit: '0', uploadMonthlyMegabytes: '0' };
  for (const typed of ['', '-1', '1.5', '1e3', '10000001', '"><b>']) {
    const answer = await browser.send(page, { ...same, downloadKbit: typed });
    t.is(answer.statusCode, 400, typed);
    t.true(answer.text.includes('Take at most, in kilobits a second'));
    t.deepEqual(checkMarkup(answer.text), []);
    if (/^[-\w.]+$/.test(typed)) t.true(answer.text.includes(`value="${typed}"`), typed);
  }
  t.is((await browser.send(page, { do: 'valueOf' })).statusCode, 400);
  t.is((await browser.send(page, { do: 'off' }, '/steward/sign-in')).statusCode, 403);
  t.deepEqual(daemon.asked, []);
});

test('what the daemon refuses is said', async (t) => {
  const { browser, daemon } = await signedIn(t, on, 'in the swarm');
  daemon.refusal = { statusCode: 403, code: 'PRESENCE_REQUIRED' };
  const answer = await browser.send(page, { do: 'off' });
  t.is(answer.statusCode, 403);
  t.deepEqual(checkMarkup(answer.text), []);
});

test('a box that tells of no swarm offers no switch', async (t) => {
  const { browser } = await signedIn(t, {}, 'cannot take part');
  const { text } = await browser.get(page);
  t.deepEqual(checkMarkup(text), []);
  t.false(text.includes('name="form"'));
});
