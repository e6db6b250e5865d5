import type { Clock } from '../../../ports/clock.ts';
import { DaemonError, isDaemonError } from '../../../ports/daemon-error.ts';

/** How often in a row it is tried without getting on, and the first wait; each further one is doubled. */
const usualTries = 6;
const firstWaitMs = 500;
/** So much must have come for a try to count as getting on. */
const progressBytes = 1024;

/** What one piece of work has come to. */
export interface Attempt {
  /** Bytes that are here for good. */
  readonly received: () => number;
  /** Whether the other side gave any answer to the last try. */
  readonly wasAnswered: () => boolean;
}

export interface PatienceOptions {
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly label: string;
  readonly name: string;
  /** When they are not as many as usual. */
  readonly tries?: number | undefined;
}

/**
 * Tries again what a bad link broke off, where it was broken off, as long as it gets on.
 *
 * @throws DaemonError MIRROR_UNREACHABLE or MIRROR_BUSY when it stays so; SOURCE_READ_FAILED when
 *   answers keep breaking off; whatever no other try can mend
 */
export const insist = async <T>(
  tryOnce: () => Promise<T>,
  { received, wasAnswered }: Attempt,
  { clock, signal, label, name, tries = usualTries }: PatienceOptions,
): Promise<T> => {
  let inVain = 0;
  for (;;) {
    const before = received();
    try {
      return await tryOnce();
    } catch (error) {
      if (!isDaemonError(error, 'MIRROR_UNREACHABLE', 'MIRROR_BUSY')) throw error;
      inVain = received() - before >= progressBytes ? 0 : inVain + 1;
      if (inVain > tries) {
        if (error.code === 'MIRROR_BUSY' || !wasAnswered()) throw error;
        throw new DaemonError('SOURCE_READ_FAILED', { parameters: { label, name } });
      }
      if (inVain > 0) await clock.sleep(firstWaitMs * 2 ** (inVain - 1), signal);
      signal.throwIfAborted();
    }
  }
};
