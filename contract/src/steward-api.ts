import type { CodedMessage, MessageParameters } from './message.ts';
import { pubActs, type PubActName } from './scuttlebutt.ts';

/**
 * The steward's half of the daemon's local API: HTTP/JSON on `steward.sock`, for the portal only
 * (docs/spec/local-api-v1.md §3). What needs a session carries its token as `Authorization: Bearer`.
 */

export interface StewardSession {
  readonly token: string;
}

/**
 * `POST`; body `{ pin, from? }` → StewardSession. `from`: the socket address of whoever typed the PIN.
 * `GET`, with a session → StewardStanding. On `status.sock`, `GET` with a session → `{}`: for services that
 * only have to know whether it holds.
 */
export const stewardSessionPath = '/v1/session';

/** `POST`, with a session: ends it. */
export const stewardSignOutPath = '/v1/session/end';

/** What a session is worth now. */
export interface StewardStanding {
  /** The box knows that a steward stands before it: by a stick of theirs, or by the code of its screen. */
  readonly isPresent: boolean;
  /** Seconds for which a code on the screen waits to be typed; 0: there is none. */
  readonly codeSeconds: number;
  /** Where the PIN in force came from. `environment`: the setting ADMIN_PIN; it cannot be changed here. */
  readonly pinOrigin: PinOrigin;
  /** What to tell while the disk does not take the log of acts; absent: all of it is written. */
  readonly logTrouble?: CodedMessage;
}

export type PinOrigin = 'environment' | 'first-boot' | 'steward';

/**
 * `GET`, without a session: a StewardScreen. Only for the screen beside the box: whoever passes it on to
 * anybody else gives the box away.
 */
export const stewardScreenPath = '/v1/screen';

/** What proves to a reader that they stand before the box. */
export interface StewardScreen {
  /** The PIN that was made at the first boot, until somebody has used it. */
  readonly firstPin?: string;
  /** A code of 8 digits that a steward asked for, and for how long it counts. */
  readonly presenceCode?: { readonly code: string; readonly secondsLeft: number };
}

/** Steward acts: `POST /v1/<path>` on `steward.sock`, each answering `202 {}` or a CodedMessage. */
export const stewardActs = {
  /** Goes back to the previous generation. */
  rollback: '/v1/rollback',
  /** Confirms the offered first root; body `{ rootFingerprint }`. */
  confirmTrust: '/v1/trust/confirm',
  /** Looks at every present source again and lifts quarantines of releases found there. */
  rescan: '/v1/rescan',
  /** Looks at every mirror now, whatever the hour and also over a metered link. */
  pullNow: '/v1/pull',
  /** Re-hashes the whole store now and repairs what it can. */
  scrub: '/v1/scrub',
  /** Keeps what is in force; body `{ channel }`. */
  holdChannel: '/v1/channels/hold',
  /** Takes one release and no other; body `{ channel, counter }`. */
  pinChannel: '/v1/channels/pin',
  /** Follows the publisher again; body `{ channel }`. */
  followChannel: '/v1/channels/follow',
  /** Lets old components go before the new ones of this release are there; body `{ channel, counter }`. */
  agreeToReplace: '/v1/space/replace',
  /** Allows or forbids receipts; body `{ allowed }`. */
  consentToReceipts: '/v1/receipts/consent',
  /** Begins to count, or ends it and deletes all that was counted; body `{ allowed }`. */
  countUsage: '/v1/usage/counting',
  /** Allows or forbids sums of usage in receipts; body `{ allowed }`. */
  tellUsage: '/v1/usage/receipts',
  /** Ends the daemon, so that whatever runs it starts it anew. */
  restartDaemon: '/v1/restart',
  /** Makes a plugged-in stick one that carries this box's release to the next; body `{ stick }`. */
  relayStick: '/v1/sticks/relay',
  /** Takes up the backup on a stick, on an empty box; body `{ stick, passphrase, rootFingerprint? }`. */
  restoreBackup: '/v1/sticks/restore',
  /** Lets the box know one more steward's stick, which is plugged in; body `{ stick }`. */
  enrolSteward: '/v1/stewards/enrol',
  /** Forgets all stewards' sticks but those that are plugged in. */
  forgetStewards: '/v1/stewards/forget',
  /** Shows a code on the screen beside the box, for `provePresence`. */
  beginPresence: '/v1/presence/code',
  /** Proves that whoever has this session stands before the box; body `{ code }`. */
  provePresence: '/v1/presence',
  /** Lets another PIN count and ends all sessions; body `{ pin }`. */
  changePin: '/v1/pin',
  /** Lets somebody in from far away; body `{ who, hours }`. */
  allowRemoteHelp: '/v1/remote-help/allow',
  /** Shuts that way again. */
  withdrawRemoteHelp: '/v1/remote-help/withdraw',
  /** Body: SwarmChoices, of which one is there at least. */
  changeSwarm: '/v1/swarm/choices',
} as const;

/** What the box writes down by itself of remote help. */
export const remoteHelpEvents = [
  'remoteHelpOpened',
  'remoteHelpClosed',
  'remoteHelpExpired',
] as const;
export type RemoteHelpEvent = (typeof remoteHelpEvents)[number];

/** `GET` on `steward.sock`, with a session: a DeviceDescription. */
export const stewardDevicePath = '/v1/device';

/**
 * `GET`, with a session: a list of StewardLogEntry, newest first, at most `stewardLogLimit`. `POST`, with a
 * session, body `{ act }`: the portal is about to do one of `portalActs` itself.
 */
export const stewardLogPath = '/v1/log';
export const stewardLogLimit = 200;

/** What a steward asks for that the portal does itself, or asks another service for. */
export const portalActs = [
  'changeCommunity',
  'restartPortal',
  'readDiagnostics',
  'changeWifi',
  'joinWifi',
  'forgetWifi',
  'goOnline',
  'saveLog',
  ...(Object.keys(pubActs) as PubActName[]),
] as const;
export type PortalAct = (typeof portalActs)[number];

/**
 * Where whoever acted was, by the address of their socket: `screen`, on the box itself; `visitor`, on its
 * network; `afar`, by remote help; `box`, the box itself, or a program on it that names no address.
 */
export type StewardPlace = 'screen' | 'visitor' | 'afar' | 'box';

export type StewardActName =
  keyof typeof stewardActs | PortalAct | RemoteHelpEvent | 'signIn' | 'signOut';

export interface StewardLogEntry {
  /** The order that counts; the clock may be wrong. */
  readonly sequence: number;
  /** ISO 8601 by the box's clock: when it was asked for. */
  readonly time: string;
  readonly place: StewardPlace;
  readonly act: StewardActName;
  /** Of the act, as far as people need them: channel, counter, stick. */
  readonly parameters: MessageParameters;
  /** `begun`: the box stopped before it could say more. */
  readonly outcome: 'begun' | 'accepted' | CodedMessage;
  /** How often in a row; absent: once. */
  readonly count?: number;
}
