import { setTimeout as delay } from 'node:timers/promises';
import { execa } from 'execa';

/** One end of a cable: a network namespace with one interface, `eth0`. */
export interface CableEnd {
  readonly address: string;
  /** Words that stand before a program's, to run it there. */
  readonly enter: readonly string[];
}

/** What came out of the cable at the box, without the headers of Ethernet, IP and TCP. */
export interface Arrived {
  readonly payloadBytes: number;
}

export interface Cable {
  readonly server: CableEnd;
  readonly box: CableEnd;
  readonly arrived: () => Promise<Arrived>;
  /** The interface of the box is gone for so long, and every connection ends with an error. */
  readonly cut: (forMs: number) => Promise<void>;
}

/** Ethernet 14, IP 20, TCP 20 and its timestamps 12. */
const headerBytes = 66;

const ip = async (...words: readonly string[]): Promise<string> =>
  (await execa('ip', words)).stdout;

interface LinkStatistics {
  readonly stats64: { readonly rx: { readonly bytes: number; readonly packets: number } };
}

/** Connects two new namespaces with a cable that carries so much, and takes both away at the end. */
export const onCable = async <T>(rate: string, task: (cable: Cable) => Promise<T>): Promise<T> => {
  const [server, box] = [`cable-server-${process.pid}`, `cable-box-${process.pid}`] as const;
  const ends = [
    { name: server, address: '10.79.1.1' },
    { name: box, address: '10.79.1.2' },
  ] as const;
  // Not "ip netns exec": that takes all mounts of this machine along and keeps them.
  const enter = (name: string): string[] => ['nsenter', `--net=/run/netns/${name}`];
  const run = async (name: string, ...command: readonly string[]): Promise<void> => {
    await execa('nsenter', [`--net=/run/netns/${name}`, ...command]);
  };
  const cut = async (forMs: number): Promise<void> => {
    await ip('-n', box, 'link', 'set', 'eth0', 'down');
    for (const [here, there] of [
      [ends[0], ends[1]],
      [ends[1], ends[0]],
    ] as const) {
      await run(here.name, 'ss', '-K', 'dst', there.address);
    }
    await delay(forMs);
    await ip('-n', box, 'link', 'set', 'eth0', 'up');
  };
  try {
    for (const { name } of ends) await ip('netns', 'add', name);
    const peer = ['peer', 'name', 'eth0', 'netns', box];
    await ip('-n', server, 'link', 'add', 'eth0', 'type', 'veth', ...peer);
    for (const { name, address } of ends) {
      // Packets as they would be on a cable, none larger, so that headers can be counted.
      const off = ['tso', 'gso', 'gro', 'tx', 'rx'].flatMap((feature) => [feature, 'off']);
      await run(name, 'ethtool', '-K', 'eth0', ...off);
      await ip('-n', name, 'addr', 'add', `${address}/24`, 'dev', 'eth0');
      for (const device of ['lo', 'eth0']) await ip('-n', name, 'link', 'set', device, 'up');
    }
    const limit = ['tbf', 'rate', rate, 'burst', '64k', 'latency', '100ms'];
    await run(server, 'tc', 'qdisc', 'add', 'dev', 'eth0', 'root', ...limit);
    return await task({
      server: { address: ends[0].address, enter: enter(server) },
      box: { address: ends[1].address, enter: enter(box) },
      arrived: async () => {
        const told = await ip('-n', box, '-s', '-j', 'link', 'show', 'dev', 'eth0');
        const [{ stats64 }] = JSON.parse(told) as [LinkStatistics];
        return { payloadBytes: stats64.rx.bytes - stats64.rx.packets * headerBytes };
      },
      cut,
    });
  } finally {
    for (const { name } of ends) await execa('ip', ['netns', 'del', name], { reject: false });
  }
};
