import type { AccessPointBackend } from '../../ports/access-point.ts';
import type { Uplinks } from '../../ports/uplinks.ts';
import { WifiError } from '../../errors.ts';
import { countByIw, networkManagerAccessPoint } from './access-point.ts';
import { networkManagerCalls } from './network-manager-calls.ts';
import { openSystemBus } from './system-bus.ts';
import { networkManagerUplinks } from './uplinks.ts';

/** NetworkManager of the box, over D-Bus. */
export interface NetworkManager {
  readonly accessPoint: AccessPointBackend;
  readonly uplinks: Uplinks;
  /** Whether it answers at this moment. */
  isThere(): Promise<boolean>;
  /**
   * Takes an interface from NetworkManager or gives it back: hostapd and a network of visitors on a cable
   * want it for themselves. After NetworkManager was started again it has it back.
   *
   * @throws WifiError NETWORK_MANAGER_AWAY
   */
  setManaged(device: string, isManaged: boolean): Promise<void>;
  /** Ends the connection; what is on the air stays there. */
  close(): void;
}

export interface NetworkManagerOptions {
  /** `DBUS_SYSTEM_BUS_ADDRESS`; absent or empty: the usual place. */
  readonly busAddress?: string;
}

/** Opens the way to NetworkManager; whether it is there or not, now and later. */
export const openNetworkManager = ({ busAddress }: NetworkManagerOptions = {}): NetworkManager => {
  const bus = openSystemBus({ ...(busAddress !== undefined && { address: busAddress }) });
  const calls = networkManagerCalls(bus);
  return {
    accessPoint: networkManagerAccessPoint({ bus, calls, countStations: countByIw }),
    uplinks: networkManagerUplinks({ bus, calls }),
    isThere: async () => {
      try {
        await calls.look();
        return true;
      } catch (error) {
        if (error instanceof WifiError) return false;
        throw error;
      }
    },
    setManaged: async (device, isManaged) => {
      const { devices } = await calls.look();
      const found = devices.find(({ name }) => name === device);
      if (found !== undefined && found.isManaged !== isManaged) {
        await calls.setManaged(found.path, isManaged);
      }
    },
    close: () => {
      bus.close();
    },
  };
};
