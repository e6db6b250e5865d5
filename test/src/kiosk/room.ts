import { cp, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { execa } from 'execa';
import { said } from './said.ts';

/** The user that the browser runs as: nobody else's, so that its processes are found by it. */
export const kioskUser = 61_021;

/** A loopback of its own, where no port is taken, and a Chromium under a policy of its own. */
export interface Room {
  /** Words before a command that run it there. */
  readonly enter: readonly string[];
  /** The same for the user of the browser. */
  readonly enterAsKiosk: readonly string[];
  /** The same, but Chromium is under no policy. */
  readonly enterWithoutPolicy: readonly string[];
  /** Ports that processes of the kiosk's user listen on. */
  listeningPorts(): Promise<readonly number[]>;
  close(): Promise<void>;
}

const asKiosk = [
  'setpriv',
  ...[`--reuid=${kioskUser}`, `--regid=${kioskUser}`, '--clear-groups', '--no-new-privs'],
];

/** Lines of `/proc/net/tcp`: address:port, state (0A: listening) and user. */
const listeners = (table: string): number[] =>
  table
    .split('\n')
    .slice(1)
    .map((line) => line.trim().split(/\s+/))
    .filter(([, , , state, , , , user]) => state === '0A' && Number(user) === kioskUser)
    .map(([, local = '']) => Number.parseInt(local.slice(local.lastIndexOf(':') + 1), 16));

/** @param policy text of the policy file that the image brings */
export const openRoom = async (directory: string, policy: string): Promise<Room> => {
  const settings = path.join(directory, 'chromium');
  await cp('/etc/chromium', settings, { recursive: true });
  await mkdir(path.join(settings, 'policies/managed'), { recursive: true });
  await writeFile(path.join(settings, 'policies/managed/kiosk.json'), policy);
  const script =
    'ip link set lo up && mount --bind "$1" /etc/chromium && echo ready && exec sleep infinity';
  const holder = execa('unshare', ['--mount', '--net', 'sh', '-c', script, 'sh', settings], {
    stdin: 'ignore',
    buffer: false,
    reject: false,
  });
  await said(holder.stdout, 'ready');
  const target = ['nsenter', '--target', String(holder.pid), '--net'];
  const enter = [...target, '--mount'];
  return {
    enter,
    enterAsKiosk: [...enter, ...asKiosk],
    enterWithoutPolicy: [...target, ...asKiosk],
    listeningPorts: async () => {
      const [program, ...words] = [...enter, 'cat', '/proc/net/tcp', '/proc/net/tcp6'];
      const { stdout } = await execa(program, words);
      return listeners(stdout);
    },
    close: async () => {
      holder.kill('SIGKILL');
      await holder;
    },
  };
};
