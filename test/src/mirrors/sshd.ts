import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { execa } from 'execa';
import { freePort, withServerProcess } from '../lab/server-process.ts';

/**
 * An sshd of one test alone, with keys of its own, on loopback.
 *
 * @param task gets the variables with which rsync reaches it
 */
export const withSshd = async (
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
