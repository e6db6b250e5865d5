import type { JoinRequest, Lease, SeenNetwork, WifiChoices } from '@p2p-hotspot/contract';
import { isCodedError } from '@p2p-hotspot/contract';
import type { NetworkWishes, Observation, Plan } from '../core/decide.ts';
import { WifiError } from '../errors.ts';
import type { SettingsKeeper } from '../settings/keep-settings.ts';
import type { AccessPointActor } from './access-point-actor.ts';
import type { NetworkPorts } from './network-ports.ts';
import { joiningSeconds, type UplinkActor } from './uplink-actor.ts';

/** What may be asked of the network. Each resolves when it is accepted; the status says what came of it. */
export interface NetworkActs {
  /** @throws WifiError NETWORK_NOT_SAVED */
  changeWifi(choices: WifiChoices): Promise<void>;
  /**
   * Waits for what comes of it where another radio is free. The only radio is lent for this, a moment later,
   * since the answer goes by way of it.
   *
   * @throws WifiError NETWORK_NO_RADIO, NETWORK_BUSY, and as Uplinks.join
   */
  joinWifi(request: JoinRequest): Promise<void>;
  forgetWifi(ssid: string): Promise<void>;
  /** @throws WifiError NETWORK_NO_RADIO, NETWORK_NO_KNOWN_WIFI */
  goOnline(minutes: number): Promise<void>;
  /** @throws WifiError NETWORK_NO_RADIO, and as Uplinks.scan */
  scan(signal: AbortSignal): Promise<readonly SeenNetwork[]>;
  /** @throws WifiError NETWORK_NOT_SHARED, NETWORK_VISITOR_UNKNOWN, and as VisitorFirewall.release */
  release(address: string, seconds: number): Promise<void>;
  /** Where the portal answers the API of RFC 8908; undefined: nowhere. Forgotten unless it is said again. */
  tellCapport(url: string | undefined): void;
}

export interface NetworkActsOptions {
  readonly ports: NetworkPorts;
  readonly settings: SettingsKeeper;
  readonly uplink: UplinkActor;
  readonly accessPoint: AccessPointActor;
  readonly wishes: Pick<NetworkWishes, 'sharing'>;
  readonly seen: () => Observation | undefined;
  readonly plan: () => Plan | undefined;
  readonly leases: () => readonly Lease[];
  /** The access point is changed a moment later. */
  readonly holdBack: () => void;
  readonly wake: () => void;
  readonly tellCapport: NetworkActs['tellCapport'];
}

/** A radio for joining networks: free, or to be lent by the access point. */
type JoiningRadio = { readonly device: string; readonly isFree: boolean };

export const createNetworkActs = ({
  ports: { uplinks, firewall },
  settings,
  uplink,
  accessPoint,
  wishes,
  seen,
  plan,
  leases,
  holdBack,
  wake,
  tellCapport,
}: NetworkActsOptions): NetworkActs => {
  const joiningRadio = (): JoiningRadio => {
    const now = plan();
    if (now?.uplinkRadio !== undefined) return { device: now.uplinkRadio, isFree: true };
    const own = now?.accessPoint;
    if (own?.kind === 'up') return { device: own.settings.device, isFree: false };
    if (own?.kind === 'paused') return { device: own.device, isFree: false };
    throw new WifiError('NETWORK_NO_RADIO');
  };
  return {
    changeWifi: async (choices) => {
      await settings.choose(choices);
      holdBack();
      accessPoint.hurry();
      wake();
    },
    joinWifi: async (request) => {
      const { device, isFree } = joiningRadio();
      if (isFree) await uplink.join(device, request);
      else if (uplink.loan() !== undefined) throw new WifiError('NETWORK_BUSY');
      else await uplink.lend(joiningSeconds, request);
      wake();
    },
    forgetWifi: async (ssid) => {
      await uplinks.forget(ssid);
      wake();
    },
    goOnline: async (minutes) => {
      if (minutes === 0) {
        await uplink.takeBack();
        wake();
        return;
      }
      const { isFree } = joiningRadio();
      if (seen()?.knownWifi.length === 0) throw new WifiError('NETWORK_NO_KNOWN_WIFI');
      if (isFree) uplink.hurry();
      else await uplink.lend(minutes * 60);
      wake();
    },
    scan: async (signal) => {
      const { device, isFree } = joiningRadio();
      try {
        return await uplinks.scan(device, signal);
      } catch (error) {
        const before = accessPoint.heard();
        // As an access point most radios hear nothing; what this one heard before is better than nothing.
        if (isFree || before.length === 0 || !isCodedError(error)) throw error;
        return before;
      }
    },
    release: async (address, seconds) => {
      if (wishes.sharing === undefined) throw new WifiError('NETWORK_NOT_SHARED');
      const lease = leases().find((one) => one.address === address);
      if (lease === undefined) throw new WifiError('NETWORK_VISITOR_UNKNOWN');
      await firewall.release(lease.mac, seconds);
    },
    tellCapport,
  };
};
