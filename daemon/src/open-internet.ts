import type { Settings } from '@p2p-hotspot/contract';
import { createHttpClient, type HttpClient } from './adapters/sources/http/http-client.ts';
import { createPullGuard } from './cycle/guard-pull.ts';
import type { ClockProof } from './ports/clock-proof.ts';
import type { Clock } from './ports/clock.ts';
import type { PullGuard } from './ports/pull-guard.ts';
import type { StateDocumentStore } from './ports/state-documents.ts';

export interface InternetParts {
  readonly settings: Settings;
  /** Raw variables, for proxies. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly clock: Clock;
  readonly clockProof: ClockProof;
  readonly documents: StateDocumentStore;
  /** What can wait for better power shall wait. */
  readonly isSparing: () => boolean;
}

/** The way out, and the steward's rules for it: one of each, so that every byte is counted once. */
export interface Internet {
  readonly client: HttpClient;
  readonly guard: PullGuard;
  close(): Promise<void>;
}

export const openInternet = async (parts: InternetParts): Promise<Internet> => {
  const { settings, environment, clock, clockProof, documents, isSparing } = parts;
  const variable = (name: string): string | undefined =>
    environment[name] ?? environment[name.toLowerCase()];
  const client = createHttpClient({
    clock,
    isClockProven: async () => (await clockProof.evidence()) !== 'none',
    proxies: {
      http: variable('HTTP_PROXY'),
      https: variable('HTTPS_PROXY'),
      none: variable('NO_PROXY'),
    },
  });
  const guard = await createPullGuard(
    {
      ...(settings.UPDATE_WINDOW === undefined ? {} : { window: settings.UPDATE_WINDOW }),
      ...(settings.TZ === undefined ? {} : { timeZone: settings.TZ }),
      ...(settings.UPDATE_MONTHLY_MB === undefined
        ? {}
        : { monthlyMegabytes: settings.UPDATE_MONTHLY_MB }),
      isMetered: settings.METERED_LINK === 'on',
    },
    clock,
    clockProof,
    documents,
    isSparing,
  );
  return { client, guard, close: () => client.close() };
};
