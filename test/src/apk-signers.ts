import { copyFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { FdroidError, readApk } from '@p2p-hotspot/fdroid/build';
import { execa } from 'execa';
import { inScratch } from './lab/scratch.ts';
import type { SystemTest } from './system-test.ts';

const modules = fileURLToPath(new URL('../../../node_modules/', import.meta.url));
/** Runs on Android 4 already, so that v1 counts. */
const oldApp = path.join(modules, 'android-apidemos-1/assets/HelloActivity.apk');
/** Runs on Android 8 and later. */
const newApp = path.join(modules, 'io.appium.settings/apks/settings_apk-debug.apk');
const password = 'signers';

type Key = 'first' | 'second' | 'third' | 'curve';

const keyOptions: Readonly<Record<Key, readonly string[]>> = {
  first: ['-keyalg', 'RSA', '-keysize', '2048'],
  second: ['-keyalg', 'RSA', '-keysize', '4096'],
  third: ['-keyalg', 'RSA', '-keysize', '3072'],
  curve: ['-keyalg', 'EC', '-groupname', 'secp256r1'],
};

const signer = (key: Key): readonly string[] => [
  ...['--ks', `${key}.p12`, '--ks-pass', `pass:${password}`],
];

/** Which schemes apksigner is told to use. */
const only = (...schemes: readonly number[]): readonly string[] =>
  [1, 2, 3].flatMap((scheme) => [`--v${scheme}-signing-enabled`, String(schemes.includes(scheme))]);

interface Case {
  readonly what: string;
  readonly app: string;
  readonly options: readonly string[];
  /** Of the proof of rotation, the signer's own included. */
  readonly keys?: number;
  /** A v4 signature stands beside it. */
  readonly hasV4?: boolean;
  /** In place of a signer: why we refuse what apksigner takes. */
  readonly refused?: string;
}

const lineage = ['--lineage', 'lineage'];

const cases: readonly Case[] = [
  { what: 'v1 only', app: oldApp, options: [...only(1), ...signer('first')] },
  { what: 'v1 and v2', app: oldApp, options: [...only(1, 2), ...signer('first')] },
  { what: 'v1, v2 and v3', app: oldApp, options: [...only(1, 2, 3), ...signer('second')] },
  { what: 'v2 only', app: newApp, options: [...only(2), ...signer('first')] },
  { what: 'v2 and v3', app: newApp, options: [...only(2, 3), ...signer('second')] },
  { what: 'v3 and an elliptic curve', app: newApp, options: [...only(2, 3), ...signer('curve')] },
  {
    ...{ what: 'fs-verity, v4 beside it', app: newApp },
    options: ['--verity-enabled', 'true', '--v4-signing-enabled', 'true', ...signer('first')],
    hasV4: true,
  },
  {
    ...{ what: 'a changed key', app: newApp, keys: 3 },
    options: [...lineage, ...signer('first'), '--next-signer', ...signer('third')],
  },
  {
    ...{ what: 'a changed key, v1 for old phones', app: oldApp, keys: 3 },
    options: [...lineage, ...signer('first'), '--next-signer', ...signer('third')],
  },
  {
    ...{ what: 'two signers', app: newApp, refused: 'APK_MULTIPLE_SIGNERS' },
    options: [...only(2), ...signer('first'), '--next-signer', ...signer('second')],
  },
];

const createKeys = async (directory: string): Promise<void> => {
  await Promise.all(
    Object.entries(keyOptions).map(([key, options]) =>
      execa('keytool', [
        ...['-genkeypair', '-keystore', path.join(directory, `${key}.p12`), '-alias', key],
        ...['-storepass', password, '-dname', `CN=${key}`, '-validity', '9000', ...options],
      ]),
    ),
  );
  const rotate = (from: Key, to: Key, ...more: readonly string[]) =>
    execa(
      'apksigner',
      [
        ...['rotate', '--out', 'lineage', ...more],
        ...['--old-signer', ...signer(from), '--new-signer', ...signer(to)],
      ],
      { cwd: directory },
    );
  await rotate('first', 'second');
  await rotate('second', 'third', '--in', 'lineage');
};

/** The signer that apksigner names; undefined where it refuses. */
const namedByApksigner = async (apk: string): Promise<string | undefined> => {
  const { stdout, exitCode } = await execa('apksigner', ['verify', '--print-certs', apk], {
    reject: false,
  });
  if (exitCode !== 0) return undefined;
  return /^Signer #1 certificate SHA-256 digest: ([0-9a-f]{64})$/m.exec(stdout)?.[1];
};

const checkCase = async (directory: string, one: Case): Promise<void> => {
  const apk = path.join(directory, 'signed.apk');
  await copyFile(one.app, apk);
  await execa('apksigner', ['sign', ...one.options, apk], { cwd: directory });
  const named = await namedByApksigner(apk);
  if (named === undefined) throw new Error(`${one.what}: apksigner refuses what it signed`);
  const ours = await readApk(apk).catch((error: unknown) => {
    if (error instanceof FdroidError) return error;
    throw error;
  });
  if (ours instanceof FdroidError) {
    if (ours.code === one.refused) return;
    throw new Error(`${one.what}: refused (${ours.code}), apksigner names ${named}`);
  }
  if (one.refused !== undefined) throw new Error(`${one.what}: accepted`);
  if (ours.signer !== named) throw new Error(`${one.what}: ${ours.signer} in place of ${named}`);
  if (one.hasV4 !== undefined && ours.hasV4Signature !== one.hasV4) {
    throw new Error(`${one.what}: the v4 signature is not seen`);
  }
  if (ours.signerLineage.length !== (one.keys ?? 1)) {
    throw new Error(`${one.what}: ${ours.signerLineage.length} keys`);
  }
};

/** Android's own tool signs, and we must name the same signer, or say why we refuse. */
export const apkSignersTest: SystemTest = {
  name: 'apk-signers',
  proves: 'we name the signer that apksigner names, for every signature scheme and changed keys',
  needs: [
    { tool: 'keytool', debianPackage: 'default-jdk-headless' },
    { tool: 'apksigner', debianPackage: 'apksigner' },
  ],
  run: async (log) => {
    await inScratch(async (directory) => {
      await createKeys(directory);
      for (const one of cases) {
        await checkCase(directory, one);
        log(`${one.what}: the same`);
      }
    });
  },
};
