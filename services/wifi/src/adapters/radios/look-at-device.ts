import { readFile, readdir, readlink, realpath } from 'node:fs/promises';
import path from 'node:path';

/** What the kernel's file system tells of one radio. */
export interface RadioDevice {
  readonly device: string;
  readonly phy: string;
  readonly driver: string;
  readonly chip?: string;
  readonly isBuiltIn: boolean;
  readonly isBlocked: boolean;
}

const orNone = async (text: Promise<string>): Promise<string | undefined> => {
  try {
    return (await text).trim();
  } catch {
    // Not every radio has every file, and one may be pulled out at this moment.
    return undefined;
  }
};

const read = async (...file: readonly string[]): Promise<string | undefined> =>
  orNone(readFile(path.join(...file), 'utf8'));

/** As in "0xa9bf" of SDIO and PCI. */
const chipOf = async (folder: string): Promise<string | undefined> => {
  const [vendor, number] = await Promise.all([read(folder, 'vendor'), read(folder, 'device')]);
  if (vendor === undefined || number === undefined) return undefined;
  return `${vendor.replace(/^0x/, '')}:${number.replace(/^0x/, '')}`.toLowerCase();
};

/** By a switch ("hard"), or by software ("soft"), as Raspberry Pi OS does until it knows the country. */
const isBlocked = async (phyFolder: string): Promise<boolean> => {
  const names = await readdir(phyFolder).catch((): string[] => []);
  const switches = names.filter((name) => /^rfkill\d+$/.test(name));
  const states = await Promise.all(
    switches.flatMap((name) => [read(phyFolder, name, 'soft'), read(phyFolder, name, 'hard')]),
  );
  return states.includes('1');
};

/** @returns undefined: it is no radio, or has gone away */
export const lookAtDevice = async (
  sysDirectory: string,
  device: string,
): Promise<RadioDevice | undefined> => {
  const folder = path.join(sysDirectory, 'class', 'net', device);
  const phyFolder = path.join(folder, 'phy80211');
  const phy = await read(phyFolder, 'name');
  if (phy === undefined) return undefined;
  const hardware = path.join(folder, 'device');
  const [driver, where, chip, blocked] = await Promise.all([
    orNone(readlink(path.join(hardware, 'driver'))),
    orNone(realpath(hardware)),
    chipOf(hardware),
    isBlocked(phyFolder),
  ]);
  return {
    device,
    phy,
    driver: driver === undefined ? '' : path.basename(driver),
    ...(chip !== undefined && { chip }),
    isBuiltIn: where === undefined || !/\/usb\d+\//.test(where),
    isBlocked: blocked,
  };
};
