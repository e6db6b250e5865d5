import { createSocket } from 'node:dgram';
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

/** Another program may hold the port for good: it is tried again after so many looks. */
const looksAlone = 30;

interface Network {
  readonly open: () => MulticastDNS;
  readonly isInside: (sender: string) => boolean;
}

/** A machine has few ways out; one with containers may have many that lead into itself. */
const mostIpv6 = 16;
const ipv6Group = 'ff02::fb';

const openIpv4 = (address: string): MulticastDNS =>
  // Bound to all addresses: a socket that is bound to one hears no multicast on Linux.
  multicastDns({ interface: address, bind: '0.0.0.0' });

const openIpv6 = (device: string): MulticastDNS =>
  multicastDns({
    type: 'udp6',
    ip: ipv6Group,
    interface: `::%${device}`,
    bind: '::',
    socket: createSocket({ type: 'udp6', reuseAddr: true, ipv6Only: true }),
  });

/** By own address: each IPv4 network, and each link with an IPv6 address of its own. */
const findNetworks = (): ReadonlyMap<string, Network> => {
  const ipv4 = new Map<string, Network>();
  const ipv6 = new Map<string, Network>();
  for (const [device, addresses] of Object.entries(networkInterfaces())) {
    for (const { address, family, internal, cidr } of addresses ?? []) {
      if (internal || cidr === null) continue;
      if (family === 'IPv4') {
        const inside = new BlockList();
        inside.addSubnet(address, Number(cidr.slice(cidr.indexOf('/') + 1)), 'ipv4');
        ipv4.set(address, {
          open: () => openIpv4(address),
          isInside: (sender) => sender !== address && inside.check(sender, 'ipv4'),
        });
      } else if (address.startsWith('fe80:') && ipv6.size < mostIpv6) {
        const own = `${address}%${device}`;
        ipv6.set(own, {
          open: () => openIpv6(device),
          isInside: (sender) =>
            sender !== own && sender.startsWith('fe80:') && sender.endsWith(`%${device}`),
        });
      }
    }
  }
  return new Map([...ipv4, ...ipv6]);
};

/**
 * Multicast DNS (RFC 6762) on every interface by itself: a machine with several has no default that
 * reaches all neighbours, and one without a way to the Internet has none at all. A packet counts on
 * the interface whose network its sender is in, and nowhere else. IPv6 where a link has it, by link-local
 * addresses alone: they are there without a router or any setting.
 *
 * @param onWarning hears once of each address where nothing can be heard
 */
export const openMulticastLink = (
  onWarning: (error: Error) => void,
  find = findNetworks,
): MulticastLink => {
  const networks = new Map<string, MulticastDNS>();
  /** Addresses that could not be listened at, and how many looks they are left alone for. */
  const refused = new Map<string, number>();
  let onQuery: (packet: QueryPacket) => void = () => undefined;
  let onResponse: (packet: ResponsePacket, address: string) => void = () => undefined;

  const end = (mdns: MulticastDNS): Promise<void> =>
    new Promise((resolve) => {
      mdns.destroy(resolve);
    });
  const join = (address: string, { open, isInside }: Network): void => {
    const mdns = open();
    networks.set(address, mdns);
    // Junk is everybody's right; a port that is taken is what people should know.
    mdns.on('warning', () => undefined);
    mdns.on('error', (error) => {
      if (networks.get(address) !== mdns) return;
      if (!refused.has(address)) onWarning(error);
      refused.set(address, looksAlone);
      networks.delete(address);
      void end(mdns);
    });
    mdns.on('ready', () => {
      refused.delete(address);
    });
    mdns.on('query', (packet, sender) => {
      if (isInside(sender.address)) onQuery(packet);
    });
    mdns.on('response', (packet, sender) => {
      if (isInside(sender.address)) onResponse(packet, sender.address);
    });
  };
  const refresh = (): boolean => {
    const now = find();
    let isMore = false;
    for (const address of refused.keys()) if (!now.has(address)) refused.delete(address);
    for (const [address, mdns] of networks) {
      if (now.has(address)) continue;
      networks.delete(address);
      void end(mdns);
    }
    for (const [address, network] of now) {
      if (networks.has(address)) continue;
      const looksLeft = refused.get(address) ?? 0;
      if (looksLeft > 0) {
        refused.set(address, looksLeft - 1);
        continue;
      }
      join(address, network);
      isMore = true;
    }
    return isMore;
  };

  refresh();
  return {
    refresh,
    query: (packet) => {
      for (const mdns of networks.values()) mdns.query(packet);
    },
    respond: (packet) => {
      for (const mdns of networks.values()) mdns.respond(packet);
    },
    onQuery: (listener) => {
      onQuery = listener;
    },
    onResponse: (listener) => {
      onResponse = listener;
    },
    close: async () => {
      await Promise.all([...networks.values()].map(end));
      networks.clear();
    },
  };
};
