import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { execa } from 'execa';
import type { NetworkMachine } from './network.ts';

/** Debian packages that a system test with a NetworkManager needs. */
export const networkManagerNeeds = [
  { tool: 'NetworkManager', debianPackage: 'network-manager' },
  { tool: 'dbus-daemon', debianPackage: 'dbus' },
  { tool: 'ip', debianPackage: 'iproute2' },
  { tool: 'nsenter', debianPackage: 'util-linux' },
] as const;

/** A NetworkManager that sees one machine of a test, and nothing of this computer. */
export interface NetworkManagerLab {
  /** For `DBUS_SYSTEM_BUS_ADDRESS`. */
  readonly busAddress: string;
  /** Folder of the profiles that it keeps on the disk. */
  readonly profiles: string;
  /** Ends it as a crash does (SIGKILL) or politely; the bus stays. */
  stop(signal?: 'SIGTERM' | 'SIGKILL'): Promise<void>;
  start(): Promise<void>;
  /** Ends the bus, and with it all who talk on it; and starts both again. */
  restartBus(): Promise<void>;
}

const settings = `[main]
plugins=keyfile
dns=none
rc-manager=unmanaged
auth-polkit=false
[keyfile]
path=/etc/NetworkManager/system-connections
[logging]
level=WARN
`;

/** Its own /etc, /run and /var of NetworkManager, and a /sys that shows the machine's devices only. */
const room = (directory: string): string => `set -e
mount --make-rprivate /
mount -t tmpfs none /run
mount -t tmpfs none /var/lib/NetworkManager
mount --bind '${directory}/etc' /etc/NetworkManager
mount -t sysfs -o ro none /sys
exec "$@"
`;

/**
 * Runs a NetworkManager with a bus of its own on a machine of a test for as long as a task takes.
 *
 * @param directory empty; short, since the path of a socket is
 * @param keyfiles profiles that are on the disk before it starts, by the name of the file
 */
export const withNetworkManager = async <T>(
  machine: NetworkMachine,
  directory: string,
  keyfiles: Readonly<Record<string, string>>,
  task: (lab: NetworkManagerLab) => Promise<T>,
): Promise<T> => {
  const profiles = path.join(directory, 'etc', 'system-connections');
  await mkdir(profiles, { recursive: true, mode: 0o700 });
  await writeFile(path.join(directory, 'etc', 'NetworkManager.conf'), settings);
  await writeFile(path.join(directory, 'room.sh'), room(directory));
  for (const [name, text] of Object.entries(keyfiles)) {
    await writeFile(path.join(profiles, name), text, { mode: 0o600 });
  }
  const busAddress = `unix:path=${path.join(directory, 'bus')}`;

  const begin = (...words: readonly string[]) => {
    const [program = '', ...first] = machine.enter;
    const inRoom = ['unshare', '--mount', 'sh', path.join(directory, 'room.sh')];
    return execa(program, [...first, ...inRoom, ...words], {
      env: { DBUS_SYSTEM_BUS_ADDRESS: busAddress },
      stdin: 'ignore',
      stdout: 'ignore',
      stderr: 'pipe',
      reject: false,
    });
  };
  let bus: ReturnType<typeof begin> | undefined;
  let manager: ReturnType<typeof begin> | undefined;

  const answers = async (): Promise<boolean> => {
    const { exitCode } = await execa(
      'dbus-send',
      [
        '--system',
        '--print-reply',
        '--dest=org.freedesktop.NetworkManager',
        '/org/freedesktop',
        'org.freedesktop.DBus.ObjectManager.GetManagedObjects',
      ],
      { env: { DBUS_SYSTEM_BUS_ADDRESS: busAddress }, reject: false },
    );
    return exitCode === 0;
  };
  const startBus = (): void => {
    bus = begin('dbus-daemon', '--system', '--nofork', '--nopidfile', `--address=${busAddress}`);
  };
  const stop = async (signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> => {
    manager?.kill(signal);
    await manager;
    manager = undefined;
  };
  const start = async (): Promise<void> => {
    const started = begin('NetworkManager', '--no-daemon');
    manager = started;
    let said: string | undefined;
    void started.then(({ stderr }) => (said = stderr));
    while (!(await answers())) {
      if (said !== undefined) throw new Error(`NetworkManager ended: ${said}`);
      await delay(100);
    }
  };
  const stopBus = async (): Promise<void> => {
    bus?.kill();
    await bus;
  };
  try {
    startBus();
    await start();
    return await task({
      busAddress,
      profiles,
      stop,
      start,
      restartBus: async () => {
        await stopBus();
        await stop();
        startBus();
        await start();
      },
    });
  } finally {
    await stop();
    await stopBus();
  }
};
