import { copyFile, cp, mkdir, readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { hotspot, type OperatorKeys } from './hotspot-command.ts';

const require = createRequire(import.meta.url);
const examplesDirectory = path.resolve(import.meta.dirname, '../..');

/** npm packages that ship real Android apps; they are devDependencies of this repository. */
const packagesWithApks = [
  'io.appium.settings',
  'appium-uiautomator2-server',
  'android-apidemos',
  '@devicefarmer/minicap-prebuilt',
] as const;

/** Every `.apk` that the npm packages of this clone ship, as absolute paths in a stable order. */
export const realApks = async (): Promise<string[]> => {
  const apks: string[] = [];
  for (const name of packagesWithApks) {
    const folder = path.dirname(require.resolve(`${name}/package.json`));
    const files = await readdir(folder, { recursive: true, withFileTypes: true });
    apks.push(
      ...files
        .filter((file) => file.isFile() && file.name.endsWith('.apk'))
        .map((file) => path.join(file.parentPath, file.name))
        .sort(),
    );
  }
  return apks;
};

/**
 * Makes a collection as an operator would, step by step through the command: real apps, a real
 * program as installer (this computer's Node), a small site, a folder of pictures, and what a community says of itself.
 *
 * @returns the trust root's fingerprint
 */
export const makeSampleCollection = async (
  collection: string,
  backupDirectory: string,
  keys: OperatorKeys,
  onStep: (words: string) => void,
): Promise<string> => {
  const secret = ['--passphrase-file', keys.passphraseFile];
  onStep('hotspot init: a new collection');
  await hotspot(keys, ['init', collection]);
  onStep('hotspot trust init --simple: keys for this laptop and for the backup stick');
  await mkdir(backupDirectory, { recursive: true });
  const trust = (await hotspot(keys, [
    'trust',
    'init',
    collection,
    '--simple',
    '--backup',
    backupDirectory,
    ...secret,
  ])) as { readonly rootFingerprint: string };

  const installer = path.join(
    path.dirname(collection),
    `node-${process.version}-${process.platform}-${process.arch}`,
  );
  await copyFile(process.execPath, installer);
  const site = path.join(path.dirname(collection), 'content');
  await cp(path.join(examplesDirectory, 'collection/content'), site, { recursive: true });
  const portal = path.join(path.dirname(collection), 'portal');
  await cp(path.join(examplesDirectory, 'collection/portal'), portal, { recursive: true });
  onStep('hotspot add: real Android apps, an installer, a site, pictures, texts of a community');
  await hotspot(keys, [
    'add',
    '--collection',
    collection,
    ...(await realApks()),
    installer,
    path.join(site, 'health-guide'),
    path.join(site, 'pictures'),
    portal,
  ]);
  return trust.rootFingerprint;
};
