import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { chromiumNeed, chromiumWords } from '../lab/chromium.ts';
import type { RichBox } from './rich-box.ts';

/** What the little window of a phone says it is that joins a Wi-Fi. */
const userAgent =
  'Mozilla/5.0 (Linux; Android 9; SM-A105F Build/PPR1.180610.011; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/100.0.4896.127 Mobile Safari/537.36';

/** As Chromium keeps them: no cookies and no storage, no windows, no downloads. */
const preferences = {
  profile: { default_content_setting_values: { cookies: 2, popups: 2 } },
  download_restrictions: 3,
};

const demand = (isMet: boolean, what: string): void => {
  if (!isMet) throw new Error(what);
};

const open = async (directory: string, scripts: 'on' | 'off'): Promise<BrowserContext> => {
  const profile = path.join(directory, `mini-browser-${scripts}`);
  await mkdir(path.join(profile, 'Default'), { recursive: true });
  await writeFile(path.join(profile, 'Default/Preferences'), JSON.stringify(preferences));
  return chromium.launchPersistentContext(profile, {
    executablePath: chromiumNeed.tool,
    args: chromiumWords,
    viewport: { width: 320, height: 480 },
    isMobile: true,
    hasTouch: true,
    locale: 'en',
    userAgent,
    acceptDownloads: false,
    javaScriptEnabled: scripts === 'on',
  });
};

/** This is no test of ours where the browser keeps things all the same. */
const keepsNothing = async (page: Page): Promise<void> => {
  const kept = await page.evaluate<string>(`(() => {
    document.cookie = 'a=b';
    try { localStorage.setItem('a', 'b'); return 'storage'; } catch { return document.cookie; }
  })()`);
  demand(kept === '', `this browser keeps ${kept}`);
};

const follow = async (page: Page, href: string): Promise<void> => {
  const link = page.locator(`main a[href^="${href}"]`).first();
  await link.tap();
  await page.waitForURL(`**${href}*`);
  const width = await page.evaluate<number>('document.documentElement.scrollWidth');
  demand(width <= 320, `${page.url()} is wider than the screen`);
};

/** From the first page to an app, told how to get out of the little window, and to something to read. */
const walk = async (
  page: Page,
  { box, siteUrl }: RichBox,
  scripts: 'on' | 'off',
): Promise<void> => {
  await page.goto(box.portalUrl);
  if (scripts === 'on') await keepsNothing(page);
  await follow(page, '/welcome');
  await page.goto(box.portalUrl);
  await follow(page, '/apps');
  await follow(page, '/apps/stable/apps/io.appium.settings');
  await page.getByText('Download').first().waitFor();
  const { host } = new URL(box.portalUrl);
  const told = page.locator('main .notice', { hasText: host }).first();
  await told.waitFor();
  await told.locator('a[href^="/welcome"]').tap();
  await page.waitForURL('**/welcome*');
  await page.getByText(host).first().waitFor();
  await page.goto(box.portalUrl);
  await follow(page, '/content');
  await page.locator(`main a[href^="${siteUrl}/stable/health-guide/"]`).first().tap();
  await page.waitForURL(`${siteUrl}/stable/health-guide/**`);
  await page.getByRole('heading').first().waitFor();
};

/** The walk of somebody who sees the portal in the little window that opens when a phone joins. */
export const walkInMiniBrowser = async (directory: string, rich: RichBox): Promise<void> => {
  for (const scripts of ['on', 'off'] as const) {
    const context = await open(directory, scripts);
    const problems: string[] = [];
    const [page = await context.newPage()] = context.pages();
    context.on('page', (opened) => problems.push(`a new window: ${opened.url()}`));
    page.on('download', (download) => problems.push(`a download: ${download.url()}`));
    context.on('weberror', (error) => problems.push(error.error().message));
    try {
      await walk(page, rich, scripts);
      demand((await context.cookies()).length === 0, 'a cookie was set');
      demand(problems.length === 0, problems.join('\n'));
    } finally {
      await context.close();
    }
  }
};
