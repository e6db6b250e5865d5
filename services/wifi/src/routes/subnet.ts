import { BlockList, isIPv4 } from 'node:net';

/**
 * @param subnet as in "192.168.44.0/24"; what cannot be read holds nobody
 * @returns tells whether an address is in it
 */
export const subnetHolds = (subnet: string): ((address: string) => boolean) => {
  const [network = '', bits = ''] = subnet.split('/');
  if (!isIPv4(network) || !/^(?:\d|[12]\d|3[0-2])$/.test(bits)) return () => false;
  const list = new BlockList();
  list.addSubnet(network, Number(bits));
  return (address) => isIPv4(address) && list.check(address);
};
