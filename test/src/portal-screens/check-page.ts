import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, BrowserContext, Page, Route } from 'playwright-core';

/** One way to see all pages. */
export interface View {
  readonly language: 'en' | 'ar';
  readonly scripts: 'on' | 'off';
  /** Where axe looks at each page. */
  readonly width: 320 | 1280;
  readonly colours: 'light' | 'dark';
}

const widths = [320, 1280] as const;

/** Each pair of values of two of the four stands in one of them, but for English in the dark. */
export const views: readonly View[] = [
  { language: 'en', scripts: 'on', width: 320, colours: 'light' },
  { language: 'ar', scripts: 'on', width: 1280, colours: 'dark' },
  { language: 'ar', scripts: 'off', width: 320, colours: 'dark' },
  { language: 'en', scripts: 'off', width: 1280, colours: 'light' },
];

const axeTags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const axeSource = await readFile(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

const refresh = /<meta\s+http-equiv="refresh"[^>]*>/g;

/**
 * Pages without what loads them again while axe looks. Where a visitor reads, that can be stopped; the
 * television, which axe would complain of, has nobody who could be interrupted.
 */
const still = (document: string): string =>
  document.replaceAll(refresh, '').replaceAll(/<noscript\s*>\s*<\/noscript>/g, '');

/**
 * A page as a browser without scripts shows it. That one runs no axe either, so here it is a browser with
 * scripts, of a page that has none.
 */
const withoutScripts = (document: string): string =>
  still(document)
    .replaceAll(/<script[^>]*>[^]*?<\/script>/g, '')
    .replaceAll(/<(\/?)noscript/g, '<$1div');

const changeDocuments =
  (change: (document: string) => string) =>
  async (route: Route): Promise<void> => {
    if (!route.request().isNavigationRequest()) {
      await route.continue();
      return;
    }
    const response = await route.fetch();
    await route.fulfill({ response, body: change(await response.text()) });
  };

const openView = async (
  browser: Browser,
  { language, scripts, colours }: View,
  isAllowed: (url: string) => boolean,
  complaints: string[],
): Promise<BrowserContext> => {
  const context = await browser.newContext({
    locale: language,
    colorScheme: colours,
    reducedMotion: 'reduce',
  });
  context.on('request', (request) => {
    const url = request.url();
    if (!isAllowed(url) && !/^(?:data|blob):/.test(url)) complaints.push(`asks for ${url}`);
  });
  context.on('console', (message) => {
    const text = message.text();
    // A page that says "not found" is answered with 404, and a film that is none cannot be played.
    if (message.type() === 'error' && !/status of (?:404|50\d)/.test(text)) complaints.push(text);
  });
  context.on('weberror', (error) => complaints.push(error.error().message));
  await context.route('**/*', changeDocuments(scripts === 'off' ? withoutScripts : still));
  return context;
};

/** @returns what axe finds on the page that is open */
export const axeComplaints = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate(axeSource);
  const options = JSON.stringify({
    runOnly: { type: 'tag', values: axeTags },
    resultTypes: ['violations'],
  });
  const { violations } = await page.evaluate<AxeResults>(`axe.run(document, ${options})`);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, html }) => `${id} at ${target.join(' ')}: ${html.slice(0, 120)}`),
  );
};

/**
 * Looks at pages in one view, and with each width of screen: nothing is wider than it, axe finds nothing,
 * nobody else is asked.
 *
 * @param cookies of a session, where the pages need one
 * @returns what is wrong
 */
export const checkView = async (
  browser: Browser,
  view: View,
  paths: readonly string[],
  {
    portalUrl,
    siteUrl,
    cookies = [],
  }: {
    readonly portalUrl: string;
    readonly siteUrl: string;
    readonly cookies?: Parameters<BrowserContext['addCookies']>[0];
  },
): Promise<readonly string[]> => {
  const complaints: string[] = [];
  const isAllowed = (url: string): boolean =>
    url.startsWith(`${portalUrl}/`) || url.startsWith(`${siteUrl}/`);
  const context = await openView(browser, view, isAllowed, complaints);
  await context.addCookies(cookies);
  const page = await context.newPage();
  const name = `${view.language}, scripts ${view.scripts}`;
  for (const path of paths) {
    const before = complaints.length;
    const url = new URL(path, portalUrl);
    url.searchParams.set('lang', view.language);
    await page.goto(url.href, { waitUntil: 'load' });
    for (const width of widths) {
      await page.setViewportSize({ width, height: 720 });
      const content = await page.evaluate<number>('document.documentElement.scrollWidth');
      if (content > width) complaints.push(`${content - width} px too wide at ${width} px`);
    }
    await page.setViewportSize({ width: view.width, height: 720 });
    complaints.push(...(await axeComplaints(page)));
    for (let index = before; index < complaints.length; index += 1) {
      complaints[index] =
        `${path} (${name}, ${view.width} px, ${view.colours}): ${complaints[index] ?? ''}`;
    }
  }
  await context.close();
  return complaints;
};
