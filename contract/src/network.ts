import type { CodedMessage } from './message.ts';

/**
 * The local API of the Wi-Fi service: HTTP/JSON on a Unix socket beside the daemon's
 * (docs/spec/local-api-v1.md §6). Reading needs no session; what changes something carries the token of a
 * steward's session as `Authorization: Bearer`, and the service asks the daemon whether it holds.
 */
export const wifiSocketName = 'wifi.sock';

/** `GET`: a NetworkStatus. */
export const networkPath = '/v1/network';

/**
 * `GET`: server-sent events, the first of each kind at once: `event: network` with a NetworkStatus,
 * `event: leases` with a list of Lease.
 */
export const networkEventsPath = '/v1/events';

/** `GET`, with a session: a list of SeenNetwork, strongest first. */
export const scanPath = '/v1/scan';

/**
 * `POST`, without a session, for the portal: body `{ address, seconds }`. What is behind this address may
 * use the shared uplink for so long; 0 takes it back.
 */
export const releasePath = '/v1/release';

/**
 * `POST`, without a session, for the portal: body `{ url }`. The portal answers the API of RFC 8908 there, and
 * visitors may be told so (RFC 8910). That holds for three minutes, so it is said each minute; without
 * `url` it is taken back at once.
 */
export const capportPath = '/v1/capport';

/** Steward acts: `POST` on `wifi.sock`, with a session, each answering `202 {}` or a CodedMessage. */
export const networkActs = {
  /** Body: WifiChoices. */
  changeWifi: '/v1/settings',
  /** Joins the box to a Wi-Fi; body JoinRequest. */
  joinWifi: '/v1/uplink/join',
  /** Forgets a Wi-Fi that the box was joined to; body `{ ssid }`. */
  forgetWifi: '/v1/uplink/forget',
  /** Lends the only radio to the uplink; body `{ minutes }`, 0 ends it at once. */
  goOnline: '/v1/uplink/online',
} as const;

export type NetworkActName = keyof typeof networkActs;

/** `NETWORK_MODE`. */
export type NetworkMode = 'access-point' | 'wired' | 'lan';

export type WifiSecurity = 'open' | 'wpa2' | 'wpa3';

/** In GHz. */
export type WifiBand = '2.4' | '5';

/** One Wi-Fi radio of the box. */
export interface RadioStatus {
  /** As in "wlan0". */
  readonly device: string;
  /** Of the kernel, as in "brcmfmac"; "" where it names none. */
  readonly driver: string;
  /** Not plugged in by a person. */
  readonly isBuiltIn: boolean;
  readonly canBeAccessPoint: boolean;
  readonly use: 'access-point' | 'uplink' | 'none';
  /** Devices that its chip and firmware serve at once, as far as that is known. */
  readonly clientLimit?: number;
}

/** `paused`: the steward lent the radio to the uplink. */
export type AccessPointState = 'up' | 'starting' | 'down' | 'paused';

export interface AccessPointStatus {
  readonly state: AccessPointState;
  readonly device: string;
  readonly ssid: string;
  readonly security: WifiSecurity;
  readonly band: WifiBand;
  readonly channel: number;
  /** Devices joined at this moment; absent where nobody counts them. */
  readonly stations?: number;
  /** While it is paused: seconds until it is back. */
  readonly backInSeconds?: number;
}

/** What leads to the Internet, or to another network of the place. */
export interface UplinkStatus {
  readonly kind: 'ethernet' | 'tether' | 'wifi';
  readonly device: string;
  /** With the length of its network, as in "10.0.0.7/24"; absent until it has one. */
  readonly address?: string;
  /** Of a Wi-Fi. */
  readonly ssid?: string;
}

/** Where visitors are, and how the box is called there. */
export interface VisitorNetwork {
  readonly device: string;
  /** The box's own address, as in "192.168.44.1". */
  readonly gateway: string;
  /** As in "192.168.44.0/24". */
  readonly subnet: string;
  /** What foreign names lead to while there is no uplink for visitors. */
  readonly captured: string;
  /** As in "library.lan"; the first is the one to show. */
  readonly names: readonly string[];
  /** Foreign names and HTTP end at the box, but for visitors whom a shared uplink lets through. */
  readonly isCapturing: boolean;
}

export const networkCheckNames = ['access-point', 'dhcp', 'dns', 'portal'] as const;
export type NetworkCheckName = (typeof networkCheckNames)[number];

/** The service tries the network from the inside once in so many seconds. */
export const networkCheckSeconds = 60;

/** What the service found when it last tried the network from the inside. */
export interface NetworkCheck {
  readonly name: NetworkCheckName;
  readonly isGood: boolean;
  /**
   * Why not. `hardware`: nothing that other software would mend, such as a radio that was pulled out.
   */
  readonly because?: 'software' | 'hardware';
  readonly message: CodedMessage;
}

/** A wish of the steward or of the environment, and who said it. */
export interface NetworkSetting<Value> {
  readonly value: Value;
  readonly origin: 'environment' | 'steward' | 'default';
}

export interface NetworkSettings {
  readonly ssid: NetworkSetting<string>;
  /** The password itself is told to nobody; with origin "environment" it is WIFI_PASSWORD. */
  readonly hasPassword: NetworkSetting<boolean>;
  readonly security: NetworkSetting<WifiSecurity>;
  readonly band: NetworkSetting<WifiBand>;
  readonly channel: NetworkSetting<number | 'auto'>;
  /** ISO 3166; "00": none is set. */
  readonly country: NetworkSetting<string>;
  readonly isolateClients: NetworkSetting<boolean>;
}

export interface NetworkStatus {
  readonly apiVersion: 1;
  readonly mode: NetworkMode;
  /** What the network does, or why it cannot. */
  readonly message: CodedMessage;
  readonly radios: readonly RadioStatus[];
  /** Absent where no radio is one. */
  readonly accessPoint?: AccessPointStatus;
  /** Best first; empty: no way out. */
  readonly uplinks: readonly UplinkStatus[];
  /** How the box is called by multicast DNS, as in "library.local"; absent until that is known. */
  readonly localName?: string;
  /** Absent while nobody is given an address. */
  readonly visitorNetwork?: VisitorNetwork;
  /** Addresses given out and not yet run out. */
  readonly leases: number;
  /** Empty until the first round. */
  readonly checks: readonly NetworkCheck[];
  /** What a steward should know or mend: a weak radio, no country … */
  readonly findings: readonly CodedMessage[];
  readonly settings: NetworkSettings;
  /** Settings that were refused and are therefore as they were before. */
  readonly settingProblems: readonly CodedMessage[];
  /** What came of the last time that the box was to join a Wi-Fi; absent: it was not since it started. */
  readonly joinMessage?: CodedMessage;
  /** Names of Wi-Fi networks that the box was joined to. */
  readonly knownWifi: readonly string[];
}

/** An address given to a visitor. */
export interface Lease {
  /** IPv4. */
  readonly address: string;
  /** As in "aa:bb:cc:00:11:22". */
  readonly mac: string;
  /** What the device calls itself. */
  readonly name?: string;
}

/** A Wi-Fi that the box hears. */
export interface SeenNetwork {
  readonly ssid: string;
  /** 0 to 100. */
  readonly strength: number;
  readonly isSecured: boolean;
  readonly isKnown: boolean;
}

export interface JoinRequest {
  readonly ssid: string;
  /** Absent: an open network. */
  readonly password?: string;
  /** It does not say its name: it is looked for. */
  readonly isHidden?: boolean;
}

/** What a steward may change at run time; what is absent stays. */
export interface WifiChoices {
  readonly ssid?: string;
  /** Empty: an open network. */
  readonly password?: string;
  readonly security?: 'wpa2' | 'wpa3';
  readonly band?: WifiBand;
  readonly channel?: number | 'auto';
  readonly country?: string;
  readonly isolateClients?: boolean;
}
