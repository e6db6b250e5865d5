import type { Clock } from '../ports/clock.ts';
import type { HostName } from '../ports/host-name.ts';
import type { StateDocumentStore } from '../ports/state-documents.ts';

export interface HostNameOptions {
  /** `DEVICE_NAME`. */
  readonly wanted: string;
  readonly hostName: HostName;
  readonly documents: StateDocumentStore;
  readonly clock: Clock;
  /** Whether nothing is under way that a restart of all services would interrupt. */
  readonly isFree: () => boolean;
  readonly onEvent: (event: string, details: Readonly<Record<string, unknown>>) => void;
}

/** Something that goes on beside the updates. */
export interface HostNameKeeper {
  /** Rejects when something failed that nobody expects; resolves when there is nothing left to do. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

/** Only until the machine has its name. */
const lookAgainMs = 60_000;
/** Each may start all services of the box anew: a machine that does not take the name must not do so for ever. */
const mostTries = 3;

/**
 * Gives the machine the name that the box has, once: what somebody else changes later stays. Tries are counted before
 * they are made, since the answer may be the end of this process.
 */
export const keepHostName = (options: HostNameOptions): HostNameKeeper => {
  const { wanted, hostName, documents, clock, isFree, onEvent } = options;
  const stopped = new AbortController();
  const { signal } = stopped;

  /** @returns whether that was all */
  const tryOnce = async (): Promise<boolean> => {
    const kept = await documents.load('hostName');
    const before = kept?.wanted === wanted ? kept : { wanted, tries: 0, isDone: false };
    if (before.isDone) return true;
    if (!isFree()) return false;
    const name = await hostName.read(signal);
    if (name === undefined) return false;
    if (name === wanted || before.tries >= mostTries) {
      await documents.save('hostName', { ...before, isDone: true });
      onEvent(name === wanted ? 'host-name.is-set' : 'host-name.given-up', { name, wanted });
      return true;
    }
    await documents.save('hostName', { ...before, tries: before.tries + 1 });
    const outcome = await hostName.change(wanted, signal);
    onEvent('host-name.asked', { name, wanted, outcome });
    // Nothing was begun.
    if (outcome === 'locked') await documents.save('hostName', before);
    return false;
  };
  const run = async (): Promise<void> => {
    while (!(await tryOnce()) && !signal.aborted) await clock.sleep(lookAgainMs, signal);
  };
  const ended = run();
  return {
    ended,
    stop: async () => {
      stopped.abort();
      await ended.catch(() => undefined);
    },
  };
};
