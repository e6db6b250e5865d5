import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { launchChromium } from '../lab/chromium.ts';

/** An emulated processor answers in its own time. */
const patienceMs = 120_000;
const anywhere = 'http://news.example/today';

const expectAt = async (page: Page, url: string): Promise<void> => {
  await page.waitForURL(url, { timeout: patienceMs });
};

export interface Visit {
  /** Port of this computer where the phone's tunnel is. */
  readonly tunnelPort: number;
  /** As in "http://192.168.44.1". */
  readonly portal: string;
  readonly applicationId: string;
}

/**
 * What a visitor does whose phone has just joined: any address leads to the captive page; there the
 * visitor stays connected, goes on to the portal, and takes an app.
 *
 * @returns SHA-256 of the file that came, in hexadecimal digits
 */
export const visitFromPhone = async (visit: Visit): Promise<string> => {
  const { portal } = visit;
  const browser = await launchChromium(
    ...['--disable-gpu', `--proxy-server=socks5://127.0.0.1:${visit.tunnelPort}`],
    // Not even addresses of this computer go past the phone.
    '--proxy-bypass-list=<-loopback>',
  );
  try {
    const page = await browser.newPage({ locale: 'en', viewport: { width: 360, height: 640 } });
    page.setDefaultTimeout(patienceMs);
    page.setDefaultNavigationTimeout(patienceMs);
    await page.goto(anywhere);
    await expectAt(page, `${portal}/captive`);
    await page.getByRole('button', { name: 'Stay connected without Internet' }).click();
    await page.getByRole('heading', { name: 'You stay connected' }).waitFor();
    await page.getByRole('link', { name: 'Open the pages of this box' }).click();
    await expectAt(page, `${portal}/`);
    // Who stays is not asked again.
    await page.goto(anywhere);
    await expectAt(page, `${portal}/`);
    await page.goto(`http://library.lan/apps/stable/apps/${visit.applicationId}`);
    const link = page.getByRole('link', { name: /^Download / }).first();
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
    return createHash('sha256')
      .update(await readFile(await download.path()))
      .digest('hex');
  } finally {
    await browser.close();
  }
};
