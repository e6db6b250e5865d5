import { readdir, stat, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { startBox, waitFor, type Box } from '@p2p-hotspot/examples';
import { execa } from 'execa';
import type { Page } from 'playwright-core';
import { plugIn, waitForRelease } from '../lab/plug-in.ts';
import { inScratch } from '../lab/scratch.ts';
import type { SystemTest } from '../system-test.ts';
import { makeSmallReleases } from '../vm/small-releases.ts';
import { openCutProxy, type CutProxy } from './cut-proxy.ts';
import { fillUpWhileSending } from './full-drop-folder.ts';
import { goToUpload, openPhone, overflowOf, sendFile, type Phone } from './phone.ts';

const pin = '271828';
const filmBytes = [32 * 1024 * 1024, 2 * 1024 * 1024];
/** Pieces of 8 MiB: the first cut is within the second, the page is closed within the fourth. */
const firstCutBytes = 12_000_000;
const closeAfterBytes = 12_000_000;
const largeBytes = 2 * 1024 ** 3;
const patienceMs = 60_000;

const carry = async (box: Box, to: string): Promise<void> => {
  const url = `${box.portalUrl}/carry/release.hotspot`;
  await execa('curl', ['--fail', '--silent', '--retry', '60', '--retry-delay', '1', '-o', to, url]);
};

const says = (page: Page, words: string): Promise<void> =>
  page.getByText(words).first().waitFor({ timeout: patienceMs });

/** Nothing is left in the drop folder but what is no source. */
const isTidy = async (box: Box): Promise<boolean> =>
  (await readdir(box.dropDirectory)).every((name) => name.startsWith('.'));

/** After the box has used a file the portal removes it; how soon is told by nobody. */
const waitUntilTidy = async (box: Box): Promise<void> => {
  const left = await waitFor(box, ({ sources }) => sources.length === 0);
  if (left.sources.length > 0 || !(await isTidy(box))) throw new Error('the file is still there');
};

const checkWrongFile = async (phone: Phone, box: Box, file: string): Promise<string> => {
  await writeFile(file, 'not a release at all');
  await truncate(file, largeBytes);
  const proxy = await openCutProxy(box.portalUrl);
  const sent: string[] = [];
  try {
    for (const scripts of ['on', 'off'] as const) {
      const browser = await phone.open(scripts);
      const page = await browser.newPage();
      const before = proxy.sentBytes();
      await goToUpload(page, proxy.url);
      await sendFile(page, pin, file);
      await says(page, 'This file is not a release');
      const megabytes = Math.round((proxy.sentBytes() - before) / 1e6);
      // Without scripts that is what the buffers on the way hold, of two systems and the proxy.
      if (megabytes > 60) throw new Error(`${megabytes} MB were sent of a wrong file`);
      sent.push(`${megabytes} MB with scripts ${scripts}`);
      await browser.close();
    }
  } finally {
    await proxy.close();
  }
  return sent.join(', ');
};

/** The wrong PIN begins nothing; the right one begins once, and no piece but the first begins at 0. */
const checkRequests = (requests: readonly string[]): void => {
  const counted = ['POST', 'PATCH 0'].map((one) => requests.filter((r) => r === one).length);
  if (counted.join() !== '2,1') throw new Error(`it did not go on: ${requests.join(', ')}`);
};

/** @returns bytes that went to the box in all */
const uploadWithCuts = async (phone: Phone, proxy: CutProxy, file: string): Promise<number> => {
  const browser = await phone.open('on');
  const first = await browser.newPage();
  const problems: string[] = [];
  first.on('pageerror', (error) => problems.push(error.message));
  await goToUpload(first, proxy.url);
  if ((await overflowOf(first)) > 0) throw new Error('the page is wider than the screen');
  await sendFile(first, '000000', file);
  await says(first, 'The PIN is wrong');
  const begun = proxy.sentBytes();
  const cut = proxy.cutAfter(firstCutBytes);
  await sendFile(first, pin, file);
  await cut;
  await proxy.cutAfter(closeAfterBytes);
  await first.close();
  const second = await browser.newPage();
  await goToUpload(second, proxy.url);
  await sendFile(second, pin, file);
  await says(second, 'Done: stable 1 is in force');
  if (problems.length > 0) throw new Error(problems.join('\n'));
  await browser.close();
  return proxy.sentBytes() - begun;
};

/** From one box to the next by a phone's browser, over the Wi-Fi of both: Chromium plays the phone. */
export const uploadedReleaseTest: SystemTest = {
  name: 'uploaded-release',
  proves:
    'a release that one portal hands out is given to another one by a phone-sized browser, cut, left and gone on with, also with scripts off, and installed by its daemon; a wrong file is refused early, and so is what a disk that fills up has no room for',
  needs: [
    { tool: 'curl', debianPackage: 'curl' },
    { tool: 'mount', debianPackage: 'mount' },
    { tool: '/usr/bin/chromium', debianPackage: 'chromium' },
  ],
  run: async (log) => {
    await inScratch(async (directory) => {
      const releases = await makeSmallReleases(directory, { filmBytes });
      const environment = { ...releases.environment, ADMIN_PIN: pin };
      const openBox = (name: string) =>
        startBox({ directory: path.join(directory, name), portalPort: 0, environment });
      const first = await openBox('first');
      const second = await openBox('second');
      const phone = await openPhone();
      const proxy = await openCutProxy(second.portalUrl);
      const carried = path.join(directory, 'carried.hotspot');
      try {
        await plugIn(first, releases.bundle(1));
        await waitForRelease(first, 1);
        await carry(first, carried);
        const { size } = await stat(carried);
        const sent = await uploadWithCuts(phone, proxy, carried);
        checkRequests(proxy.requests());
        await waitForRelease(second, 1);
        await waitUntilTidy(second);
        log(`${size} bytes, cut once and left once: ${sent} bytes were sent; installed`);

        const wrong = await checkWrongFile(phone, second, path.join(directory, 'film.mp4'));
        log(`a wrong file of 2 GiB is refused after ${wrong}`);

        await plugIn(first, releases.bundle(2));
        await waitForRelease(first, 2);
        await carry(first, carried);
        const browser = await phone.open('off');
        const page = await browser.newPage();
        await goToUpload(page, second.portalUrl);
        await sendFile(page, pin, carried);
        await says(page, 'Done: stable 2 is in force');
        await waitForRelease(second, 2);
        await waitUntilTidy(second);
        log('the next one with scripts off: installed');

        const full = path.join(directory, 'full');
        await fillUpWhileSending(full, releases.bundle(1), environment, pin);
        log('a disk that fills up in the middle: refused in words, and the room is given back');
      } finally {
        await proxy.close();
        await phone.close();
        await first.stop();
        await second.stop();
      }
    });
  },
};
