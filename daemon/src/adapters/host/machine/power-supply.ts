import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { HostCondition } from '../../../ports/host-health.ts';

/** Below the root of the machine's file system. */
const sensorsFolder = 'sys/class/hwmon';
const throttledFile = 'sys/devices/platform/soc/soc:firmware/get_throttled';
/** Bits of `get_throttled`: under-voltage now, and since the board was switched on. */
const lowNow = 1 << 0;
const lowBefore = 1 << 16;

const readText = async (file: string): Promise<string | undefined> => {
  try {
    return (await readFile(file, 'utf8')).trim();
  } catch {
    return undefined;
  }
};

/** The alarm of the sensor `rpi_volt`: whether the voltage was low in the last two seconds. */
const readAlarm = async (root: string): Promise<boolean | undefined> => {
  const folder = path.join(root, sensorsFolder);
  const sensors = await readdir(folder).catch((): string[] => []);
  for (const sensor of sensors) {
    if ((await readText(path.join(folder, sensor, 'name'))) !== 'rpi_volt') continue;
    const alarm = await readText(path.join(folder, sensor, 'in0_lcrit_alarm'));
    if (alarm !== undefined) return alarm === '1';
  }
  return undefined;
};

const readThrottled = async (root: string): Promise<number | undefined> => {
  const text = await readText(path.join(root, throttledFile));
  return text !== undefined && /^(?:0x)?[0-9a-f]{1,8}$/i.test(text)
    ? Number.parseInt(text, 16)
    : undefined;
};

/**
 * Whether a Raspberry Pi says that its power supply is too weak. Other boards say nothing.
 *
 * Sources: the kernel's `raspberrypi-hwmon` driver, and the firmware's `get_throttled`.
 *
 * @param root where the machine's file system is, `/` on a box
 */
export const readUnderVoltage = async (root: string): Promise<HostCondition['underVoltage']> => {
  const alarm = await readAlarm(root);
  const bits = await readThrottled(root);
  if (alarm === true) return true;
  if (bits === undefined) return alarm;
  if ((bits & lowNow) !== 0) return true;
  return (bits & lowBefore) !== 0 ? 'past' : false;
};
