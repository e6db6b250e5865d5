import { isCodedError, type CodedMessage } from '@p2p-hotspot/contract';
import { checkAccessPoint } from '../../core/check-access-point.ts';
import { WifiError } from '../../errors.ts';
import type {
  AccessPointBackend,
  AccessPointCondition,
  AccessPointSettings,
} from '../../ports/access-point.ts';
import { runTool } from '../../tools/run-tool.ts';
import { accessPointProfile, accessPointUuid } from './access-point-profile.ts';
import { activation } from './activation.ts';
import { BusError, type Bus } from './bus.ts';
import { onChange } from './changes.ts';
import { accessPointFailure, translated } from './failure-reasons.ts';
import type { NetworkManagerCalls } from './network-manager-calls.ts';
import { securitySection, type Profile } from './profile.ts';
import { isSameProfile } from './same-profile.ts';
import {
  activeStates,
  deviceStates,
  type NmActiveConnection,
  type NmDevice,
  type Snapshot,
} from './snapshot.ts';

/** A radio that has not begun to send by then will not. */
const patienceMs = 45_000;

/** Counts the devices joined to an access point; undefined: it cannot be told. */
export type CountStations = (device: string) => Promise<number | undefined>;

/** By "iw". */
export const countByIw: CountStations = async (device) => {
  try {
    const dump = await runTool('iw', ['dev', device, 'station', 'dump']);
    return dump.match(/^Station /gm)?.length ?? 0;
  } catch (error) {
    if (isCodedError(error)) return undefined;
    throw error;
  }
};

const late = (device: string) => new WifiError('NETWORK_AP_LATE', { parameters: { device } });

/** Whether the caller's own patience was over, and not the caller at its end. */
const isTooLate = (signal: AbortSignal, error: unknown): boolean =>
  signal.aborted && error === signal.reason && error instanceof DOMException
    ? error.name === 'TimeoutError'
    : false;

/** While one is changed, the one before is still on its way down. */
const runningOf = ({ active }: Snapshot): NmActiveConnection | undefined => {
  const ours = active.filter(({ uuid }) => uuid === accessPointUuid);
  return ours.find(({ state }) => state <= activeStates.activated) ?? ours[0];
};

export interface NetworkManagerAccessPointOptions {
  readonly bus: Bus;
  readonly calls: NetworkManagerCalls;
  readonly countStations: CountStations;
}

/**
 * The access point as a profile of NetworkManager. It is on the disk once it was on the air: after a power
 * cut in the middle of a change NetworkManager brings up the one before, also when nobody tells it to.
 */
export const networkManagerAccessPoint = ({
  bus,
  calls,
  countStations,
}: NetworkManagerAccessPointOptions): AccessPointBackend => {
  let lastFailure: CodedMessage | undefined;

  const radio = async (device: string): Promise<NmDevice> => {
    const find = async () =>
      (await calls.look()).devices.find(({ kind, name }) => kind === 'wifi' && name === device);
    let found = await find();
    if (found !== undefined && !found.isManaged) {
      // hostapd may have had it.
      await calls.setManaged(found.path, true);
      found = await find();
    }
    if (found === undefined) throw new WifiError('NETWORK_RADIO_GONE', { parameters: { device } });
    if (found.isFirmwareMissing) {
      throw new WifiError('NETWORK_RADIO_NO_FIRMWARE', { parameters: { device } });
    }
    if (found.state === deviceStates.unavailable) {
      throw new WifiError('NETWORK_RADIO_OFF', { parameters: { device } });
    }
    return found;
  };

  /** Makes NetworkManager's profile like ours. @returns its path, and whether it was so before */
  const keep = async (profile: Profile): Promise<{ path: string; wasSame: boolean }> => {
    const kept = await calls.profile(accessPointUuid);
    try {
      if (kept === undefined) return { path: await calls.add(profile), wasSame: false };
      const secrets =
        securitySection in kept.sections ? await calls.secrets(kept.path, securitySection) : {};
      const wasSame = isSameProfile(profile, kept.sections, secrets);
      if (!wasSame) await calls.update(kept.path, profile);
      return { path: kept.path, wasSame };
    } catch (error) {
      throw translated(error, 'NETWORK_AP_REFUSED');
    }
  };

  const bringUp = async (settings: AccessPointSettings, signal: AbortSignal): Promise<void> => {
    checkAccessPoint(settings);
    const device = await radio(settings.device);
    const { path, wasSame } = await keep(accessPointProfile(settings));
    const running = runningOf(await calls.look());
    const isHere = running?.devices.includes(device.path) === true;
    if (wasSame && isHere && running.state === activeStates.activated) return;
    if (running !== undefined && !isHere) await calls.deactivate(running.path);
    const ending = await activation({
      bus,
      calls,
      device: device.path,
      patienceMs,
      signal,
      begin: async () => {
        try {
          return await calls.activate(path, device.path);
        } catch (error) {
          throw translated(error, 'NETWORK_AP_NOT_UP');
        }
      },
    });
    if (ending.kind !== 'up') throw accessPointFailure(ending, settings.device);
    try {
      await calls.save(path);
    } catch (error) {
      // A disk that cannot be written: it is on the air all the same, and asked for again at each start.
      if (!(error instanceof BusError)) throw error;
    }
  };

  const look = async (): Promise<AccessPointCondition> => {
    const snapshot = await calls.look();
    const running = runningOf(snapshot);
    const device = snapshot.devices.find(
      ({ path }) => running?.devices.includes(path) === true,
    )?.name;
    if (running?.state === activeStates.activated && device !== undefined) {
      const stations = await countStations(device);
      return { kind: 'up', device, ...(stations !== undefined && { stations }) };
    }
    if (running?.state === activeStates.activating) return { kind: 'starting' };
    return { kind: 'down', ...(lastFailure !== undefined && { message: lastFailure }) };
  };

  return {
    kind: 'network-manager',
    bringUp: async (settings, signal) => {
      try {
        await bringUp(settings, signal);
        lastFailure = undefined;
      } catch (error) {
        const failure = isTooLate(signal, error) ? late(settings.device) : error;
        if (isCodedError(failure)) {
          lastFailure = { code: failure.code, parameters: failure.parameters };
        }
        throw failure;
      }
    },
    takeDown: async () => {
      lastFailure = undefined;
      const running = runningOf(await calls.look());
      if (running !== undefined) await calls.deactivate(running.path);
    },
    look: async () => {
      try {
        return await look();
      } catch (error) {
        if (!(error instanceof WifiError)) throw error;
        return { kind: 'down', message: { code: error.code, parameters: error.parameters } };
      }
    },
    onChange: (listener) => onChange(bus, listener),
    close: () => {
      bus.close();
      return Promise.resolve();
    },
  };
};
