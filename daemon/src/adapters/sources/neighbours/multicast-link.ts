import { BlockList } from 'node:net';
import { networkInterfaces } from 'node:os';
import multicastDns, {
  type MulticastDNS,
  type QueryOutgoingPacket,
  type QueryPacket,
  type ResponseOutgoingPacket,
  type ResponsePacket,
} from 'multicast-dns';

/** What neighbours say and hear on the networks that this machine is on. */
export interface MulticastLink {
  query(packet: QueryOutgoingPacket): void;
  respond(packet: ResponseOutgoingPacket): void;
  onQuery(listener: (packet: QueryPacket) => void): void;
  /** @param listener is told the address of whoever sent it */
  onResponse(listener: (packet: ResponsePacket, address: string) => void): void;
  /** Looks which networks there are now. @returns whether there is a new one */
  refresh(): boolean;
  close(): Promise<void>;
}

interface Network {
  readonly mdns: MulticastDNS;
  readonly isInside: (address: string) => boolean;
}

/** Own IPv4 address and network of each interface that leads out of the machine. */
const findNetworks = (): ReadonlyMap<string, BlockList> => {
  const found = new Map<string, BlockList>();
  for (const interfaces of Object.values(networkInterfaces())) {
    for (const { address, family, internal, cidr } of interfaces ?? []) {
      if (family !== 'IPv4' || internal || cidr === null) continue;
      const inside = new BlockList();
      inside.addSubnet(address, Number(cidr.slice(cidr.indexOf('/') + 1)), 'ipv4');
      found.set(address, inside);
    }
  }
  return found;
};

/**
 * Multicast DNS (RFC 6762) on every interface by itself: a machine with several has no default that
 * reaches all neighbours, and one without a way to the Internet has none at all. A packet counts on
 * the interface whose network its sender is in, and nowhere else.
 */
export const openMulticastLink = (onWarning: (error: Error) => void): MulticastLink => {
  const networks = new Map<string, Network>();
  let onQuery: (packet: QueryPacket) => void = () => undefined;
  let onResponse: (packet: ResponsePacket, address: string) => void = () => undefined;

  const end = (mdns: MulticastDNS): Promise<void> =>
    new Promise((resolve) => {
      mdns.destroy(resolve);
    });
  const join = (address: string, inside: BlockList): void => {
    // Bound to all addresses: a socket that is bound to one hears no multicast on Linux.
    const mdns = multicastDns({ interface: address, bind: '0.0.0.0' });
    const isInside = (sender: string) => sender !== address && inside.check(sender, 'ipv4');
    networks.set(address, { mdns, isInside });
    // Junk is everybody's right; a port that is taken is what people should know.
    mdns.on('warning', () => undefined);
    mdns.on('error', (error) => {
      onWarning(error);
      networks.delete(address);
      void end(mdns);
    });
    mdns.on('query', (packet, sender) => {
      if (isInside(sender.address)) onQuery(packet);
    });
    mdns.on('response', (packet, sender) => {
      if (isInside(sender.address)) onResponse(packet, sender.address);
    });
  };
  const refresh = (): boolean => {
    const now = findNetworks();
    let isMore = false;
    for (const [address, { mdns }] of networks) {
      if (now.has(address)) continue;
      networks.delete(address);
      void end(mdns);
    }
    for (const [address, inside] of now) {
      if (networks.has(address)) continue;
      join(address, inside);
      isMore = true;
    }
    return isMore;
  };

  refresh();
  return {
    refresh,
    query: (packet) => {
      for (const { mdns } of networks.values()) mdns.query(packet);
    },
    respond: (packet) => {
      for (const { mdns } of networks.values()) mdns.respond(packet);
    },
    onQuery: (listener) => {
      onQuery = listener;
    },
    onResponse: (listener) => {
      onResponse = listener;
    },
    close: async () => {
      await Promise.all([...networks.values()].map(({ mdns }) => end(mdns)));
      networks.clear();
    },
  };
};
