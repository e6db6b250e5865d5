import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { builtEntry, startBox } from '@p2p-hotspot/examples';
import { execa } from 'execa';
import { addComputer, ip, removeNamespaces } from '../transfer/link/namespace.ts';

/** A box that nobody visits: the services that run day and night, by name. */
export type IdleServices = ReadonlyMap<string, number>;

const network = 'hotspot-idle';

/** Starts a process, and ends it with its signal. */
const startProcess = (
  [program = '', ...words]: readonly string[],
  environment: Readonly<Record<string, string>>,
) => {
  const child = execa(program, words, {
    env: environment,
    reject: false,
    stdin: 'ignore',
    all: true,
  });
  return {
    pid: child.pid ?? 0,
    isReady: once(child.all, 'data'),
    stop: async (): Promise<void> => {
      child.kill('SIGTERM');
      await child;
    },
  };
};

/**
 * Runs daemon, portal, Wi-Fi service and usb helper in a network of their own, as processes. The Wi-Fi service hands
 * out addresses on a cable that nobody is at the other end of, since there is no radio here.
 */
export const withIdleBox = async <T>(
  folder: string,
  task: (services: IdleServices) => Promise<T>,
): Promise<T> => {
  const ends: (() => Promise<void>)[] = [];
  try {
    const { enter } = await addComputer(network, '');
    ends.push(() => removeNamespaces([network]));
    await ip('-n', network, 'link', 'add', 'eth0', 'type', 'veth', 'peer', 'name', 'far');
    for (const device of ['eth0', 'far']) await ip('-n', network, 'link', 'set', device, 'up');
    const usbFolder = path.join(folder, 'usb');
    await mkdir(usbFolder);
    const start = (entry: string, environment: Readonly<Record<string, string>>) => {
      const running = startProcess([...enter, process.execPath, entry], environment);
      ends.push(running.stop);
      return running;
    };
    const usb = start(path.join(path.dirname(builtEntry('daemon')), 'usb-helper/main.js'), {
      HOTSPOT_USB_SOCKET_DIR: usbFolder,
    });
    await usb.isReady;
    const box = await startBox({
      directory: path.join(folder, 'box'),
      portalPort: 8080,
      environment: {
        ...{ NEIGHBOURS: 'on', NETWORK_MODE: 'wired', WIRED_INTERFACE: 'eth0' },
        ...{ HOTSPOT_USB_SOCKET_DIR: usbFolder, PORTAL_ADDRESS: '' },
      },
      enter,
    });
    ends.push(() => box.stop());
    const wifi = start(builtEntry('services/wifi'), {
      ...{ HOTSPOT_SOCKET_DIR: box.socketDirectory, NETWORK_MODE: 'wired' },
      ...{ WIRED_INTERFACE: 'eth0', WIFI_BACKEND: 'hostapd' },
      HOTSPOT_WIFI_DIR: path.join(folder, 'wifi'),
      HOTSPOT_WIFI_RUN_DIR: path.join(folder, 'wifi-run'),
    });
    await wifi.isReady;
    return await task(
      new Map([
        ['daemon', box.daemonPid],
        ['portal', box.portalPid],
        ['wifi', wifi.pid],
        ['usb', usb.pid],
      ]),
    );
  } finally {
    for (const end of ends.reverse()) await end();
  }
};
