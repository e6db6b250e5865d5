import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { realApks, startBox, type Box } from '@p2p-hotspot/examples';
import type { Locator, Page } from 'playwright-core';
import { makeOperator } from './lab/operator.ts';
import { plugIn, waitForRelease } from './lab/plug-in.ts';
import { inScratch } from './lab/scratch.ts';
import type { SystemTest } from './system-test.ts';
import { openPhone, overflowOf } from './upload/phone.ts';

const applicationId = 'io.appium.settings';
const android9 =
  'Mozilla/5.0 (Linux; Android 9; SM-A105F) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/100.0.4896.127 Mobile Safari/537.36';
const description = '<b>Settings</b> by hand.<script>document.title="broken into"</script>';
const longWord = 'w'.repeat(200);

const expect = (holds: boolean, what: string): void => {
  if (!holds) throw new Error(what);
};

/** @returns bundle file with one app and one installer, made by the operator's command */
const makeRelease = async (directory: string) => {
  const operator = await makeOperator(directory);
  const apk = (await realApks()).find((file) => file.includes(`/${applicationId}/`));
  if (apk === undefined) throw new Error(`no APK of ${applicationId}`);
  const installer = path.join(directory, 'tool_1.0_amd64.deb');
  await writeFile(
    installer,
    '!<arch>\ndebian-binary   1234567890  0     0     100644  4         `\n',
  );
  await operator.add(apk, installer);
  const texts = path.join(operator.collection, 'apps/metadata', applicationId, 'en-US');
  await mkdir(texts, { recursive: true });
  await writeFile(path.join(texts, 'description.txt'), `${description}\n\n${longWord}`);
  const bundle = path.join(directory, 'release-1.hotspot');
  await operator.createBundle(bundle);
  return { bundle, apk, rootFingerprint: operator.rootFingerprint };
};

const fits = async (page: Page): Promise<void> => {
  const pixels = await overflowOf(page);
  expect(pixels <= 0, `${page.url()} is ${pixels} pixels wider than the screen`);
};

/** Follows a link; the page that it leads to must fit the screen. */
const follow = async (page: Page, link: Locator, place: string): Promise<void> => {
  await link.tap();
  await page.waitForURL(`**${place}`);
  await fits(page);
};

/** From the first page to the file of an app, and back to how it is installed. */
const walk = async (page: Page, { portalUrl }: Box, apk: string): Promise<string> => {
  await page.goto(portalUrl);
  await fits(page);
  const main = page.getByRole('main');
  await follow(page, main.getByRole('link', { name: 'Apps' }), '/apps');
  await follow(page, main.locator('a.name').first(), `/${applicationId}`);
  await page.getByText('What it may do').waitFor();
  await page.getByText('Settings by hand.').waitFor();
  expect((await page.title()) !== 'broken into', 'a script in a description ran');
  await page.getByText('Check this file').first().tap();
  const sha256 = createHash('sha256')
    .update(await readFile(apk))
    .digest('hex');
  await page.getByText(sha256).first().waitFor();
  await fits(page);

  const link = page.getByRole('link', { name: /^Download / }).first();
  const type = await page.request.head(
    new URL((await link.getAttribute('href')) ?? '', portalUrl).href,
  );
  const wanted = 'application/vnd.android.package-archive';
  expect(type.headers()['content-type'] === wanted, 'the app has another type');
  const [download] = await Promise.all([page.waitForEvent('download'), link.tap()]);
  const got = await readFile(await download.path());
  expect(createHash('sha256').update(got).digest('hex') === sha256, 'another file came');

  await follow(
    page,
    main.getByRole('link', { name: 'How to install it, in pictures' }),
    '/install',
  );
  const first = await page.getByRole('heading', { level: 2 }).first().innerText();
  expect(first.startsWith('Android 8 to 12'), `first comes ${first}`);
  const box = await page.locator('svg.draw').first().boundingBox();
  expect(box !== null && box.width > 80 && box.height > 120, 'the drawing is too small');

  const sections = page.getByRole('navigation');
  await follow(page, sections.getByRole('link', { name: 'Installers' }), '/installers');
  await page.getByText('tool_1.0_amd64.deb').waitFor();
  return `${got.length} bytes downloaded`;
};

/** From the first page through the first steps and Manyverse, by "Next" alone, and home again. */
const walkFirstSteps = async (page: Page, { portalUrl }: Box): Promise<string> => {
  await page.goto(portalUrl);
  const main = page.getByRole('main');
  await follow(page, main.getByRole('link', { name: 'New here? Start here' }), '/welcome');
  const next = main.getByRole('link', { name: 'Next' });
  await follow(page, next, '/welcome/app');
  // The release of this test has an app, but not Manyverse.
  await page.getByText('Manyverse is not on this box').waitFor();
  await follow(page, main.getByRole('link', { name: 'Manyverse, step by step' }), '/manyverse');
  for (const step of ['start', 'connections', 'nearby', 'sync', 'friends']) {
    await follow(page, next, `/welcome/manyverse/${step}`);
    const drawing = await page.locator('svg.scene').boundingBox();
    expect(drawing !== null && drawing.width > 200, `the drawing of ${step} is too small`);
  }
  await follow(page, main.getByRole('link', { name: 'To the home page' }), '/');
  return 'first steps and Manyverse walked through';
};

/** What a villager does first, with an old phone whose browser runs no scripts. */
export const visitorWalkTest: SystemTest = {
  name: 'visitor-walk',
  proves:
    'with scripts off, on a screen of 360 by 640, a visitor finds an app, its file with the type that phones install, how to install it, and the installers, and walks through the first steps by one link after another; no page is wider than the screen',
  needs: [{ tool: '/usr/bin/chromium', debianPackage: 'chromium' }],
  run: async (log) => {
    await inScratch(async (directory) => {
      const { bundle, apk, rootFingerprint } = await makeRelease(directory);
      const box = await startBox({
        ...{ directory: path.join(directory, 'box'), trustRoot: rootFingerprint, portalPort: 0 },
      });
      const phone = await openPhone();
      try {
        await plugIn(box, bundle);
        await waitForRelease(box, 1);
        const browser = await phone.open('off', android9);
        const page = await browser.newPage();
        log(await walk(page, box, apk));
        log(await walkFirstSteps(page, box));
        for (const place of [
          `/apps/stable/apps/${applicationId}`,
          '/installers',
          '/help/install',
          '/welcome',
          '/welcome/manyverse/start',
          '/welcome/fdroid/add',
        ]) {
          await page.goto(`${box.portalUrl}${place}?lang=ar`);
          await fits(page);
        }
      } finally {
        await phone.close();
        await box.stop();
      }
    });
  },
};
