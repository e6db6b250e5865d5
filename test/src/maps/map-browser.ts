import type { BrowserContext, Page } from 'playwright-core';
import { drawsWithWebGl, launchChromium } from '../lab/chromium.ts';

/** A browser that notes down what leaves its origin and what goes wrong in it. */
export interface MapBrowser {
  open(options: {
    readonly width: number;
    readonly scripts?: 'off';
    readonly dark?: boolean;
  }): Promise<Page>;
  /** Requests to anything but the portal, violations of its policy, and errors of scripts. */
  complaints(): readonly string[];
  close(): Promise<void>;
}

/** @param webGl whether pages can draw with WebGL */
export const openMapBrowser = async (
  portalUrl: string,
  webGl: 'on' | 'off',
): Promise<MapBrowser> => {
  const complaints: string[] = [];
  const browser = await launchChromium(
    ...(webGl === 'on' ? drawsWithWebGl : ['--disable-gpu', '--disable-3d-apis']),
  );
  const watch = (context: BrowserContext): void => {
    context.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(`${portalUrl}/`) && !/^(?:data|blob):/.test(url)) {
        complaints.push(`request to ${url}`);
      }
    });
    context.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    context.on('weberror', (error) => complaints.push(error.error().message));
  };
  return {
    open: async ({ dark = false, scripts, width }) => {
      const context = await browser.newContext({
        viewport: { width, height: 720 },
        locale: 'en',
        colorScheme: dark ? 'dark' : 'light',
        javaScriptEnabled: scripts !== 'off',
      });
      watch(context);
      return context.newPage();
    },
    complaints: () => complaints,
    close: () => browser.close(),
  };
};

/** What a map shows now. */
export interface MapView {
  readonly zoom: number;
  /** Longitude and latitude, as text. */
  readonly center: string;
}

/** Waits until the map is drawn. */
export const viewOf = async (page: Page): Promise<MapView> => {
  const frame = page.locator('#map[data-drawn]');
  await frame.waitFor({ timeout: 60_000 });
  return {
    zoom: Number(await frame.getAttribute('data-drawn')),
    center: (await frame.getAttribute('data-center')) ?? '',
  };
};

/** Waits until the map shows another place, and is drawn. */
export const waitUntilMoved = async (page: Page, from: MapView): Promise<MapView> => {
  const frame = page.locator(`#map[data-drawn]:not([data-center="${from.center}"])`);
  await frame.waitFor({ timeout: 60_000 });
  return viewOf(page);
};

/** Share of the map's pixels that have about this colour, from 0 to 1. */
export const shareOf = async (
  page: Page,
  [red, green, blue]: readonly [number, number, number],
): Promise<number> => {
  const picture = (await page.locator('#map').screenshot()).toString('base64');
  const blank = await page.context().newPage();
  const share = await blank.evaluate<number>(`(async () => {
    const image = new Image();
    image.src = 'data:image/png;base64,${picture}';
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.width;
    canvas.height = image.height;
    const context = canvas.getContext('2d');
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    let count = 0;
    for (let index = 0; index < data.length; index += 4) {
      const distance = Math.abs(data[index] - ${red}) + Math.abs(data[index + 1] - ${green}) +
        Math.abs(data[index + 2] - ${blue});
      if (distance < 12) count += 1;
    }
    return count / (data.length / 4);
  })()`);
  await blank.close();
  return share;
};
