import { readFile, readlink, stat } from 'node:fs/promises';
import path from 'node:path';
import type { HostHealth } from '../../../ports/host-health.ts';
import { readUnderVoltage } from './power-supply.ts';
import { readTemperature } from './temperature.ts';

/** Numbers of the device that holds a path, as in `179:2`; from Linux's `gnu_dev_major` and `_minor`. */
const deviceOf = async (directory: string): Promise<string> => {
  const { dev } = await stat(directory, { bigint: true });
  const major = ((dev >> 8n) & 0xfffn) | ((dev >> 32n) & ~0xfffn);
  const minor = (dev & 0xffn) | ((dev >> 12n) & ~0xffn);
  return `${major}:${minor}`;
};

/** Errors that ext4 found on the file system of a folder since it was last checked. */
const readCardErrors = async (root: string, directory: string): Promise<number | undefined> => {
  try {
    const link = await readlink(path.join(root, 'sys/dev/block', await deviceOf(directory)));
    const counter = path.join(root, 'sys/fs/ext4', path.basename(link), 'errors_count');
    const errors = Number((await readFile(counter, 'utf8')).trim());
    return Number.isSafeInteger(errors) ? errors : undefined;
  } catch {
    return undefined;
  }
};

/**
 * The machine as Linux tells of it.
 *
 * @param root where the machine's file system is, `/` on a box
 * @param store a folder on the card that matters
 */
export const createLinuxHostHealth = (root: string, store: string): HostHealth => ({
  read: async () => {
    const underVoltage = await readUnderVoltage(root);
    const cardErrors = await readCardErrors(root, store);
    const temperatureCelsius = await readTemperature(root);
    return {
      ...(underVoltage === undefined ? {} : { underVoltage }),
      ...(cardErrors === undefined ? {} : { cardErrors }),
      ...(temperatureCelsius === undefined ? {} : { temperatureCelsius }),
    };
  },
});
