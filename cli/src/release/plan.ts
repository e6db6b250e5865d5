import { createHash } from 'node:crypto';
import {
  chunkingVersion,
  chunksOf,
  encodeList,
  encodeManifest,
  treeDigest,
  type FileEntry,
} from '@p2p-hotspot/bundle-format';
import type { Component, Manifest } from '@p2p-hotspot/contract';
import { formatTime } from '@p2p-hotspot/signing-keys';
import type { ConfiguredComponent } from '../collection/configuration.ts';
import {
  knownEntries,
  rememberFiles,
  rememberLengths,
  type ScanCache,
} from '../collection/scan-cache.ts';
import { channelOf, type CollectionState } from '../collection/state.ts';
import type { FoundFile } from '../collection/walk.ts';
import { OperatorError } from '../errors.ts';
import { refuseDoubledSoftware } from '../software/software-tree.ts';
import type { Work } from '../ui/progress.ts';
import { checkImageEntries } from '../images/check-image-entries.ts';
import { componentTree, type ComponentTree, type TreeContext } from './component-tree.ts';
import type { FileNotice } from './file-notice.ts';
import { openHashLane, type HashLane } from './hash-lane.ts';
import {
  createPackPlan,
  describePack,
  type PackedLengths,
  type PackUse,
  type PlannedPack,
} from './pack-plan.ts';
import { createScanner } from './scan.ts';

/** A part of a release, ready to be written. */
export interface PlannedComponent {
  readonly component: Component;
  readonly list: Uint8Array;
  readonly use: PackUse;
}

/** Everything a release consists of; nothing is written yet. */
export interface ReleasePlan {
  readonly manifest: Manifest;
  readonly manifestBytes: Uint8Array;
  readonly manifestSha256: string;
  readonly components: readonly PlannedComponent[];
  readonly packs: readonly PlannedPack[];
  /** Of all chunks of the release, carried or not. */
  readonly packedLengths: PackedLengths;
  readonly notices: readonly FileNotice[];
  readonly skipped: readonly string[];
  readonly builderStates: readonly {
    readonly component: string;
    readonly sha256: string;
    readonly bytes: Uint8Array;
  }[];
  /** What the state will be once this is published; its metadata is not filled in. */
  readonly nextState: CollectionState;
  /** What the next run need not read again. */
  readonly nextCache: () => ScanCache;
  /** Bytes of all files, and of those that had to be read. */
  readonly totalBytes: number;
  readonly readBytes: number;
}

/** Whether all boxes that a component is for, by its `match`, have a chunk. */
export type IsHeld = (sha256: string, match: ConfiguredComponent['match']) => boolean;

export interface PlanOptions extends TreeContext {
  readonly cache: ScanCache;
  /** Compress chunks where that saves something. */
  readonly compress: boolean;
  /** `<channel>` or `<channel>/<component>` → lowest counter that boxes take (metadata-v1 §5). */
  readonly minCounters: ReadonlyMap<string, number>;
  /** True for chunks that need not be carried. */
  readonly isPresent: (sha256: string) => boolean;
  /** True for chunks that every box has which takes the component. */
  readonly isHeld?: IsHeld | undefined;
  /** The pack in which the receiver has such a chunk, where that is known. */
  readonly packOf: (sha256: string) => string | undefined;
  readonly work: Work;
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

interface ScannedComponent {
  readonly configured: ConfiguredComponent;
  readonly tree: ComponentTree;
  readonly entries: readonly FileEntry[];
  readonly use: PackUse;
}

/** Carries counters on: a component's grows when its tree changes, and only then. */
const counterOf = (
  state: CollectionState,
  channel: string,
  name: string,
  tree: string,
  minCounters: ReadonlyMap<string, number>,
): number => {
  const before = channelOf(state, channel).components[name];
  const carried = before?.tree === tree ? before.counter : (before?.counter ?? 0) + 1;
  return Math.max(carried, minCounters.get(`${channel}/${name}`) ?? 1);
};

const describe = (
  { configured, tree, entries, use }: ScannedComponent,
  state: CollectionState,
  channel: string,
  minCounters: ReadonlyMap<string, number>,
): PlannedComponent => {
  const list = encodeList(entries, chunkingVersion);
  const digest = treeDigest(entries);
  const { name, kind, label, match, install } = configured;
  return {
    list,
    use,
    component: {
      name,
      kind,
      label,
      match,
      install: { ...install, ...tree.install },
      counter: counterOf(state, channel, name, digest, minCounters),
      tree: digest,
      list: { sha256: sha256(list), length: list.length },
      size: entries.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
      files: entries.length,
    },
  };
};

const sumBytes = (files: readonly FoundFile[]): number =>
  files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);

type ConfiguredTree = Pick<ScannedComponent, 'configured' | 'tree'>;

/** Reads the files of all components, one after another, and packs what is to be carried. */
const scanTrees = async (
  trees: readonly ConfiguredTree[],
  { collectionFolder, cache, compress, isPresent, isHeld, packOf, signal, work }: PlanOptions,
  lane: HashLane,
) => {
  const packPlan = createPackPlan(isPresent, packOf);
  const packedLengths = new Map<string, number>();
  const scanner = createScanner(lane, signal, compress ? packedLengths : undefined);
  const scanned: ScannedComponent[] = [];
  let readBytes = 0;
  for (const { configured, tree } of trees) {
    const known = await knownEntries(collectionFolder, cache, configured.name, packedLengths);
    const entries: FileEntry[] = [];
    const pending: Promise<void>[] = [];
    for (const [index, source] of tree.files.entries()) {
      const entry = known(source);
      if (entry === undefined) {
        const scan = await scanner.scan(source, (chunk, offsetBytes) => {
          work.advance(chunk.lengthBytes);
          const held = isHeld?.(chunk.sha256, configured.match);
          return packPlan.add({ ...chunk, source, offsetBytes }, true, held);
        });
        readBytes += source.sizeBytes;
        if ('entry' in scan) entries[index] = scan.entry;
        else pending.push(scan.later.then((complete) => void (entries[index] = complete)));
        continue;
      }
      let offsetBytes = 0;
      for (const chunk of chunksOf(entry)) {
        const held = isHeld?.(chunk.sha256, configured.match);
        packPlan.add({ ...chunk, source, offsetBytes }, false, held);
        offsetBytes += chunk.lengthBytes;
      }
      work.advance(source.sizeBytes);
      entries[index] = entry;
    }
    const use = packPlan.close();
    scanner.flush();
    await Promise.all(pending);
    await scanner.settle();
    if (configured.kind === 'image') checkImageEntries(tree.files, entries);
    scanned.push({ configured, tree, entries, use });
  }
  const packs: PlannedPack[] = [];
  for (const unnamed of packPlan.packs) {
    const { stream } = unnamed;
    const pack = describePack(unnamed, packedLengths);
    packs.push(stream === undefined ? pack : { ...pack, sha256: await lane.digest(stream) });
  }
  return { scanned, packs, packedLengths, readBytes };
};

/**
 * Reads a collection and works out its next release. Every file that is not known from an earlier run
 * is read once.
 *
 * @throws OperatorError COLLECTION_EMPTY, INPUT_CHANGED and the like; BundleError PATH_COLLISION
 */
export const planRelease = async (options: PlanOptions): Promise<ReleasePlan> => {
  const { configuration, state, collectionFolder, cache, minCounters, nowMs, work } = options;
  const { channel, components } = configuration;
  if (components.length === 0) {
    throw new OperatorError('COLLECTION_EMPTY', { parameters: { path: collectionFolder } });
  }
  const scanStartMs = Date.now();
  const trees: ConfiguredTree[] = [];
  const notices: FileNotice[] = [];
  for (const configured of components) {
    const tree = await componentTree(options, configured);
    const match = { ...configured.match, ...tree.match };
    trees.push({ configured: { ...configured, match }, tree });
  }
  refuseDoubledSoftware(trees);
  if (configuration.search) {
    const { searchTree } = await import('./search-tree.ts');
    const search = await searchTree(options, trees);
    if (search !== undefined) trees.push(search);
  }
  if (configuration.thumbnails) {
    const { thumbnailsTree } = await import('./thumbnails-tree.ts');
    const thumbnails = await thumbnailsTree(options, trees);
    if (thumbnails.tree !== undefined) trees.push(thumbnails.tree);
    notices.push(...thumbnails.notices);
  }
  if (trees.length > components.length) {
    trees.sort((left, right) => (left.configured.name < right.configured.name ? -1 : 1));
  }
  const totalBytes = trees.reduce((sum, { tree }) => sum + sumBytes(tree.files), 0);
  work.expect(totalBytes);

  const lane = openHashLane();
  const { scanned, packs, packedLengths, readBytes } = await scanTrees(
    trees,
    options,
    lane,
  ).finally(() => lane.close());

  const planned = scanned.map((component) => describe(component, state, channel, minCounters));
  const record = channelOf(state, channel);
  const manifest: Manifest = {
    _type: 'release',
    format: 1,
    channel,
    counter: Math.max(record.counter + 1, minCounters.get(channel) ?? 1),
    issued: formatTime(nowMs),
    label: configuration.label,
    notes: configuration.notes,
    components: planned.map(({ component }) => component),
  };
  const manifestBytes = encodeManifest(manifest);
  const manifestSha256 = sha256(manifestBytes);
  const builderStates = scanned.flatMap(({ configured, tree }) =>
    tree.builderState === undefined ? [] : [{ component: configured.name, ...tree.builderState }],
  );
  return {
    manifest,
    manifestBytes,
    manifestSha256,
    components: planned,
    packs,
    packedLengths,
    notices: [...scanned.flatMap(({ tree }) => tree.notices), ...notices],
    skipped: scanned.flatMap(({ tree }) => tree.skipped),
    builderStates,
    totalBytes,
    readBytes,
    nextState: {
      ...state,
      channels: {
        ...state.channels,
        [channel]: {
          counter: manifest.counter,
          components: {
            ...record.components,
            ...Object.fromEntries(
              planned.map(({ component: { name, counter, tree } }) => [name, { counter, tree }]),
            ),
          },
          releases: [
            ...record.releases,
            { counter: manifest.counter, issued: manifest.issued, manifest: manifestSha256 },
          ],
        },
      },
      fdroid: {
        ...state.fdroid,
        ...Object.fromEntries(
          builderStates.map(({ component, sha256: hash }) => [component, hash]),
        ),
      },
    },
    nextCache: () => ({
      format: 2,
      compressor: cache.compressor,
      components: Object.fromEntries(
        scanned.map(({ configured, tree, entries }, index) => [
          configured.name,
          {
            list: planned[index]?.component.list.sha256 ?? '',
            files: rememberFiles(tree.files, scanStartMs),
            packedLengths: rememberLengths(entries, packedLengths),
          },
        ]),
      ),
      packs: cache.packs,
    }),
  };
};

/**
 * What a release says, without what tells it from the same release issued again. Read back from its
 * encoding, so that the order of keys is that of every manifest.
 */
const saying = (manifest: Manifest): Partial<Manifest> => {
  const text = new TextDecoder().decode(encodeManifest(manifest));
  const said = JSON.parse(text) as Partial<Record<keyof Manifest, unknown>>;
  delete said.counter;
  delete said.issued;
  return said as Partial<Manifest>;
};

/** True when a plan would release again what was released last. */
export const isSameRelease = (planned: Manifest, last: Manifest): boolean =>
  JSON.stringify(saying(planned)) === JSON.stringify(saying(last));
