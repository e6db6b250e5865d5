import { isIPv4 } from 'node:net';

/** A line of dnsmasq's file of leases: an address given out. */
export interface LeaseLine {
  /** Seconds of Unix time. */
  readonly endsAt: number;
  /** As in "aa:bb:cc:00:11:22". */
  readonly mac: string;
  readonly address: string;
  /** What the device calls itself; whatever it likes. */
  readonly name?: string;
}

const macPattern = /^[0-9a-f]{2}(?::[0-9a-f]{2}){5}$/;
/** Numbers of more digits are not times. */
const timePattern = /^[0-9]{1,12}$/;

/** More lines than a network has addresses are not dnsmasq's. */
const mostLines = 1000;

const readLine = (line: string): LeaseLine | undefined => {
  const [endsAt = '', mac = '', address = '', name = '*'] = line.split(' ');
  const hardware = mac.toLowerCase();
  if (!timePattern.test(endsAt) || !macPattern.test(hardware) || !isIPv4(address)) return undefined;
  return {
    endsAt: Number(endsAt),
    mac: hardware,
    address,
    ...(name !== '*' && name !== '' && { name }),
  };
};

/**
 * Reads a file of leases. What is no lease is passed over: a torn line, IPv6, garbage. Of several for one
 * address or device the last counts.
 */
export const readLeaseFile = (text: string): readonly LeaseLine[] => {
  const byAddress = new Map<string, LeaseLine>();
  const addressOf = new Map<string, string>();
  for (const line of text.split('\n', mostLines)) {
    const lease = readLine(line);
    if (lease === undefined) continue;
    const before = addressOf.get(lease.mac);
    if (before !== undefined) byAddress.delete(before);
    const other = byAddress.get(lease.address);
    if (other !== undefined) addressOf.delete(other.mac);
    byAddress.set(lease.address, lease);
    addressOf.set(lease.mac, lease.address);
  }
  return [...byAddress.values()];
};

/** As dnsmasq reads it; without names, which it would answer to. */
export const writeLeaseFile = (leases: readonly LeaseLine[]): string =>
  leases.map(({ endsAt, mac, address }) => `${endsAt} ${mac} ${address} * *\n`).join('');
