import type { CodedMessage, NetworkMode, UplinkStatus } from '@p2p-hotspot/contract';
import type { AccessPointCondition, AccessPointSettings } from '../ports/access-point.ts';
import type { Link } from '../ports/host-network.ts';
import type { Radio } from '../ports/radios.ts';
import { chooseRadio } from './choose-radio.ts';
import { planVisitors, type VisitorPlan, type VisitorWishes } from './plan-visitors.ts';
import { overlap, subnet, visitorAddresses } from './visitor-network.ts';
import { noCountry, securityOf, type WifiWishes } from './wifi-wishes.ts';

/** What was seen of the world in one look. */
export interface Observation {
  /** Seconds since the machine was switched on. */
  readonly now: number;
  readonly radios: readonly Radio[];
  readonly links: readonly Link[];
  readonly accessPoint: AccessPointCondition;
  /** Best first. */
  readonly uplinks: readonly UplinkStatus[];
  readonly knownWifi: readonly string[];
  /** Name servers that the box asks. */
  readonly nameServers: readonly string[];
  readonly hasRelease: boolean;
  /** How the box is called by multicast DNS, once that is known. */
  readonly localName?: { readonly name: string; readonly isTaken: boolean };
}

/** What the operator and the steward want. */
export interface NetworkWishes extends VisitorWishes {
  readonly mode: NetworkMode;
  readonly wifi: WifiWishes;
  /** Radio of the access point. */
  readonly radio?: string;
  /** Ethernet socket of `wired`. */
  readonly socket?: string;
}

/** The only radio is lent to the uplink. */
export interface Loan {
  /** In seconds as in `Observation.now`: whoever asked for it has got an answer by then. */
  readonly from: number;
  readonly until: number;
}

/** What has to be known from before. */
export interface Memory {
  /** The set-up of this box is over: its only radio is the access point. */
  readonly isSetUp: boolean;
  /** When a box that is being set up becomes an access point at the latest. */
  readonly windowEnds: number;
  /** Until then a Wi-Fi that the box knows may still come up by itself. */
  readonly graceEnds: number;
  readonly loan?: Loan;
  /** Ethernet socket on which nobody else hands out addresses, asked since its cable came. */
  readonly aloneOn?: string;
  /** Others who hand out addresses there, when that was last asked. */
  readonly otherServers: readonly string[];
  /** Interface on which visitors are served at this moment. */
  readonly served?: string;
}

export type AccessPointPlan =
  | {
      readonly kind: 'none';
      /** Country by whose rules a radio that software blocks may send. */
      readonly unblockFor?: string;
    }
  | {
      readonly kind: 'up';
      readonly radio: Radio;
      readonly wishes: WifiWishes;
      /** With the channel yet to be chosen where it is "auto". */
      readonly settings: Omit<AccessPointSettings, 'channel'> & {
        readonly channel: number | 'auto';
      };
    }
  | { readonly kind: 'paused'; readonly device: string; readonly until: number };

/** What shall be, as data. */
export interface Plan {
  readonly accessPoint: AccessPointPlan;
  /** Radio that may join a Wi-Fi without taking the access point away. */
  readonly uplinkRadio?: string;
  /** The radio there shall be joined to a Wi-Fi that it knows, and is not. */
  readonly connect?: string;
  /** Ethernet socket on which the box has the visitors' addresses. */
  readonly wired?: string;
  /** Ethernet socket that is to be switched on, to see what is plugged in. */
  readonly switchOn?: string;
  /** Ethernet socket on which to find out whether somebody else hands out addresses. */
  readonly askOn?: string;
  /** Absent: nobody is given an address. */
  readonly visitors?: VisitorPlan;
  readonly message: CodedMessage;
  /** It waits for a radio, a cable, or for somebody else to make room: no software would mend that. */
  readonly isWaiting: boolean;
  /** What is wrong with networks around. */
  readonly findings: readonly CodedMessage[];
}

type Part = Omit<Plan, 'findings' | 'isWaiting'> & { readonly isWaiting?: true };

const say = (code: string, parameters: CodedMessage['parameters'] = {}): CodedMessage => ({
  code,
  parameters,
});

const minutesUntil = (until: number, now: number): number =>
  Math.max(1, Math.ceil((until - now) / 60));

const isJoined = ({ uplinks }: Observation, radio: string): boolean =>
  uplinks.some(({ kind, device }) => kind === 'wifi' && device === radio);

const connectWhereKnown = (seen: Observation, radio: string | undefined) =>
  radio === undefined || seen.knownWifi.length === 0 || isJoined(seen, radio)
    ? {}
    : { connect: radio };

const uplinkPart = (
  seen: Observation,
  radio: string | undefined,
): Pick<Plan, 'uplinkRadio' | 'connect'> => ({
  ...(radio !== undefined && { uplinkRadio: radio }),
  ...connectWhereKnown(seen, radio),
});

const firstFree = (radios: readonly Radio[], except?: string): string | undefined =>
  radios.find(({ device, isBlocked }) => !isBlocked && device !== except)?.device;

/** Whether the only radio still serves the set-up of the box, as a guest on somebody's Wi-Fi. */
const isBeingSetUp = (seen: Observation, memory: Memory, radio: string): boolean => {
  if (memory.isSetUp || seen.hasRelease || seen.now >= memory.windowEnds) return false;
  if (seen.accessPoint.kind === 'up') return false;
  if (seen.uplinks.some(({ kind }) => kind !== 'wifi')) return false;
  return isJoined(seen, radio) || (seen.knownWifi.length > 0 && seen.now < memory.graceEnds);
};

const decideAccessPoint = (seen: Observation, wishes: NetworkWishes, memory: Memory): Part => {
  const choice = chooseRadio(seen.radios, wishes.radio);
  if (choice.kind === 'none') {
    return {
      accessPoint: {
        kind: 'none',
        ...(wishes.wifi.country !== noCountry &&
          seen.radios.some(({ isBlocked }) => isBlocked) && { unblockFor: wishes.wifi.country }),
      },
      ...uplinkPart(seen, firstFree(seen.radios)),
      message: choice.message,
      isWaiting: true,
    };
  }
  const { radio } = choice;
  const other = firstFree(seen.radios, radio.device);
  const { loan } = memory;
  if (other === undefined && loan !== undefined && seen.now >= loan.from && seen.now < loan.until) {
    return {
      accessPoint: { kind: 'paused', device: radio.device, until: loan.until },
      ...connectWhereKnown(seen, radio.device),
      message: say('NETWORK_PAUSED', { minutes: minutesUntil(loan.until, seen.now) }),
    };
  }
  if (other === undefined && isBeingSetUp(seen, memory, radio.device)) {
    return {
      accessPoint: { kind: 'none' },
      uplinkRadio: radio.device,
      message: say('NETWORK_SET_UP_WINDOW', {
        minutes: minutesUntil(memory.windowEnds, seen.now),
      }),
    };
  }
  const { wifi } = wishes;
  const isOnAir = seen.accessPoint.kind === 'up' && seen.accessPoint.device === radio.device;
  const isServed = isOnAir || memory.served === radio.device;
  return {
    accessPoint: {
      kind: 'up',
      radio,
      wishes: wifi,
      settings: {
        device: radio.device,
        ssid: wifi.ssid,
        security: securityOf(wifi),
        band: wifi.band,
        channel: wifi.channel,
        ...(wifi.country !== noCountry && { country: wifi.country }),
        isolateClients: wifi.isolateClients,
        addresses: visitorAddresses,
      },
    },
    ...uplinkPart(seen, other),
    ...(isServed && { visitors: planVisitors(radio.device, seen, wishes) }),
    message: isOnAir ? say('NETWORK_ON_AIR', { ssid: wifi.ssid }) : say('NETWORK_STARTING'),
  };
};

const decideWired = (seen: Observation, wishes: NetworkWishes, memory: Memory): Part => {
  const base = {
    accessPoint: { kind: 'none' },
    ...uplinkPart(seen, firstFree(seen.radios)),
  } as const;
  const socket = seen.links.find(({ kind, device }) =>
    wishes.socket === undefined ? kind === 'ethernet' : device === wishes.socket,
  );
  if (socket === undefined) {
    return {
      ...base,
      isWaiting: true,
      message:
        wishes.socket === undefined
          ? say('NETWORK_NO_SOCKET')
          : say('NETWORK_SOCKET_AWAY', { device: wishes.socket }),
    };
  }
  const { device } = socket;
  if (!socket.isOn) {
    return { ...base, switchOn: device, message: say('NETWORK_WIRED_ASKING', { device }) };
  }
  if (!socket.hasCarrier) {
    return { ...base, isWaiting: true, message: say('NETWORK_NO_CABLE', { device }) };
  }
  if (memory.aloneOn !== device) {
    const [other] = memory.otherServers;
    return {
      ...base,
      askOn: device,
      ...(other !== undefined && { isWaiting: true }),
      message:
        other === undefined
          ? say('NETWORK_WIRED_ASKING', { device })
          : say('NETWORK_WIRED_FOREIGN', { device, server: other }),
    };
  }
  return {
    ...base,
    wired: device,
    visitors: planVisitors(device, seen, wishes),
    message: say(memory.served === device ? 'NETWORK_WIRED' : 'NETWORK_WIRED_ASKING', { device }),
  };
};

const decideGuest = (seen: Observation): Part => {
  // A network may lead nowhere, and people are there all the same.
  const address =
    seen.uplinks.find((uplink) => uplink.address !== undefined)?.address ??
    seen.links.find(({ kind, addresses }) => kind !== 'other' && addresses.length > 0)
      ?.addresses[0];
  const told = { address: address?.replace(/\/.*/, '') ?? '' };
  const name = seen.localName?.name;
  return {
    accessPoint: { kind: 'none' },
    ...uplinkPart(seen, firstFree(seen.radios)),
    message:
      address === undefined
        ? say('NETWORK_LAN_NONE')
        : name === undefined
          ? say('NETWORK_LAN', told)
          : say('NETWORK_LAN_NAMED', { ...told, name }),
  };
};

/** Other networks with the visitors' addresses: neither is moved, since the address is part of signatures. */
const overlaps = (seen: Observation, own: string | undefined): CodedMessage[] =>
  seen.links.flatMap(({ device, addresses }) =>
    device === own
      ? []
      : addresses
          .filter((address) => overlap(address, subnet))
          .map((address) => say('NETWORK_OVERLAP', { device, address })),
  );

/** Another box of this name is on a network. */
const takenName = ({ localName }: Observation, { deviceName }: NetworkWishes): CodedMessage[] =>
  localName?.isTaken === true
    ? [say('NETWORK_NAME_TAKEN', { name: `${deviceName}.local`, own: localName.name })]
    : [];

/** What the network shall be: the same world, wishes and memory give the same plan. */
export const decide = (seen: Observation, wishes: NetworkWishes, memory: Memory): Plan => {
  const decisions = {
    'access-point': decideAccessPoint,
    wired: decideWired,
    lan: decideGuest,
  } as const;
  const part = decisions[wishes.mode](seen, wishes, memory);
  const own =
    part.visitors?.device ??
    (part.accessPoint.kind === 'up' ? part.accessPoint.settings.device : undefined);
  return {
    isWaiting: false,
    ...part,
    findings: [...(wishes.mode === 'lan' ? [] : overlaps(seen, own)), ...takenName(seen, wishes)],
  };
};
