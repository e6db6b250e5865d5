import test from 'ava';
import { fullPortal } from '../fixtures/full-portal.ts';
import { ask } from '../fixtures/portal.ts';

test('help answers what people ask, has the address, and leads on', async (t) => {
  const { portalPort } = await fullPortal(t);
  const { text } = await ask(portalPort, '/help', { headers: { host: 'hotspot.lan' } });
  const questions = [
    'My phone says that there is no Internet',
    'A page does not open',
    'A download does not start',
    'My phone has no space left',
    'My phone does not install an app',
    'Does it cost anything',
    'Who sees what I do',
    'Who can help me',
  ];
  for (const question of questions) t.true(text.includes(`<h2>${question}`), question);
  t.is([...text.matchAll(/<code class="code" dir="ltr">http:\/\/hotspot\.lan</g)].length, 2);
  for (const path of ['/welcome', '/help/install', '/about', '/steward']) {
    t.true(text.includes(`href="${path}"`), path);
    t.is((await ask(portalPort, path)).statusCode, 200, path);
  }
});
