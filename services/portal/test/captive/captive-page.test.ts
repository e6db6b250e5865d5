import test from 'ava';
import { captiveSettings } from '../../src/captive/captive-settings.ts';
import { languages } from '../../src/language/languages.ts';
import { checkMarkup } from '../fixtures/markup.ts';
import { userAgents } from '../fixtures/user-agents.ts';
import { ana, visitedPortal } from '../fixtures/visitors.ts';
import { visitorNetwork } from '../fixtures/wifi-service.ts';

const { gateway } = visitorNetwork;
const mostBytes = 10_000;
const iphoneWindow =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148';

test('the page is sound, small and whole in every language, for every system, before and after the choice', async (t) => {
  const { asVisitor, choose } = await visitedPortal(t);
  for (const act of ['forget', 'stay'] as const) {
    await choose(ana, act);
    for (const { tag, direction } of languages) {
      for (const agent of [...Object.values(userAgents), iphoneWindow, '']) {
        const headers = { 'user-agent': agent };
        const { text } = await asVisitor(ana, gateway, `/captive?lang=${tag}`, { headers });
        t.deepEqual(checkMarkup(text), []);
        t.true(text.startsWith(`<!doctype html> <html lang="${tag}" dir="${direction}">`));
        t.true(Buffer.byteLength(text) <= mostBytes, `${tag}: ${Buffer.byteLength(text)} bytes`);
        t.notRegex(text, /<script|<img|<link|@import|url\(|localStorage|\bonclick/);
        t.true(text.includes('http://127.0.44.1'));
        t.regex(text, new RegExp(`href="/captive\\?lang=${tag === 'ar' ? 'en' : 'ar'}"`));
      }
    }
  }
});

test('the page speaks the language of the phone, asks nothing of anybody else, and is not kept', async (t) => {
  const { asVisitor } = await visitedPortal(t);
  const { headers, text } = await asVisitor(ana, gateway, '/captive', {
    headers: { 'accept-language': 'ar-EG,ar;q=0.9,en;q=0.1' },
  });
  t.regex(text, /<html lang="ar" dir="rtl">/);
  t.is(headers['cache-control'], 'no-store');
  t.is(headers['content-language'], 'ar');
  t.is(headers['set-cookie'], undefined);
  t.regex(String(headers['content-security-policy']), /default-src 'none'.*frame-ancestors 'none'/);
});

test('a small window is shown its way into a browser; a browser gets a button', async (t) => {
  const { asVisitor } = await visitedPortal(t);
  const pageFor = async (agent: string): Promise<string> =>
    (await asVisitor(ana, gateway, '/captive', { headers: { 'user-agent': agent } })).text;
  const android = await pageFor(userAgents.android14);
  t.regex(android, /Press on the address for long/);
  t.regex(android, /http:\/\/library\.lan:\d+<\/code>/);
  t.regex(android, /Private DNS/);
  t.notRegex(android, /Safari|class="qr"/);
  const iphone = await pageFor(iphoneWindow);
  t.regex(iphone, /href="http:\/\/library\.lan:\d+\/" target="_system"/);
  t.regex(iphone, /tap &quot;Done&quot; at the top/);
  t.notRegex(iphone, /Private DNS|Press on the address/);
  const browser = await pageFor(userAgents.frozen);
  t.regex(browser, /<a class="button" href="\/"/);
  t.notRegex(browser, /cannot download/);
  t.regex(await pageFor(userAgents.windows), /class="qr"/);
});

test('what the page says of hours and of the Internet is what the box does', async (t) => {
  const { asVisitor } = await visitedPortal(t, captiveSettings({ CAPTIVE_RELEASE_HOURS: 1 }));
  const { text } = await asVisitor(ana, gateway, '/captive');
  t.regex(text, /There is no Internet here/);
  t.regex(text, /for one hour/);
  t.notRegex(text, /Use the Internet now/);
});
