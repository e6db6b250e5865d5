import test from 'ava';
import { fullPortal } from '../fixtures/full-portal.ts';
import { ask } from '../fixtures/portal.ts';
import { userAgents } from '../fixtures/user-agents.ts';

const miniBrowsers = {
  Android: userAgents.android14,
  iPhone:
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148',
  Mac: 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)',
  'the probe of Apple': 'CaptiveNetworkSupport-481.0.1 wispr',
};
const pages = [
  '/',
  '/apps',
  '/installers',
  '/content',
  '/content/stable/songs/',
  '/maps',
  '/carry',
];

for (const [name, userAgent] of Object.entries(miniBrowsers)) {
  test(`in the small window of ${name}, each page says how to open it in a real browser`, async (t) => {
    const { portalPort } = await fullPortal(t);
    const headers = { 'user-agent': userAgent, host: 'hotspot.lan' };
    for (const path of pages) {
      const { text, headers: answer } = await ask(portalPort, path, { headers });
      t.regex(text, /This small window cannot download/, path);
      t.regex(text, /type: http:\/\/hotspot\.lan/, path);
      t.true(text.includes('href="/welcome"'), path);
      t.is(answer['set-cookie'], undefined);
      t.notRegex(text, / target=/);
    }
    const welcome = await ask(portalPort, '/welcome', { headers });
    t.is([...welcome.text.matchAll(/This small window cannot download/g)].length, 1);
    t.regex(welcome.text, /Use your own browser/);
  });
}

test('real browsers are told nothing of it', async (t) => {
  const { portalPort } = await fullPortal(t);
  for (const [name, userAgent] of Object.entries(userAgents)) {
    if (name === 'android14') continue;
    const { text } = await ask(portalPort, '/apps', { headers: { 'user-agent': userAgent } });
    t.notRegex(text, /small window/, name);
  }
  t.notRegex((await ask(portalPort, '/apps')).text, /small window/);
});
