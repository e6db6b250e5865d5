import { randomBytes } from 'node:crypto';
import { chmod, copyFile, mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { execa } from 'execa';
import { hotspotProgram } from '@p2p-hotspot/examples';
import { makeOperator, type Operator } from '../lab/operator.ts';
import { inScratch } from '../lab/scratch.ts';
import { freePort, withServerProcess } from '../lab/server-process.ts';
import type { SystemTest } from '../system-test.ts';
import { checkedRelease, ensure, mirror, publish } from './mirror-command.ts';

const packBytes = 12 * 1024 * 1024;

/** Where a mirror is written to, and the folder behind it. */
interface Upload {
  readonly name: string;
  readonly to: string;
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
}

/** Two releases, each in a folder of its own, the second with two packs more. */
const makeReleases = async (operator: Operator, directory: string): Promise<[string, string]> => {
  const content = path.join(operator.collection, 'content/films');
  await mkdir(content, { recursive: true });
  const [older, newer] = [path.join(directory, 'older'), path.join(directory, 'newer')];
  await writeFile(path.join(content, '1.bin'), randomBytes(packBytes));
  await operator.add(content);
  await operator.createBundle(newer);
  await execa('cp', ['-r', newer, older]);
  for (const number of [2, 3]) {
    await writeFile(path.join(content, `${number}.bin`), randomBytes(packBytes));
    await operator.createBundle(newer);
  }
  return [older, newer];
};

/** An sshd of this test alone, with keys of its own, on loopback. */
const withSshd = async (
  directory: string,
  task: (environment: Readonly<Record<string, string>>) => Promise<void>,
): Promise<void> => {
  const home = path.join(directory, 'sshd');
  await mkdir(home);
  const at = (name: string) => path.join(home, name);
  for (const key of ['host', 'user']) {
    await execa('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', at(key)]);
  }
  await copyFile(at('user.pub'), at('authorized'));
  await mkdir('/run/sshd', { recursive: true });
  const port = await freePort();
  const settings = [
    `Port ${port}`,
    'ListenAddress 127.0.0.1',
    `HostKey ${at('host')}`,
    `AuthorizedKeysFile ${at('authorized')}`,
    'PasswordAuthentication no',
    'KbdInteractiveAuthentication no',
    'StrictModes no',
    'PidFile none',
    'UsePAM no',
  ];
  await writeFile(at('config'), `${settings.join('\n')}\n`);
  const known = [
    '-o',
    `UserKnownHostsFile=${at('known')}`,
    '-o',
    'StrictHostKeyChecking=accept-new',
  ];
  const ssh = ['ssh', '-F', 'none', '-p', String(port), '-i', at('user'), ...known].join(' ');
  await withServerProcess(
    { program: '/usr/sbin/sshd', words: ['-D', '-e', '-f', at('config')], port },
    () => task({ RSYNC_RSH: ssh }),
  );
};

const isPack = (name: string): boolean => /packs\/..\/[0-9a-f]{64}$/.test(name);

const packsIn = async (folder: string): Promise<number> =>
  (await readdir(folder, { recursive: true }).catch(() => [])).filter(isPack).length;

/** Publishes until so many packs are there, then kills the command and all that it started. */
const publishAndKill = async (
  source: string,
  { to, folder, environment }: Upload,
  packs: number,
): Promise<void> => {
  const child = execa(hotspotProgram, ['mirror', 'publish', source, '--to', to], {
    env: environment,
    reject: false,
    detached: true,
  });
  const run = { hasEnded: false };
  void child.finally(() => {
    run.hasEnded = true;
  });
  while (!run.hasEnded && (await packsIn(folder)) < packs) await delay(20);
  if (!run.hasEnded && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  await child;
};

/** A mirror goes from one release to the next through kills, and readers see a whole one always. */
const upload = async (
  [older, newer]: readonly [string, string],
  target: Upload,
  url: string,
): Promise<void> => {
  const { to, folder, environment } = target;
  const tolerated = ['MIRROR_CERTIFICATE_NONE', 'MIRROR_ETAG_MISSING', 'MIRROR_ETAG_IGNORED'];
  await publish(older, to, environment);
  ensure((await checkedRelease(url, tolerated)) === 1, 'the first release is not there');
  for (const packs of [2, 3]) {
    await publishAndKill(newer, target, packs);
    const seen = await checkedRelease(url, tolerated);
    ensure(seen === 1 || seen === 3, `after a kill there is release ${seen}`);
  }
  const { uploaded } = (await publish(newer, to, environment)) as {
    readonly uploaded: { readonly packs: number };
  };
  ensure(uploaded.packs <= 1, `${uploaded.packs} packs were uploaded again`);
  ensure((await checkedRelease(url, tolerated)) === 3, 'the new release is not there');
  const again = JSON.stringify((await publish(newer, to, environment))['uploaded']);
  ensure(again === '{"files":0,"bytes":0,"packs":0}', `uploaded again: ${again}`);
  const { exitCode } = await mirror(['publish', older, '--to', to], environment);
  ensure(exitCode === 11, 'an older release was taken');
  const names = await readdir(folder, { recursive: true });
  ensure(!names.some((name) => name.includes('.partial/')), 'unfinished files were left');
};

/** Real rsync over a real sshd, and real rclone to the services that it can play itself. */
export const mirrorUploadsTest: SystemTest = {
  name: 'mirror-uploads',
  proves:
    'mirror publish by rsync over SSH and by rclone to WebDAV and SFTP, killed in the middle: readers see a whole release, and the next run goes on',
  isLong: true,
  needs: [
    { tool: 'rsync', debianPackage: 'rsync' },
    { tool: 'ssh', debianPackage: 'openssh-client' },
    { tool: '/usr/sbin/sshd', debianPackage: 'openssh-server' },
    { tool: 'rclone', debianPackage: 'rclone' },
  ],
  run: async (log) => {
    await inScratch(async (directory) => {
      const operator = await makeOperator(directory);
      const releases = await makeReleases(operator, directory);
      const www = path.join(directory, 'www');
      await mkdir(www);
      await chmod(www, 0o755);
      const [davPort, sftpPort, webPort] = [await freePort(), await freePort(), await freePort()];
      const configuration = path.join(directory, 'rclone.conf');
      const { stdout: hidden } = await execa('rclone', ['obscure', 'secret']);
      await writeFile(
        configuration,
        `[dav]
type = webdav
url = http://127.0.0.1:${davPort}
vendor = other
[sftp]
type = sftp
host = 127.0.0.1
port = ${sftpPort}
user = ana
pass = ${hidden}
shell_type = none
`,
      );
      const environment = { RCLONE_CONFIG: configuration };
      const serve = (kind: string, port: number, ...more: string[]) => ({
        program: 'rclone',
        words: [
          'serve',
          kind,
          www,
          '--addr',
          `127.0.0.1:${port}`,
          '--dir-cache-time',
          '0',
          ...more,
        ],
        port,
        environment,
      });
      const target = (name: string, to: string, env = environment as Upload['environment']) => ({
        name,
        to,
        folder: path.join(www, name),
        environment: env,
      });
      const run = async (how: Upload) => {
        await upload(releases, how, `http://127.0.0.1:${webPort}/${how.name}/`);
        log(`${how.name} holds`);
      };
      await withServerProcess(serve('http', webPort), async () => {
        await withSshd(directory, (env) =>
          run(target('ssh', `root@127.0.0.1:${path.join(www, 'ssh')}`, env)),
        );
        await withServerProcess(serve('webdav', davPort), () => run(target('dav', 'dav:dav')));
        const account = ['--user', 'ana', '--pass', 'secret'];
        await withServerProcess(serve('sftp', sftpPort, ...account), () =>
          run(target('sftp', 'sftp:sftp')),
        );
      });
      const { exitCode, json } = await mirror(
        ['publish', releases[0], '--to', 'nobody:x'],
        environment,
      );
      const { code } = json['error'] as { readonly code: string };
      ensure(exitCode === 2 && code === 'MIRROR_REMOTE_UNKNOWN', `an unknown remote: ${code}`);
      const lost = await mirror(['publish', releases[0], '--to', 'dav:dav'], environment);
      ensure(lost.exitCode === 14, `a server that is off: ${JSON.stringify(lost.json)}`);
    });
  },
};
