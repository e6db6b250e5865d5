import type { CodedMessage } from './message.ts';

/**
 * Help from far away, which a steward allows for some hours (docs/operator/remote-help.md).
 */

/** What a steward may allow, in hours. */
export const remoteHelpHours = [2, 24, 168] as const;
export const longestRemoteHelpHours = 168;
export const longestHelperName = 80;

/**
 * Address of the portal for whoever comes through the tunnel. It is on the box's own network card like that of the
 * screen, and yet another: what is shown on the screen only is not shown through the tunnel.
 */
export const remoteHelpAddress = '127.0.0.44';

/** Interface of balena's Cloudlink, through which a public URL arrives. */
export const cloudlinkInterface = 'resin-vpn';

/** Health of a way in, as the box knows it. */
export interface RemoteConnection {
  /** `failing`: it is not as it should be, for the reason that the message gives; the box goes on trying. */
  readonly state: 'closed' | 'opening' | 'open' | 'failing';
  readonly message: CodedMessage;
  /** Nobody can come in, and yet something has to be done so that it stays so; the box goes on trying. */
  readonly isPending?: true;
}

/** What a steward agreed to. */
export interface RemoteHelpConsent {
  /** Who gets in, as the steward wrote it. */
  readonly who: string;
  /** ISO 8601 by the box's clock, which may be wrong; the seconds count. */
  readonly since: string;
  readonly until: string;
  readonly grantedSeconds: number;
  readonly secondsLeft: number;
}

/** What the operator of the help server has to know of this box. */
export interface RemoteHelpInvitation {
  /** `user@host:port`. */
  readonly server: string;
  /** A line for `authorized_keys` (sshd(8)): the public key of the box, and no more than it needs. */
  readonly authorizedKey: string;
  /** Ports of the help server, on its own loopback, that lead to the box while help is open. */
  readonly ports: readonly number[];
}

export interface RemoteHelpStatus {
  /**
   * `off`: the settings do not let anybody ask for it; `unavailable`: this box has no way in; `ready`: nobody
   * allowed it; `allowed`: a steward did; `closing`: it is over, and the box does not know yet that the way is shut.
   */
  readonly state: 'off' | 'unavailable' | 'ready' | 'allowed' | 'closing';
  /** Absent where there is no way in. */
  readonly way?: 'tunnel' | 'cloudlink';
  /** Of this status as a whole. */
  readonly message: CodedMessage;
  /** There while it is allowed. */
  readonly consent?: RemoteHelpConsent;
  /** There while it is allowed or closing. */
  readonly connection?: RemoteConnection;
  /** There where the way is a tunnel. */
  readonly invitation?: RemoteHelpInvitation;
}
