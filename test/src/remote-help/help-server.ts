import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { execa } from 'execa';
import type { Cable } from '../lab/network.ts';

/** A real OpenSSH server on a machine of its own. */
export interface HelpServer {
  /** As REMOTE_HELP_HOST_KEY has it. */
  readonly hostKey: string;
  /** Lets whoever has these lines in. */
  authorize(lines: string): Promise<void>;
  start(): Promise<void>;
  stop(): Promise<void>;
  /** What the server said of what happened. */
  said(): string;
}

/**
 * @param name of its files; another name has another host key
 */
export const makeHelpServer = async (
  cable: Cable,
  directory: string,
  name: string,
): Promise<HelpServer> => {
  const folder = path.join(directory, name);
  await mkdir(folder, { recursive: true });
  // Where sshd keeps its privileges apart (Debian).
  await mkdir('/run/sshd', { recursive: true });
  const [hostKey, authorized, settings] = ['host', 'authorized', 'settings'].map((one) =>
    path.join(folder, one),
  ) as [string, string, string];
  await execa('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', name, '-f', hostKey]);
  await writeFile(authorized, '');
  await writeFile(
    settings,
    [
      ...[`ListenAddress ${cable.address}`, `HostKey ${hostKey}`, 'PidFile none'],
      ...[`AuthorizedKeysFile ${authorized}`, 'StrictModes no', 'UsePAM no'],
      ...['PasswordAuthentication no', 'KbdInteractiveAuthentication no'],
      ...['PermitRootLogin prohibit-password', 'AllowTcpForwarding remote', 'LogLevel VERBOSE', ''],
    ].join('\n'),
  );
  let end: () => Promise<void> = () => Promise.resolve();
  let said = '';
  return {
    hostKey: (await readFile(`${hostKey}.pub`, 'utf8')).trim(),
    authorize: (lines) => writeFile(authorized, `${lines}\n`),
    said: () => said,
    start: async () => {
      const [program = '', ...words] = cable.enter;
      const started = execa(program, [...words, '/usr/sbin/sshd', '-D', '-e', '-f', settings], {
        reject: false,
        buffer: false,
      });
      end = async () => {
        started.kill('SIGTERM');
        await started;
      };
      await new Promise<void>((resolve, reject) => {
        started.stderr.setEncoding('utf8').on('data', (text: string) => {
          said += text;
          if (text.includes('Server listening')) resolve();
        });
        void started.then(() => {
          reject(new Error(`sshd ended: ${said}`));
        });
      });
    },
    stop: () => end(),
  };
};
