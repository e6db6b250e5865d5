import { mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { addComputer, ip, removeNamespaces, setUpCable, type Link } from './namespace.ts';
import { besideShapingMachine, type Shape } from './shaping-machine.ts';

const sides = [
  { side: 'server', address: '10.77.1.2', gateway: '10.77.1.1' },
  { side: 'box', address: '10.77.2.2', gateway: '10.77.2.1' },
] as const;

/**
 * A server and a box with a slow, far and lossy way between them: `tc netem`, in a virtual machine.
 *
 * @param lane tells links of one process apart that are there at the same time
 */
export const onShapedLink = async <T>(
  folder: string,
  lane: number,
  shape: Shape,
  task: (link: Link) => Promise<T>,
): Promise<T> => {
  const nameOf = (side: string): string => `transfer-far-${side}-${process.pid}-${lane}`;
  const between = nameOf('between');
  const scratch = await mkdtemp(path.join(folder, 'shaping-'));
  try {
    const { enter } = await addComputer(between, '');
    const computers = [];
    for (const [index, { side, address, gateway }] of sides.entries()) {
      const computer = await addComputer(nameOf(side), address);
      const [tap, bridge, cable] = [`tap${index}`, `bridge${index}`, `cable${index}`];
      await ip('-n', between, 'tuntap', 'add', 'dev', tap, 'mode', 'tap');
      await ip('-n', between, 'link', 'add', bridge, 'type', 'bridge');
      const other = ['peer', 'name', 'eth0', 'netns', computer.name];
      await ip('-n', between, 'link', 'add', cable, 'type', 'veth', ...other);
      for (const port of [tap, cable]) {
        await ip('-n', between, 'link', 'set', port, 'master', bridge, 'up');
      }
      await ip('-n', between, 'link', 'set', bridge, 'up');
      await setUpCable(computer, gateway);
      computers.push(computer);
    }
    const [server, box] = computers as [Link['server'], Link['box']];
    return await besideShapingMachine(
      scratch,
      enter,
      sides.map((_, index) => `tap${index}`),
      sides.map(({ gateway }) => gateway),
      shape,
      () => task({ server, box, gateway: sides[1].gateway }),
    );
  } finally {
    await removeNamespaces([between, ...sides.map(({ side }) => nameOf(side))]);
    await rm(scratch, { recursive: true, force: true });
  }
};
