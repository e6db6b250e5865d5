import { setTimeout as delay } from 'node:timers/promises';
import { execa } from 'execa';
import { inNetworks, type Cable } from './network.ts';

/** What came out of the cable at the box, without the headers of Ethernet, IP and TCP. */
export interface Arrived {
  readonly payloadBytes: number;
}

/** The way from a server to a box. */
export interface CutCable {
  readonly server: Cable;
  readonly box: Cable;
  readonly arrived: () => Promise<Arrived>;
  /** The interface of the box is gone for so long, and every connection ends with an error. */
  readonly cut: (forMs: number) => Promise<void>;
}

/** Ethernet 14, IP 20, TCP 20 and its timestamps 12. */
const headerBytes = 66;

/** Off, so that packets are as on a cable, none larger, and headers can be counted. */
const offloads = ['tso', 'gso', 'gro', 'tx', 'rx'].flatMap((feature) => [feature, 'off']);

const runAt = async ({ enter }: Cable, ...command: readonly string[]): Promise<void> => {
  const [program = '', ...words] = [...enter, ...command];
  await execa(program, words);
};

/** Connects a server and a box with a cable that carries so much, and takes it away at the end. */
export const onCable = <T>(rate: string, task: (cable: CutCable) => Promise<T>): Promise<T> =>
  inNetworks(async (networks) => {
    const server = await networks.join('server', 'cable', '10.79.1.1/24');
    const box = await networks.join('box', 'cable', '10.79.1.2/24');
    for (const end of [server, box]) await runAt(end, 'ethtool', '-K', end.device, ...offloads);
    const limit = ['tbf', 'rate', rate, 'burst', '64k', 'latency', '100ms'];
    await runAt(server, 'tc', 'qdisc', 'add', 'dev', server.device, 'root', ...limit);
    return await task({
      server,
      box,
      arrived: async () => {
        const { bytes, packets } = await box.received();
        return { payloadBytes: bytes - packets * headerBytes };
      },
      cut: async (forMs) => {
        await box.unplug();
        await runAt(server, 'ss', '-K', 'dst', box.address);
        await runAt(box, 'ss', '-K', 'dst', server.address);
        await delay(forMs);
        await box.plugIn();
      },
    });
  });
