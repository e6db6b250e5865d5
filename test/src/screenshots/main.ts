import { mkdir, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { execa } from 'execa';
import type { Browser, BrowserContext } from 'playwright-core';
import { drawsWithWebGl, launchChromium } from '../lab/chromium.ts';
import { inScratch } from '../lab/scratch.ts';
import { signIn } from '../portal-screens/bundled-page.ts';
import { openRichBox } from '../portal-screens/rich-box.ts';
import { screenshots, type Screenshot } from './chosen.ts';

/**
 * `npm run screenshots`: takes the chosen pictures of a real portal into docs/screenshots. Needs Chromium
 * and pngquant of Debian.
 */
const folder = path.resolve(import.meta.dirname, '../../../../docs/screenshots');
const mostBytes = 60 * 1024;
const heights = { 320: 800, 1280: 800 } as const;

type Cookies = Parameters<BrowserContext['addCookies']>[0];

const take = async (
  browser: Browser,
  portalUrl: string,
  cookies: Cookies,
  { name, path: urlPath, width, language, colours = 'light', scripts, steward }: Screenshot,
): Promise<number> => {
  const context = await browser.newContext({
    viewport: { width, height: heights[width] },
    colorScheme: colours,
    locale: language,
    javaScriptEnabled: scripts !== 'off',
  });
  if (steward === true) await context.addCookies(cookies);
  const page = await context.newPage();
  const url = new URL(urlPath, portalUrl);
  url.searchParams.set('lang', language);
  await page.goto(url.href, { waitUntil: 'load' });
  if (urlPath.startsWith('/maps/_view/') && scripts !== 'off') {
    await page.locator('#map[data-drawn]').waitFor({ timeout: 120_000 });
  }
  const file = path.join(folder, `${name}.png`);
  await page.screenshot({ path: file });
  await context.close();
  await execa('pngquant', [
    '--force',
    '--skip-if-larger',
    '--strip',
    '--speed',
    '1',
    '--output',
    file,
    file,
  ]);
  const { size } = await stat(file);
  if (size > mostBytes) throw new Error(`${name}: ${size} bytes`);
  return size;
};

const list = (): string => `# Screenshots

Taken by \`npm run screenshots\`: a real box with the sample collection, Debian's Chromium with windows of 320 by 800 and 1280 by 800 pixels. Words in other languages than English are machine-made unless the page says otherwise.

${screenshots.map(({ name, shows }) => `## ${shows}\n\n![${shows}](${name}.png)\n`).join('\n')}
`;

await inScratch(async (directory) => {
  const rich = await openRichBox(directory);
  const { box } = rich;
  const browser = await launchChromium(...drawsWithWebGl);
  try {
    await rich.fill();
    const context = await browser.newContext({ locale: 'en' });
    await signIn(await context.newPage(), box.portalUrl);
    const cookies = await context.cookies();
    for (const { name } of screenshots) await rm(path.join(folder, `${name}.png`), { force: true });
    await mkdir(folder, { recursive: true });
    let total = 0;
    for (const screenshot of screenshots) {
      const size = await take(browser, box.portalUrl, cookies, screenshot);
      total += size;
      process.stdout.write(`${screenshot.name}: ${size} bytes\n`);
    }
    await writeFile(path.join(folder, 'README.md'), `${list().trim()}\n`);
    process.stdout.write(`${screenshots.length} pictures, ${total} bytes\n`);
  } finally {
    await browser.close();
    await box.stop();
  }
});
