import type { PubStatus } from '@p2p-hotspot/contract';
import type { Need } from '../system-test.ts';

/** @throws Error */
export const demand = (isMet: boolean, what: string): void => {
  if (!isMet) throw new Error(what);
};

/** Phones can find it. */
export const running = ({ state, address, id }: PubStatus): boolean =>
  state === 'running' && address !== undefined && id !== undefined;

/** What the box of a lab, its phones and its room take. */
export const pubNeeds: readonly Need[] = [
  { tool: 'dnsmasq', debianPackage: 'dnsmasq-base' },
  { tool: 'udhcpc', debianPackage: 'udhcpc' },
  { tool: 'nft', debianPackage: 'nftables' },
  { tool: 'curl', debianPackage: 'curl' },
  { tool: 'ip', debianPackage: 'iproute2' },
  { tool: 'nsenter', debianPackage: 'util-linux' },
];
