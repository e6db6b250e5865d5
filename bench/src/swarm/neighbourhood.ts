import { execa } from 'execa';
import path from 'node:path';
import {
  addComputer,
  ip,
  removeNamespaces,
  setUpCable,
  type Computer,
} from '../transfer/link/namespace.ts';
import { startServing } from './running.ts';

/** Two computers on one switch, and a DHT of theirs. */
export interface Neighbourhood {
  readonly sender: Computer;
  readonly receiver: Computer;
  /** The node that everybody begins with, as in `192.0.2.1:49737`. */
  readonly bootstrap: string;
}

/** Not of those that are reserved: nodes keep such to themselves. The switch leads nowhere. */
const network = '52.0.0';
const dhtPort = 49_737;
/** With three nodes or fewer, nobody finds out what his own address is. */
const dhtHosts = [1, 2, 3, 4, 5, 6];

const programOf = (name: string): string =>
  path.join(import.meta.dirname, `../programs/${name}.js`);

/** Joins computers by a switch, for as long as a task takes. */
export const inNeighbourhood = async <T>(
  task: (neighbourhood: Neighbourhood) => Promise<T>,
): Promise<T> => {
  const nameOf = (name: string): string => `swarm-${name}-${process.pid}`;
  const names = ['switch', 'dht', 'sender', 'receiver'].map(nameOf);
  const [hub = ''] = names;
  const join = async (name: string, host: number): Promise<Computer> => {
    const computer = await addComputer(nameOf(name), `${network}.${host}`);
    const other = ['peer', 'name', 'eth0', 'netns', computer.name];
    await ip('-n', hub, 'link', 'add', name, 'type', 'veth', ...other);
    await ip('-n', hub, 'link', 'set', name, 'master', 'hub', 'up');
    await setUpCable(computer);
    return computer;
  };
  try {
    await addComputer(hub, '');
    await ip('-n', hub, 'link', 'add', 'hub', 'type', 'bridge');
    await ip('-n', hub, 'link', 'set', 'hub', 'up');
    const [first = 1, ...others] = dhtHosts;
    const dht = await join('dht', first);
    for (const host of others) {
      await ip('-n', dht.name, 'addr', 'add', `${network}.${host}/24`, 'dev', 'eth0');
    }
    const sender = await join('sender', 101);
    const receiver = await join('receiver', 102);
    const addresses = dhtHosts.map((host) => `${network}.${host}`);
    const nodes = await startServing(dht, [
      process.execPath,
      programOf('dht-nodes'),
      String(dhtPort),
      ...addresses,
    ]);
    try {
      return await task({ sender, receiver, bootstrap: `${network}.${first}:${dhtPort}` });
    } finally {
      await nodes.stop();
    }
  } finally {
    await removeNamespaces(names);
  }
};

/** Bytes that came in at the cable of a computer, headers included. */
export const receivedBytes = async ({ enter: [program = '', ...words] }: Computer) => {
  const { stdout } = await execa(program, [
    ...words,
    ...['ip', '-s', '-j', 'link', 'show', 'dev', 'eth0'],
  ]);
  const [{ stats64 }] = JSON.parse(stdout) as [{ stats64: { rx: { bytes: number } } }];
  return stats64.rx.bytes;
};
