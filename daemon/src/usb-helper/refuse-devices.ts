import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readState, type KernelTree } from './kernel-tree.ts';

/**
 * Classes of USB interfaces that a stick has no use for and that the kernel would obey
 * (USB-IF, Defined Class Codes): communication and its data, input, wireless.
 */
const refusedClasses: ReadonlySet<string> = new Set(['02', '03', '0a', 'e0']);
/** As in `1-1.4:1.0`: an interface of the device before the colon. */
const interfaceName = /^(\d+-[\d.]+):\d+\.\d+$/;

export interface DeviceRefusal {
  /** Takes note of what came; switches off what is not wanted. */
  look(): Promise<void>;
}

export interface DeviceRefusalOptions {
  readonly tree: KernelTree;
  readonly onEvent: (event: string, details: Readonly<Record<string, unknown>>) => void;
}

/**
 * Switches off keyboards, network cards and the like that are plugged in while the box runs, whatever
 * else they say they are (BadUSB). What was there at the first look stays: it may be how the box reaches
 * the Internet. The kernel has obeyed a device for up to one look by then.
 */
export const createDeviceRefusal = ({ tree, onEvent }: DeviceRefusalOptions): DeviceRefusal => {
  const folder = path.join(tree.sysfs, 'bus/usb/devices');
  let known: ReadonlySet<string> | undefined;
  const failedOnce = new Set<string>();
  /** The number tells two devices apart that one port had, one after the other. */
  const keyOf = async (device: string): Promise<string> =>
    `${device} ${await readState(path.join(folder, device, 'devnum'))}`;
  return {
    look: async () => {
      const classes = new Map<string, string[]>();
      for (const name of await readdir(folder).catch((): string[] => [])) {
        const device = interfaceName.exec(name)?.[1];
        if (device === undefined) continue;
        const found = await readState(path.join(folder, name, 'bInterfaceClass'));
        classes.set(device, [...(classes.get(device) ?? []), found]);
      }
      const present = new Set<string>();
      for (const [device, found] of classes) {
        const key = await keyOf(device);
        present.add(key);
        const refused = found.filter((one) => refusedClasses.has(one));
        if (known === undefined || known.has(key) || refused.length === 0) continue;
        await writeFile(path.join(folder, device, 'authorized'), '0').then(
          () => {
            onEvent('usb.device-refused', { device, classes: refused });
          },
          (error: unknown) => {
            // Gone again, or a kernel that does not let us: each look tries, one line tells of it.
            if (failedOnce.has(key)) return;
            failedOnce.add(key);
            onEvent('usb.device-not-refused', { device, reason: String(error) });
          },
        );
      }
      known = known === undefined ? present : new Set([...known].filter((key) => present.has(key)));
    },
  };
};
