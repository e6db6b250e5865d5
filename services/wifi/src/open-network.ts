import { stat } from 'node:fs/promises';
import type { Logger } from 'pino';
import { dnsmasqNameServer } from './adapters/dnsmasq/name-server.ts';
import { nameServerProbe } from './adapters/dnsmasq/name-server-probe.ts';
import { hostapdAccessPoint } from './adapters/hostapd/hostapd-access-point.ts';
import { createKernelUplinks } from './adapters/kernel/kernel-uplinks.ts';
import { findBackend } from './adapters/machine/find-backend.ts';
import { mdnsLocalName } from './adapters/mdns/local-name.ts';
import { parseBusAddress } from './adapters/network-manager/bus-address.ts';
import { openNetworkManager } from './adapters/network-manager/network-manager.ts';
import { createNftFirewall } from './adapters/nft/nft-firewall.ts';
import { kernelRadios } from './adapters/radios/kernel-radios.ts';
import { sntpServer } from './adapters/time/time-server.ts';
import type { NetworkPorts } from './keeper/network-ports.ts';
import type { Box, BoxFacts } from './ports/box.ts';
import type { Clock } from './ports/clock.ts';
import type { HostNetwork } from './ports/host-network.ts';

export interface OpenNetworkOptions {
  readonly host: HostNetwork;
  readonly clock: Clock;
  readonly box: Box;
  /** `WIFI_BACKEND`. */
  readonly wanted: 'network-manager' | 'hostapd' | undefined;
  /** Without ".local". */
  readonly deviceName: string;
  readonly keepDirectory: string;
  readonly runDirectory: string;
  readonly logger: Logger;
}

const hasBus = async (address: string | undefined): Promise<boolean> => {
  const bus = parseBusAddress(address);
  if (bus === undefined) return false;
  if (!('path' in bus) || bus.path.startsWith('\0')) return true;
  return stat(bus.path).then(
    () => true,
    () => false,
  );
};

/** Connects everything that the network is made of on this machine. */
export const openNetwork = async ({
  host,
  clock,
  box,
  wanted,
  deviceName,
  keepDirectory,
  runDirectory,
  logger,
}: OpenNetworkOptions): Promise<NetworkPorts> => {
  const busAddress = process.env['DBUS_SYSTEM_BUS_ADDRESS'];
  const manager = openNetworkManager({ ...(busAddress !== undefined && { busAddress }) });
  const kind = await findBackend(
    wanted,
    () => hasBus(busAddress),
    () => manager.isThere(),
  );
  const isManaged = kind === 'network-manager' || (await manager.isThere());
  const setManaged = async (device: string, shall: boolean): Promise<void> => {
    if (isManaged) await manager.setManaged(device, shall);
  };
  // What the daemon said last counts while it is away.
  let facts: BoxFacts | undefined;
  return {
    backend:
      kind === 'network-manager'
        ? manager.accessPoint
        : hostapdAccessPoint({
            runDirectory,
            setManaged,
            onLine: (line) => {
              logger.debug({ event: 'wifi.hostapd', line });
            },
          }),
    radios: kernelRadios(),
    uplinks: isManaged ? manager.uplinks : createKernelUplinks(host),
    host,
    localName: mdnsLocalName({
      name: deviceName,
      onTrouble: (error) => {
        logger.warn({ event: 'wifi.name-not-heard', err: error });
      },
    }),
    nameServer: dnsmasqNameServer({
      keepDirectory,
      runDirectory,
      onLine: (line) => {
        logger.debug({ event: 'wifi.dnsmasq', line });
      },
      onKeepFailed: (error) => {
        logger.warn({ event: 'wifi.leases-not-kept', err: error });
      },
    }),
    probe: nameServerProbe(),
    firewall: createNftFirewall(),
    time: sntpServer({
      timeFloor: () => facts?.timeFloorMs,
      isClockProven: () => facts?.isClockProven ?? false,
    }),
    box: {
      look: async () => {
        const found = await box.look();
        facts = found ?? facts;
        return found;
      },
    },
    clock,
    setManaged,
  };
};
