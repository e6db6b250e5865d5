import {
  bytesOf,
  listOf,
  numberOf,
  readSections,
  recordOf,
  textOf,
  textsOf,
  type Properties,
} from './bus-values.ts';

/** A Wi-Fi that NetworkManager hears. */
export interface HeardStation {
  readonly ssid: Buffer;
  /** 0 to 100. */
  readonly strength: number;
  /** NM80211ApFlags, NM80211ApSecurityFlags. */
  readonly flags: number;
  readonly wpaFlags: number;
  readonly rsnFlags: number;
}

export interface NmDevice {
  readonly path: string;
  /** As in "wlan0". */
  readonly name: string;
  readonly kind: 'ethernet' | 'veth' | 'wifi' | 'other';
  readonly driver: string;
  readonly isManaged: boolean;
  /** NMDeviceState. */
  readonly state: number;
  readonly isFirmwareMissing: boolean;
  readonly hasCarrier: boolean;
  /** Path of its active connection; "/": none. */
  readonly active: string;
  /** With the length of the network. */
  readonly address?: string;
  /** Paths of profiles that could be activated on it now. */
  readonly available: readonly string[];
  /** Of a radio: it is an access point at this moment. */
  readonly isAccessPoint: boolean;
  /** Of a radio: when it last listened, in milliseconds since the boot; -1: never. */
  readonly lastScan: number;
  readonly heard: readonly HeardStation[];
}

export interface NmActiveConnection {
  readonly path: string;
  readonly uuid: string;
  readonly profile: string;
  /** NMActiveConnectionState. */
  readonly state: number;
  readonly devices: readonly string[];
  /** Made by somebody else; NetworkManager only looks on. */
  readonly isExternal: boolean;
}

/** All that NetworkManager knows, at one moment. */
export interface Snapshot {
  readonly devices: readonly NmDevice[];
  readonly active: readonly NmActiveConnection[];
}

const nm = 'org.freedesktop.NetworkManager';
const kinds = new Map<number, NmDevice['kind']>([
  [1, 'ethernet'],
  [2, 'wifi'],
  [20, 'veth'],
]);
const accessPointMode = 3;
const externalFlag = 0x80;

export const deviceStates = {
  unmanaged: 10,
  unavailable: 20,
  activated: 100,
  failed: 120,
} as const;
export const activeStates = {
  activating: 1,
  activated: 2,
  deactivating: 3,
  deactivated: 4,
} as const;

type Interfaces = Readonly<Record<string, Properties>>;

const addressOf = (config: Interfaces | undefined): string | undefined => {
  const [first] = listOf(config?.[`${nm}.IP4Config`]?.['AddressData']).map(recordOf);
  if (first === undefined) return undefined;
  return `${textOf(first['address'])}/${numberOf(first['prefix'])}`;
};

const stationOf = (properties: Properties): HeardStation => ({
  ssid: bytesOf(properties['Ssid']),
  strength: numberOf(properties['Strength']),
  flags: numberOf(properties['Flags']),
  wpaFlags: numberOf(properties['WpaFlags']),
  rsnFlags: numberOf(properties['RsnFlags']),
});

const deviceOf = (
  path: string,
  interfaces: Interfaces,
  objects: ReadonlyMap<string, Interfaces>,
): NmDevice => {
  const device = interfaces[`${nm}.Device`] ?? {};
  const radio = interfaces[`${nm}.Device.Wireless`] ?? {};
  const wire = interfaces[`${nm}.Device.Wired`] ?? interfaces[`${nm}.Device.Veth`] ?? {};
  const state = numberOf(device['State']);
  const address = addressOf(objects.get(textOf(device['Ip4Config'])));
  return {
    path,
    name: textOf(device['Interface']),
    kind: kinds.get(numberOf(device['DeviceType'])) ?? 'other',
    driver: textOf(device['Driver']),
    isManaged: device['Managed'] === true,
    state,
    isFirmwareMissing: device['FirmwareMissing'] === true,
    hasCarrier: wire['Carrier'] === true,
    active: textOf(device['ActiveConnection']),
    ...(address !== undefined && { address }),
    available: textsOf(device['AvailableConnections']),
    isAccessPoint: numberOf(radio['Mode']) === accessPointMode && state > deviceStates.unavailable,
    lastScan: 'LastScan' in radio ? numberOf(radio['LastScan']) : -1,
    heard: textsOf(radio['AccessPoints']).flatMap((one) => {
      const properties = objects.get(one)?.[`${nm}.AccessPoint`];
      return properties === undefined ? [] : [stationOf(properties)];
    }),
  };
};

const activeOf = (path: string, properties: Properties): NmActiveConnection => ({
  path,
  uuid: textOf(properties['Uuid']),
  profile: textOf(properties['Connection']),
  state: numberOf(properties['State']),
  devices: textsOf(properties['Devices']),
  isExternal: (numberOf(properties['StateFlags']) & externalFlag) !== 0,
});

/** Reads what `GetManagedObjects` answered; what it does not know is left out. */
export const readSnapshot = (received: unknown): Snapshot => {
  const objects = new Map<string, Interfaces>(
    listOf(received).map((entry) => {
      const [path, interfaces] = listOf(entry);
      return [String(path), readSections(interfaces)];
    }),
  );
  const devices: NmDevice[] = [];
  const active: NmActiveConnection[] = [];
  for (const [path, interfaces] of objects) {
    if (`${nm}.Device` in interfaces) devices.push(deviceOf(path, interfaces, objects));
    const connection = interfaces[`${nm}.Connection.Active`];
    if (connection !== undefined) active.push(activeOf(path, connection));
  }
  return { devices: devices.toSorted((a, b) => (a.name < b.name ? -1 : 1)), active };
};
