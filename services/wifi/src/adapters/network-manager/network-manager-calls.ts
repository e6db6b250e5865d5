import { BusError, type Bus } from './bus.ts';
import { readSections, textOf, textsOf, type Properties } from './bus-values.ts';
import { profileMessage, type Profile } from './profile.ts';
import { readSnapshot, type Snapshot } from './snapshot.ts';

/** A profile that NetworkManager keeps. */
export interface KeptProfile {
  readonly path: string;
  /** Without secrets. */
  readonly sections: Readonly<Record<string, Properties>>;
}

/** The methods of NetworkManager that we use; each throws as `Bus.call` does. */
export interface NetworkManagerCalls {
  look(): Promise<Snapshot>;
  profiles(): Promise<readonly KeptProfile[]>;
  /** Undefined: there is none with this UUID. */
  profile(uuid: string): Promise<KeptProfile | undefined>;
  /** Of one section; empty where it has none. */
  secrets(profile: string, section: string): Promise<Readonly<Record<string, Properties>>>;
  /** What is on the disk stays as it is until `save`. @returns path of the profile */
  add(profile: Profile): Promise<string>;
  /** What is on the disk stays as it is until `save`. */
  update(path: string, profile: Profile): Promise<void>;
  save(path: string): Promise<void>;
  delete(path: string): Promise<void>;
  /** @returns path of the active connection */
  activate(profile: string, device: string): Promise<string>;
  /** The profile is not on the disk until `save`. */
  addAndActivate(
    profile: Profile,
    device: string,
  ): Promise<{ readonly profile: string; readonly active: string }>;
  deactivate(active: string): Promise<void>;
  /** Takes a device down and keeps it so. */
  disconnect(device: string): Promise<void>;
  requestScan(device: string): Promise<void>;
  setManaged(device: string, isManaged: boolean): Promise<void>;
}

const nm = 'org.freedesktop.NetworkManager';
const root = '/org/freedesktop/NetworkManager';
const manager = { path: root, interface: nm };
const settings = { path: `${root}/Settings`, interface: `${nm}.Settings` };
const kept = (path: string) => ({ path, interface: `${nm}.Settings.Connection` });

/** NM_SETTINGS_UPDATE2_FLAG_IN_MEMORY. */
const inMemory = 2;

const unknownErrors = new Set([
  `${nm}.Settings.InvalidConnection`,
  'org.freedesktop.DBus.Error.UnknownMethod',
  'org.freedesktop.DBus.Error.UnknownObject',
]);

/** Whether an error says that the object is not there (any more). */
export const isGone = (error: unknown): boolean =>
  error instanceof BusError && unknownErrors.has(error.errorName);

export const networkManagerCalls = (bus: Bus): NetworkManagerCalls => {
  const sectionsOf = async (path: string): Promise<KeptProfile['sections']> => {
    const [sections] = await bus.call({ ...kept(path), member: 'GetSettings' });
    return readSections(sections);
  };
  return {
    look: async () => {
      const [objects] = await bus.call({
        path: '/org/freedesktop',
        interface: 'org.freedesktop.DBus.ObjectManager',
        member: 'GetManagedObjects',
      });
      return readSnapshot(objects);
    },
    profiles: async () => {
      const [paths] = await bus.call({ ...settings, member: 'ListConnections' });
      const profiles: KeptProfile[] = [];
      for (const path of textsOf(paths)) {
        try {
          profiles.push({ path, sections: await sectionsOf(path) });
        } catch (error) {
          if (!isGone(error)) throw error;
        }
      }
      return profiles;
    },
    profile: async (uuid) => {
      try {
        const [path] = await bus.call({
          ...settings,
          member: 'GetConnectionByUuid',
          signature: 's',
          body: [uuid],
        });
        return { path: textOf(path), sections: await sectionsOf(textOf(path)) };
      } catch (error) {
        if (isGone(error)) return undefined;
        throw error;
      }
    },
    secrets: async (profile, section) => {
      try {
        const [secrets] = await bus.call({
          ...kept(profile),
          member: 'GetSecrets',
          signature: 's',
          body: [section],
        });
        return readSections(secrets);
      } catch (error) {
        // A profile without this section.
        if (error instanceof BusError) return {};
        throw error;
      }
    },
    add: async (profile) => {
      const [path] = await bus.call({
        ...settings,
        member: 'AddConnectionUnsaved',
        signature: 'a{sa{sv}}',
        body: [profileMessage(profile)],
      });
      return textOf(path);
    },
    update: async (path, profile) => {
      await bus.call({
        ...kept(path),
        member: 'Update2',
        signature: 'a{sa{sv}}ua{sv}',
        body: [profileMessage(profile), inMemory, []],
      });
    },
    save: async (path) => {
      await bus.call({ ...kept(path), member: 'Save' });
    },
    delete: async (path) => {
      try {
        await bus.call({ ...kept(path), member: 'Delete' });
      } catch (error) {
        if (!isGone(error)) throw error;
      }
    },
    activate: async (profile, device) => {
      const [active] = await bus.call({
        ...manager,
        member: 'ActivateConnection',
        signature: 'ooo',
        body: [profile, device, '/'],
      });
      return textOf(active);
    },
    addAndActivate: async (profile, device) => {
      const [path, active] = await bus.call({
        ...manager,
        member: 'AddAndActivateConnection2',
        signature: 'a{sa{sv}}ooa{sv}',
        body: [profileMessage(profile), device, '/', [['persist', ['s', 'memory']]]],
      });
      return { profile: textOf(path), active: textOf(active) };
    },
    deactivate: async (active) => {
      try {
        await bus.call({
          ...manager,
          member: 'DeactivateConnection',
          signature: 'o',
          body: [active],
        });
      } catch (error) {
        // It ended by itself.
        if (!(error instanceof BusError && error.errorName === `${nm}.ConnectionNotActive`)) {
          throw error;
        }
      }
    },
    disconnect: async (device) => {
      try {
        await bus.call({ path: device, interface: `${nm}.Device`, member: 'Disconnect' });
      } catch (error) {
        if (!(error instanceof BusError && error.errorName === `${nm}.Device.NotActive`)) {
          throw error;
        }
      }
    },
    requestScan: async (device) => {
      await bus.call({
        path: device,
        interface: `${nm}.Device.Wireless`,
        member: 'RequestScan',
        signature: 'a{sv}',
        body: [[]],
      });
    },
    setManaged: async (device, isManaged) => {
      await bus.call({
        path: device,
        interface: 'org.freedesktop.DBus.Properties',
        member: 'Set',
        signature: 'ssv',
        body: [`${nm}.Device`, 'Managed', ['b', isManaged]],
      });
    },
  };
};
