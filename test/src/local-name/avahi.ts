import { access } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { execa } from 'execa';
import { eventually } from '../lab/eventually.ts';
import type { NetworkMachine } from '../lab/network.ts';

/** A computer of people, with the program that finds names by multicast DNS on most Linux desktops. */
export interface AvahiComputer {
  /** The address of a name, or undefined: nobody answers for it. */
  find(name: string): Promise<string | undefined>;
  stop(): Promise<void>;
}

const mostTries = 100;
const betweenTriesMs = 100;

/** Runs Avahi with a bus of its own; its folder in /run is seen by nobody else. */
export const startAvahi = async (
  machine: NetworkMachine,
  directory: string,
): Promise<AvahiComputer> => {
  const socket = path.join(directory, 'bus');
  const address = `unix:path=${socket}`;
  const [enter = '', ...entering] = machine.enter;
  const env = { DBUS_SYSTEM_BUS_ADDRESS: address };
  const bus = execa('dbus-daemon', ['--session', '--nofork', `--address=${address}`], {
    reject: false,
  });
  // Where there is no bus yet, avahi-daemon ends.
  await eventually('the bus listens', () =>
    access(socket).then(
      () => true,
      () => undefined,
    ),
  );
  const script = [
    'mkdir -p /run/avahi-daemon',
    'mount -t tmpfs tmpfs /run/avahi-daemon',
    'exec avahi-daemon --no-drop-root --no-chroot --no-rlimits --no-proc-title -f /dev/null',
  ].join(' && ');
  const daemon = execa(enter, [...entering, 'unshare', '--mount', 'sh', '-c', script], {
    reject: false,
    all: true,
    env,
  });
  const ask = (words: readonly string[]) =>
    execa(enter, [...entering, ...words], { reject: false, env });
  return {
    find: async (name) => {
      for (let tries = 0; tries < mostTries; tries += 1) {
        const { stdout, stderr } = await ask(['avahi-resolve', '-4', '-n', name]);
        if (stdout !== '') return stdout.split(/\s+/)[1];
        // It has not come up yet.
        if (!/daemon|connect/i.test(stderr)) return undefined;
        await delay(betweenTriesMs);
      }
      daemon.kill();
      throw new Error(`avahi-daemon does not come up: ${(await daemon).all}`);
    },
    stop: async () => {
      daemon.kill();
      bus.kill();
      await Promise.all([daemon, bus]);
    },
  };
};
