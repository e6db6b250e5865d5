import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { realApks, startBox } from '@p2p-hotspot/examples';
import { execa } from 'execa';
import { makeOperator } from '../lab/operator.ts';
import { plugIn, waitForRelease } from '../lab/plug-in.ts';

/** What a box has on its card: a release with one app. */
export interface Card {
  /** Image of an ext4 file system. */
  readonly disk: string;
  readonly rootFingerprint: string;
  readonly applicationId: string;
  /** Of its APK, in hexadecimal digits. */
  readonly sha256: string;
}

const applicationId = 'io.appium.settings';
const diskBytes = 256 * 1024 * 1024;

/** Lets a box on this computer take a release, and keeps its folders: in the machine it is there already. */
export const makeCard = async (directory: string): Promise<Card> => {
  const operatorFolder = path.join(directory, 'operator');
  const folder = path.join(directory, 'card');
  for (const one of [operatorFolder, folder]) await mkdir(one);
  const operator = await makeOperator(operatorFolder);
  const apk = (await realApks()).find((file) => file.includes(`/${applicationId}/`));
  if (apk === undefined) throw new Error(`no APK of ${applicationId}`);
  await operator.add(apk);
  const bundle = path.join(directory, 'release-1.hotspot');
  await operator.createBundle(bundle);
  const { rootFingerprint } = operator;
  const box = await startBox({ directory: folder, trustRoot: rootFingerprint, portalPort: 0 });
  try {
    await plugIn(box, bundle);
    await waitForRelease(box, 1);
  } finally {
    await box.stop();
  }
  for (const one of [box.socketDirectory, box.dropDirectory])
    await rm(one, { recursive: true, force: true });
  const disk = path.join(directory, 'card.img');
  await writeFile(disk, '');
  await truncate(disk, diskBytes);
  await execa('mkfs.ext4', ['-q', '-F', '-d', folder, disk]);
  const sha256 = createHash('sha256')
    .update(await readFile(apk))
    .digest('hex');
  return { disk, rootFingerprint, applicationId, sha256 };
};
