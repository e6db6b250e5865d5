import { Resolver } from 'node:dns/promises';
import type { NameServerProbe } from '../../ports/name-server.ts';
import { isOfferedAddress } from './ask-own-server.ts';
import { findForeignServer } from './find-foreign-server.ts';

const patienceMs = 1500;

const resolve = async (
  server: string,
  name: string,
  signal: AbortSignal,
): Promise<string | undefined> => {
  const resolver = new Resolver({ timeout: patienceMs, tries: 2 });
  resolver.setServers([server]);
  const cancel = (): void => {
    resolver.cancel();
  };
  signal.addEventListener('abort', cancel);
  try {
    const [address] = await resolver.resolve4(name);
    return address;
  } catch {
    return undefined;
  } finally {
    signal.removeEventListener('abort', cancel);
  }
};

/** Tries the network of visitors, the box's own servers by UDP and others by udhcpc. */
export const nameServerProbe = (): NameServerProbe => ({
  findDhcpServers: async (device, signal) => {
    const server = await findForeignServer(device, signal);
    return server === undefined ? [] : [server];
  },
  offersAddress: async (gateway, signal) => {
    try {
      return await isOfferedAddress(gateway, signal);
    } catch {
      // The address is not there, so nobody offers any there.
      return false;
    }
  },
  resolve,
});
