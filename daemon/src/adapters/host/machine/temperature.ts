import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** Below the root of the machine's file system. */
const zonesFolder = 'sys/class/thermal';

/** A sensor that says anything else is broken, or none of a board. */
const possible = { least: -40, most: 150 } as const;

const readZone = async (file: string): Promise<number | undefined> => {
  try {
    const text = (await readFile(file, 'utf8')).trim();
    const celsius = /^-?\d{1,6}$/.test(text) ? Number(text) / 1000 : NaN;
    return celsius >= possible.least && celsius <= possible.most ? celsius : undefined;
  } catch {
    return undefined;
  }
};

/**
 * The hottest of the kernel's thermal zones, in whole degrees (kernel: thermal/sysfs-api).
 *
 * @param root where the machine's file system is, `/` on a box
 */
export const readTemperature = async (root: string): Promise<number | undefined> => {
  const folder = path.join(root, zonesFolder);
  const names = await readdir(folder).catch((): string[] => []);
  const zones = names.filter((name) => /^thermal_zone\d+$/.test(name));
  const found = await Promise.all(zones.map((zone) => readZone(path.join(folder, zone, 'temp'))));
  const temperatures = found.filter((celsius) => celsius !== undefined);
  return temperatures.length === 0 ? undefined : Math.round(Math.max(...temperatures));
};
