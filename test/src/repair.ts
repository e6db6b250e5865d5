import { open } from 'node:fs/promises';
import { request } from 'node:http';
import path from 'node:path';
import { stewardActs, stewardSocketName, type StewardSession } from '@p2p-hotspot/contract';
import { realApks, startBox, waitFor, type Box } from '@p2p-hotspot/examples';
import { createHash } from 'node:crypto';
import { makeOperator } from './lab/operator.ts';
import { plugIn, waitForRelease } from './lab/plug-in.ts';
import { inScratch } from './lab/scratch.ts';
import type { SystemTest } from './system-test.ts';

const pin = '271828';

const post = async (box: Box, urlPath: string, body: unknown, token?: string): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const socketPath = path.join(box.socketDirectory, stewardSocketName);
    const headers = {
      'content-type': 'application/json',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    };
    const call = request({ socketPath, path: urlPath, method: 'POST', headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString();
        if ((response.statusCode ?? 500) >= 300) reject(new Error(`${urlPath}: ${text}`));
        else resolve(JSON.parse(text));
      });
    });
    call.on('error', reject);
    call.end(JSON.stringify(body));
  });

const flipBit = async (file: string, offset: number): Promise<void> => {
  const handle = await open(file, 'r+');
  try {
    const byte = Buffer.alloc(1);
    await handle.read(byte, 0, 1, offset);
    byte.writeUInt8(byte.readUInt8(0) ^ 1, 0);
    await handle.write(byte, 0, 1, offset);
    await handle.sync();
  } finally {
    await handle.close();
  }
};

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
        const { token } = (await post(box, '/v1/session', { pin })) as StewardSession;
        const repaired = waitFor(box, ({ history }) =>
          history.some(({ kind }) => kind === 'repaired'),
        );
        await post(box, stewardActs.scrub, {}, token);
        await repaired;
        const served = sha256(new Uint8Array(await (await fetch(url)).arrayBuffer()));
        if (served !== good) throw new Error(`the portal served ${served}, not ${good}`);
      } finally {
        await box.stop();
      }
    });
  },
};
