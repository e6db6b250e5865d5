import type { Presence } from '../../ports/presence.ts';
import type { Stick } from '../../ports/sticks.ts';

/** First roots that stewards confirm by the sticks that they plug in. */
export interface ConfirmedRoots {
  confirm(stick: Stick, fingerprint: string): void;
  /** As long as the stick is there, or its steward was there some minutes ago. */
  isConfirmed(fingerprint: string): boolean;
}

export const createConfirmedRoots = (presence: Presence): ConfirmedRoots => {
  const confirmations = new Map<Stick, string>();
  return {
    confirm: (stick, fingerprint) => {
      confirmations.set(stick, fingerprint);
    },
    isConfirmed: (fingerprint) => {
      for (const [stick, confirmed] of confirmations) {
        if (!stick.isPresent() && !presence.isProven()) confirmations.delete(stick);
        else if (confirmed === fingerprint) return true;
      }
      return false;
    },
  };
};
