import type { Clock } from '../../ports/clock.ts';
import type { Presence } from '../../ports/presence.ts';

/** Somebody who plugs a known stick in stands before the box, and may have to walk to a phone. */
const proofMs = 10 * 60 * 1000;

export interface StickPresence extends Presence {
  /** A stick that the box knows was plugged in just now. */
  prove(): void;
}

export const createStickPresence = (clock: Clock): StickPresence => {
  let untilMs = -Infinity;
  return {
    isProven: () => clock.monotonicMs() < untilMs,
    prove: () => {
      untilMs = clock.monotonicMs() + proofMs;
    },
  };
};
