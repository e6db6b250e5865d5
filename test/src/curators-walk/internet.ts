import { copyFile, cp, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { putNpmApks } from '@p2p-hotspot/examples';
import { buildRepository, createRepositoryKey } from '@p2p-hotspot/fdroid/build';
import { nginxSettings } from '../lab/nginx-settings.ts';
import { freePort, withServerProcess } from '../lab/server-process.ts';

/** Ten real apps, of ten ids. */
const apps: Readonly<Record<string, string>> = {
  'io.appium.uiautomator2.server':
    'appium-uiautomator2-server-2.0.0-appium-uiautomator2-server-v2.0.0.apk',
  'io.appium.settings': 'io.appium.settings-8.0.10-settings_apk-debug.apk',
  'io.appium.android.apis': 'android-apidemos-5.0.0-ApiDemos-debug.apk',
  'com.example.android.helloactivity': 'android-apidemos-1.1.2-HelloActivity.apk',
  'jp.co.cyberagent.stf': 'devicefarmer-stf-3.7.9-STFService.apk',
  'io.devicefarmer.minicap': 'devicefarmer-minicap-prebuilt-2.7.3-minicap.apk',
  'com.callstack.agentdevice.imehelper':
    'agent-device-0.21.5-agent-device-android-ime-helper-0.21.5.apk',
  'com.callstack.agentdevice.snapshothelper':
    'agent-device-0.21.5-agent-device-android-snapshot-helper-0.21.5.apk',
  'io.appium.android.ime': 'appium-android-ime-2.0.0-UnicodeIME-debug.apk',
  'io.appium.unlock': 'appium-unlock-2.0.0-unlock_apk-debug.apk',
};

/** The ids of the apps that the stand-in for F-Droid has. */
export const applicationIds: readonly string[] = Object.keys(apps);

const installerBytes = 200_000;
/** Only so much of a program that its kind is known by. */
const installer = (write: (bytes: Buffer) => void): Buffer => {
  const bytes = Buffer.alloc(installerBytes, 'made for a test ');
  write(bytes);
  return bytes;
};

const installers: Readonly<Record<string, Buffer>> = {
  'LocalSend-1.17.0-windows-x86-64.exe': installer((bytes) => {
    bytes.write('MZ');
    bytes.writeUInt32LE(128, 0x3c);
    bytes.write('PE\0\0', 128, 'latin1');
    bytes.writeUInt16LE(0x8664, 132);
  }),
  'LocalSend-1.17.0.dmg': installer((bytes) => bytes.write('koly', installerBytes - 512)),
  'LocalSend-1.17.0-linux-x86-64.AppImage': installer((bytes) => {
    bytes.write('\x7fELF\x02\x01\x01', 0, 'latin1');
    bytes.write('AI\x02', 8, 'latin1');
    bytes.writeUInt16LE(62, 18);
  }),
  'LocalSend-1.17.0-linux-x86-64.deb': installer((bytes) => bytes.write('!<arch>\ndebian-binary')),
};
const androidInstaller = 'LocalSend-1.17.0-android.apk';
const others = ['LocalSend-1.17.0-linux-x86-64.tar.gz', 'LocalSend-1.17.0-windows-x86-64.zip'];

export interface StandIn {
  readonly origin: string;
  /** Of the certificate that signs the F-Droid repository. */
  readonly fingerprint: string;
}

const putRepository = async (directory: string, www: string): Promise<string> => {
  const downloads = path.join(directory, 'npm');
  await mkdir(downloads);
  const folder = path.join(directory, 'apks');
  const names = await putNpmApks(folder, downloads, Object.values(apps));
  const outputDir = path.join(directory, 'built');
  await mkdir(outputDir);
  const { files, fingerprint } = await buildRepository({
    apkPaths: names.map((name) => path.join(folder, name)),
    repositoryKey: await createRepositoryKey({
      commonName: 'Upstream',
      serial: Buffer.alloc(16, 1),
    }),
    repository: { name: { en: 'Upstream' }, description: { en: 'Upstream' } },
    now: Date.now(),
    outputDir,
  });
  for (const { path: name, source } of files) {
    await cp(source, path.join(www, 'fdroid/repo', name));
  }
  return fingerprint;
};

/** What GitHub says of a project's releases, as files of a web server, and the files of the release. */
const putReleases = async (directory: string, www: string, origin: string): Promise<void> => {
  const folder = path.join(www, 'files');
  await mkdir(folder);
  await copyFile(
    path.join(directory, 'apks', apps['io.appium.settings'] ?? ''),
    path.join(folder, androidInstaller),
  );
  for (const [name, bytes] of Object.entries(installers)) {
    await writeFile(path.join(folder, name), bytes);
  }
  const names = [...Object.keys(installers), androidInstaller, ...others];
  const release = {
    ...{ tag_name: 'v1.17.0', draft: false, prerelease: false },
    assets: names.map((name) => ({ name, browser_download_url: `${origin}/files/${name}` })),
  };
  const api = path.join(www, 'api/v3/repos/localsend/localsend');
  await mkdir(api, { recursive: true });
  await writeFile(path.join(api, 'releases'), JSON.stringify([release]));
};

/**
 * Puts nginx in the place of the Internet while a task runs: an F-Droid repository with ten real apps,
 * and the releases of a project with five installers, as GitHub shows them.
 */
export const withStandIn = async (
  directory: string,
  task: (standIn: StandIn) => Promise<void>,
): Promise<void> => {
  const [home, www] = [path.join(directory, 'nginx'), path.join(directory, 'www')];
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  await mkdir(home);
  await mkdir(www);
  const fingerprint = await putRepository(directory, www);
  await putReleases(directory, www, origin);
  const settings = path.join(home, 'nginx.conf');
  const server = [`listen 127.0.0.1:${port};`, `root ${www};`, 'etag on;'];
  await writeFile(settings, nginxSettings(home, { errorLog: 'stderr', server }));
  const words = ['-p', home, '-c', settings];
  await withServerProcess({ program: 'nginx', words, port }, () => task({ origin, fingerprint }));
};
