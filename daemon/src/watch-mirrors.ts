import type { MirrorStatus, Settings } from '@p2p-hotspot/contract';
import { createHttpClient } from './adapters/sources/http/http-client.ts';
import { createMirrorWatcher, type MirrorWatcher } from './adapters/sources/http/mirror-watcher.ts';
import { createPullGuard } from './cycle/guard-pull.ts';
import type { ClockProof } from './ports/clock-proof.ts';
import type { Clock } from './ports/clock.ts';
import type { StateDocumentStore } from './ports/state-documents.ts';

export interface MirrorParts {
  readonly settings: Settings;
  /** Raw variables, for proxies. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly clock: Clock;
  readonly clockProof: ClockProof;
  readonly documents: StateDocumentStore;
  readonly onMirrors: (mirrors: readonly MirrorStatus[]) => void;
}

export interface Mirrors {
  readonly watcher: MirrorWatcher;
  close(): Promise<void>;
}

/** The mirrors that the settings name; undefined where there is none. */
export const openMirrors = async (parts: MirrorParts): Promise<Mirrors | undefined> => {
  const { settings, environment, clock, clockProof, documents, onMirrors } = parts;
  const { CONTENT_REPOSITORY: own, MIRROR_URLS: listed = [] } = settings;
  const urls = [...listed, ...(own?.startsWith('https://') === true ? [own] : [])];
  if (urls.length === 0) return undefined;
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
  );
  return {
    watcher: createMirrorWatcher({ urls, client, clock, guard, random: Math.random, onMirrors }),
    close: () => client.close(),
  };
};
