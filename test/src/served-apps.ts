import path from 'node:path';
import { realApks, startBox } from '@p2p-hotspot/examples';
import { verifyWithFdroidserver } from './fdroidserver.ts';
import { makeOperator } from './lab/operator.ts';
import { plugIn, waitForRelease } from './lab/plug-in.ts';
import { inScratch } from './lab/scratch.ts';
import type { SystemTest } from './system-test.ts';

/** From the operator's folder to a phone: the judge stands where the phone does. */
export const servedAppsTest: SystemTest = {
  name: 'served-apps',
  proves: 'fdroidserver accepts the app repository that the portal of a box serves',
  needs: [{ tool: '/usr/bin/fdroid', debianPackage: 'fdroidserver' }],
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
        const url = `${box.portalUrl}/fdroid/repo`;
        const identity = (await (await fetch(`${url}/repository.json`)).json()) as {
          readonly fingerprint: string;
        };
        log(await verifyWithFdroidserver(url, identity.fingerprint));
      } finally {
        await box.stop();
      }
    });
  },
};
