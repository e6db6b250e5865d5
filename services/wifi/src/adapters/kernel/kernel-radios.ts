import { readlink } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { HostNetwork } from '../../ports/host-network.ts';
import type { Radio, RadioChannel, Radios } from '../../ports/radios.ts';
import { runTool } from '../../tools/run-tool.ts';

const everywhere = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map((channel): RadioChannel => ({
  band: '2.4',
  channel,
  mayBegin: true,
  hasRadar: false,
}));

/** Radios as far as the kernel tells of them without being asked what they can do. */
export const createKernelRadios = (host: HostNetwork, sys = '/sys'): Radios => ({
  list: async () => {
    const devices = (await host.links()).filter(({ kind }) => kind === 'wifi');
    const found = await Promise.all(
      devices.map(async ({ device }): Promise<Radio | undefined> => {
        const folder = join(sys, 'class/net', device);
        const [phy, place, driver] = await Promise.all([
          readlink(join(folder, 'phy80211')).catch(() => undefined),
          readlink(folder).catch(() => ''),
          readlink(join(folder, 'device/driver')).catch(() => ''),
        ]);
        if (phy === undefined) return undefined;
        return {
          device,
          phy: basename(phy),
          driver: basename(driver),
          isBuiltIn: !place.includes('/usb'),
          canBeAccessPoint: true,
          isBlocked: false,
          channels: everywhere,
          canDoWpa3: basename(driver) !== 'brcmfmac',
        };
      }),
    );
    return found.filter((radio) => radio !== undefined);
  },
  country: async () =>
    /^country ([A-Z0-9]{2})/m.exec(await runTool('iw', ['reg', 'get']))?.[1] ?? '00',
  setCountry: async (country) => {
    await runTool('iw', ['reg', 'set', country]);
  },
  busyChannels: () => Promise.resolve(undefined),
});
