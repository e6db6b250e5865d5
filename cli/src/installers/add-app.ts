import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { namePattern } from '@p2p-hotspot/contract';
import type { HttpClient, OfferedFile, Proposal } from '@p2p-hotspot/installers/tracking';
import { withRepositoryAddress } from '../apps/known-repositories.ts';
import {
  configurationName,
  parseConfiguration,
  type Collection,
} from '../collection/configuration.ts';
import { withComponent } from '../collection/configuration-edit.ts';
import { nameFrom } from '../collection/place.ts';
import { OperatorError } from '../errors.ts';
import { writeDurably } from '../files/durable.ts';
import { withCatalogueApp, type CatalogueRecord } from './catalogue-edit.ts';
import { CatalogueError } from './errors.ts';
import { repositoryReader } from './repository-reader.ts';

/** What an operator says of an app besides where it comes from. */
export interface AddAppOptions extends Omit<CatalogueRecord, 'app' | 'source' | 'files'> {
  readonly app?: string;
  /** Systems, processors and kinds that are wanted, as in `linux/x86_64`. */
  readonly wanted: readonly string[];
  /** The pattern of the one file that is wanted. */
  readonly asset?: string;
  /** Certificate that signs the F-Droid repository, hex. */
  readonly fingerprint?: string;
  readonly http: HttpClient;
  readonly tokens: ReadonlyMap<string, string>;
  readonly nowMs: number;
  readonly signal: AbortSignal;
  readonly isDryRun: boolean;
}

/** What was written down. */
export interface AddedApp {
  readonly app: string;
  readonly component: string;
  readonly version?: string;
  readonly files: readonly { readonly for: string; readonly asset: string }[];
  /** Names of files of the same kind that were not chosen. */
  readonly passedOver: readonly string[];
}

const shown = (offered: readonly OfferedFile[]): string =>
  offered
    .slice(0, 12)
    .map(({ name }) => name)
    .join(', ');

/** The component that takes the files: the one named, else the first of its kind, else a new one. */
const componentFor = ({ configuration }: Collection, named: string | undefined) => {
  const known = configuration.components.find(
    ({ kind, name }) => kind === 'installers' && (named === undefined || name === named),
  );
  const name = known?.name ?? named ?? 'installers';
  const isUsual = name === 'installers';
  return {
    isNew: known === undefined,
    record: {
      name,
      kind: 'installers',
      from: known?.from ?? (isUsual ? 'installers' : `installers-${name}`),
      ...(known === undefined ? { label: 'Installers' } : {}),
    },
  } as const;
};

/**
 * Looks at a source once, chooses what to keep up to date, and writes it down in `hotspot.yaml`.
 *
 * @param source as `parseSource` takes it
 * @throws CatalogueError CATALOGUE_NOTHING_FITS; OperatorError NAME_INVALID, USAGE_WRONG,
 *   COLLECTION_INVALID, WRITE_FAILED; InstallersError as `parseSource` and `askSource`; AppsError,
 *   FdroidError as `repositoryReader`
 */
export const addApp = async (
  collection: Collection,
  source: string,
  options: AddAppOptions,
): Promise<AddedApp> => {
  const tracking = await import('@p2p-hotspot/installers/tracking');
  const { app: given, wanted, asset, http, tokens, nowMs, signal, isDryRun, ...rest } = options;
  const { component, fingerprint, ...settings } = rest;
  const address = tracking.parseSource(withRepositoryAddress(source));
  const app = given ?? nameFrom(tracking.nameOfSource(address));
  if (!namePattern.test(app))
    throw new OperatorError('NAME_INVALID', { parameters: { name: app } });
  const file = path.join(collection.folder, configurationName);
  const { record: owner, isNew } = componentFor(collection, component);

  let chosen: Proposal | undefined;
  if (asset !== undefined) {
    const [slot, ...others] = wanted.map(tracking.parseSlot);
    if (slot === undefined || others.length > 0 || !tracking.isNamePattern(asset)) {
      const reason = '--asset needs one --for with all three parts, as in linux/x86_64/deb';
      throw new OperatorError('USAGE_WRONG', { parameters: { reason } });
    }
    chosen = { rules: [{ ...slot, asset }], passedOver: [] };
  }
  const { tag, prereleases = false } = settings;
  const { offered } = await tracking.askSource(
    {
      source: address,
      files: [],
      takesPrereleases: prereleases,
      ...(tag === undefined ? {} : { tag }),
    },
    tracking.appRecordOf(tracking.emptyTrackingState, app),
    {
      ...{ http, tokens, nowMs, signal, limits: new Map(), shared: new Map() },
      readRepository: repositoryReader({
        ...{ collectionFolder: collection.folder, http, signal, isDryRun },
        ...(fingerprint === undefined ? {} : { fingerprint }),
      }),
    },
  );
  const proposed = chosen ?? tracking.proposeRules(offered, wanted);
  // All that a page tells of a version stands in the names that it links to.
  const rules = proposed.rules.filter(
    (rule) => address.kind !== 'page' || rule.asset.includes('{version}'),
  );
  if (rules.length === 0) {
    const names = shown(offered);
    throw new CatalogueError('CATALOGUE_NOTHING_FITS', { parameters: { source, names } });
  }
  const files = rules.map((rule) => ({ for: tracking.slotOf(rule), asset: rule.asset }));
  const before = await readFile(file, 'utf8');
  const withOwner = isNew ? withComponent(before, owner) : before;
  const record: CatalogueRecord = {
    ...{ app, source },
    ...settings,
    ...(owner.name === 'installers' ? {} : { component: owner.name }),
    files,
  };
  const text = withCatalogueApp(withOwner, record);
  parseConfiguration(text, file);
  if (!isDryRun) await writeDurably(file, text);
  const version = offered.find((known) => known.version !== undefined)?.version;
  return {
    ...{ app, component: owner.name, files, passedOver: proposed.passedOver },
    ...(version === undefined ? {} : { version }),
  };
};
