import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { isCodedError } from '@p2p-hotspot/contract';
import type { Radio, Radios } from '../../ports/radios.ts';
import { runTool } from '../../tools/run-tool.ts';
import { parseFirmwareVersion } from './firmware-version.ts';
import { lookAtDevice, type RadioDevice } from './look-at-device.ts';
import { parseCountry } from './parse-country.ts';
import { parseScan } from './parse-scan.ts';
import { parseWiphy } from './parse-wiphy.ts';

export interface KernelRadiosOptions {
  /** Where the kernel tells of devices; a test has a folder of its own. */
  readonly sysDirectory?: string;
  /** Runs a program; a test answers from recordings. */
  readonly run?: typeof runTool;
  /** How often, and with what pause, it is looked whether the kernel took a country. */
  readonly countryTries?: number;
  readonly countryPauseMs?: number;
}

/**
 * Their firmware says that it can, and then lets nobody in or halts (raspberrypi/linux #3619, #7247, #7528).
 */
const driversWithoutWpa3: ReadonlySet<string> = new Set(['brcmfmac']);

/** Nothing where a tool is missing or complains: the radio may be gone. */
const orNone = async (answer: Promise<string>): Promise<string | undefined> => {
  try {
    return await answer;
  } catch (error) {
    if (isCodedError(error)) return undefined;
    throw error;
  }
};

/** Radios by the files of the kernel and by iw(8). */
export const kernelRadios = ({
  sysDirectory = '/sys',
  run = runTool,
  countryTries = 20,
  countryPauseMs = 100,
}: KernelRadiosOptions = {}): Radios => {
  /** By device and phy: a stick that was pulled out and comes back has another phy. */
  const firmwares = new Map<string, string | undefined>();
  const firmwareOf = async ({ device, phy }: RadioDevice): Promise<string | undefined> => {
    const key = `${device} ${phy}`;
    if (!firmwares.has(key)) {
      const told = await orNone(run('ethtool', ['-i', device]));
      firmwares.set(key, told === undefined ? undefined : parseFirmwareVersion(told));
    }
    return firmwares.get(key);
  };
  const describe = async (found: RadioDevice): Promise<Radio | undefined> => {
    const [told, firmware] = await Promise.all([
      orNone(run('iw', ['phy', found.phy, 'info'])),
      firmwareOf(found),
    ]);
    if (told === undefined) return undefined;
    const { canBeAccessPoint, hasSae, channels } = parseWiphy(told);
    return {
      ...found,
      ...(firmware !== undefined && { firmware }),
      canBeAccessPoint,
      channels,
      canDoWpa3: hasSae && !driversWithoutWpa3.has(found.driver),
    };
  };
  const country = async (): Promise<string> => parseCountry(await run('iw', ['reg', 'get']));
  const heard = async (device: string): Promise<ReadonlyMap<number, number> | undefined> => {
    const text = await orNone(run('iw', ['dev', device, 'scan', 'dump']));
    const counts = text === undefined ? undefined : parseScan(text);
    return counts === undefined || counts.size === 0 ? undefined : counts;
  };

  return {
    list: async () => {
      const names = await readdir(path.join(sysDirectory, 'class', 'net')).catch(
        (): string[] => [],
      );
      const radios = await Promise.all(
        names.map(async (name) => {
          const found = await lookAtDevice(sysDirectory, name);
          return found === undefined ? undefined : describe(found);
        }),
      );
      return radios
        .filter((radio) => radio !== undefined)
        .sort((one, other) => one.device.localeCompare(other.device, 'en'));
    },
    country,
    setCountry: async (wanted) => {
      await run('iw', ['reg', 'set', wanted]);
      // The kernel reads its tables in its own time.
      for (let tries = 0; tries < countryTries; tries += 1) {
        if ((await country()) === wanted) return;
        await delay(countryPauseMs);
      }
    },
    unblock: async () => {
      await run('rfkill', ['unblock', 'wifi']);
    },
    busyChannels: async (device) => {
      const before = await heard(device);
      if (before !== undefined) return before;
      const isOn = await orNone(run('ip', ['link', 'set', 'dev', device, 'up']));
      if (isOn === undefined) return undefined;
      const scan = await orNone(run('iw', ['dev', device, 'scan']));
      // Another program may be listening: what it hears is in the list soon.
      return scan === undefined ? heard(device) : parseScan(scan);
    },
  };
};
