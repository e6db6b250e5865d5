import { execa } from 'execa';

/** A network namespace with one interface, `eth0`: a computer as far as the network goes. */
export interface Computer {
  readonly name: string;
  readonly address: string;
  /** Words that stand before a program's, to run it on this computer. */
  readonly enter: readonly string[];
}

/** A server and a box, and what is between them. */
export interface Link {
  readonly server: Computer;
  readonly box: Computer;
  /** Through which the box reaches the server; absent where both are on one cable. */
  readonly gateway?: string;
}

/** Bytes that went through an interface, headers of IP and Ethernet included. */
export interface Traffic {
  readonly received: number;
  readonly sent: number;
}

/** Debian's default; some kernels for clouds are built with another. */
const congestionControl = 'cubic';

export const ip = async (...words: readonly string[]): Promise<string> =>
  (await execa('ip', words)).stdout;

/** Adds a computer without a cable. */
export const addComputer = async (name: string, address: string): Promise<Computer> => {
  await ip('netns', 'add', name);
  // Not "ip netns exec": that takes all mounts of this machine along and keeps them.
  const enter = ['nsenter', `--net=/run/netns/${name}`];
  await ip('-n', name, 'link', 'set', 'lo', 'up');
  return { name, address, enter };
};

/** Sets up `eth0` so that the counters see packets as they would be on a cable, none larger. */
export const setUpCable = async (computer: Computer, gateway?: string): Promise<void> => {
  const { name, address, enter } = computer;
  const [program = '', ...words] = enter;
  const off = ['tso', 'gso', 'gro', 'tx', 'rx'].flatMap((feature) => [feature, 'off']);
  await execa(program, [...words, 'ethtool', '-K', 'eth0', ...off]);
  await ip('-n', name, 'addr', 'add', `${address}/24`, 'dev', 'eth0');
  await ip('-n', name, 'link', 'set', 'eth0', 'up');
  if (gateway !== undefined) await addRoute({ name }, gateway);
};

export const addRoute = async (
  { name }: Pick<Computer, 'name'>,
  gateway: string,
): Promise<void> => {
  const route = ['default', 'via', gateway, 'congctl', congestionControl];
  await ip('-n', name, 'route', 'add', ...route);
};

interface LinkStatistics {
  readonly stats64: Readonly<Record<'rx' | 'tx', { readonly bytes: number }>>;
}

export const readTraffic = async ({ name }: Computer): Promise<Traffic> => {
  const told = await ip('-n', name, '-s', '-j', 'link', 'show', 'dev', 'eth0');
  const [{ stats64 }] = JSON.parse(told) as [LinkStatistics];
  return { received: stats64.rx.bytes, sent: stats64.tx.bytes };
};

export const removeNamespaces = async (names: readonly string[]): Promise<void> => {
  for (const name of names) await execa('ip', ['netns', 'del', name], { reject: false });
};
