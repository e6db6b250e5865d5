import type { BrowserContext, Page } from 'playwright-core';
import { launchChromium } from '../lab/chromium.ts';

/** A phone's browser: Chromium with the screen of a small phone. */
export interface Phone {
  /**
   * A browser that remembers what its pages keep, until it is closed.
   *
   * @param userAgent what it says it is; absent: Chromium of this machine
   */
  open(scripts: 'on' | 'off', userAgent?: string): Promise<BrowserContext>;
  close(): Promise<void>;
}

const screen = { width: 360, height: 640 };

export const openPhone = async (): Promise<Phone> => {
  const browser = await launchChromium('--disable-gpu');
  return {
    open: (scripts, userAgent) =>
      browser.newContext({
        viewport: screen,
        isMobile: true,
        hasTouch: true,
        locale: 'en',
        ...(userAgent !== undefined && { userAgent }),
        javaScriptEnabled: scripts === 'on',
      }),
    close: () => browser.close(),
  };
};

/** Goes from the page where releases are carried to the one that takes them. */
export const goToUpload = async (page: Page, portalUrl: string): Promise<void> => {
  await page.goto(`${portalUrl}/carry`);
  await page.getByRole('link', { name: 'Give this box a release' }).tap();
  await page.getByLabel('PIN of the steward').waitFor();
};

/** Types the PIN, chooses the file and sends it. */
export const sendFile = async (page: Page, pin: string, file: string): Promise<void> => {
  await page.getByLabel('PIN of the steward').fill(pin);
  await page.getByLabel('File').setInputFiles(file);
  await page.getByRole('button', { name: 'Send' }).tap({ noWaitAfter: true });
};

/** What does not fit on the screen, in pixels of width. */
export const overflowOf = async (page: Page): Promise<number> => {
  const width = await page.evaluate<number>('document.documentElement.scrollWidth');
  return width - screen.width;
};
