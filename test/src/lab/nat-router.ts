import { execa } from 'execa';
import type { NetworkMachine, Networks, Plug } from './network.ts';

/** A machine that reaches a network only through a router, as at home or behind a phone. */
export interface HiddenMachine extends NetworkMachine {
  readonly plug: Plug;
  /** Where it is in its own network, which nobody outside has a way to. */
  readonly address: string;
  /** What the outside sees of it. */
  readonly routerAddress: string;
  /** The router's side to the outside. */
  readonly outside: Plug;
}

export interface HiddenMachineOptions {
  readonly machine: string;
  /** The network outside. */
  readonly network: string;
  /** Of the router there, with the length of the network, as in "198.51.100.7/24". */
  readonly routerAddress: string;
  /** First three numbers of the network inside. */
  readonly inside: string;
}

/** Runs a program on a machine. @throws Error when it fails */
const runOn = async (
  { enter: [program = '', ...words] }: NetworkMachine,
  command: readonly string[],
  input?: string,
): Promise<void> => {
  await execa(program, [...words, ...command], input === undefined ? {} : { input });
};

/** Connections go out, and what answers them comes in: nothing else, to the router itself either. */
const rulesOf = (outside: string, inside: string): string =>
  [
    'table ip hidden {',
    'chain out { type nat hook postrouting priority srcnat',
    `oifname "${outside}" masquerade`,
    '}',
    'chain through { type filter hook forward priority filter; policy drop',
    'ct state established,related accept',
    `iifname "${inside}" accept`,
    '}',
    'chain in { type filter hook input priority filter; policy drop',
    'ct state established,related accept',
    `iifname "${inside}" accept`,
    '}',
    '}',
    '',
  ].join('\n');

/** Makes a router with address translation (nftables), and a machine behind it. */
export const joinBehindRouter = async (
  networks: Networks,
  { machine, network, routerAddress, inside }: HiddenMachineOptions,
): Promise<HiddenMachine> => {
  const router = `${machine}-nat`;
  const home = `${machine}-home`;
  const outside = await networks.join(router, network, routerAddress);
  const gateway = await networks.join(router, home, `${inside}.1/24`);
  const plug = await networks.join(machine, home, `${inside}.2/24`);
  await runOn(plug, ['ip', 'route', 'add', 'default', 'via', gateway.address]);
  await runOn(outside, ['sysctl', '--quiet', '--write', 'net.ipv4.ip_forward=1']);
  await runOn(outside, ['nft', '-f', '-'], rulesOf(outside.device, gateway.device));
  return {
    enter: plug.enter,
    plug,
    address: plug.address,
    routerAddress: outside.address,
    outside,
  };
};
