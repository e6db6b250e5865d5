import { createHash } from 'node:crypto';
import { lstat, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { checkPath } from '@p2p-hotspot/bundle-format';
import { carriesSoftware } from '@p2p-hotspot/contract';
import type { Configuration, ConfiguredComponent } from '../collection/configuration.ts';
import { channelOf, type CollectionState } from '../collection/state.ts';
import { findFile, walk, type FoundFile } from '../collection/walk.ts';
import { isNotFound, OperatorError } from '../errors.ts';
import { verifiedInstallers } from '../installers/verified-installers.ts';
import type { OpenRepositoryKey } from '../keys/key-folder.ts';
import { softwareParts } from '../software/software-tree.ts';
import type { FileNotice } from './file-notice.ts';

/** A component's files, before they are read. */
export interface ComponentTree {
  readonly files: readonly FoundFile[];
  readonly skipped: readonly string[];
  readonly notices: readonly FileNotice[];
  /** Added to what the operator configured. */
  readonly install: Readonly<Record<string, string>>;
  /** What it cannot do without, whatever the operator configured. */
  readonly match?: ConfiguredComponent['match'];
  /** What the builder of an app repository wants to see next time. */
  readonly builderState?: { readonly sha256: string; readonly bytes: Uint8Array };
}

/** What component trees are made from. */
export interface TreeContext {
  readonly collectionFolder: string;
  readonly configuration: Configuration;
  readonly state: CollectionState;
  /** Release time in milliseconds since 1970. */
  readonly nowMs: number;
  readonly signal: AbortSignal;
  /** An empty folder for what builders write. */
  readonly buildFolder: string;
  readonly openRepositoryKey: OpenRepositoryKey;
  /** Nothing of the collection may be written. */
  readonly dryRun: boolean;
}

const filesAt = async (
  { collectionFolder, signal }: TreeContext,
  { name, from }: ConfiguredComponent,
) => {
  const root = path.join(collectionFolder, ...from.split('/'));
  try {
    await lstat(root);
  } catch (error) {
    if (!isNotFound(error)) throw error;
    throw new OperatorError('COMPONENT_MISSING', { parameters: { name, path: root } });
  }
  const found = await walk(root, signal);
  if (found.files.length === 0) {
    throw new OperatorError('COMPONENT_EMPTY', { parameters: { name, path: root } });
  }
  return found;
};

/**
 * Files as a builder laid them out. Those of the collection keep the identity they were found with, so
 * that a change after the builder looked at them shows.
 */
const laidOut = (
  built: readonly { readonly path: string; readonly source: string }[],
  found: readonly FoundFile[],
): FoundFile[] => {
  const bySource = new Map(found.map((file) => [file.source, file]));
  return built.map(({ path: treePath, source }) => {
    const known = bySource.get(source);
    return known === undefined
      ? findFile(treePath, source)
      : { ...known, path: checkPath(treePath) };
  });
};

const outputFolder = async ({ buildFolder }: TreeContext, name: string): Promise<string> => {
  const folder = path.join(buildFolder, name);
  await mkdir(folder, { recursive: true });
  return folder;
};

/** As an operator knows it: below the collection's folder. */
export const shownFile = ({ collectionFolder }: TreeContext, file: string): string =>
  path.relative(collectionFolder, file).split(path.sep).join('/');

/** Boxes serve the first app repository, by name, at the short address as well. */
const isFirstOfApps = ({ components }: Configuration, { name }: ConfiguredComponent): boolean =>
  components.every((other) => other.kind !== 'apps' || other.name >= name);

/** When the newest release was made; 0 before the first. */
const lastReleaseMs = (state: CollectionState, channel: string): number => {
  const last = channelOf(state, channel).releases.at(-1);
  return last === undefined ? 0 : Date.parse(last.issued);
};

const appsTree = async (
  context: TreeContext,
  component: ConfiguredComponent,
): Promise<ComponentTree> => {
  // Builders are loaded when a component needs them: a release of maps alone does without.
  const { buildRepository, furtherBoxAddress } = await import('@p2p-hotspot/fdroid/build');
  const { appInputs, isApk, metadataName } = await import('../apps/app-inputs.ts');
  const { files, skipped } = await filesAt(context, component);
  const { state, collectionFolder, configuration, nowMs, signal } = context;
  const inputs = await appInputs(collectionFolder, configuration, state, component.name, files);
  const { name, description, address, mirrors } = configuration.repository;
  const built = await buildRepository({
    apkPaths: files.filter(isApk).map(({ source }) => source),
    metadataFolder: path.join(collectionFolder, ...component.from.split('/'), metadataName),
    repositoryKey: await context.openRepositoryKey(),
    repository: {
      name,
      description,
      ...(address === undefined ? {} : { address }),
      ...(mirrors === undefined ? {} : { mirrors }),
      ...(isFirstOfApps(configuration, component)
        ? {}
        : { address: furtherBoxAddress(configuration.channel, component.name) }),
    },
    ...(inputs.previous === undefined ? {} : { previous: inputs.previous }),
    policy: inputs.policy,
    memory: inputs.memory,
    now: nowMs,
    lastReleaseMs: lastReleaseMs(state, configuration.channel),
    outputDir: await outputFolder(context, component.name),
    signal,
  });
  await inputs.saveMemory();
  const bytes = Buffer.from(`${JSON.stringify(built.state)}\n`);
  const notices = [
    ...built.notices.map((notice) => ({ file: component.from, included: true, ...notice })),
    ...built.report.flatMap((entry): FileNotice[] => {
      const file = shownFile(context, entry.apk);
      return entry.status === 'indexed'
        ? entry.notices.map((notice) => ({ file, included: true, ...notice }))
        : [{ file, included: false, code: entry.code, parameters: entry.parameters }];
    }),
    ...built.metadataNotices.map(({ file, ...notice }) => ({
      ...{ file: shownFile(context, file), included: notice.code === 'APP_TEXT_CUT', ...notice },
    })),
  ];
  const others = files.filter((file) => !isApk(file) && !file.path.startsWith(`${metadataName}/`));
  return {
    files: laidOut(built.files, files),
    skipped: [...skipped, ...others.map(({ source }) => source)],
    notices,
    install: { fingerprint: built.fingerprint },
    builderState: { sha256: createHash('sha256').update(bytes).digest('hex'), bytes },
  };
};

const installersTree = async (
  context: TreeContext,
  component: ConfiguredComponent,
): Promise<ComponentTree> => {
  const { buildInstallers } = await import('@p2p-hotspot/installers/build');
  const { files, skipped } = await filesAt(context, component);
  const { collectionFolder: folder, configuration } = context;
  const built = await buildInstallers({
    installerPaths: files.map(({ source }) => source),
    verified: await verifiedInstallers({ folder, configuration }, component.name),
    outputDir: await outputFolder(context, component.name),
    signal: context.signal,
  });
  return {
    files: laidOut(built.files, files),
    skipped,
    notices: built.report.flatMap((entry): FileNotice[] =>
      entry.status === 'refused'
        ? [
            {
              file: shownFile(context, entry.file),
              included: false,
              code: entry.code,
              parameters: entry.parameters,
            },
          ]
        : [],
    ),
    install: {},
  };
};

const mapsTree = async (
  context: TreeContext,
  component: ConfiguredComponent,
): Promise<ComponentTree> => {
  const { buildMaps } = await import('@p2p-hotspot/maps/build');
  const { files, skipped } = await filesAt(context, component);
  const built = await buildMaps({
    files,
    outputDir: await outputFolder(context, component.name),
    signal: context.signal,
  });
  return {
    files: laidOut(built.files, files),
    skipped,
    notices: built.report.flatMap((entry): FileNotice[] => {
      const file = shownFile(context, entry.file);
      if (entry.status === 'refused') {
        return [{ file, included: false, code: entry.code, parameters: entry.parameters }];
      }
      const { isCut, places } = entry;
      return isCut
        ? [{ file, included: true, code: 'MAP_PLACES_CUT', parameters: { places } }]
        : [];
    }),
    install: {},
  };
};

const portalTree = async (
  context: TreeContext,
  component: ConfiguredComponent,
): Promise<ComponentTree> => {
  const { portalFiles } = await import('../portal/portal-files.ts');
  const { files, skipped } = await filesAt(context, component);
  const used = await portalFiles(files, ({ source }) => shownFile(context, source));
  if (used.files.length === 0) {
    throw new OperatorError('COMPONENT_EMPTY', {
      parameters: {
        name: component.name,
        path: path.join(context.collectionFolder, component.from),
      },
    });
  }
  return { ...used, skipped, install: {} };
};

const imageTree = async (
  context: TreeContext,
  component: ConfiguredComponent,
): Promise<ComponentTree> => {
  const { channel } = context.configuration;
  if (!carriesSoftware(channel)) {
    throw new OperatorError('SOFTWARE_CHANNEL_REFUSED', { parameters: { channel } });
  }
  const { imageTree: build } = await import('../images/image-tree.ts');
  return { ...(await build(context, component)), notices: [] };
};

/**
 * Finds or builds the files of a component.
 *
 * @throws OperatorError COMPONENT_MISSING, COMPONENT_EMPTY and as `walk`, `softwareParts`; MapsError as `buildMaps`;
 *   ImageError as `imageTree`
 */
export const componentTree = async (
  context: TreeContext,
  component: ConfiguredComponent,
): Promise<ComponentTree> => {
  switch (component.kind) {
    case 'apps':
      return appsTree(context, component);
    case 'installers':
      return installersTree(context, component);
    case 'map':
      return mapsTree(context, component);
    case 'portal':
      return portalTree(context, component);
    case 'software': {
      const { collectionFolder, configuration, signal } = context;
      const found = await filesAt(context, component);
      const parts = await softwareParts(collectionFolder, configuration, component, signal);
      return { ...found, ...parts, notices: [] };
    }
    case 'image':
      return imageTree(context, component);
    case 'content':
      return { ...(await filesAt(context, component)), notices: [], install: {} };
  }
};
