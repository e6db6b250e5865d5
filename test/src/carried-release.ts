import { open, stat } from 'node:fs/promises';
import path from 'node:path';
import { startBox, type Box } from '@p2p-hotspot/examples';
import { execa } from 'execa';
import { plugIn, waitForRelease } from './lab/plug-in.ts';
import { inScratch } from './lab/scratch.ts';
import type { SystemTest } from './system-test.ts';
import { makeSmallReleases } from './vm/small-releases.ts';

const filmBytes = 12 * 1024 * 1024;
const cutAtBytes = 5_000_000;

/** Asks until the box has read all of it once. */
const curl = async (box: Box, to: string, more: readonly string[]): Promise<void> => {
  const url = `${box.portalUrl}/carry/release.hotspot`;
  const patience = ['--fail', '--silent', '--show-error', '--retry', '60', '--retry-delay', '1'];
  await execa('curl', [...patience, ...more, '--output', to, url]);
};

const etagOf = async (box: Box): Promise<string> => {
  const response = await fetch(`${box.portalUrl}/carry/release.hotspot`, { method: 'HEAD' });
  return response.headers.get('etag') ?? '';
};

/** From one box to the next by a phone that loads a file: curl plays the phone. */
export const carriedReleaseTest: SystemTest = {
  name: 'carried-release',
  proves:
    'the release that a portal offers as one file is a bundle that hotspot verifies and an empty box takes, also when the download is cut, and never a mix of two releases',
  needs: [{ tool: 'curl', debianPackage: 'curl' }],
  run: async (log) => {
    await inScratch(async (directory) => {
      const releases = await makeSmallReleases(directory, { filmBytes: [filmBytes, filmBytes] });
      const { operator, environment } = releases;
      const openBox = (name: string) =>
        startBox({ directory: path.join(directory, name), portalPort: 0, environment });
      const first = await openBox('first');
      const second = await openBox('second');
      try {
        await plugIn(first, releases.bundle(1));
        await waitForRelease(first, 1);
        const carried = path.join(directory, 'carried.hotspot');
        await curl(first, carried, []);
        const whole = await stat(carried);
        const cut = await open(carried, 'r+');
        await cut.truncate(cutAtBytes);
        await cut.close();
        await curl(first, carried, ['--continue-at', '-']);
        if ((await stat(carried)).size !== whole.size) throw new Error('it did not go on');
        await operator.run(['bundle', 'verify', carried]);
        log(`${whole.size} bytes, cut at ${cutAtBytes} and gone on with: hotspot verifies them`);

        await plugIn(second, carried);
        await waitForRelease(second, 1);
        log('an empty box takes it');

        const before = await etagOf(first);
        await plugIn(first, releases.bundle(2));
        await waitForRelease(first, 2);
        const condition = ['--header', `If-Range: ${before}`, '--range', `${cutAtBytes}-`];
        const mixed = path.join(directory, 'mixed.hotspot');
        await curl(first, mixed, condition);
        await operator.run(['bundle', 'verify', mixed]);
        log('gone on with after the next release came: all of the new one');
      } finally {
        await first.stop();
        await second.stop();
      }
    });
  },
};
