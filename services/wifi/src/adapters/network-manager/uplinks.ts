import type { JoinRequest, SeenNetwork } from '@p2p-hotspot/contract';
import { WifiError } from '../../errors.ts';
import type { Uplinks } from '../../ports/uplinks.ts';
import { activation, type Ending } from './activation.ts';
import { BusError, type Bus } from './bus.ts';
import { onChange } from './changes.ts';
import { joinFailure, translated } from './failure-reasons.ts';
import { findRadio, listen, listenIfPossible } from './listening.ts';
import type { NetworkManagerCalls } from './network-manager-calls.ts';
import { protectionOf, seenNetworks, ssidText } from './seen-networks.ts';
import { activeStates, type HeardStation, type NmDevice } from './snapshot.ts';
import {
  canBePassword,
  knownStations,
  stationProfile,
  type KnownStation,
} from './station-profile.ts';
import { cablesOf, uplinksOf } from './uplink-status.ts';

/** With the time that a slow network takes to give an address. */
const patienceMs = 60_000;

export interface NetworkManagerUplinksOptions {
  readonly bus: Bus;
  readonly calls: NetworkManagerCalls;
}

/** Cables as NetworkManager takes them up by itself, and Wi-Fi networks as profiles of ours. */
export const networkManagerUplinks = ({ bus, calls }: NetworkManagerUplinksOptions): Uplinks => {
  /** What each radio heard before it became an access point, which hears nobody. */
  const lastHeard = new Map<string, readonly HeardStation[]>();

  const known = async (): Promise<readonly KnownStation[]> => knownStations(await calls.profiles());

  const gone = (device: string) => new WifiError('NETWORK_RADIO_GONE', { parameters: { device } });

  const bring = async (
    radio: NmDevice,
    signal: AbortSignal,
    begin: () => Promise<string>,
  ): Promise<Ending> => activation({ bus, calls, device: radio.path, patienceMs, signal, begin });

  const scan = async (device: string, signal: AbortSignal): Promise<readonly SeenNetwork[]> => {
    const names = new Set((await known()).map(({ ssid }) => ssid));
    const now = await findRadio(calls, device);
    if (now === undefined) throw gone(device);
    if (now.isAccessPoint) {
      const heard = lastHeard.get(device);
      if (heard === undefined) {
        throw new WifiError('NETWORK_SCAN_BUSY', { parameters: { device } });
      }
      return seenNetworks(heard, names);
    }
    let found;
    try {
      found = await listen(bus, calls, device, signal);
    } catch (error) {
      // "Not so soon again": what was heard a moment ago is good.
      if (!(error instanceof BusError) || now.heard.length === 0) {
        throw translated(error, 'NETWORK_SCAN_FAILED');
      }
      return seenNetworks(now.heard, names);
    }
    if (found === undefined) throw gone(device);
    const { heard } = found.radio;
    if (!found.hasListened && heard.length === 0) {
      throw new WifiError('NETWORK_SCAN_BUSY', { parameters: { device } });
    }
    lastHeard.set(device, heard);
    return seenNetworks(heard, names);
  };

  /**
   * How a network is joined, as far as it is heard.
   *
   * @throws WifiError NETWORK_JOIN_NOT_FOUND, NETWORK_JOIN_PASSWORD, NETWORK_JOIN_SECURITY,
   *   NETWORK_JOIN_NO_PASSWORD
   */
  const wayIn = (
    radio: NmDevice,
    { ssid, password, isHidden }: JoinRequest,
  ): 'open' | 'wpa2' | 'wpa3' => {
    const parameters = { ssid };
    if (password !== undefined && !canBePassword(password)) {
      throw new WifiError('NETWORK_JOIN_PASSWORD', { parameters });
    }
    const wants = new Set(
      radio.heard.filter((one) => ssidText(one.ssid) === ssid).map(protectionOf),
    );
    // Another network of this name may be heard: what people say of a hidden one holds.
    if (isHidden === true) {
      if (password === undefined) return 'open';
      return wants.has('wpa3') && !wants.has('wpa2') ? 'wpa3' : 'wpa2';
    }
    if (wants.size === 0) throw new WifiError('NETWORK_JOIN_NOT_FOUND', { parameters });
    const isSecured = wants.has('wpa2') || wants.has('wpa3');
    if (!isSecured && !wants.has('open')) {
      throw new WifiError('NETWORK_JOIN_SECURITY', { parameters });
    }
    if (password === undefined) {
      if (wants.has('open')) return 'open';
      throw new WifiError('NETWORK_JOIN_PASSWORD', { parameters });
    }
    if (!isSecured) throw new WifiError('NETWORK_JOIN_NO_PASSWORD', { parameters });
    return wants.has('wpa2') ? 'wpa2' : 'wpa3';
  };

  /** On a disk that cannot be written it is known until the next start. */
  const isSaved = async (profile = ''): Promise<boolean> => {
    try {
      await calls.save(profile);
      return true;
    } catch (error) {
      if (!(error instanceof BusError)) throw error;
      return false;
    }
  };

  const join = async (device: string, request: JoinRequest, signal: AbortSignal): Promise<void> => {
    const { ssid } = request;
    const before = await known();
    const radio = await listenIfPossible(bus, calls, device, signal);
    if (radio === undefined) throw gone(device);
    lastHeard.set(device, radio.heard);
    const protection = wayIn(radio, request);
    const profile = stationProfile(request, protection);
    let made: string | undefined;
    try {
      const ending = await bring(radio, signal, async () => {
        const added = await calls.addAndActivate(profile, radio.path);
        made = added.profile;
        return added.active;
      });
      if (ending.kind !== 'up') throw joinFailure(ending, device, ssid, protection);
    } catch (error) {
      if (made !== undefined) await calls.delete(made);
      if (!(error instanceof BusError)) throw error;
      const parameters = { ssid, reason: error.message };
      throw new WifiError('NETWORK_JOIN_FAILED', { parameters, cause: error });
    }
    if (!(await isSaved(made))) return;
    for (const old of before) {
      if (old.isOurs && old.ssid === ssid) await calls.delete(old.path);
    }
  };

  const connect = async (device: string, signal: AbortSignal): Promise<boolean> => {
    const { active } = await calls.look();
    const now = await findRadio(calls, device);
    const running = active.find(({ path }) => path === now?.active);
    if (running?.state === activeStates.activated && now?.isAccessPoint === false) return true;
    const stations = await known();
    const radio = await listenIfPossible(bus, calls, device, signal);
    if (radio === undefined) throw gone(device);
    lastHeard.set(device, radio.heard);
    for (const { path } of stations.filter((one) => radio.available.includes(one.path))) {
      try {
        const ending = await bring(radio, signal, () => calls.activate(path, radio.path));
        if (ending.kind === 'up') return true;
        if (ending.kind === 'gone') throw gone(device);
      } catch (error) {
        // Forgotten meanwhile, or out of reach: the next one.
        if (!(error instanceof BusError)) throw error;
      }
    }
    return false;
  };

  return {
    look: async () => {
      const snapshot = await calls.look();
      for (const { kind, name, heard, isAccessPoint } of snapshot.devices) {
        if (kind === 'wifi' && !isAccessPoint && heard.length > 0) lastHeard.set(name, heard);
      }
      const names = new Map((await known()).map(({ path, ssid }) => [path, ssid]));
      return uplinksOf(snapshot, names);
    },
    cables: async () => cablesOf(await calls.look()),
    scan,
    join,
    known: async () => [...new Set((await known()).map(({ ssid }) => ssid))].toSorted(),
    forget: async (ssid) => {
      const stations = (await known()).filter((one) => one.ssid === ssid);
      for (const { path, isOurs } of stations) if (isOurs) await calls.delete(path);
      if (stations.some(({ isOurs }) => !isOurs)) {
        throw new WifiError('NETWORK_FORGET_FOREIGN', { parameters: { ssid } });
      }
    },
    connect,
    disconnect: async (device) => {
      const radio = await findRadio(calls, device);
      if (radio !== undefined && !radio.isAccessPoint) await calls.disconnect(radio.path);
    },
    onChange: (listener) => onChange(bus, listener),
  };
};
