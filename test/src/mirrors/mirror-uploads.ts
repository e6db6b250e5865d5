import { randomBytes } from 'node:crypto';
import { chmod, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { execa } from 'execa';
import { makeOperator, type Operator } from '../lab/operator.ts';
import { inScratch } from '../lab/scratch.ts';
import { freePort, withServerProcess } from '../lab/server-process.ts';
import type { SystemTest } from '../system-test.ts';
import { makeCutter, type Cutter } from './cut-publish.ts';
import { checkedRelease, ensure, mirror, publish } from './mirror-command.ts';
import { s3Keys, s3Server } from './s3-server.ts';
import { withSshd } from './sshd.ts';

/** Two of them do not go in one run of rclone. */
const packBytes = 9 * 1024 * 1024;

/** A mirror that is written to. */
interface Upload {
  readonly name: string;
  readonly to: string;
  readonly url: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Writes over a file of the mirror, behind the back of `mirror publish`. */
  readonly overwrite: (name: string, text: string) => Promise<void>;
  /** Takes it from release 1 on, through cuts. */
  readonly cut: (words: readonly string[], target: Upload) => Promise<void>;
}

interface Releases {
  readonly older: string;
  readonly newer: string;
}

/** Two releases, each in a folder of its own: the second has two packs more, and needs the first no more. */
const makeReleases = async (operator: Operator, directory: string): Promise<Releases> => {
  const content = path.join(operator.collection, 'content/films');
  await mkdir(content, { recursive: true });
  const [older, newer] = [path.join(directory, 'older'), path.join(directory, 'newer')];
  await writeFile(path.join(content, '1.bin'), randomBytes(packBytes));
  await operator.add(content);
  await operator.createBundle(newer);
  await execa('cp', ['-r', newer, older]);
  await writeFile(path.join(content, '2.bin'), randomBytes(packBytes));
  await operator.createBundle(newer);
  await rm(path.join(content, '1.bin'));
  await writeFile(path.join(content, '3.bin'), randomBytes(packBytes));
  await operator.createBundle(newer);
  return { older, newer };
};

const tolerated = ['MIRROR_CERTIFICATE_NONE', 'MIRROR_ETAG_MISSING', 'MIRROR_ETAG_IGNORED'];

/** Every run goes further than the one before, until one is not cut any more. */
const cutEverywhere =
  (cutter: Cutter) =>
  async (words: readonly string[], { name, url, environment }: Upload): Promise<number> => {
    let seen = 1;
    for (let uploads = 1; ; uploads += 1) {
      if (!(await cutter.afterUploads(words, environment, uploads))) return uploads - 1;
      const release = await checkedRelease(url, tolerated);
      ensure(release === seen || release === 3, `${name}: release ${release} after a cut`);
      seen = release;
    }
  };

/** Notes from two years ago: whatever they name has waited long enough. */
const backdated = async (url: string): Promise<string> => {
  const notes = await (await fetch(`${url}unneeded.json`)).text();
  return notes.replaceAll(/"20\d\d-/g, '"2020-');
};

const nothing = '{"files":0,"bytes":0,"packs":0}';

/** A mirror goes from one release to the next through cuts, and readers see a whole one always. */
const upload = async ({ older, newer }: Releases, target: Upload): Promise<void> => {
  const { name, to, url, environment } = target;
  const words = [newer, '--to', to, '--keep', '1'];
  const put = async (source: string) => {
    const done = await publish(source, to, environment, ['--keep', '1']);
    return {
      uploaded: done['uploaded'] as { readonly packs: number },
      removed: done['removed'] as { readonly bytes: number },
    };
  };
  await put(older);
  ensure((await checkedRelease(url, tolerated)) === 1, `${name}: the first release is not there`);
  await target.cut(words, target);
  const { removed } = await put(newer);
  ensure(removed.bytes === 0, `${name}: something went before its time of grace`);
  ensure((await checkedRelease(url, tolerated)) === 3, `${name}: the new release is not there`);
  await target.overwrite('unneeded.json', await backdated(url));
  const pruned = await put(newer);
  ensure(JSON.stringify(pruned.uploaded) === nothing, `${name}: uploaded what was there`);
  ensure(pruned.removed.bytes > packBytes, `${name}: the old pack stays for ever`);
  ensure((await checkedRelease(url, tolerated)) === 3, `${name}: too much was removed`);
};

/** Real rsync over a real sshd, and real rclone to services on loopback. */
export const mirrorUploadsTest: SystemTest = {
  name: 'mirror-uploads',
  proves:
    'mirror publish by rsync over SSH and by rclone to WebDAV, SFTP and S3, killed inside a pack and between uploads: readers see a whole release, the next run goes on, and old packs go after their time',
  needs: [
    { tool: 'rsync', debianPackage: 'rsync' },
    { tool: 'ssh', debianPackage: 'openssh-client' },
    { tool: '/usr/sbin/sshd', debianPackage: 'openssh-server' },
    { tool: 'rclone', debianPackage: 'rclone' },
  ],
  run: async (log) => {
    await inScratch(async (directory) => {
      const releases = await makeReleases(await makeOperator(directory), directory);
      const cutter = await makeCutter(directory);
      const www = path.join(directory, 'www');
      await mkdir(www);
      await chmod(www, 0o755);
      const [davPort, sftpPort, webPort] = [await freePort(), await freePort(), await freePort()];
      const s3 = await s3Server(directory, 'village');
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
[s3]
type = s3
provider = Other
access_key_id = ${s3Keys.id}
secret_access_key = ${s3Keys.secret}
endpoint = http://127.0.0.1:${s3.port}
region = us-east-1
force_path_style = true
`,
      );
      // rclone's S3 does not start where this variable is set to anything.
      const environment = { RCLONE_CONFIG: configuration, AWS_CA_BUNDLE: '' };
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
      const inFolder = (name: string, to: string, env: Upload['environment']): Upload => ({
        name,
        to,
        url: `http://127.0.0.1:${webPort}/${name}/`,
        environment: env,
        overwrite: (file, text) => writeFile(path.join(www, name, file), text),
        cut: async (words, { url }) => {
          await cutter.insidePack(words, env, path.join(www, name));
          ensure((await checkedRelease(url, tolerated)) === 1, `${name}: half a release is seen`);
        },
      });
      const run = async (how: Upload) => {
        await upload(releases, how);
        log(`${how.name} holds`);
      };
      const everywhere: Upload['cut'] = async (words, how) => {
        const cuts = await cutEverywhere(cutter)(words, how);
        log(`${how.name}: cut ${cuts} times between uploads`);
      };
      await withServerProcess(serve('http', webPort), async () => {
        await withSshd(directory, (env) =>
          run(inFolder('ssh', `root@127.0.0.1:${path.join(www, 'ssh')}`, env)),
        );
        await withServerProcess(serve('webdav', davPort), async () => {
          const target = inFolder('dav', 'dav:dav', environment);
          await run({
            ...target,
            cut: async (words, how) => {
              await target.cut(words, how);
              await everywhere(words, how);
            },
          });
          const older = await mirror(['publish', releases.older, '--to', 'dav:dav'], environment);
          ensure(older.exitCode === 11, 'an older release was taken');
        });
        const account = ['--user', 'ana', '--pass', 'secret'];
        await withServerProcess(serve('sftp', sftpPort, ...account), () =>
          run(inFolder('sftp', 'sftp:sftp', environment)),
        );
        const left = await readdir(www, { recursive: true });
        ensure(!left.some((name) => /\.partial\/.*\d/.test(name)), 'unfinished files were left');
      });
      await withServerProcess(s3, () =>
        run({
          name: 's3',
          to: 's3:village/hotspot',
          url: `http://127.0.0.1:${s3.port}/village/hotspot/`,
          environment,
          overwrite: async (file, text) => {
            const words = ['rcat', `s3:village/hotspot/${file}`];
            await execa('rclone', words, { env: environment, input: text });
          },
          cut: everywhere,
        }),
      );
      const { exitCode, json } = await mirror(
        ['publish', releases.older, '--to', 'nobody:x'],
        environment,
      );
      const { code } = json['error'] as { readonly code: string };
      ensure(exitCode === 2 && code === 'MIRROR_REMOTE_UNKNOWN', `an unknown remote: ${code}`);
      const lost = await mirror(['publish', releases.older, '--to', 'dav:dav'], environment);
      ensure(lost.exitCode === 14, `a server that is off: ${JSON.stringify(lost.json)}`);
    });
  },
};
