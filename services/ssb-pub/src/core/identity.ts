import type { MessageContent } from '../ports/stack.ts';

/** How far a feed had come, written before each message of the pub's own is made. */
export interface FeedMark {
  readonly id: string;
  /** Of the message that was about to be made, or the last one; 0: none yet. */
  readonly sequence: number;
  /** That message: from it the very same one can be made again. */
  readonly message?: { readonly content: MessageContent; readonly timestamp: number };
}

/**
 * `go-on`: log and mark agree; `make-again`: the process ended before the last message was safe on disk, and
 * others may have it: exactly that one is made again; `renew`: the log is older than what others may have, so that
 * any further message would fork the feed, for good.
 */
export type IdentityVerdict =
  | { readonly kind: 'go-on' }
  | { readonly kind: 'make-again'; readonly message: NonNullable<FeedMark['message']> }
  | { readonly kind: 'renew' };

/**
 * Whether the pub may go on as who it is.
 *
 * @param ownSequence newest message of its own in the log
 * @param mark beside the secret; undefined: there is none, so that the secret was put there by somebody
 * @param witness newest message of this identity that is known of elsewhere on the box, 0: nothing is
 */
export const judgeIdentity = (
  ownSequence: number,
  mark: FeedMark | undefined,
  witness: number,
): IdentityVerdict => {
  if (mark === undefined) return { kind: 'renew' };
  const newest = Math.max(mark.sequence, witness);
  if (ownSequence >= newest) return { kind: 'go-on' };
  const isOneBehind = ownSequence === newest - 1 && mark.sequence === newest;
  return isOneBehind && mark.message !== undefined
    ? { kind: 'make-again', message: mark.message }
    : { kind: 'renew' };
};
