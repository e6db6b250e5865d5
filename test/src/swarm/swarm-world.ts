import path from 'node:path';
import { startChildProgram } from '../lab/child-program.ts';
import type { Networks } from '../lab/network.ts';

/** The Internet of this test. */
export const world = 'world';
/**
 * Public addresses, as nodes of a DHT keep those that are reserved to themselves; the network leads nowhere.
 */
export const worldNetwork = '52.0.0';

const dhtPort = 49_737;
/** With three nodes or fewer, nobody finds out what his own address is. */
const dhtHosts = [1, 2, 3, 4, 5, 6] as const;

export const addressIn = (host: number): string => `${worldNetwork}.${host}/24`;

/** As SWARM_BOOTSTRAP takes it, known before the nodes are there. */
export const swarmBootstrap = `${worldNetwork}.${dhtHosts[0]}:${dhtPort}`;

export interface SwarmWorld {
  /** As SWARM_BOOTSTRAP takes it. */
  readonly bootstrap: string;
  stop(): Promise<unknown>;
}

/** A DHT of six nodes in the world. */
export const startSwarmWorld = async (networks: Networks): Promise<SwarmWorld> => {
  const [first, ...others] = dhtHosts;
  const machine = await networks.join('dht', world, addressIn(first));
  await machine.addAddresses(others.map(addressIn));
  const program = path.join(import.meta.dirname, 'dht-nodes.js');
  const addresses = dhtHosts.map((host) => `${worldNetwork}.${host}`);
  const command = [process.execPath, program, String(dhtPort), ...addresses];
  const nodes = await startChildProgram(machine, command);
  return { bootstrap: swarmBootstrap, stop: () => nodes.stop() };
};
