import { isIPv6 } from 'node:net';

/** Under a name that is nobody's (RFC 6761): should it ever get out, nothing answers to it. */
const suffix = '.neighbour.invalid';
const hostForm = /^([0-9a-f-]+)\.((?:[0-9a-f]{2})+)\.neighbour\.invalid$/;

/**
 * The host of a URL for an address of a neighbour. A URL has no room for the zone of a link-local IPv6
 * address (`fe80::1%eth1`), so such an address becomes a name, in the manner of `ipv6-literal.net`.
 */
export const hostOfAddress = (address: string): string => {
  const [plain = '', zone] = address.split('%');
  if (!isIPv6(plain)) return address;
  if (zone === undefined) return `[${plain}]`;
  return `${plain.replaceAll(':', '-')}.${Buffer.from(zone).toString('hex')}${suffix}`;
};

export interface LinkLocalAddress {
  /** As the operating system takes it, with its zone. */
  readonly address: string;
  /** As the other side may see it: zones mean something on this machine only (RFC 6874). */
  readonly host: string;
}

/** What a name made by `hostOfAddress` stands for; undefined for all others. */
export const linkLocalAddressOf = (hostname: string): LinkLocalAddress | undefined => {
  const [, dashed = '', zone = ''] = hostForm.exec(hostname) ?? [];
  const plain = dashed.replaceAll('-', ':');
  if (!isIPv6(plain)) return undefined;
  return { address: `${plain}%${Buffer.from(zone, 'hex').toString()}`, host: `[${plain}]` };
};
