import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Released, Slot, TrackedApp } from '@p2p-hotspot/installers/tracking';
import {
  configurationName,
  parseConfiguration,
  type Collection,
} from '../collection/configuration.ts';
import { writeDurably } from '../files/durable.ts';
import { withAsset } from './catalogue-edit.ts';
import { collectionShelf } from './collection-shelf.ts';
import { CatalogueError } from './errors.ts';

/** What came of letting something through. */
export type ReleasedHold =
  | { readonly kind: 'unkept' }
  | { readonly kind: 'published' | 'awaited' | 'renamed'; readonly slot: Slot };

/**
 * Keeps an app at its version, whatever its source says.
 *
 * @param isKept false: its source is asked again
 */
export const keepApp = async (
  collection: Collection,
  app: string,
  isKept: boolean,
): Promise<void> => {
  const { appRecordOf, withAppRecord } = await import('@p2p-hotspot/installers/tracking');
  const shelf = collectionShelf(collection);
  const state = await shelf.read();
  await shelf.write(withAppRecord(state, app, { ...appRecordOf(state, app), isKept }));
};

const takeName = async (
  { folder }: Collection,
  app: string,
  slot: Slot,
  asset: string,
): Promise<void> => {
  const file = path.join(folder, configurationName);
  const text = withAsset(await readFile(file, 'utf8'), app, slot, asset);
  parseConfiguration(text, file);
  await writeDurably(file, text);
};

/**
 * Lets what is held of an app through: the file, the new name, or the app that was kept.
 *
 * @param wanted the file's slot, where several are held
 * @throws CatalogueError HOLD_MISSING, HOLD_AMBIGUOUS, HOLD_FINAL; OperatorError WRITE_FAILED
 */
export const releaseHeld = async (
  collection: Collection,
  { name: app, component }: TrackedApp,
  wanted: Slot | undefined,
): Promise<ReleasedHold> => {
  const { appRecordOf, fileRecordOf, releaseHold } =
    await import('@p2p-hotspot/installers/tracking');
  const shelf = collectionShelf(collection);
  const record = appRecordOf(await shelf.read(), app);
  if (record.isKept && wanted === undefined) {
    await keepApp(collection, app, false);
    return { kind: 'unkept' };
  }
  const held = Object.keys(record.files).filter(
    (slot) => fileRecordOf(record, slot).hold !== undefined,
  );
  const chosen = wanted === undefined ? held : held.filter((slot) => slot === wanted);
  const [slot, ...others] = chosen;
  if (slot === undefined) throw new CatalogueError('HOLD_MISSING', { parameters: { app } });
  if (others.length > 0) {
    const parameters = { app, slots: chosen.join(', ') };
    throw new CatalogueError('HOLD_AMBIGUOUS', { parameters });
  }
  const suggestion = fileRecordOf(record, slot).hold?.suggestion;
  const released: Released = await releaseHold(shelf, { app, slot, component });
  switch (released) {
    case 'published':
    case 'awaited':
      return { kind: released, slot };
    case 'renamed':
      await takeName(collection, app, slot, suggestion ?? '');
      return { kind: 'renamed', slot };
    case 'not-held':
      throw new CatalogueError('HOLD_MISSING', { parameters: { app } });
    case 'refused':
      throw new CatalogueError('HOLD_FINAL', { parameters: { app, slot } });
  }
};
