import { execa } from 'execa';

/** A machine of its own as far as the network goes. */
export interface NetworkMachine {
  /** Words before a command that run it there. */
  readonly enter: readonly string[];
}

/** What went through an interface, headers of Ethernet included. */
export interface Counted {
  readonly bytes: number;
  readonly packets: number;
}

/** Where a machine is joined to a network; with the IPv6 address that every machine gives itself. */
export interface Plug extends NetworkMachine {
  /** Name of the interface on the machine. */
  readonly device: string;
  unplug(): Promise<void>;
  plugIn(): Promise<void>;
  /** More addresses of the same machine, each with the length of its network. */
  addAddresses(addresses: readonly string[]): Promise<void>;
  sent(): Promise<Counted>;
  received(): Promise<Counted>;
}

/** A plug with an IPv4 address. */
export interface Cable extends Plug {
  readonly address: string;
}

/** Networks that lead nowhere but to each other's machines, and leave those of this computer alone. */
export interface Networks {
  /**
   * Joins a machine to a network; either is made when it is not there.
   *
   * @param address with the length of the network, as in "10.0.0.1/24"
   */
  join(machine: string, network: string, address: string): Promise<Cable>;
  /** The same without an IPv4 address. */
  plug(machine: string, network: string): Promise<Plug>;
}

interface LinkFigures {
  readonly stats64: Readonly<Record<'rx' | 'tx', Counted>>;
}

/** Makes network namespaces as they are asked for, and takes all of them away at the end. */
export const inNetworks = async <T>(task: (networks: Networks) => Promise<T>): Promise<T> => {
  const made = new Set<string>();
  const ip = (...words: readonly string[]) => execa('ip', words);
  const spaceOf = async (name: string, isSwitch: boolean): Promise<string> => {
    const space = `hotspot-${process.pid}-${name}`;
    if (made.has(space)) return space;
    await ip('netns', 'add', space);
    made.add(space);
    await ip('-n', space, 'link', 'set', 'lo', 'up');
    if (isSwitch) {
      await ip('-n', space, 'link', 'add', 'switch', 'type', 'bridge', 'mcast_snooping', '0');
      await ip('-n', space, 'link', 'set', 'switch', 'up');
    }
    return space;
  };
  const plug = async (machine: string, network: string): Promise<Plug> => {
    const own = await spaceOf(machine, false);
    const space = await spaceOf(network, true);
    const inside = (...words: readonly string[]) => ip('-n', own, ...words);
    const add = (one: string) => inside('address', 'add', one, 'dev', network);
    await inside('link', 'add', network, 'type', 'veth', 'peer', 'name', machine, 'netns', space);
    await ip('-n', space, 'link', 'set', machine, 'master', 'switch', 'up');
    const plugIn = async () => {
      await inside('link', 'set', network, 'up');
    };
    const figures = async () => {
      const { stdout } = await inside('-s', '-j', 'link', 'show', network);
      const [link] = JSON.parse(stdout) as readonly LinkFigures[];
      if (link === undefined) throw new Error(`${machine} is not joined to ${network}`);
      return link.stats64;
    };
    await plugIn();
    return {
      // Not "ip netns exec": that takes all mounts of this computer along and keeps them.
      enter: ['nsenter', `--net=/run/netns/${own}`],
      device: network,
      plugIn,
      unplug: async () => {
        await inside('link', 'set', network, 'down');
      },
      addAddresses: async (addresses) => {
        for (const one of addresses) await add(one);
      },
      sent: async () => (await figures()).tx,
      received: async () => (await figures()).rx,
    };
  };
  const join = async (machine: string, network: string, address: string): Promise<Cable> => {
    const joined = await plug(machine, network);
    await joined.addAddresses([address]);
    return { ...joined, address: address.replace(/\/.*/, '') };
  };
  try {
    return await task({ join, plug });
  } finally {
    for (const space of made) await execa('ip', ['netns', 'delete', space], { reject: false });
  }
};
