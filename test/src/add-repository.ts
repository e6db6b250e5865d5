import path from 'node:path';
import { execa } from 'execa';
import { openPhone, overflowOf } from './upload/phone.ts';

/** What a page may weigh, in bytes, unpacked and with its pictures of code. */
const largestPage = 50_000;

const expect = (holds: boolean, what: string): void => {
  if (!holds) throw new Error(what);
};

const decode = async (picture: string): Promise<string> => {
  const { stdout } = await execa('zbarimg', ['--quiet', '--raw', picture]);
  return stdout.trim();
};

/**
 * How a visitor adds the apps of a box to F-Droid: the QR code as a camera sees it on a small screen, the
 * address as text, and what a button copies.
 *
 * @param directory for pictures of the screen; they stay there
 * @returns the address with its fingerprint, as a phone scans it
 */
export const scanRepository = async (portalUrl: string, directory: string): Promise<string> => {
  const phone = await openPhone();
  try {
    const plain = await phone.open('off');
    const page = await plain.newPage();
    const answer = await page.goto(`${portalUrl}/apps`);
    const bytes = (await answer?.body())?.length ?? 0;
    expect(bytes > 0 && bytes <= largestPage, `the page of apps has ${bytes} bytes`);
    expect((await overflowOf(page)) <= 0, 'the page of apps is wider than the screen');
    await page.screenshot({ path: path.join(directory, 'apps.png'), fullPage: true });
    const code = page.getByRole('img', { name: /^QR code/ });
    const picture = path.join(directory, 'qr.png');
    await code.screenshot({ path: picture });
    const size = await code.boundingBox();
    // 49 modules with the quiet zone: 4 pixels and more for each.
    expect(size !== null && size.width >= 49 * 4, `the QR code is ${size?.width ?? 0} pixels wide`);
    const scanned = await decode(picture);
    const text = await page.locator('code[id^=address]').innerText();
    expect(text === scanned, `the text says ${text}, the picture ${scanned}`);
    expect(
      !(await page.getByRole('button', { name: 'Copy' }).isVisible()),
      'a button that does nothing is shown',
    );
    await plain.close();

    const scripted = await phone.open('on');
    await scripted.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: portalUrl });
    const second = await scripted.newPage();
    await second.goto(`${portalUrl}/apps`);
    await second.getByRole('button', { name: 'Copy' }).tap();
    await second.getByText('Copied').waitFor();
    const copied = await second.evaluate<string>('navigator.clipboard.readText()');
    expect(copied === scanned, `copied was ${copied}`);
    return scanned;
  } finally {
    await phone.close();
  }
};
