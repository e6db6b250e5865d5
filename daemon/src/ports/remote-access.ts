import type { RemoteConnection, RemoteHelpInvitation } from '@p2p-hotspot/contract';

/**
 * A way into the box from far away.
 *
 * Obligations of an implementation: every call can be repeated and brings about what it says whatever was before;
 * what is merely not so yet is told as `opening` or `failing`, never thrown; it ends soon after the signal aborts.
 * What it opened shuts by itself after so many seconds where it can, even if nobody asks any more.
 */
export interface RemoteAccess {
  readonly way: 'tunnel' | 'cloudlink';
  /** What the other side has to know; absent where there is nothing to tell. */
  readonly invitation?: RemoteHelpInvitation;
  open(secondsLeft: number, signal: AbortSignal): Promise<RemoteConnection>;
  /** `closed` only when it is known that nobody can come in. */
  close(signal: AbortSignal): Promise<RemoteConnection>;
}
