import { lookup } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';
import { DaemonError } from '../../../ports/daemon-error.ts';

export const redirectLimit = 5;

/** Networks that only this machine or its neighbours are in. */
const inside = new BlockList();
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
] as const) {
  inside.addSubnet(network, bits, 'ipv4');
}
for (const [network, bits] of [
  ['::', 127],
  ['fc00::', 7],
  ['fe80::', 10],
] as const) {
  inside.addSubnet(network, bits, 'ipv6');
}

const addressesOf = async ({ hostname }: URL): Promise<readonly string[]> => {
  const bare = hostname.replace(/^\[|\]$/g, '');
  if (isIP(bare) !== 0) return [bare];
  const found = await lookup(bare, { all: true }).catch(() => []);
  return found.map(({ address }) => address);
};

const isInside = (address: string): boolean =>
  inside.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');

/**
 * Where an answer may send us on: with the same scheme or from http to https, and to another server
 * only when it is out in the Internet. Whoever answers for a mirror must not have us ask this box or
 * what stands beside it.
 *
 * @throws DaemonError MIRROR_REDIRECT_REFUSED
 */
export const followRedirect = async (
  from: URL,
  location: string | undefined,
  label: string,
): Promise<URL> => {
  const refused = (reason: string) =>
    new DaemonError('MIRROR_REDIRECT_REFUSED', { parameters: { label, reason } });
  if (location === undefined || !URL.canParse(location, from.href)) throw refused('location');
  const to = new URL(location, from);
  const isUpgrade = from.protocol === 'http:' && to.protocol === 'https:';
  if (to.protocol !== from.protocol && !isUpgrade) throw refused('scheme');
  if (to.origin !== from.origin && (await addressesOf(to)).some(isInside)) throw refused('inside');
  return to;
};
