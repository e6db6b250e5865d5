import path from 'node:path';
import { stewardActs } from '@p2p-hotspot/contract';
import { realApks, startBox, waitFor } from '@p2p-hotspot/examples';
import { createHash } from 'node:crypto';
import { flipBit } from './lab/flip-bit.ts';
import { makeOperator } from './lab/operator.ts';
import { plugIn, waitForRelease } from './lab/plug-in.ts';
import { inScratch } from './lab/scratch.ts';
import { askAsSteward } from './lab/steward.ts';
import type { SystemTest } from './system-test.ts';

const pin = '271828';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Cards rot. What a visitor downloads is still what the operator signed. */
export const repairTest: SystemTest = {
  name: 'repair',
  proves:
    'a flipped bit in the store is found, repaired from the bundle, and the right bytes come through the portal',
  needs: [],
  run: async () => {
    await inScratch(async (directory) => {
      const operator = await makeOperator(directory);
      const [apk] = await realApks();
      if (apk === undefined) throw new Error('no app among the npm packages');
      await operator.add(apk);
      const bundle = path.join(directory, 'release-1.hotspot');
      await operator.createBundle(bundle);
      const box = await startBox({
        directory: path.join(directory, 'box'),
        trustRoot: operator.rootFingerprint,
        portalPort: 0,
        environment: { ADMIN_PIN: pin },
      });
      try {
        await plugIn(box, bundle);
        await waitForRelease(box, 1);
        const index = (await (
          await fetch(`${box.portalUrl}/fdroid/repo/index-v2.json`)
        ).json()) as {
          packages: Record<string, { versions: Record<string, { file: { name: string } }> }>;
        };
        const [version] = Object.values(Object.values(index.packages)[0]?.versions ?? {});
        const url = `${box.portalUrl}/fdroid/repo${version?.file.name ?? ''}`;
        const good = sha256(new Uint8Array(await (await fetch(url)).arrayBuffer()));

        const stored = path.join(box.storeDirectory, 'files', good.slice(0, 2), good);
        await flipBit(stored, 1000);
        const repaired = waitFor(box, ({ history }) =>
          history.some(({ kind }) => kind === 'repaired'),
        );
        await askAsSteward(box.socketDirectory, pin, stewardActs.scrub);
        await repaired;
        const served = sha256(new Uint8Array(await (await fetch(url)).arrayBuffer()));
        if (served !== good) throw new Error(`the portal served ${served}, not ${good}`);
      } finally {
        await box.stop();
      }
    });
  },
};
