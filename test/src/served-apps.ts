import path from 'node:path';
import { realApks, startBox } from '@p2p-hotspot/examples';
import { scanRepository } from './add-repository.ts';
import { verifyWithFdroidserver } from './fdroidserver.ts';
import { makeOperator } from './lab/operator.ts';
import { plugIn, waitForRelease } from './lab/plug-in.ts';
import { inScratch } from './lab/scratch.ts';
import type { SystemTest } from './system-test.ts';

/** From the operator's folder to a phone: the judge stands where the phone does. */
export const servedAppsTest: SystemTest = {
  name: 'served-apps',
  proves:
    'the QR code on the apps page is read from a screen of 360 by 640, and fdroidserver accepts the repository at its address',
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
      } finally {
        await box.stop();
      }
    });
  },
};
