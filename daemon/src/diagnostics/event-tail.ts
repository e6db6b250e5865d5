import type { NotedEvent } from '@p2p-hotspot/contract';
import type { Clock } from '../ports/clock.ts';

type OnEvent = (event: string, details: Readonly<Record<string, unknown>>) => void;

/** The last things that the daemon noted. */
export interface EventTail {
  readonly onEvent: OnEvent;
  /** Oldest first. */
  readonly readEvents: () => readonly NotedEvent[];
}

const kept = 200;

/**
 * Passes events on and keeps the last ones. Of what an event was about only codes are kept: one of them is
 * the PIN of the first boot.
 */
export const tailEvents = (clock: Pick<Clock, 'now'>, passOn: OnEvent): EventTail => {
  const events: NotedEvent[] = [];
  return {
    onEvent: (event, details) => {
      const { code } = details;
      const isCode = typeof code === 'string' && /^[A-Z][A-Z0-9_]{0,63}$/.test(code);
      events.push({ time: clock.now(), event, ...(isCode ? { code } : {}) });
      if (events.length > kept) events.shift();
      passOn(event, details);
    },
    readEvents: () => [...events],
  };
};
