import { readFile, readlink, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { HostNetwork, Link } from '../../ports/host-network.ts';
import { runTool } from '../../tools/run-tool.ts';
import { watchProgram } from '../../tools/watched-program.ts';
import { parseLinks, parseNameServers, type LinkTraits } from './parse-links.ts';

export interface KernelNetworkOptions {
  /** Where the kernel tells of devices. */
  readonly sys?: string;
  readonly resolvConf?: string;
}

const exists = async (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

const traitsIn = async (sys: string, device: string): Promise<LinkTraits> => {
  const folder = join(sys, 'class/net', device);
  const driver = await readlink(join(folder, 'device/driver')).catch(() => '');
  const [isPhysical, isWifi] = await Promise.all([
    exists(join(folder, 'device')),
    exists(join(folder, 'phy80211')),
  ]);
  return { isPhysical, isWifi, driver: basename(driver) };
};

const nothingKnown: LinkTraits = { isPhysical: false, isWifi: false, driver: '' };

const ip = (...words: readonly string[]): Promise<string> => runTool('ip', words);

const namesIn = (addresses: string): readonly string[] =>
  (JSON.parse(addresses) as readonly { readonly ifname: string }[]).map(({ ifname }) => ifname);

/** The network of this machine by ip(8). */
export const createKernelNetwork = ({
  sys = '/sys',
  resolvConf = '/etc/resolv.conf',
}: KernelNetworkOptions = {}): HostNetwork => {
  const listeners = new Set<() => void>();
  const readLinks = async (): Promise<Link[]> => {
    const [addresses, routes] = await Promise.all([
      ip('-j', 'address', 'show'),
      ip('-j', '-4', 'route', 'show', 'default'),
    ]);
    const traits = new Map<string, LinkTraits>();
    for (const device of namesIn(addresses)) traits.set(device, await traitsIn(sys, device));
    return parseLinks(addresses, routes, (device) => traits.get(device) ?? nothingKnown);
  };
  let reading: Promise<Link[]> | undefined;
  // Those who ask at the same moment, as in each round, get one answer.
  const links = (): Promise<Link[]> => {
    reading ??= readLinks().finally(() => {
      reading = undefined;
    });
    return reading;
  };
  const readLink = async (device: string): Promise<Link | undefined> =>
    (await readLinks()).find((link) => link.device === device);
  const monitor = watchProgram({
    tool: 'ip',
    words: ['-4', 'monitor', 'link', 'address', 'route'],
    onLine: () => {
      for (const listener of listeners) listener();
    },
  });
  const switchOn = async (device: string): Promise<void> => {
    await ip('link', 'set', 'dev', device, 'up');
  };
  return {
    links,
    nameServers: async () => parseNameServers(await readFile(resolvConf, 'utf8').catch(() => '')),
    setAddresses: async (device, addresses) => {
      const link = await readLink(device);
      const has = link?.addresses ?? [];
      for (const one of has.filter((each) => !addresses.includes(each))) {
        await ip('address', 'delete', one, 'dev', device);
      }
      for (const one of addresses.filter((each) => !has.includes(each))) {
        await ip('address', 'replace', one, 'dev', device);
      }
      if (link?.isOn !== true) await switchOn(device);
    },
    switchOn,
    removeAddresses: async (device, addresses) => {
      for (const one of (await readLink(device))?.addresses ?? []) {
        if (addresses.includes(one)) await ip('address', 'delete', one, 'dev', device);
      }
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    close: () => monitor.stop(),
  };
};
