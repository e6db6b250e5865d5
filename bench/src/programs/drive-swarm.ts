import type Corestore from 'corestore';
import type Hyperdrive from 'hyperdrive';
import Hyperswarm from 'hyperswarm';

/** Gives a drive to a swarm, or takes it from there, as the README of Hyperdrive says. */
export const joinSwarm = async (
  store: Corestore,
  drive: Hyperdrive,
  bootstrap: string,
  side: 'server' | 'client',
): Promise<void> => {
  const [host = '', port] = bootstrap.split(':');
  const swarm = new Hyperswarm({ bootstrap: [{ host, port: Number(port) }] });
  swarm.on('connection', (connection) => {
    store.replicate(connection);
  });
  const found = drive.findingPeers();
  const joined = swarm.join(drive.discoveryKey, {
    server: side === 'server',
    client: side === 'client',
  });
  await joined.flushed();
  void swarm.flush().then(() => {
    found();
  });
};
