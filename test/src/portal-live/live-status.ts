import { rename } from 'node:fs/promises';
import path from 'node:path';
import { renderMessage, type BoxStatus } from '@p2p-hotspot/contract';
import {
  startBox,
  startDaemonProcess,
  waitFor,
  type Box,
  type DaemonProcess,
} from '@p2p-hotspot/examples';
import type { Page } from 'playwright-core';
import { chromiumNeed, launchChromium } from '../lab/chromium.ts';
import { isCommitted, plugIn, waitForRelease } from '../lab/plug-in.ts';
import { inScratch } from '../lab/scratch.ts';
import type { SystemTest } from '../system-test.ts';
import { makeSmallReleases } from '../vm/small-releases.ts';

/** The second release has much to copy: time for a cut in the middle. */
const filmBytes = [1024 * 1024, 96 * 1024 * 1024];
const firstBytes = 4 * 1024 * 1024;
const patienceMs = 120_000;

const away = renderMessage({ code: 'PORTAL_STATUS_UNKNOWN', parameters: {} }).text;

const demand = (isMet: boolean, what: string): void => {
  if (!isMet) throw new Error(what);
};

/** What the page has shown of the status, in the order in which it showed it. */
const recordStatus = `
  addEventListener('DOMContentLoaded', () => {
    window.shown = [];
    const live = document.getElementById('live');
    const note = () => {
      const text = live.querySelector('[data-part=message]').innerText;
      const hasBar = live.querySelector('progress') !== null;
      const line = (hasBar ? 'with a bar: ' : '') + text;
      if (window.shown.at(-1) !== line) window.shown.push(line);
    };
    new MutationObserver(note).observe(live, { childList: true, subtree: true, characterData: true });
    note();
  });`;

const hasShown = (page: Page): Promise<readonly string[]> =>
  page.evaluate<readonly string[]>('window.shown');

/** The words that all pages end with. */
const done = 'stable 2 is in force';

/** Waits until a page says something; one without scripts renews itself until then. */
const says = (page: Page, words: string): Promise<void> =>
  page.locator('#live').getByText(words).first().waitFor({ timeout: patienceMs });

const isCopying = (status: BoxStatus): boolean => {
  if (isCommitted(status, 2)) throw new Error('it was over before it was seen');
  return status.phase === 'FETCHING' && (status.progress?.doneBytes ?? 0) > firstBytes;
};

/** Holds the daemon in the middle of its copying until a page shows it: a browser may be slower than a disk. */
const seeCopying = async (daemon: DaemonProcess, page: Page): Promise<void> => {
  await waitFor(daemon, isCopying);
  process.kill(daemon.pid, 'SIGSTOP');
  try {
    await page.locator('#live progress').waitFor({ timeout: patienceMs });
  } finally {
    process.kill(daemon.pid, 'SIGCONT');
  }
};

/**
 * Copies until the box is in the middle of it, then ends its daemon where it stands and starts it
 * anew. The bundle is away until the live page knows of the new daemon: else a fast machine has copied the
 * rest before the portal looks for a daemon again.
 */
const cutInTheMiddle = async (
  box: Box,
  bundle: string,
  environment: Readonly<Record<string, string>>,
  live: Page,
  plain: Page,
) => {
  await waitFor(box, isCopying);
  process.kill(box.daemonPid, 'SIGKILL');
  await Promise.all([live, plain].map((page) => says(page, away)));
  const dropped = path.join(box.dropDirectory, path.basename(bundle));
  const pulled = path.join(path.dirname(box.dropDirectory), path.basename(bundle));
  await rename(dropped, pulled);
  const daemon = await startDaemonProcess({
    directories: {
      store: box.storeDirectory,
      state: box.stateDirectory,
      sockets: box.socketDirectory,
      drop: box.dropDirectory,
    },
    environment,
  });
  await live.locator('#live').getByText(away).waitFor({ state: 'hidden', timeout: patienceMs });
  await rename(pulled, dropped);
  await seeCopying(daemon, live);
  return daemon;
};

/** An update as a visitor sees it who looks at the status page all the time. */
export const liveStatusTest: SystemTest = {
  name: 'live-status',
  proves:
    'the status page of a real browser follows a real update without being loaded again, through a daemon that is killed in the middle and comes back; with scripts off it follows by loading itself again',
  needs: [chromiumNeed],
  run: async (log) => {
    await inScratch(async (directory) => {
      const releases = await makeSmallReleases(directory, { filmBytes });
      const { environment } = releases;
      const box = await startBox({
        directory: path.join(directory, 'box'),
        portalPort: 0,
        environment,
      });
      const browser = await launchChromium('--disable-gpu');
      let daemon: Awaited<ReturnType<typeof cutInTheMiddle>> | undefined;
      try {
        await plugIn(box, releases.bundle(1));
        await waitForRelease(box, 1);
        const live = await (await browser.newContext({ locale: 'en' })).newPage();
        await live.addInitScript(recordStatus);
        const plain = await (
          await browser.newContext({ locale: 'en', javaScriptEnabled: false })
        ).newPage();
        let loads = 0;
        plain.on('load', () => (loads += 1));
        let liveLoads = 0;
        live.on('load', () => (liveLoads += 1));
        for (const page of [live, plain]) await page.goto(`${box.portalUrl}/status`);
        await plugIn(box, releases.bundle(2));
        daemon = await cutInTheMiddle(box, releases.bundle(2), environment, live, plain);
        await Promise.all([live, plain].map((page) => says(page, done)));
        demand(liveLoads === 1, `the page was loaded ${liveLoads} times`);
        demand(loads > 2, 'the page without scripts was not loaded again');
        const shown = await hasShown(live);
        const cut = shown.findIndex((line) => line.includes(away));
        const isBar = (line: string): boolean => line.startsWith('with a bar: ');
        demand(shown.slice(0, cut).some(isBar), 'no progress was shown before the cut');
        demand(shown.slice(cut).some(isBar), 'no progress was shown after the cut');
        const lines = shown.map((line) => line.replace(/\n.*/s, ''));
        log(`with scripts, by one load: ${lines.join(' | ')}`);
        log(`without scripts: loaded ${loads} times`);
      } finally {
        await browser.close();
        await daemon?.stop();
        await box.stop();
      }
    });
  },
};
