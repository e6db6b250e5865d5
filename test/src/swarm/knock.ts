import path from 'node:path';
import { execa } from 'execa';
import { startChildProgram } from '../lab/child-program.ts';
import type { HiddenMachine } from '../lab/nat-router.ts';
import type { Cable, NetworkMachine } from '../lab/network.ts';

const port = 4500;
const firewallProgram = (name: string): string =>
  path.join(import.meta.dirname, `../firewall/${name}.js`);

const runOn = (
  { enter: [program = '', ...words] }: NetworkMachine,
  ...command: readonly string[]
) => execa(program, [...words, ...command], { reject: false });

const startServer = (machine: NetworkMachine, name: string) => {
  const words = [firewallProgram('named-server'), name, String(port), String(port)];
  return startChildProgram(machine, [process.execPath, ...words]);
};

/** What knocks on a machine are answered with: TCP, then UDP. */
const knock = async (from: NetworkMachine, address: string): Promise<readonly string[]> => {
  const tcp = await runOn(from, 'curl', '-s', '-m', '3', `http://${address}:${port}/`);
  const datagram = [firewallProgram('ask-datagrams'), address, String(port)];
  const udp = await runOn(from, process.execPath, ...datagram);
  return [tcp.stdout || 'nothing', udp.stdout];
};

/**
 * Makes sure of what this test stands on: from inside, the outside is reached; from outside nobody gets in,
 * not even who knows the way to the network inside.
 *
 * @throws Error when it is otherwise
 */
export const proveHidden = async (hidden: HiddenMachine, outsider: Cable): Promise<void> => {
  const servers = [await startServer(hidden, 'hidden'), await startServer(outsider, 'outsider')];
  const expect = (what: string, answers: readonly string[], expected: string): void => {
    if (answers.some((answer) => answer !== expected))
      throw new Error(`${what}: ${answers.join(', ')}`);
  };
  try {
    const inside = `${hidden.address}/32`;
    await runOn(outsider, 'ip', 'route', 'add', inside, 'via', hidden.routerAddress);
    expect('from inside', await knock(hidden, outsider.address), 'outsider');
    expect('to the router', await knock(outsider, hidden.routerAddress), 'nothing');
    expect('through the router', await knock(outsider, hidden.address), 'nothing');
    await runOn(outsider, 'ip', 'route', 'delete', inside);
  } finally {
    for (const server of servers) await server.stop();
  }
};
