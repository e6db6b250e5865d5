import { addComputer, ip, removeNamespaces, setUpCable, type Link } from './namespace.ts';

/**
 * A server and a box on one cable, as fast as this machine.
 *
 * @param lane tells links of one process apart that are there at the same time
 */
export const onPlainLink = async <T>(
  lane: number,
  task: (link: Link) => Promise<T>,
): Promise<T> => {
  const names = ['server', 'box'].map((side) => `transfer-${side}-${process.pid}-${lane}`);
  const [serverName = '', boxName = ''] = names;
  try {
    const server = await addComputer(serverName, '10.78.1.1');
    const box = await addComputer(boxName, '10.78.1.2');
    const other = ['peer', 'name', 'eth0', 'netns', boxName];
    await ip('-n', serverName, 'link', 'add', 'eth0', 'type', 'veth', ...other);
    await setUpCable(server);
    await setUpCable(box);
    return await task({ server, box });
  } finally {
    await removeNamespaces(names);
  }
};
