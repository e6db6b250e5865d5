import { chmod, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { chromiumNeed, chromiumWords } from '../lab/chromium.ts';
import { axeComplaints } from '../portal-screens/check-page.ts';
import type { JoinedPhone } from './phone.ts';

const screen = { width: 320, height: 640 };

const quoted = (word: string): string => `'${word.replaceAll("'", `'\\''`)}'`;

const demand = (isMet: boolean, what: string): void => {
  if (!isMet) throw new Error(what);
};

const look = async (page: Page, place: string): Promise<void> => {
  demand(page.url() === place, `${page.url()} is open, not ${place}`);
  const width = await page.evaluate<number>('document.documentElement.scrollWidth');
  demand(width <= screen.width, `${place} is ${width} pixels wide`);
  const complaints = await axeComplaints(page);
  demand(complaints.length === 0, `${place}: ${complaints.join('; ')}`);
};

/**
 * Walks with real Chromium on the phone: any address, the captive page, "stay", the portal, and back.
 *
 * @param origin of the portal
 */
export const walkInChromium = async (
  phone: JoinedPhone,
  origin: string,
  directory: string,
): Promise<string> => {
  const program = path.join(directory, 'chromium-on-the-phone');
  const words = [...phone.inside, chromiumNeed.tool].map(quoted).join(' ');
  await writeFile(program, `#!/bin/sh\nexec ${words} "$@"\n`);
  await chmod(program, 0o755);
  const browser = await chromium.launch({
    executablePath: program,
    args: [...chromiumWords, '--disable-gpu'],
  });
  try {
    const context = await browser.newContext({ viewport: screen, isMobile: true, locale: 'en' });
    const page = await context.newPage();
    await page.goto('http://news.example/today?x=1');
    await look(page, `${origin}/captive`);
    await page.goto(`${origin}/captive?lang=ar`);
    await look(page, `${origin}/captive?lang=ar`);
    await page.goto('http://news.example/');
    await page.getByRole('button', { name: 'Stay connected without Internet' }).click();
    await page.getByRole('heading', { name: 'You stay connected' }).waitFor();
    await look(page, `${origin}/captive`);
    await page.getByRole('link', { name: 'Open the pages of this box' }).click();
    await page.waitForURL(`${origin}/`);
    await page.goto('http://news.example/tomorrow');
    await page.waitForURL(`${origin}/`);
    await page.goto('http://library.lan/help');
    demand(page.url() === 'http://library.lan/help', `the name of the box led to ${page.url()}`);
    return `${browser.version()}: from any address to the captive page, to the portal, at ${screen.width} pixels`;
  } finally {
    await browser.close();
  }
};
