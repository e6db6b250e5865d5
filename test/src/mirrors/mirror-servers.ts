import { randomBytes } from 'node:crypto';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { execa } from 'execa';
import { startBox, waitFor } from '@p2p-hotspot/examples';
import { makeOperator } from '../lab/operator.ts';
import { nginxSettings } from '../lab/nginx-settings.ts';
import { inScratch } from '../lab/scratch.ts';
import { freePort, withServerProcess, type ServerProcess } from '../lab/server-process.ts';
import type { SystemTest } from '../system-test.ts';
import { checkedRelease, ensure, publish } from './mirror-command.ts';

const examples = path.resolve(import.meta.dirname, '../../../../docs/operator/web-servers');

interface WebServer extends ServerProcess {
  readonly url: string;
}

/** A certificate of nobody but this test, for the address of loopback. */
const makeCertificate = async (
  directory: string,
): Promise<{ key: string; certificate: string }> => {
  const [key, certificate] = [path.join(directory, 'tls.key'), path.join(directory, 'tls.crt')];
  const subject = ['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1'];
  await execa('openssl', [
    ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'],
    ...[...subject, '-days', '90', '-keyout', key, '-out', certificate],
  ]);
  return { key, certificate };
};

/** nginx with HTTPS, which compresses everything but what our example says. */
const nginx = async (directory: string, www: string): Promise<WebServer> => {
  const port = await freePort();
  const home = path.join(directory, 'nginx');
  await mkdir(home);
  const { key, certificate } = await makeCertificate(directory);
  const file = path.join(home, 'nginx.conf');
  await writeFile(
    file,
    nginxSettings(home, {
      errorLog: 'stderr',
      http: ['include /etc/nginx/mime.types;', 'gzip on;', 'gzip_types *;', 'gzip_min_length 1;'],
      server: [
        `listen 127.0.0.1:${port} ssl;`,
        `ssl_certificate ${certificate};`,
        `ssl_certificate_key ${key};`,
        `root ${www};`,
        `include ${examples}/nginx.conf;`,
      ],
    }),
  );
  const url = `https://127.0.0.1:${port}/hotspot/`;
  return { program: 'nginx', words: ['-p', home, '-c', file], port, url };
};

/** Apache without HTTPS, which compresses everything but what our example says. */
const apache = async (directory: string, www: string): Promise<WebServer> => {
  const port = await freePort();
  const home = path.join(directory, 'apache');
  await mkdir(home);
  const modules = ['mpm_event', 'authz_core', 'mime', 'filter', 'deflate', 'headers', 'env', 'dir'];
  const file = path.join(home, 'apache.conf');
  await writeFile(
    file,
    `ServerRoot ${home}
ServerName 127.0.0.1
Listen 127.0.0.1:${port}
PidFile ${home}/pid
DefaultRuntimeDir ${home}
Mutex file:${home}
User www-data
Group www-data
ErrorLog ${home}/error.log
${modules.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join('\n')}
TypesConfig /etc/mime.types
SetOutputFilter DEFLATE
DocumentRoot ${www}
<Directory ${www}>
  Require all granted
</Directory>
Include ${examples}/apache.conf
`,
  );
  const url = `http://127.0.0.1:${port}/hotspot/`;
  return { program: 'apache2', words: ['-f', file, '-D', 'FOREGROUND'], port, url };
};

/** Real web servers, set up as our examples say, and a box that reads the same folder. */
export const mirrorServersTest: SystemTest = {
  name: 'mirror-servers',
  proves:
    'what mirror publish writes is right to mirror check through nginx and Apache with our example files, release after release, and a box takes it',
  needs: [
    { tool: '/usr/sbin/nginx', debianPackage: 'nginx' },
    { tool: '/usr/sbin/apache2', debianPackage: 'apache2' },
    { tool: '/etc/mime.types', debianPackage: 'media-types' },
    { tool: 'openssl', debianPackage: 'openssl' },
  ],
  run: async (log) => {
    await inScratch(async (directory) => {
      // Apache does not run as root.
      await chmod(directory, 0o755);
      const operator = await makeOperator(directory);
      const content = path.join(operator.collection, 'content/films');
      await mkdir(content, { recursive: true });
      const published = path.join(directory, 'published');
      const release = async (number: number) => {
        await writeFile(path.join(content, `${number}.bin`), randomBytes(3_000_000));
        if (number === 1) await operator.add(content);
        await operator.createBundle(published);
      };
      const box = await startBox({
        directory: path.join(directory, 'box'),
        trustRoot: operator.rootFingerprint,
        portalPort: 0,
      });
      await chmod(path.join(directory, 'box'), 0o755);
      try {
        const www = box.dropDirectory;
        const servers = [await nginx(directory, www), await apache(directory, www)];
        const environment = { NODE_EXTRA_CA_CERTS: path.join(directory, 'tls.crt') };
        const [first, second] = servers as [WebServer, WebServer];
        await withServerProcess(first, () =>
          withServerProcess(second, async () => {
            for (const number of [1, 2]) {
              await release(number);
              await publish(published, path.join(www, 'hotspot'));
              for (const { program, url } of servers) {
                const found = await checkedRelease(url, ['MIRROR_CERTIFICATE_NONE'], environment);
                ensure(found === number, `${program} shows release ${found}`);
                log(`${program} hands out release ${number} as boxes need it`);
              }
              await waitFor(box, ({ channels = [] }) =>
                channels.some(({ counter }) => counter === number),
              );
              log(`a box runs release ${number}`);
            }
          }),
        );
      } finally {
        await box.stop();
      }
    });
  },
};
