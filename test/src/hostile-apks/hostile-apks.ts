import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { FdroidError, readApk } from '@p2p-hotspot/fdroid/build';
import { execa } from 'execa';
import { inScratch } from '../lab/scratch.ts';
import type { SystemTest } from '../system-test.ts';
import { makeHostileApks } from './make-apks.ts';

const judge = path.resolve(import.meta.dirname, '../../../src/hostile-apks/VerifyApks.java');
const library = '/usr/share/java/apksig.jar';
const apkCount = 1500;
/** Where an APK that gives rise to doubt is kept. */
const keptFolder = 'hostile-apk-failures';
const refused = 'refused';

const oursOf = async (apk: string): Promise<string> => {
  try {
    return (await readApk(apk)).signer;
  } catch (error) {
    if (error instanceof FdroidError) return refused;
    throw error;
  }
};

/** Whom we name must be whom Android names; what we refuse may be fine to it. */
const isTrue = (ours: string, all: string, newer: string): boolean =>
  ours === refused ||
  ([all, newer].includes(ours) && [all, newer].every((name) => name === ours || name === refused));

/** The judge is another program by other people: Android's. */
export const hostileApksTest: SystemTest = {
  name: 'hostile-apks',
  proves:
    'of 1,500 APKs made as an attacker would, none gets another signer from us than from apksigner',
  needs: [
    { tool: 'java', debianPackage: 'default-jdk-headless' },
    { tool: library, debianPackage: 'libapksig-java' },
  ],
  run: async (log) => {
    await inScratch(async (directory) => {
      const seed = new Date().toISOString().slice(0, 10);
      const apks = await makeHostileApks(apkCount, seed);
      for (const [index, apk] of apks.entries()) {
        await writeFile(path.join(directory, `${index}.apk`), apk);
      }
      const words = ['-cp', library, judge, directory, String(apkCount)];
      const said = (await execa('java', words)).stdout.split('\n');
      const counts = { same: 0, onlyApksigner: 0, both: 0 };
      for (const [index, line] of said.entries()) {
        const [all = refused, newer = refused] = line.split(' ');
        const apk = path.join(directory, `${index}.apk`);
        const ours = await oursOf(apk);
        if (!isTrue(ours, all, newer)) {
          await mkdir(keptFolder, { recursive: true });
          await copyFile(apk, path.join(keptFolder, `${index}.apk`));
          throw new Error(`${index}.apk, seed ${seed}: we say ${ours}, apksigner says ${line}`);
        }
        if (ours !== refused) counts.same += 1;
        else if (all === refused) counts.both += 1;
        else counts.onlyApksigner += 1;
      }
      log(`${counts.same} with the same signer, ${counts.both} refused by both`);
      log(`${counts.onlyApksigner} that apksigner takes are refused by us`);
      if (said.length !== apkCount || counts.same < apkCount / 50) throw new Error('too few said');
    });
  },
};
