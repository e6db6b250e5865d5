import type { Browser } from 'playwright-core';
import { chromiumNeed, drawsWithWebGl, launchChromium } from '../lab/chromium.ts';
import { inScratch } from '../lab/scratch.ts';
import type { SystemTest } from '../system-test.ts';
import { signIn, tryBundledPages } from './bundled-page.ts';
import { checkView, views } from './check-page.ts';
import { walkInMiniBrowser } from './mini-browser.ts';
import { tellNetwork } from './told-network.ts';
import { tellServices } from './told-services.ts';
import { openRichBox, type RichBox } from './rich-box.ts';
import { checkLanguageLinks, walkPages, weighPages } from './walk-pages.ts';

/** Pages that no link leads to. */
const seeds = [
  '/',
  '/kiosk',
  '/welcome',
  '/about',
  '/status/pull',
  '/search?q=water',
  '/nothing-here',
];

/** The cookies of a steward who has signed in. */
const signedIn = async (browser: Browser, portalUrl: string) => {
  const context = await browser.newContext({ locale: 'en' });
  await signIn(await context.newPage(), portalUrl);
  const cookies = await context.cookies();
  await context.close();
  return cookies;
};

const checkAll = async (
  browser: Browser,
  rich: RichBox,
  log: (line: string) => void,
): Promise<readonly string[]> => {
  const { box, siteUrl } = rich;
  const { portalUrl } = box;
  const complaints: string[] = [];
  const places = { portalUrl, siteUrl };
  const [, view = views[0]] = views;
  if (view !== undefined) complaints.push(...(await checkView(browser, view, ['/'], places)));
  await rich.fill();
  const cookies = await signedIn(browser, portalUrl);
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  const open = await walkPages(portalUrl, seeds);
  const known = new Set(open.map(({ path }) => path));
  const stewards = await walkPages(portalUrl, ['/steward'], cookie);
  const hasNetwork = stewards.some(
    ({ path, document }) => path === '/steward/wifi/join' && document.includes('name="choice"'),
  );
  if (!hasNetwork) complaints.push('the pages about the Wi-Fi were not seen');
  const told: readonly (readonly [string, string])[] = [
    ['/messages', '~shs:'],
    ['/status', 'aabbccdd'],
    ['/steward/messages/people', 'Person 1'],
    ['/steward/messages/files', '.sha256'],
    ['/steward/messages/limits', 'name="feeds"'],
    ['/steward/swarm', 'aabbccdd'],
  ];
  for (const [where, what] of told) {
    const isSeen = [...open, ...stewards].some(
      ({ path, document }) => path === where && document.includes(what),
    );
    if (!isSeen) complaints.push(`${where} was not seen as it should be`);
  }
  const pages = [
    ...open,
    ...stewards.filter(({ path }) => !known.has(path) || path === '/steward'),
  ];
  const { page, script, known: others } = await weighPages(pages, portalUrl, complaints);
  log(`${pages.length} pages; the heaviest is ${page.path}: ${page.bytes} bytes compressed`);
  log(
    `scripts: at most ${script.bytes} bytes compressed, at ${script.path}; ${JSON.stringify(others)}`,
  );
  checkLanguageLinks(pages, portalUrl, complaints);
  const paths = pages.map(({ path }) => path);
  await Promise.all(
    views.map(async (one) => {
      complaints.push(...(await checkView(browser, one, paths, { ...places, cookies })));
    }),
  );
  return complaints;
};

/** All that a visitor can see, looked at by a real browser. */
export const portalScreensTest: SystemTest = {
  name: 'portal-screens',
  proves:
    'every page of the portal, the steward’s too, fits screens of 320 and 1280 pixels, light and dark, left to right and right to left, with and without scripts; axe finds nothing, nobody but the box is asked, pages and scripts are small, whoever changes the language stays; the little window of a phone that joins is enough to get further; a page of the content keeps data and can do nothing of a steward who is signed in',
  needs: [chromiumNeed],
  run: async (log) => {
    await inScratch(async (directory) => {
      const rich = await openRichBox(directory);
      const { socketDirectory } = rich.box;
      const told = [await tellNetwork(socketDirectory), ...(await tellServices(socketDirectory))];
      const browser = await launchChromium(...drawsWithWebGl);
      try {
        const complaints = await checkAll(browser, rich, log);
        await walkInMiniBrowser(directory, rich);
        log(
          'without cookies, storage, windows and downloads: from home to an app, and to something to read',
        );
        log(await tryBundledPages(browser, rich));
        if (complaints.length > 0) throw new Error(complaints.join('\n'));
      } finally {
        await browser.close();
        await rich.box.stop();
        for (const service of told) {
          service.close();
          service.closeAllConnections();
        }
      }
    });
  },
};
