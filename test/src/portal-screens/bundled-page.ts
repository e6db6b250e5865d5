import { request } from 'node:http';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { stewardPin, type RichBox } from './rich-box.ts';

const demand = (isMet: boolean, what: string): void => {
  if (!isMet) throw new Error(what);
};

/** Signs a steward in, as a person does. */
export const signIn = async (page: Page, portalUrl: string): Promise<void> => {
  await page.goto(`${portalUrl}/steward?lang=en`);
  await page.locator('input[name=pin]').fill(stewardPin);
  await page.locator('main form button').click();
  await page.locator('main form[action*="sign-out"]').waitFor();
};

/** The session of a steward, as whoever reads the browser's memory has it. */
const sessionIn = async (context: BrowserContext): Promise<string> => {
  const cookies = await context.cookies();
  return cookies.find(({ name }) => name === 'steward')?.value ?? '';
};

const form = 'pin=000000&sure=yes';

/**
 * All that a script can try against another origin. Each says `stopped`, or what it got; what it sent
 * without being allowed to read the answer is seen at the box.
 */
const attempts = (portalUrl: string): string => `(async () => {
  const portal = ${JSON.stringify(portalUrl)};
  const got = {};
  const patience = 3000;
  const attempt = async (name, act) => {
    try {
      const late = new Promise((resolve) => setTimeout(resolve, patience, 'stopped'));
      got[name] = String(await Promise.race([act(), late]));
    } catch (error) {
      got[name] = 'stopped';
    }
  };
  const post = { method: 'POST', credentials: 'include', body: new URLSearchParams('${form}') };
  const loads = (element, address) => new Promise((resolve) => {
    element.onload = () => resolve('loaded');
    element.onerror = () => resolve('stopped');
    element.src = address;
    document.body.append(element);
  });
  for (const path of ['/steward', '/steward/log', '/status/pull', '/carry/give']) {
    await attempt('fetch ' + path, async () => (await fetch(portal + path, { credentials: 'include' })).status);
    await attempt('fetch without CORS ' + path, async () =>
      (await fetch(portal + path, { credentials: 'include', mode: 'no-cors' })).type);
    await attempt('post ' + path, async () => (await fetch(portal + path, post)).status);
    await attempt('post without CORS ' + path, async () =>
      (await fetch(portal + path, { ...post, mode: 'no-cors' })).type);
    await attempt('XHR ' + path, () => new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      request.open('POST', portal + path);
      request.withCredentials = true;
      request.onload = () => resolve(request.status);
      request.onerror = () => resolve('stopped');
      request.send('${form}');
    }));
    await attempt('beacon ' + path, () => {
      navigator.sendBeacon(portal + path, new URLSearchParams('${form}'));
      return 'stopped';
    });
  }
  await attempt('upload', async () => (await fetch(portal + '/carry/give/uploads', {
    method: 'POST', headers: { 'tus-resumable': '1.0.0', 'upload-length': '100' },
  })).status);
  await attempt('picture', () => loads(new Image(), portal + '/steward'));
  await attempt('script', () => loads(document.createElement('script'), portal + '/carry/give.js'));
  await attempt('worker', () => new Promise((resolve) => {
    const source = 'importScripts("' + portal + '/carry/give.js"); postMessage("ran")';
    const worker = new Worker(URL.createObjectURL(new Blob([source])));
    worker.onmessage = () => resolve('ran');
    worker.onerror = () => resolve('stopped');
  }));
  await attempt('web socket', () => new Promise((resolve) => {
    const socket = new WebSocket(portal.replace('http', 'ws') + '/steward');
    socket.onopen = () => resolve('open');
    socket.onerror = () => resolve('stopped');
  }));
  await attempt('events', () => new Promise((resolve) => {
    const source = new EventSource(portal + '/status/events');
    source.onopen = () => resolve('open');
    source.onerror = () => resolve('stopped');
  }));
  await attempt('frame', async () => {
    const frame = document.createElement('iframe');
    await loads(frame, portal + '/steward');
    return frame.contentDocument === null ? 'stopped' : 'read: ' + frame.contentDocument.title;
  });
  await attempt('form in a frame', async () => {
    const target = document.createElement('iframe');
    target.name = 'target';
    const sent = document.createElement('form');
    sent.method = 'POST';
    sent.action = portal + '/status/pull';
    sent.target = 'target';
    document.body.append(target, sent);
    sent.submit();
    // An answer of any kind is seen at the box; none comes where the form was stopped.
    await new Promise((resolve) => { target.onload = resolve; });
    return 'stopped';
  });
  await attempt('a page of its own', async () => {
    const opened = window.open(portal + '/steward');
    await new Promise((resolve) => setTimeout(resolve, 1000));
    return opened.document.body.innerText;
  });
  await attempt('the cookie', () => {
    // What a page planted itself is no secret.
    const seen = document.cookie.replaceAll('steward=' + 'a'.repeat(43), '');
    return seen.includes('steward') ? seen : 'stopped';
  });
  // Whoever plants a session hopes that somebody else signs in with it.
  for (const path of ['/', '/steward', '/steward/log']) {
    document.cookie = 'steward=' + 'a'.repeat(43) + '; path=' + path;
  }
  return got;
})()`;

/** What reaches the portal from now on, and how it is answered. */
const watchSent = (context: BrowserContext, portalUrl: string): string[] => {
  const sent: string[] = [];
  context.on('response', (response) => {
    if (!response.url().startsWith(`${portalUrl}/`)) return;
    sent.push(`${response.request().method()} ${response.url()}: ${response.status()}`);
  });
  return sent;
};

const keepsData = async (page: Page, url: string): Promise<void> => {
  await page.goto(url);
  await page.getByText(/^Visits: \d+, kept: a note$/).waitFor();
  const before = await page.locator('#visits').innerText();
  await page.reload();
  await page.getByText(/^Visits: \d+, kept: a note$/).waitFor();
  demand((await page.locator('#visits').innerText()) !== before, 'nothing was kept');
};

/** The steward's pages are still the steward's, whatever was planted. */
const stillWorks = async (context: BrowserContext, { box }: RichBox): Promise<void> => {
  const page = await context.newPage();
  const answer = await page.goto(`${box.portalUrl}/steward?lang=en`);
  demand(answer?.status() === 200, `the steward’s page: ${answer?.status() ?? 0}`);
  await page.locator('main form[action*="sign-out"]').waitFor();
  await page.goto(`${box.portalUrl}/steward/log?lang=en`);
  const log = await page.locator('main').innerText();
  demand(!/mirrors|release/i.test(log.replace(/.*\n/, '')), `something was done: ${log}`);
  await page.close();
};

/** A name on the Internet that leads to the box, as for pages that want to be taken for its own. */
const rebind = async ({ box }: RichBox, session: string): Promise<void> => {
  const { port } = new URL(box.portalUrl);
  const headers = {
    host: `attacker.example:${port}`,
    origin: `http://attacker.example:${port}`,
    cookie: `steward=${session}`,
    'content-type': 'application/x-www-form-urlencoded',
  };
  const status = await new Promise<number>((resolve, reject) => {
    request(`${box.portalUrl}/steward/pull`, { method: 'POST', headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    })
      .on('error', reject)
      .end(form);
  });
  demand(status >= 400, `a form through another name: ${status}`);
};

/**
 * Bundled pages open and keep data, and can do nothing with the session of a steward who is signed in in
 * the same browser.
 *
 * @returns what reached the portal
 */
export const tryBundledPages = async (browser: Browser, rich: RichBox): Promise<string> => {
  const { box, siteUrl } = rich;
  const context = await browser.newContext({ locale: 'en' });
  try {
    const steward = await context.newPage();
    await signIn(steward, box.portalUrl);
    const session = await sessionIn(context);
    demand(session !== '', 'the steward has no session');
    const sent = watchSent(context, box.portalUrl);
    for (const name of ['school', 'games']) {
      const page = await context.newPage();
      await keepsData(page, `${siteUrl}/stable/${name}/`);
      const got = await page.evaluate<Readonly<Record<string, string>>>(attempts(box.portalUrl));
      for (const [what, outcome] of Object.entries(got)) {
        demand(outcome === 'stopped', `${name}, ${what}: ${outcome}`);
      }
      demand(Object.keys(got).length > 30, 'not all was tried');
    }
    // A page of its own is opened by whoever likes, and shows the steward what is theirs.
    const unexpected = sent.filter((line) => !/^GET \S+\/steward: 200$/.test(line));
    demand(unexpected.length === 0, unexpected.join('\n'));
    await stillWorks(context, rich);
    demand((await sessionIn(context)) !== '', 'the session was lost');
    await rebind(rich, session);

    // In a browser where nobody has signed in yet, a planted session is in nobody's way.
    const fresh = await browser.newContext({ locale: 'en' });
    const page = await fresh.newPage();
    await page.goto(`${siteUrl}/stable/games/`);
    await page.evaluate(`document.cookie = 'steward=' + 'a'.repeat(43) + '; path=/'`);
    await signIn(page, box.portalUrl);
    await fresh.close();
    return `${sent.length} requests reached the portal, all of them for a page in a tab of its own`;
  } finally {
    await context.close();
  }
};
