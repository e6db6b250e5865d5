import type { RadioMachine } from './radio-machine.ts';

/** Programs of a Linux box that manages its network with NetworkManager, as they come with it. */
const systemPrograms: readonly (readonly [name: string, words: readonly string[]])[] = [
  ['bus', ['dbus-daemon', '--config-file=/etc/bus.conf', '--nofork', '--nopidfile']],
  ['udev', ['systemd-udevd']],
  ['supplicant', ['wpa_supplicant', '-u', '-s', '-O', '/run/wpa_supplicant']],
  ['network-manager', ['NetworkManager', '--debug']],
];

/** What was there before udev ran is told to it again, once it listens. */
const tellAgain = `until [ -S /run/udev/control ]; do busybox usleep 50000; done
for file in /sys/class/net/*/uevent /sys/class/rfkill/*/uevent; do echo add > $file; done`;

const isRadioThere = ({ line }: { readonly line: string }): boolean =>
  /\(wlan0\): .*unavailable -> disconnected/.test(line);

/** Starts them; resolves when NetworkManager has the box's radio in hand. */
export const startNetworkManager = async (machine: RadioMachine): Promise<void> => {
  const there = machine.said('NetworkManager has the radio', isRadioThere);
  await machine.run('busybox', 'mkdir', '-p', '/run/dbus', '/run/udev');
  for (const [name, words] of systemPrograms) await machine.begin(name, words);
  await machine.run('sh', '-c', tellAgain);
  await there;
};

/** Pulls the box's radio out, as far as its programs can tell: it is gone from their kernel's list. */
export const pullRadio = async (machine: RadioMachine): Promise<void> => {
  await machine.run('ip', 'netns', 'add', 'drawer');
  await machine.run('iw', 'phy', 'phy0', 'set', 'netns', 'name', 'drawer');
};

export const plugRadioIn = async (machine: RadioMachine): Promise<void> => {
  await machine.run(...['ip', 'netns', 'exec', 'drawer', 'iw', 'phy', 'phy0', 'set', 'netns', '1']);
  await machine.run('ip', 'netns', 'delete', 'drawer');
};
