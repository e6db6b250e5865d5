import { createReadStream } from 'node:fs';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { hotspot } from '@p2p-hotspot/examples';
import { execa } from 'execa';
import { inScratch } from '../lab/scratch.ts';
import type { SystemTest } from '../system-test.ts';

const nodeModules = fileURLToPath(new URL('../../../../node_modules', import.meta.url));
const apk = 'appium-uiautomator2-server-2/apks/appium-uiautomator2-server-v2.0.0.apk';
const applicationId = 'io.appium.uiautomator2.server';

const configuration = `\
repo_url: http://127.0.0.1/fdroid/repo
repo_name: Upstream
repo_description: Upstream
archive_older: 0
repo_keyalias: upstream
keystore: keystore.p12
keystorepass: password
keypass: password
keydname: CN=Upstream
`;

const metadata = `\
Categories: [Testing]
License: Apache-2.0
Summary: Their summary
`;

/** Debian's fdroidserver makes a repository of one app, with a key of its own. */
const makeUpstream = async (folder: string): Promise<string> => {
  await mkdir(path.join(folder, 'repo'), { recursive: true });
  await mkdir(path.join(folder, 'metadata'));
  await cp(path.join(nodeModules, apk), path.join(folder, 'repo', path.basename(apk)));
  await writeFile(path.join(folder, 'config.yml'), configuration, { mode: 0o600 });
  await writeFile(path.join(folder, 'metadata', `${applicationId}.yml`), metadata);
  await execa('fdroid', ['update', '--create-key'], { cwd: folder });
  const jar = path.join(folder, 'repo/entry.jar');
  const { stdout } = await execa('keytool', ['-printcert', '-jarfile', jar]);
  const fingerprint = /SHA256: ([0-9A-F:]{95})/.exec(stdout)?.[1];
  if (fingerprint === undefined) throw new Error(`keytool names no certificate: ${stdout}`);
  return fingerprint;
};

/** As plain as a web server can be: no ranges. */
const serve = async (folder: string) => {
  const server = createServer((request, response) => {
    const file = path.join(folder, path.normalize(request.url ?? ''));
    createReadStream(file)
      .on('error', () => response.writeHead(404).end())
      .pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
};

interface Added {
  readonly versions: readonly { readonly status: string; readonly versionCode: number }[];
}

/** An app comes out of a repository that others made. */
export const upstreamAppsTest: SystemTest = {
  name: 'upstream-apps',
  proves: 'hotspot apps add takes an app out of a repository that Debian’s fdroidserver made',
  needs: [
    { tool: 'fdroid', debianPackage: 'fdroidserver' },
    { tool: 'keytool', debianPackage: 'default-jdk-headless' },
    { tool: 'apksigner', debianPackage: 'apksigner' },
  ],
  run: async (log) => {
    await inScratch(async (directory) => {
      const upstream = path.join(directory, 'upstream');
      const collection = path.join(directory, 'collection');
      const keys = { keysDirectory: path.join(directory, 'keys'), passphraseFile: '' };
      const fingerprint = await makeUpstream(upstream);
      const server = await serve(upstream);
      try {
        const { port } = server.address() as AddressInfo;
        const reference = `${applicationId}@http://127.0.0.1:${port}/repo`;
        const add = (...more: readonly string[]) =>
          hotspot(keys, ['apps', 'add', reference, '--collection', collection, ...more]);
        await hotspot(keys, ['init', collection]);
        const isRefused = await add('--fingerprint', '00'.repeat(32)).then(
          () => false,
          () => true,
        );
        if (!isRefused) throw new Error('a wrong fingerprint was accepted');
        const { versions } = (await add('--fingerprint', fingerprint)) as Added;
        log(versions.map(({ status, versionCode }) => `${status} ${versionCode}`).join(', '));
        if (versions[0]?.status !== 'added') throw new Error('the app was not added');
        const taken = await readFile(path.join(collection, `apps/${applicationId}-13.apk`));
        if (!taken.equals(await readFile(path.join(nodeModules, apk)))) {
          throw new Error('the app is not the one of the repository');
        }
        const facts = path.join(collection, `apps/metadata/${applicationId}.yml`);
        log((await readFile(facts, 'utf8')).trim().replaceAll('\n', ' '));
      } finally {
        server.close();
      }
    });
  },
};
