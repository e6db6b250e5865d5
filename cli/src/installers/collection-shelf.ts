import { mkdir, readFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Shelf, TrackingState } from '@p2p-hotspot/installers/tracking';
import type { Collection } from '../collection/configuration.ts';
import { fileHash } from '../collection/copy-in.ts';
import { stateFolderName } from '../collection/state.ts';
import { isNotFound, readFailure, writeFailure } from '../errors.ts';
import { ensureFolder, renameDurably, syncName, writeDurably } from '../files/durable.ts';

/** What tracking knows of a collection, and files on their way to it. */
const pathsIn = (folder: string) =>
  ({
    state: path.join(folder, stateFolderName, 'installers.json'),
    incoming: path.join(folder, stateFolderName, 'incoming'),
  }) as const;

/**
 * @returns undefined where nothing was ever tracked
 * @throws OperatorError INPUT_UNREADABLE; InstallersError INSTALLERS_STATE_INVALID
 */
export const findTrackingState = async (folder: string): Promise<TrackingState | undefined> => {
  const { state } = pathsIn(folder);
  let text: string;
  try {
    text = await readFile(state, 'utf8');
  } catch (error) {
    if (isNotFound(error)) return undefined;
    throw readFailure(state, error);
  }
  const { parseTrackingState } = await import('@p2p-hotspot/installers/tracking');
  return parseTrackingState(text);
};

/**
 * Keeps what tracking knows and fetches in a collection: the state and what is on its way in
 * `.hotspot`, files that are handed out in the folders of their components.
 */
export const collectionShelf = ({ folder, configuration }: Collection): Shelf => {
  const { state, incoming } = pathsIn(folder);
  const placeOf = (component: string, name: string): string => {
    const from = configuration.components.find((known) => known.name === component)?.from;
    return path.join(folder, ...(from ?? component).split('/'), name);
  };
  const partialOf = (key: string): string => path.join(incoming, key);
  const forget = async (key: string): Promise<void> => {
    await rm(partialOf(key), { force: true });
    await rm(`${partialOf(key)}.from`, { force: true });
  };
  return {
    read: async () =>
      (await findTrackingState(folder)) ??
      (await import('@p2p-hotspot/installers/tracking')).emptyTrackingState,
    write: (next) => writeDurably(state, `${JSON.stringify(next, null, 2)}\n`),
    partial: async (key) => {
      try {
        await mkdir(incoming, { recursive: true });
      } catch (error) {
        throw writeFailure(incoming, error);
      }
      return partialOf(key);
    },
    discard: forget,
    sizeOf: async (component, name) =>
      stat(placeOf(component, name)).then(
        ({ size }) => size,
        () => undefined,
      ),
    hashOf: (component, name) => fileHash(placeOf(component, name)),
    partialHash: (key) => fileHash(partialOf(key)),
    place: async (key, component, name) => {
      const place = placeOf(component, name);
      try {
        await ensureFolder(path.dirname(place));
        await renameDurably(partialOf(key), place);
      } catch (error) {
        throw writeFailure(place, error);
      }
    },
    remove: async (component, name) => {
      const place = placeOf(component, name);
      await rm(place, { force: true });
      await syncName(path.dirname(place));
    },
  };
};
