import type { AccessPointBackend } from '../ports/access-point.ts';
import type { Box } from '../ports/box.ts';
import type { Clock } from '../ports/clock.ts';
import type { HostNetwork } from '../ports/host-network.ts';
import type { LocalName } from '../ports/local-name.ts';
import type { NameServer, NameServerProbe } from '../ports/name-server.ts';
import type { Radios } from '../ports/radios.ts';
import type { TimeServer } from '../ports/time-server.ts';
import type { Uplinks } from '../ports/uplinks.ts';
import type { VisitorFirewall } from '../ports/visitor-firewall.ts';

/** All that the network is made of. */
export interface NetworkPorts {
  readonly backend: AccessPointBackend;
  readonly radios: Radios;
  readonly uplinks: Uplinks;
  readonly host: HostNetwork;
  readonly localName: LocalName;
  readonly nameServer: NameServer;
  readonly probe: NameServerProbe;
  readonly firewall: VisitorFirewall;
  readonly time: TimeServer;
  readonly box: Box;
  readonly clock: Clock;
  /** Takes an interface from another program that would give it addresses, or gives it back. */
  readonly setManaged: (device: string, isManaged: boolean) => Promise<void>;
}
