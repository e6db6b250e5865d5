import { cp, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { hotspotProgram, realApks } from '@p2p-hotspot/examples';
import { execa } from 'execa';
import { judgeServing } from './lab/judge-serving.ts';
import { makeOperator } from './lab/operator.ts';
import { nginxSettings } from './lab/nginx-settings.ts';
import { inScratch } from './lab/scratch.ts';
import { freePort, withServerProcess } from './lab/server-process.ts';
import type { SystemTest } from './system-test.ts';

const example = path.resolve(
  import.meta.dirname,
  '../../../docs/operator/web-servers/nginx-apps.conf',
);

/** Those of Debian's /etc/nginx/nginx.conf and sites-available/default that concern files. */
const stock = {
  http: [
    'sendfile on;',
    'tcp_nopush on;',
    'types_hash_max_size 2048;',
    'include /etc/nginx/mime.types;',
    'default_type application/octet-stream;',
    'gzip on;',
  ],
  location: 'location / { try_files $uri $uri/ =404; }',
};

const toldOf = async (url: string): Promise<string> => {
  const { broken, exitCode } = await judgeServing(url, '--all');
  return `${broken.join(' ')} (${exitCode})`;
};

const expect = (what: string, found: string, wanted: string): void => {
  if (found !== wanted) throw new Error(`${what}: ${found} in place of ${wanted}`);
};

/** The table of docs/operator/apps.md: what nginx does by itself, and with our example file. */
export const appServingTest: SystemTest = {
  name: 'app-serving',
  proves:
    'hotspot apps serving names what stock nginx does wrong with a repository of real apps, and nothing with our example file',
  needs: [{ tool: '/usr/sbin/nginx', debianPackage: 'nginx' }],
  run: async (log) => {
    await inScratch(async (directory) => {
      const operator = await makeOperator(directory);
      const small = (await realApks()).filter((file) => /v2\.0\.0\.apk$|settings/.test(file));
      await operator.add(...small);
      const bundle = path.join(directory, 'release.hotspot');
      await operator.createBundle(bundle);
      const taken = path.join(directory, 'taken');
      await execa(process.execPath, [
        ...[hotspotProgram, 'bundle', 'extract', bundle, 'apps', '--output', taken],
        ...['--root', operator.rootFingerprint],
      ]);
      const www = path.join(directory, 'www');
      await cp(taken, path.join(www, 'fdroid/repo'), { recursive: true });
      const ask = async (server: readonly string[]): Promise<string> => {
        const port = await freePort();
        const home = path.join(directory, `nginx-${port}`);
        await mkdir(home);
        const file = path.join(home, 'nginx.conf');
        const lines = [`listen 127.0.0.1:${port};`, `root ${www};`, ...server];
        await writeFile(
          file,
          nginxSettings(home, { errorLog: 'stderr', http: stock.http, server: lines }),
        );
        return withServerProcess(
          { program: 'nginx', words: ['-p', home, '-c', file], port },
          async () => toldOf(`http://127.0.0.1:${port}/fdroid/repo`),
        );
      };
      const plain = await ask([stock.location]);
      log(`stock nginx breaks ${plain}`);
      const ours = await ask([stock.location, `include ${example};`]);
      log(`with our example file: ${ours}`);
      expect('stock nginx', plain, 'types small-index bare-address signed-address (15)');
      expect('our example file', ours, 'signed-address (0)');
    });
  },
};
