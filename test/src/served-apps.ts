import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { realApks, startBox, type Box } from '@p2p-hotspot/examples';
import { scanRepository } from './add-repository.ts';
import { verifyWithFdroidserver } from './fdroidserver.ts';
import { judgeServing } from './lab/judge-serving.ts';
import { makeOperator, type Operator } from './lab/operator.ts';
import { counterOf, plugIn, waitForRelease } from './lab/plug-in.ts';
import { inScratch } from './lab/scratch.ts';
import type { SystemTest } from './system-test.ts';

/** In the release after it, this app is gone. */
const removed = 'io.appium.settings';

/** The list is signed for the address that a box has on its Wi-Fi, not for this port. */
const expectKept = (broken: readonly string[], when: string): void => {
  if (broken.join() !== 'signed-address') throw new Error(`${when}: ${broken.join(', ')}`);
};

/** The box goes from one release to the next while its repository is looked at, again and again. */
const updateWhileJudged = async (
  operator: Operator,
  box: Box,
  url: string,
  directory: string,
): Promise<string> => {
  const first = await judgeServing(url, '--all');
  expectKept(first.broken, 'before');
  const before = path.join(directory, 'before.json');
  await writeFile(before, first.printed);
  await operator.run(['apps', 'remove', removed, '--collection', operator.collection]);
  const bundle = path.join(directory, 'release-2.hotspot');
  await operator.createBundle(bundle);
  await plugIn(box, bundle);
  let looks = 0;
  for (let isNew = false; !isNew; looks += 1) {
    isNew = counterOf(await box.status()) === 2;
    expectKept((await judgeServing(url, '--before', before)).broken, `look ${looks + 1}`);
  }
  await waitForRelease(box, 2);
  const last = await judgeServing(url, '--all', '--before', before);
  expectKept(last.broken, 'after');
  if (last.printed.includes(`"path":"${removed}`)) throw new Error(`${removed} is still listed`);
  return `${looks} looks while the next release came: whole lists, and the app that is gone is still served`;
};

/** From the operator's folder to a phone: the judge stands where the phone does. */
export const servedAppsTest: SystemTest = {
  name: 'served-apps',
  proves:
    'the QR code on the apps page is read from a screen of 360 by 640, fdroidserver accepts the repository at its address, and hotspot apps serving finds nothing to mend, also while the box takes the next release',
  needs: [
    { tool: '/usr/bin/fdroid', debianPackage: 'fdroidserver' },
    { tool: '/usr/bin/chromium', debianPackage: 'chromium' },
    { tool: 'zbarimg', debianPackage: 'zbar-tools' },
  ],
  run: async (log) => {
    await inScratch(async (directory) => {
      const operator = await makeOperator(directory);
      await operator.add(...(await realApks()));
      const bundle = path.join(directory, 'release-1.hotspot');
      await operator.createBundle(bundle);
      const box = await startBox({
        directory: path.join(directory, 'box'),
        trustRoot: operator.rootFingerprint,
        portalPort: 0,
      });
      try {
        await plugIn(box, bundle);
        await waitForRelease(box, 1);
        const scanned = new URL(await scanRepository(box.portalUrl, directory));
        log(`scanned: ${scanned.href}`);
        const fingerprint = scanned.searchParams.get('fingerprint') ?? '';
        const url = scanned.origin + scanned.pathname;
        log(await verifyWithFdroidserver(url, fingerprint.toLowerCase()));
        log(await updateWhileJudged(operator, box, url, directory));
      } finally {
        await box.stop();
      }
    });
  },
};
