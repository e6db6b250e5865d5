import type { MapStatus, Settings } from '@p2p-hotspot/contract';
import { createRemoteFiles } from './adapters/sources/http/remote-files.ts';
import type { Reserve } from './core/space-plan.ts';
import { keepMaps, type MapKeeper } from './maps/map-keeper.ts';
import { readMapLinks } from './maps/map-link.ts';
import type { Internet } from './open-internet.ts';
import type { Clock } from './ports/clock.ts';
import type { DurableFileSystem } from './ports/durable-file-system.ts';
import type { StateDocumentStore } from './ports/state-documents.ts';

export interface MapParts {
  readonly settings: Settings;
  /** The links are set, and cannot be read. */
  readonly isRefused: boolean;
  readonly internet: Internet;
  /** The community's own files; absent on a box that has no place for them. */
  readonly directory: string | undefined;
  readonly fileSystem: DurableFileSystem;
  readonly documents: StateDocumentStore;
  readonly clock: Clock;
  readonly reserve: Reserve;
  readonly onMaps: (maps: readonly MapStatus[]) => void;
}

/** Some minutes of a thin line. */
const saveEveryBytes = 8 * 1024 * 1024;

/** Keeps the maps that the settings link to; also removes those that they do not link to any more. */
export const watchMaps = (parts: MapParts): MapKeeper | undefined => {
  const { settings, internet, directory, fileSystem, documents, clock, reserve, onMaps } = parts;
  // Nobody can tell then which maps are not wanted any more, and they were dear to fetch.
  if (settings.MAP_TILE_LINKS === undefined && parts.isRefused) return undefined;
  const links = readMapLinks(settings.MAP_TILE_LINKS ?? []);
  if (directory === undefined) {
    if (links.length > 0) {
      onMaps(
        links.map(({ id, label, pin }) => ({
          id,
          label,
          message: { code: 'MAP_NO_FOLDER', parameters: { label } },
          receivedBytes: 0,
          isSigned: false,
          isPinned: pin !== undefined,
        })),
      );
    }
    return undefined;
  }
  return keepMaps({
    links,
    directory,
    fs: fileSystem,
    documents,
    remote: createRemoteFiles(internet.client),
    guard: internet.guard,
    clock,
    reserve,
    saveEveryBytes,
    ...(settings.MAP_QUOTA_MB === undefined
      ? {}
      : { quotaBytes: settings.MAP_QUOTA_MB * 1_000_000 }),
    random: Math.random,
    onMaps,
  });
};
