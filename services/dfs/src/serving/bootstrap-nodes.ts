import { createSocket } from 'node:dgram';

/** Nodes by which members of a swarm find each other. */
export interface BootstrapNodes {
  /** As in "192.0.2.7:49737", one for each node. */
  readonly addresses: readonly string[];
  close(): Promise<void>;
}

export interface BootstrapOptions {
  /** IPv4 address under which others reach this computer. */
  readonly host: string;
  /** UDP port of the first node; the others have those after it. */
  readonly port: number;
  /** With fewer than four nodes in all, nobody behind a NAT is reached. */
  readonly nodes: number;
  /** Nodes of others to join; absent: these are the first. */
  readonly join?: readonly string[];
}

/** @throws Error of the system: the libraries cannot be ended any more once they found it out themselves */
const checkPort = async (port: number, host: string): Promise<void> => {
  const socket = createSocket('udp4');
  try {
    await new Promise<void>((resolve, reject) => {
      socket.once('error', reject).bind(port, host, resolve);
    });
  } finally {
    await new Promise<void>((resolve) => {
      socket.close(resolve);
    });
  }
};

/**
 * Starts nodes of a distributed hash table of one's own.
 *
 * @returns undefined where the libraries do not run on this machine
 * @throws Error of the system, as EADDRINUSE for a port that is taken
 */
export const startBootstrapNodes = async (
  options: BootstrapOptions,
): Promise<BootstrapNodes | undefined> => {
  const { host, port, nodes, join = [] } = options;
  const libraries = await import('hyperdht').catch(() => undefined);
  if (libraries === undefined) return undefined;
  const { default: HyperDHT } = libraries;
  for (let number = 0; number < nodes; number += 1) {
    await checkPort(port + number, number === 0 && join.length === 0 ? host : '0.0.0.0');
  }
  const first =
    join.length === 0
      ? HyperDHT.bootstrapper(port, host)
      : new HyperDHT({
          bootstrap: join,
          port,
          ephemeral: false,
          firewalled: false,
          anyPort: false,
        });
  const started = [first];
  const close = async (): Promise<void> => {
    for (const node of started.reverse()) await node.destroy();
  };
  try {
    await first.fullyBootstrapped();
    const bootstrap = join.length === 0 ? [`${host}:${port}`] : join;
    for (let number = 1; number < nodes; number += 1) {
      const node = new HyperDHT({
        ...{ bootstrap, port: port + number, anyPort: false, ephemeral: false, firewalled: false },
      });
      started.push(node);
      await node.fullyBootstrapped();
    }
  } catch (error) {
    await close();
    throw error;
  }
  return { addresses: started.map((_node, number) => `${host}:${port + number}`), close };
};
