import type { MirrorStatus, Settings } from '@p2p-hotspot/contract';
import { createMirrorWatcher, type MirrorWatcher } from './adapters/sources/http/mirror-watcher.ts';
import type { Internet } from './open-internet.ts';
import type { Clock } from './ports/clock.ts';

export interface MirrorParts {
  readonly settings: Settings;
  readonly internet: Internet;
  readonly clock: Clock;
  readonly onMirrors: (mirrors: readonly MirrorStatus[]) => void;
}

/** The mirrors that the settings name; undefined where there is none. */
export const watchMirrors = (parts: MirrorParts): MirrorWatcher | undefined => {
  const { settings, internet, clock, onMirrors } = parts;
  const { CONTENT_REPOSITORY: own, MIRROR_URLS: listed = [] } = settings;
  const urls = [...listed, ...(own?.startsWith('https://') === true ? [own] : [])];
  if (urls.length === 0) return undefined;
  return createMirrorWatcher({
    urls,
    client: internet.client,
    clock,
    guard: internet.guard,
    random: Math.random,
    onMirrors,
  });
};
