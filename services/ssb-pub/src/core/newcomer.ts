import type { PubLimits } from '@p2p-hotspot/contract';

export interface Newcomer {
  readonly way: 'network' | 'room';
  /** Their address is one of the visitors' network. */
  readonly isVisitor: boolean;
  readonly isFollowed: boolean;
  readonly isBlocked: boolean;
}

export interface Room {
  readonly followed: number;
  readonly newToday: number;
  readonly limits: Pick<PubLimits, 'feeds' | 'newFeedsPerDay'>;
  /** Nothing more is taken: the volume or the quota is full. */
  readonly isIntakeStopped: boolean;
}

/**
 * `follow`: take their messages from now on; `known`: that is so already; `guest`: they may read and are not
 * followed; `refuse`: the connection ends.
 */
export type Welcome = 'follow' | 'known' | 'guest' | 'refuse';

/**
 * What becomes of somebody who connects. Whoever stands in the visitors' network is followed, as long as
 * there is room; nobody is who comes from far away. A block outlasts everything.
 */
export const welcome = (
  { way, isVisitor, isFollowed, isBlocked }: Newcomer,
  { followed, newToday, limits, isIntakeStopped }: Room,
): Welcome => {
  if (isBlocked) return 'refuse';
  if (isFollowed) return 'known';
  if (way === 'room' || !isVisitor) return 'refuse';
  if (isIntakeStopped || followed >= limits.feeds || newToday >= limits.newFeedsPerDay) {
    return 'guest';
  }
  return 'follow';
};
