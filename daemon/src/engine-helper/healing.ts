import { isDaemonError } from '../ports/daemon-error.ts';
import type { Replacer } from './replacer.ts';
import type { Turns } from './turns.ts';

export interface HealingParts {
  readonly replacer: Replacer;
  readonly inTurn: Turns;
  /** Before what could not be ended is tried once more. @param tries how often it was tried before */
  readonly pause: (tries: number) => Promise<void>;
  /** Told what ends the helper: an engine that is away, and what nobody expects. Its next start heals. */
  readonly onFatal: (error: unknown) => void;
}

export interface Healing {
  /** Begins, unless it is at it. */
  begin(): void;
  /** The same, which begins to heal when the engine refused something in the middle. */
  readonly replacer: Replacer;
}

/**
 * Goes on with what was begun until nothing of it is left. An engine may refuse to start even what ran before: its
 * disk is full, or a device is away. Once it can again, the service comes back, without anybody.
 */
export const createHealing = ({ replacer, inTurn, pause, onFatal }: HealingParts): Healing => {
  let isAtIt = false;
  const goOn = async (): Promise<void> => {
    for (let tries = 1; !(await inTurn(() => replacer.heal())); tries += 1) await pause(tries);
    isAtIt = false;
  };
  const begin = (): void => {
    if (isAtIt) return;
    isAtIt = true;
    goOn().catch(onFatal);
  };
  return {
    begin,
    replacer: {
      heal: () => replacer.heal(),
      replace: async (images) => {
        try {
          await replacer.replace(images);
        } catch (error) {
          if (isDaemonError(error, 'ENGINE_REFUSED')) begin();
          throw error;
        }
      },
    },
  };
};
