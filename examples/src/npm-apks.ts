import { createHash } from 'node:crypto';
import { copyFile, mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { execa } from 'execa';

const nodeModules = path.resolve(import.meta.dirname, '../../../node_modules');

/** A real Android app inside an npm package. */
interface NpmApk {
  /** `NAME@VERSION` */
  readonly spec: string;
  /** Inside the package. */
  readonly file: string;
  /** Of the file; for those that the lockfile does not vouch for. */
  readonly sha256?: string;
  /** Folder in `node_modules`, where it is a development dependency of this repository. */
  readonly installed?: string;
}

const server = 'appium-uiautomator2-server';
const serverTest = 'apks/appium-uiautomator2-server-debug-androidTest.apk';
const settings = 'io.appium.settings';
const settingsApk = 'apks/settings_apk-debug.apk';
const demos = 'android-apidemos';

/** The 27 APKs that Debian's `fdroid update` was first tried on: it stops at 15 of them. */
const allNpmApks: readonly NpmApk[] = [
  { spec: `${server}@10.6.6`, file: `apks/${server}-v10.6.6.apk`, installed: server },
  { spec: `${server}@10.6.6`, file: serverTest, installed: server },
  {
    spec: `${server}@7.0.0`,
    file: `apks/${server}-v7.0.0.apk`,
    sha256: '5ef9c7e381d37c97f6a9a355762c327c8ad082e3a88e41a984ec0368aca5aa4c',
  },
  {
    spec: `${server}@4.27.0`,
    file: `apks/${server}-v4.27.0.apk`,
    sha256: 'c2463c02ad9dd902fbdf0fcd38d293855b8cb9da6a17e9823b363de5ca885b6b',
  },
  { spec: `${server}@2.0.0`, file: `apks/${server}-v2.0.0.apk`, installed: `${server}-2` },
  { spec: `${server}@2.0.0`, file: serverTest, installed: `${server}-2` },
  {
    spec: `${server}@0.1.9`,
    file: 'app/src/androidTestE2eTest/java/io/appium/uiautomator2/unittest/resource/ApiDemos-debug.apk',
    installed: `${server}-0`,
  },
  { spec: `${settings}@8.0.10`, file: settingsApk, installed: settings },
  { spec: `${settings}@7.0.0`, file: settingsApk, installed: `${settings}-7` },
  {
    spec: `${settings}@5.14.15`,
    file: settingsApk,
    sha256: '955ba0c8b4a887c1eb9f48b7a7f7dbec18bedd41f673ee34a9e521884cd51e9b',
  },
  {
    spec: `${settings}@5.0.0`,
    file: settingsApk,
    sha256: '1a8db972c2f21819138febb9e22efd3235d44d0380a037f74966fd0374142ccc',
  },
  {
    spec: `${settings}@4.2.4`,
    file: settingsApk,
    sha256: '345117b286f758c4fc576e737595d8b4c917334b93b47c2e06ea452e8190c78f',
  },
  {
    spec: `${settings}@3.4.0`,
    file: settingsApk,
    sha256: '0005b6af0c31ffdfe275cc0212897832c9dafde7457c8beb8441fb8bb09c637d',
  },
  {
    spec: `${settings}@2.10.0`,
    file: 'app/build/outputs/apk/debug/settings_apk-debug.apk',
    sha256: '0a6c9f8b7f7d9238ee1341c30a16f267cb8a2859a1d65b4b20a9c6a256044f5c',
  },
  { spec: `${settings}@2.0.0`, file: 'bin/settings_apk-debug.apk', installed: `${settings}-2` },
  { spec: `${demos}@5.0.0`, file: 'apks/ApiDemos-debug.apk', installed: demos },
  {
    spec: `${demos}@4.1.1`,
    file: 'apks/ApiDemos-debug.apk',
    sha256: 'c9d2dd40e720b96dd3c8a40a65a09c519e49e3479f18e287fd584020b88fe9db',
  },
  {
    spec: `${demos}@3.0.0`,
    file: 'apks/ApiDemos-debug.apk',
    sha256: '6d244a22c1625ac927781b11f51a8badcb8e00da2f1c897ae436321f5f56be00',
  },
  {
    spec: `${demos}@2.1.2`,
    file: 'bin/ApiDemos-debug.apk',
    sha256: 'd4162c20f8058966943708cefb696cd7882e1e150c0025fb4bef365d7562f8f6',
  },
  {
    spec: `${demos}@2.1.2`,
    file: 'assets/HelloActivity.apk',
    sha256: 'a86cf2d367cad44faf269afddc8041a53e05509dbe40a45d8146fe479ec69a35',
  },
  { spec: `${demos}@1.1.2`, file: 'bin/ApiDemos-debug.apk', installed: `${demos}-1` },
  { spec: `${demos}@1.1.2`, file: 'assets/HelloActivity.apk', installed: `${demos}-1` },
  {
    spec: '@devicefarmer/stf@3.7.9',
    file: 'vendor/STFService/STFService.apk',
    sha256: '222b04c54112cfd3e13c30ad4f0d61c05d95f0299984b7bf9d7a2b5e76097f3b',
  },
  {
    spec: '@devicefarmer/minicap-prebuilt@2.7.3',
    file: 'prebuilt/noarch/minicap.apk',
    installed: '@devicefarmer/minicap-prebuilt',
  },
  {
    spec: 'agent-device@0.21.5',
    file: 'android/ime-helper/dist/agent-device-android-ime-helper-0.21.5.apk',
    sha256: '2b8fe19f9cf38877dbc4e0bd9400e4d1aebc7b8c2f6063e04f5f198d1564c08d',
  },
  {
    spec: 'agent-device@0.21.5',
    file: 'android/snapshot-helper/dist/agent-device-android-snapshot-helper-0.21.5.apk',
    sha256: 'e77b65f51664e95680379cd1a5c8331926b63cf506261df56151854673787514',
  },
  {
    spec: 'appium-espresso-driver@9.3.6',
    file: 'espresso-server/app/build/outputs/apk/androidTest/debug/app-debug-androidTest.apk',
    sha256: '4e43734e8b5b2e894f7f41eea6da5a0797cffcb7ba5b377052ff5481f7cd296e',
  },
];

/** Two more, of other application ids: with these there are ten that can be listed. */
const moreNpmApks: readonly NpmApk[] = [
  {
    spec: 'appium-android-ime@2.0.0',
    file: 'bin/UnicodeIME-debug.apk',
    sha256: 'ea4480f3d619196f0031cc99dc2b82828f1ce668014b864012536e315fedbc10',
  },
  {
    spec: 'appium-unlock@2.0.0',
    file: 'bin/unlock_apk-debug.apk',
    sha256: '889ca0225e2db5ba5e3e273b481bce2355e7a08e76b25a12a4a56332d05fa572',
  },
];

/** As `npm pack` calls the package of a spec. */
const tarballOf = (spec: string): string =>
  `${spec.replace(/^@/, '').replace('/', '-').replace('@', '-')}.tgz`;

/**
 * Fetches packages that are not installed, into a folder: one run of `npm pack`.
 *
 * @returns for each spec the folder with its unpacked `.apk` files
 */
const packAll = async (specs: readonly string[], folder: string) => {
  const folders = new Map<string, string>();
  if (specs.length === 0) return folders;
  const options = ['--silent', '--ignore-scripts', '--pack-destination', folder];
  await execa('npm', ['pack', ...options, ...specs], { cwd: folder });
  for (const spec of specs) {
    const tarball = path.join(folder, tarballOf(spec));
    const unpacked = `${tarball}.d`;
    await mkdir(unpacked);
    await execa('tar', ['-xzf', tarball, '-C', unpacked, '--wildcards', '*.apk']);
    folders.set(spec, path.join(unpacked, 'package'));
  }
  return folders;
};

/** Name for a file of its own in one folder with all others. */
const nameOf = ({ spec, file }: NpmApk): string =>
  `${tarballOf(spec).replace(/\.tgz$/, '')}-${path.basename(file)}`;

/**
 * Puts real Android apps out of npm packages into a folder: those that this repository has as
 * development dependencies from there, the others by `npm pack`, each held against its SHA-256.
 *
 * @param scratch for what is downloaded; there already
 * @param wanted names such as `io.appium.settings-5.0.0-settings_apk-debug.apk`; absent: the 27
 * @throws Error when npm does not give one, or another one
 */
export const putNpmApks = async (
  folder: string,
  scratch: string,
  wanted?: readonly string[],
): Promise<readonly string[]> => {
  const chosen =
    wanted === undefined
      ? allNpmApks
      : [...allNpmApks, ...moreNpmApks].filter((apk) => wanted.includes(nameOf(apk)));
  const missing = chosen.filter(({ installed }) => installed === undefined);
  const packed = await packAll([...new Set(missing.map(({ spec }) => spec))], scratch);
  await mkdir(folder, { recursive: true });
  const names = chosen.map(nameOf);
  for (const apk of chosen) {
    const { spec, file, sha256, installed } = apk;
    const root =
      installed === undefined ? (packed.get(spec) ?? '') : path.join(nodeModules, installed);
    const source = path.join(root, file);
    if (sha256 !== undefined) {
      const found = createHash('sha256')
        .update(await readFile(source))
        .digest('hex');
      if (found !== sha256) throw new Error(`${spec}: ${file} is another one: ${found}`);
    }
    await copyFile(source, path.join(folder, nameOf(apk)));
  }
  return names;
};
