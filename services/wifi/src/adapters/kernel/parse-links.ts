import type { Link } from '../../ports/host-network.ts';

/** What `/sys/class/net/<device>` says that `ip` does not. */
export interface LinkTraits {
  /** There is a machine behind it. */
  readonly isPhysical: boolean;
  readonly isWifi: boolean;
  /** As in "cdc_ether"; "" where there is none. */
  readonly driver: string;
}

interface IpAddress {
  readonly family?: string;
  readonly local?: string;
  readonly prefixlen?: number;
}

interface IpLink {
  readonly ifname?: string;
  readonly link_type?: string;
  readonly flags?: readonly string[];
  readonly address?: string;
  readonly addr_info?: readonly IpAddress[];
}

interface IpRoute {
  readonly dst?: string;
  readonly dev?: string;
}

/** Drivers of phones that share their Internet over USB: Android, others, iPhone. */
const tetherDrivers: ReadonlySet<string> = new Set([
  'rndis_host',
  'cdc_ether',
  'cdc_ncm',
  'ipheth',
]);

const kindOf = (link: IpLink, traits: LinkTraits): Link['kind'] => {
  if (link.link_type !== 'ether') return 'other';
  if (traits.isWifi) return 'wifi';
  if (tetherDrivers.has(traits.driver)) return 'tether';
  // Bridges, tunnels and the cables of containers are nothing to plug something into.
  return traits.isPhysical ? 'ethernet' : 'other';
};

const listOf = (text: string): readonly unknown[] => {
  const value = JSON.parse(text === '' ? '[]' : text) as unknown;
  return Array.isArray(value) ? value : [];
};

/**
 * @param addresses output of `ip -j address show`
 * @param routes output of `ip -j -4 route show default`
 * @throws SyntaxError
 */
export const parseLinks = (
  addresses: string,
  routes: string,
  traitsOf: (device: string) => LinkTraits,
): Link[] => {
  const ways = new Set((listOf(routes) as readonly IpRoute[]).map(({ dev }) => dev));
  return (listOf(addresses) as readonly IpLink[]).flatMap((link) => {
    const { ifname: device, flags = [], addr_info: infos = [] } = link;
    if (device === undefined || flags.includes('LOOPBACK')) return [];
    return [
      {
        device,
        kind: kindOf(link, traitsOf(device)),
        mac: link.address ?? '',
        isOn: flags.includes('UP'),
        hasCarrier: flags.includes('LOWER_UP'),
        addresses: infos.flatMap(({ family, local, prefixlen }) =>
          family === 'inet' && local !== undefined ? [`${local}/${String(prefixlen ?? 32)}`] : [],
        ),
        hasDefaultRoute: ways.has(device),
      },
    ];
  });
};

/** IPv4 name servers of a resolv.conf(5), in its order. */
export const parseNameServers = (text: string): string[] =>
  text
    .split('\n')
    .flatMap((line) => /^nameserver\s+((?:\d{1,3}\.){3}\d{1,3})\s*$/.exec(line.trim())?.[1] ?? []);
