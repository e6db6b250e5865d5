import { isCodedError } from '@p2p-hotspot/contract';
import type { ServingPort } from '@p2p-hotspot/fdroid/serving';
import type { HttpClient } from '../mirror/check/http-client.ts';
import { AppsError } from './errors.ts';

/** One answer may take so long, and as much more as its bytes take at the slowest rate. */
const answerMs = 30_000;
const slowestBytesPerMs = 8;

export interface ServingPortOptions {
  /** Milliseconds on a clock that only goes forward. */
  readonly elapsedMs: () => number;
  /** How long all answers together may take. */
  readonly mostMinutes: number;
}

/**
 * Asks a web server for what F-Droid clients ask for, each time for a bounded time.
 *
 * @param client a strict one
 */
export const servingPort = (
  client: HttpClient,
  { elapsedMs, mostMinutes }: ServingPortOptions,
): ServingPort => {
  const endMs = elapsedMs() + mostMinutes * 60_000;
  return async (url, ask) => {
    const leftMs = Math.floor(endMs - elapsedMs());
    if (leftMs <= 0) {
      throw new AppsError('SERVING_TOO_SLOW', {
        parameters: { url: url.origin, minutes: mostMinutes },
      });
    }
    const timeoutMs = Math.min(leftMs, answerMs + Math.ceil(ask.maxBytes / slowestBytesPerMs));
    try {
      return await client.get(url, { ...ask, timeoutMs });
    } catch (error) {
      if (!isCodedError(error) || error.code !== 'MIRROR_SILENT') throw error;
      return { silence: String(error.parameters['reason']) };
    }
  };
};
