import { BusError, type Bus, type BusSignal } from '../../../src/adapters/network-manager/bus.ts';
import type { NetworkManagerCalls } from '../../../src/adapters/network-manager/network-manager-calls.ts';
import { securitySection, type Profile } from '../../../src/adapters/network-manager/profile.ts';
import { asReceived } from '../../../src/adapters/network-manager/same-profile.ts';
import {
  activeStates,
  deviceStates,
  type HeardStation,
  type NmActiveConnection,
  type NmDevice,
} from '../../../src/adapters/network-manager/snapshot.ts';

const nm = 'org.freedesktop.NetworkManager';

/** What becomes of an activation: a NMDeviceStateReason when it fails. */
export type Outcome = 'up' | 'never' | 'pulled' | { readonly reason: number };

/** A NetworkManager in memory (simulated): it keeps profiles and tells what happened as the real one does. */
export interface FakeNetworkManager {
  readonly bus: Bus;
  readonly calls: NetworkManagerCalls;
  /** What changed something, in order: "save /1". */
  readonly acts: string[];
  /** Paths of profiles, those that are only in memory with a "?". */
  kept(): readonly string[];
  outcome: (profile: Profile) => Outcome;
  /** What the next scan of any radio hears; undefined: a scan is refused. */
  hears: readonly HeardStation[] | undefined;
  change(device: string, what: Partial<NmDevice>): void;
  /** Tells that the state of an object changed. */
  tell(path: string, name: string, ...body: readonly unknown[]): void;
  /** Tells that a property of an object changed. */
  tellProperty(path: string, name: string): void;
  /** NetworkManager, or the bus, goes away. */
  goAway(): void;
  refuse: BusError | undefined;
  /** Nothing can be saved. */
  isReadOnly: boolean;
}

export const radio = (name: string, more: Partial<NmDevice> = {}): NmDevice => ({
  path: `/${name}`,
  name,
  kind: 'wifi',
  driver: 'mt76x2u',
  isManaged: true,
  state: 30,
  isFirmwareMissing: false,
  hasCarrier: false,
  active: '/',
  available: [],
  isAccessPoint: false,
  lastScan: 1,
  heard: [],
  ...more,
});

export const fakeNetworkManager = (...radios: readonly NmDevice[]): FakeNetworkManager => {
  const devices = new Map(radios.map((device) => [device.path, device]));
  const profiles = new Map<string, { profile: Profile; isSaved: boolean }>();
  const active = new Map<string, NmActiveConnection>();
  const listeners = new Set<(signal: BusSignal | undefined) => void>();
  const acts: string[] = [];
  let serial = 0;

  const tell = (path: string, name: string, ...body: readonly unknown[]): void => {
    const signal = { path, interface: `${nm}.${name}`, member: 'StateChanged', body };
    for (const listener of listeners) listener(signal);
  };
  const tellProperty = (path: string, name: string): void => {
    const properties = 'org.freedesktop.DBus.Properties';
    const body = [`${nm}.${name}`, [], []];
    const signal = { path, interface: properties, member: 'PropertiesChanged', body };
    for (const listener of listeners) listener(signal);
  };
  const change = (path: string, what: Partial<NmDevice>): void => {
    const device = devices.get(path);
    if (device !== undefined) devices.set(path, { ...device, ...what });
  };
  const end = (path: string): void => {
    for (const device of active.get(path)?.devices ?? []) change(device, { active: '/' });
    active.delete(path);
    tell(path, 'Connection.Active', activeStates.deactivated, 0);
  };
  const profileAt = (path: string) => {
    const found = profiles.get(path);
    if (found === undefined) throw new BusError(`${nm}.Settings.InvalidConnection`, 'gone');
    return found;
  };
  const refuse = (): void => {
    if (fake.refuse !== undefined) throw fake.refuse;
  };
  const settle = (path: string, device: string, profile: Profile): void => {
    const outcome = fake.outcome(profile);
    const running = active.get(path);
    if (running === undefined || outcome === 'never') return;
    if (outcome === 'up') {
      active.set(path, { ...running, state: activeStates.activated });
      const isAccessPoint = profile['802-11-wireless']?.['mode']?.[1] === 'ap';
      change(device, { active: path, isAccessPoint });
      tell(path, 'Connection.Active', activeStates.activated, 0);
      return;
    }
    if (outcome === 'pulled') {
      devices.delete(device);
    } else {
      tell(device, 'Device', deviceStates.failed, 50, outcome.reason);
    }
    end(path);
  };
  const activate = (path: string, device: string): string => {
    const { profile } = profileAt(path);
    for (const one of active.values()) {
      if (one.profile === path || one.devices.includes(device)) end(one.path);
    }
    serial += 1;
    const running = `/active/${serial}`;
    active.set(running, {
      path: running,
      uuid: String(profile['connection']?.['uuid']?.[1]),
      profile: path,
      state: activeStates.activating,
      devices: [device],
      isExternal: false,
    });
    acts.push(`activate ${path} on ${device}`);
    queueMicrotask(() => {
      settle(running, device, profile);
    });
    return running;
  };
  const add = (profile: Profile): string => {
    serial += 1;
    profiles.set(`/${serial}`, { profile, isSaved: false });
    acts.push(`add /${serial}`);
    return `/${serial}`;
  };
  const kept = (path: string) => ({
    path,
    sections: Object.fromEntries(
      Object.entries(profileAt(path).profile).map(([section, properties]) => [
        section,
        Object.fromEntries(
          Object.entries(properties)
            .filter(([name]) => name !== 'psk')
            .map(([name, variant]) => [name, asReceived(variant)]),
        ),
      ]),
    ),
  });

  const calls: NetworkManagerCalls = {
    look: () => Promise.resolve({ devices: [...devices.values()], active: [...active.values()] }),
    profiles: () => Promise.resolve([...profiles.keys()].map(kept)),
    profile: (uuid) => {
      const found = [...profiles].find(
        ([, { profile }]) => profile['connection']?.['uuid']?.[1] === uuid,
      );
      return Promise.resolve(found && kept(found[0]));
    },
    secrets: (path) =>
      Promise.resolve({
        [securitySection]: { psk: profileAt(path).profile[securitySection]?.['psk']?.[1] },
      }),
    add: async (profile) => {
      refuse();
      return Promise.resolve(add(profile));
    },
    update: async (path, profile) => {
      refuse();
      profileAt(path);
      profiles.set(path, { profile, isSaved: false });
      acts.push(`update ${path}`);
      return Promise.resolve();
    },
    save: async (path) => {
      if (fake.isReadOnly) throw new BusError(`${nm}.Settings.Failed`, 'read-only file system');
      profiles.set(path, { ...profileAt(path), isSaved: true });
      acts.push(`save ${path}`);
      return Promise.resolve();
    },
    delete: (path) => {
      profiles.delete(path);
      acts.push(`delete ${path}`);
      return Promise.resolve();
    },
    activate: async (path, device) => Promise.resolve(activate(path, device)),
    addAndActivate: async (profile, device) => {
      refuse();
      const path = add(profile);
      return Promise.resolve({ profile: path, active: activate(path, device) });
    },
    deactivate: (path) => {
      acts.push(`deactivate ${path}`);
      end(path);
      return Promise.resolve();
    },
    disconnect: (path) => {
      acts.push(`disconnect ${path}`);
      end(devices.get(path)?.active ?? '');
      return Promise.resolve();
    },
    requestScan: async (path) => {
      const { hears } = fake;
      if (hears === undefined) {
        return Promise.reject(new BusError(`${nm}.Device.NotAllowed`, 'not so soon again'));
      }
      const lastScan = (devices.get(path)?.lastScan ?? 0) + 1;
      queueMicrotask(() => {
        change(path, { heard: hears, lastScan });
        tellProperty(path, 'Device.Wireless');
      });
      return Promise.resolve();
    },
    setManaged: (path, isManaged) => {
      acts.push(`${isManaged ? 'manage' : 'leave'} ${path}`);
      change(path, { isManaged });
      return Promise.resolve();
    },
  };
  const fake: FakeNetworkManager = {
    bus: {
      call: () => Promise.reject(new Error('the calls are answered in memory')),
      onSignal: (listener) => {
        listeners.add(listener);
        return () => {
          listeners.delete(listener);
        };
      },
      close: () => {
        listeners.clear();
      },
    },
    calls,
    acts,
    kept: () => [...profiles].map(([path, { isSaved }]) => (isSaved ? path : `${path}?`)),
    outcome: () => 'up',
    hears: [],
    change,
    tell,
    tellProperty,
    goAway: () => {
      for (const listener of listeners) listener(undefined);
    },
    refuse: undefined,
    isReadOnly: false,
  };
  return fake;
};
