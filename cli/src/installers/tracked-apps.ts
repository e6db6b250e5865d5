import path from 'node:path';
import { isCodedError, renderMessage } from '@p2p-hotspot/contract';
import type * as Tracking from '@p2p-hotspot/installers/tracking';
import type { FileRule, TrackedApp } from '@p2p-hotspot/installers/tracking';
import { withRepositoryAddress } from '../apps/known-repositories.ts';
import type { Collection } from '../collection/configuration.ts';
import type { CatalogueEntry } from './catalogue-entry.ts';
import { CatalogueError } from './errors.ts';

const invalid = (app: string, reason: string, cause?: unknown) =>
  new CatalogueError('CATALOGUE_ENTRY_INVALID', { parameters: { app, reason }, cause });

const listOf = (signer: string | readonly string[]): readonly string[] =>
  typeof signer === 'string' ? [signer] : signer;

/** What trackers take, in place of what the operator wrote. */
const trackedApp = (
  tracking: typeof Tracking,
  { folder, configuration }: Collection,
  entry: CatalogueEntry,
): TrackedApp => {
  const { app, component, tag, prereleases, signer, minisign, gpg, level } = entry;
  const owner = configuration.components.find(({ name }) => name === component);
  if (owner?.kind !== 'installers') {
    throw invalid(app, `no component of kind installers is called ${component}`);
  }
  const seen = new Set<string>();
  const files = (entry.files ?? []).map(({ for: system, asset, signer: own }): FileRule => {
    const rule = tracking.parseSlot(system);
    if (rule === undefined) throw invalid(app, `${system} is not known`);
    if (!tracking.isNamePattern(asset)) throw invalid(app, `${asset} is no pattern of a name`);
    if (seen.size === seen.add(system).size) throw invalid(app, `${system} stands there twice`);
    return { ...rule, asset, ...(own === undefined ? {} : { signers: listOf(own) }) };
  });
  if (tag !== undefined && !tag.includes('{version}')) throw invalid(app, 'tag has no {version}');
  try {
    return {
      name: app,
      component,
      source: tracking.parseSource(withRepositoryAddress(entry.source)),
      files,
      ...(tag === undefined ? {} : { tag }),
      takesPrereleases: prereleases,
      pins: {
        signers: listOf(signer ?? []),
        ...(minisign === undefined ? {} : { minisign }),
        ...(gpg === undefined ? {} : { gpg: path.resolve(folder, gpg) }),
      },
      minimumLevel: tracking.levels.find((known) => known === level) ?? 0,
    };
  } catch (error) {
    if (!isCodedError(error)) throw error;
    throw invalid(app, renderMessage(error).text, error);
  }
};

/**
 * The apps of a collection's catalogue.
 *
 * @param wanted names; all of them where there are none
 * @throws CatalogueError CATALOGUE_EMPTY, CATALOGUE_APP_UNKNOWN, CATALOGUE_ENTRY_INVALID
 */
export const trackedApps = async (
  collection: Collection,
  wanted: readonly string[] = [],
): Promise<readonly TrackedApp[]> => {
  const { installers } = collection.configuration;
  if (installers.length === 0) throw new CatalogueError('CATALOGUE_EMPTY');
  const stranger = wanted.find((name) => installers.every(({ app }) => app !== name));
  if (stranger !== undefined) {
    throw new CatalogueError('CATALOGUE_APP_UNKNOWN', { parameters: { app: stranger } });
  }
  const tracking = await import('@p2p-hotspot/installers/tracking');
  return installers
    .filter(({ app }) => wanted.length === 0 || wanted.includes(app))
    .map((entry) => trackedApp(tracking, collection, entry));
};
