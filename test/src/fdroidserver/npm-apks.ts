import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { hotspotProgram, putNpmApks } from '@p2p-hotspot/examples';
import { FdroidError, readApk, type ApkInfo } from '@p2p-hotspot/fdroid/build';
import { execa } from 'execa';
import { inScratch } from '../lab/scratch.ts';
import type { SystemTest } from '../system-test.ts';
import { readWithAndroidTools, type AndroidReading } from './android-tools.ts';

/** Every one must be indexed, or left out with a reason. */
const apkCount = 27;
const nothingLeftOut = 0;
const somethingLeftOut = 10;

interface CheckedFile {
  readonly path: string;
  readonly status: 'indexed' | 'held' | 'archived' | 'refused';
  readonly reasons: readonly { readonly code: string }[];
}

/** `hotspot apps check`, as an operator runs it. */
const check = async (collection: string) => {
  const words = ['apps', 'check', '--collection', collection, '--json'];
  const { exitCode, stdout } = await execa(hotspotProgram, words, { reject: false });
  return { exitCode, ...(JSON.parse(stdout) as { readonly files: readonly CheckedFile[] }) };
};

const ensure = (holds: boolean, what: string): void => {
  if (!holds) throw new Error(what);
};

/** What a phone set to a language shows, by the labels of the index. */
const shownIn = (locale: string, { label, labels }: ApkInfo): string =>
  labels[locale] ?? labels[locale.split('-', 1)[0] ?? locale] ?? label;

const comparedFacts = [
  ...(['applicationId', 'versionCode', 'versionName', 'label'] as const),
  ...(['minSdkVersion', 'targetSdkVersion', 'signer'] as const),
];

const compare = (name: string, info: ApkInfo, android: AndroidReading): void => {
  const { applicationId } = info;
  // An app without a name is called by its id: a line of a list must say something.
  const theirs = { ...android, label: android.label === '' ? applicationId : android.label };
  const ours = { ...info, ...info.sdk };
  for (const fact of comparedFacts) {
    const [value, other] = [String(ours[fact]), String(theirs[fact])];
    ensure(value === other, `${name}: ${fact} is ${value}, Android’s tools say ${other}`);
  }
  for (const [locale, text] of android.labels) {
    const shown = shownIn(locale, info);
    ensure(shown === text, `${name}: called ${shown} in ${locale}, Android’s tools say ${text}`);
  }
};

/** A refusal must be for what the tools of Android see as well. */
const isTrue = (code: string, android: AndroidReading): boolean => {
  switch (code) {
    case 'APK_VERSION_CODE_MISSING':
      return android.versionCode === undefined;
    case 'APK_SIGNATURE_WEAK':
      return android.keyBits < 2048;
    default:
      return false;
  }
};

/** @returns in how many languages its name was compared; undefined where it is rightly refused */
const examine = async (
  folder: string,
  { path: inside, status, reasons }: CheckedFile,
): Promise<number | undefined> => {
  const [name, apk] = [path.basename(inside), path.join(folder, inside)];
  const android = await readWithAndroidTools(apk);
  try {
    compare(name, await readApk(apk), android);
    return 1 + android.labels.size;
  } catch (error) {
    if (!(error instanceof FdroidError)) throw error;
    ensure(status === 'refused', `${name}: ${error.code}, but it is ${status}`);
    ensure(reasons[0]?.code === error.code, `${name}: another reason than ${error.code}`);
    ensure(isTrue(error.code, android), `${name}: ${error.code} is not so`);
    return undefined;
  }
};

/** A curator drops in whatever he has, and is told about each file. */
export const npmApksTest: SystemTest = {
  name: 'npm-apks',
  proves:
    'of 27 real apps each is listed as aapt and apksigner read it, or left out with a true reason',
  needs: [
    { tool: 'aapt', debianPackage: 'aapt' },
    { tool: 'apksigner', debianPackage: 'apksigner' },
  ],
  run: async (log) => {
    await inScratch(async (directory) => {
      const collection = path.join(directory, 'collection');
      await execa(hotspotProgram, ['init', collection]);
      const list = path.join(collection, 'hotspot.yaml');
      const empty = (await readFile(list, 'utf8')).replace(/^components: \[\]$/m, '');
      await writeFile(list, `${empty}components: [{ name: apps, kind: apps, from: apps }]\n`);
      const apkNames = await putNpmApks(path.join(collection, 'apps'), directory);
      ensure(apkNames.length === apkCount, `${apkNames.length} APKs`);
      const { exitCode, files } = await check(collection);
      ensure(exitCode === somethingLeftOut, `exit code ${String(exitCode)}`);
      ensure(files.length === apkCount, `${files.length} of ${apkCount} are told of`);
      const leftOut = files.filter(({ status }) => status !== 'indexed');
      for (const { path: name, status, reasons } of leftOut) {
        ensure(reasons.length > 0, `${name}: ${status} without a reason`);
        log(`${status}: ${path.basename(name)} ${reasons.map(({ code }) => code).join(', ')}`);
      }
      log(`${files.length - leftOut.length} of ${files.length} indexed in one run`);

      const outcomes: (number | undefined)[] = [];
      const queue = files.values();
      const work = async (): Promise<void> => {
        for (const file of queue) outcomes.push(await examine(collection, file));
      };
      await Promise.all([work(), work()]);
      const agreed = outcomes.flatMap((names) => names ?? []);
      const nameCount = agreed.reduce((sum, count) => sum + count, 0);
      log(
        `aapt and apksigner say the same of ${agreed.length} (${nameCount} names in all languages), and why ${apkCount - agreed.length} are refused`,
      );

      for (const { path: inside } of leftOut) await rm(path.join(collection, inside));
      const again = await check(collection);
      ensure(
        again.exitCode === nothingLeftOut,
        `exit code ${String(again.exitCode)} for good ones`,
      );
      ensure(again.files.length === apkCount - leftOut.length, 'another number of good ones');
    });
  },
};
