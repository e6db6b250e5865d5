import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { chromiumNeed } from '../lab/chromium.ts';
import { inScratch } from '../lab/scratch.ts';
import type { Need } from '../system-test.ts';
import { startBox, type Box } from './box.ts';
import { makeCard, type Card } from './card.ts';
import { makePhone, openTunnel, type Phone } from './phone.ts';
import { startNetworkManager } from './programs.ts';
import { startRadioMachine, type RadioMachine } from './radio-machine.ts';
import { openTown, type Town } from './town.ts';

/** What every test of the lab needs. */
export const wifiLabNeeds: readonly Need[] = [
  { tool: 'qemu-system-x86_64', debianPackage: 'qemu-system-x86' },
  { tool: '/vmlinuz', debianPackage: 'linux-image-amd64' },
  { tool: 'busybox', debianPackage: 'busybox-static' },
  { tool: 'mkfs.ext4', debianPackage: 'e2fsprogs' },
  { tool: '/lib/firmware/regulatory.db', debianPackage: 'wireless-regdb' },
  { tool: 'NetworkManager', debianPackage: 'network-manager' },
  { tool: 'dbus-daemon', debianPackage: 'dbus' },
  { tool: '/bin/udevadm', debianPackage: 'udev' },
  { tool: 'wpa_supplicant', debianPackage: 'wpasupplicant' },
  { tool: 'hostapd', debianPackage: 'hostapd' },
  { tool: 'dnsmasq', debianPackage: 'dnsmasq-base' },
  { tool: 'nft', debianPackage: 'nftables' },
  { tool: 'iw', debianPackage: 'iw' },
  { tool: 'rfkill', debianPackage: 'rfkill' },
  { tool: 'ip', debianPackage: 'iproute2' },
  chromiumNeed,
];

export interface WifiLab {
  readonly log: (line: string) => void;
  readonly machine: RadioMachine;
  readonly box: Box;
  readonly card: Card;
  /** The first one has the tunnel of the browser. */
  readonly phones: readonly [Phone, Phone];
  readonly town: Town;
}

/** What the box is told at its start. */
export const firstWifi = { ssid: 'Aldeia', password: 'mangoes-ripe' } as const;

/** Enough to see what led to a failure. */
const keptLines = 80;

const makeLab = async (
  directory: string,
  log: (line: string) => void,
  onLine: Parameters<typeof startRadioMachine>[2],
): Promise<WifiLab> => {
  const [cardFolder, machineFolder] = ['card', 'machine'].map((name) => path.join(directory, name));
  for (const folder of [cardFolder, machineFolder]) await mkdir(folder ?? '');
  const card = await makeCard(cardFolder ?? '');
  const machine = await startRadioMachine(machineFolder ?? '', card.disk, onLine);
  try {
    log('the machine is up');
    await startNetworkManager(machine);
    const phones = [await makePhone(machine, 1), await makePhone(machine, 2)] as const;
    const town = await openTown(machine, 3);
    const box = await startBox(machine, { ...firstWifi, rootFingerprint: card.rootFingerprint });
    await openTunnel(machine, phones[0]);
    log('a box, two phones and the Wi-Fi of a town are up');
    return { log, machine, box, card, phones: [...phones], town };
  } catch (error) {
    await machine.stop();
    throw error;
  }
};

/** Runs a test with a box whose Wi-Fi has not been started; what was said last is logged when it fails. */
export const inWifiLab = async (
  log: (line: string) => void,
  task: (lab: WifiLab) => Promise<void>,
): Promise<void> => {
  const began = Date.now();
  const logWithTime = (line: string): void => {
    log(`${Math.round((Date.now() - began) / 1000)} s: ${line}`);
  };
  await inScratch(async (directory) => {
    const said: string[] = [];
    try {
      const lab = await makeLab(directory, logWithTime, ({ of, line }) => {
        said.push(`${of}: ${line}`.slice(0, 600));
        if (said.length > keptLines) said.shift();
      });
      try {
        await task(lab);
      } finally {
        await lab.machine.stop();
      }
    } catch (error) {
      for (const line of said) log(line);
      throw error;
    }
  });
};
