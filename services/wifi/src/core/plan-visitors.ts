import type { UplinkStatus, VisitorNetwork } from '@p2p-hotspot/contract';
import type { NameServerSettings } from '../ports/name-server.ts';
import type { FirewallSettings } from '../ports/visitor-firewall.ts';
import { captured, gateway, leaseRange, leaseSeconds, subnet } from './visitor-network.ts';

/** What visitors shall be given. */
export interface VisitorWishes {
  /** `<name>.lan` leads to the box. */
  readonly deviceName: string;
  /** Absent: the uplink is for the box alone. */
  readonly sharing?: { readonly kbitPerVisitor: number };
  /** Ports of the box that visitors reach. */
  readonly tcpPorts: readonly number[];
  readonly udpPorts: readonly number[];
  /** TCP ports of the box behind which apps are, in containers; absent: none. */
  readonly appPorts?: readonly number[];
  /** Address of the API of RFC 8908; absent: not told. */
  readonly capportUrl?: string;
}

export interface VisitorPlan {
  readonly device: string;
  readonly network: VisitorNetwork;
  readonly nameServer: NameServerSettings;
  readonly firewall: FirewallSettings;
}

/** Of HTTPS: nothing else of the box answers there. */
const capportPort = 443;

/** Addresses, names and rules for whoever comes in by this interface. */
export const planVisitors = (
  device: string,
  seen: { readonly uplinks: readonly UplinkStatus[]; readonly nameServers: readonly string[] },
  { deviceName, sharing, tcpPorts, udpPorts, appPorts = [], capportUrl }: VisitorWishes,
): VisitorPlan => {
  const ways = seen.uplinks.map((uplink) => uplink.device).filter((way) => way !== device);
  const upstream = seen.nameServers.filter((server) => server !== gateway);
  // Without a name server to ask, an uplink is of no use to a phone, and names are answered here.
  const isShared = sharing !== undefined && ways.length > 0 && upstream.length > 0;
  const isCapturing = !isShared;
  return {
    device,
    network: {
      device,
      gateway,
      subnet,
      captured,
      names: [`${deviceName}.lan`],
      isCapturing,
    },
    nameServer: {
      device,
      gateway,
      range: leaseRange,
      leaseSeconds,
      deviceName,
      isCapturing,
      captured,
      upstream: isShared ? upstream : [],
      // While the uplink is shared, its name servers say where that name is.
      ...(capportUrl !== undefined && isCapturing && { capportUrl }),
      tellsTime: true,
    },
    firewall: {
      device,
      gateway,
      captured,
      isCapturing,
      ...(isShared && {
        sharing: { devices: [...new Set(ways)], kbitPerVisitor: sharing.kbitPerVisitor },
      }),
      tcpPorts: capportUrl !== undefined && isCapturing ? [...tcpPorts, capportPort] : tcpPorts,
      udpPorts,
      appPorts,
    },
  };
};
