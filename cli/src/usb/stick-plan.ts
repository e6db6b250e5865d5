import { statfs } from 'node:fs/promises';
import {
  chunksOf,
  encodePackHint,
  listPath,
  manifestPath,
  metadataPath,
  packHintPath,
  packPath,
  tocPath,
} from '@p2p-hotspot/bundle-format';
import { createHash } from 'node:crypto';
import type { Component } from '@p2p-hotspot/contract';
import { OperatorError } from '../errors.ts';
import { namedMetadata, publishedName } from '../release/metadata-files.ts';
import { packsWith, type FoundPack } from '../release/held-content.ts';
import type { MetadataSet } from '../release/metadata-set.ts';
import type { RepositoryDocument } from '../repository/content.ts';
import type { RepositoryReader } from '../repository/reader.ts';
import type { TrustedRepository } from '../repository/trust.ts';
import { readList, readListBytes } from '../repository/verify.ts';
import { formatBytes } from '../ui/quantities.ts';
import { UsbError } from './errors.ts';

/** What a release needs, as far as its source has it. */
export interface ReleaseParts {
  readonly trusted: TrustedRepository;
  readonly metadata: readonly RepositoryDocument[];
  readonly documents: readonly RepositoryDocument[];
  readonly lists: readonly {
    readonly component: Component;
    readonly chunks: ReadonlySet<string>;
  }[];
  readonly wanted: ReadonlySet<string>;
  readonly packs: readonly FoundPack[];
}

/** A pack that is whole on the stick → the chunks in it. */
export type SoundPacks = ReadonlyMap<string, readonly string[]>;

/** What is done to a stick. */
export interface StickPlan {
  readonly parts: ReleaseParts;
  readonly writing: readonly FoundPack[];
  /** Packs that are there and stay. */
  readonly keeping: readonly string[];
  readonly keptBytes: number;
  readonly documents: readonly RepositoryDocument[];
  /** Repository names on the stick that the release does not need, by size. */
  readonly removing: ReadonlyMap<string, number>;
  /**
   * The release that is there goes before the new one comes: there is no room for both, or they may
   * not be mixed.
   */
  readonly clearsFirst: boolean;
  readonly neededBytes: number;
}

/**
 * Reads what a trusted repository's releases consist of, apart from the packs' bytes.
 *
 * @throws OperatorError CONTENT_DAMAGED, REPOSITORY_INCOMPLETE
 */
export const releaseParts = async (
  reader: RepositoryReader,
  trusted: TrustedRepository,
  set: MetadataSet,
): Promise<ReleaseParts> => {
  const documents: RepositoryDocument[] = [];
  const lists: { component: Component; chunks: Set<string> }[] = [];
  for (const { channel, manifest, bytes } of trusted.releases) {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    documents.push({ name: manifestPath(channel, sha256), bytes });
    for (const component of manifest.components) {
      const chunks = (await readList(reader, component)).flatMap(chunksOf);
      lists.push({ component, chunks: new Set(chunks.map((chunk) => chunk.sha256)) });
      documents.push({
        name: listPath(component.list.sha256),
        bytes: await readListBytes(reader, component),
      });
    }
  }
  const wanted = new Set<string>();
  for (const { chunks } of lists) for (const chunk of chunks) wanted.add(chunk);
  return {
    trusted,
    metadata: namedMetadata(set).map(({ name, bytes }) => ({
      name: metadataPath(publishedName(name)),
      bytes,
    })),
    documents,
    lists,
    wanted,
    packs: await packsWith(reader, wanted),
  };
};

/** Chooses packs: every chunk from the stick where it is there, or all that the source has anew. */
const choosePacks = ({ packs, wanted }: ReleaseParts, sound: SoundPacks, reusesChunks: boolean) => {
  const there = new Set<string>();
  for (const chunks of sound.values()) for (const chunk of chunks) there.add(chunk);
  const writing = packs.filter(
    ({ sha256, chunks }) =>
      !sound.has(sha256) &&
      (!reusesChunks || chunks.some((chunk) => wanted.has(chunk) && !there.has(chunk))),
  );
  const covered = new Set(writing.flatMap(({ chunks }) => chunks));
  const keeping: string[] = [];
  // What the source has under the same name is worth more than another pack with the same chunks.
  const own = new Set(packs.map(({ sha256 }) => sha256));
  const inOrder = [...sound].sort(
    ([left], [right]) => Number(own.has(right)) - Number(own.has(left)),
  );
  for (const [sha256, chunks] of inOrder) {
    if (!chunks.some((chunk) => wanted.has(chunk) && !covered.has(chunk))) continue;
    keeping.push(sha256);
    for (const chunk of chunks) covered.add(chunk);
  }
  return { writing, keeping, covered };
};

const hintsOf = (
  { lists }: ReleaseParts,
  packs: ReadonlyMap<string, readonly string[]>,
): RepositoryDocument[] =>
  lists.map(({ component, chunks }) => ({
    name: packHintPath(component.list.sha256),
    bytes: encodePackHint(
      [...packs]
        .filter(([, held]) => held.some((chunk) => chunks.has(chunk)))
        .map(([name]) => name),
    ),
  }));

/** File systems give out space in units; the largest common one on sticks is 128 KiB. */
const unitBytes = 128 * 1024;

const draftPlan = (
  parts: ReleaseParts,
  sound: SoundPacks,
  files: ReadonlyMap<string, number>,
  reusesChunks: boolean,
) => {
  const { writing, keeping, covered } = choosePacks(parts, sound, reusesChunks);
  const packs = new Map<string, readonly string[]>([
    ...writing.map(({ sha256, chunks }) => [sha256, chunks] as const),
    ...keeping.map((sha256) => [sha256, sound.get(sha256) ?? []] as const),
  ]);
  const documents = [
    ...parts.documents,
    ...hintsOf(parts, packs),
    ...writing.map(({ sha256, toc }) => ({ name: tocPath(sha256), bytes: toc })),
  ];
  const staying = new Set([
    ...[...documents, ...parts.metadata].map(({ name }) => name),
    ...[...packs.keys()].flatMap((sha256) => [packPath(sha256), tocPath(sha256)]),
  ]);
  const removing = new Map([...files].filter(([name]) => !staying.has(name)));
  const sizes = [
    ...writing.map(({ sizeBytes }) => sizeBytes),
    ...[...documents, ...parts.metadata].map(({ bytes }) => bytes.length),
  ];
  const neededBytes = sizes.reduce((sum, size) => sum + size + unitBytes, 0);
  const keptBytes = keeping.reduce((sum, sha256) => sum + (files.get(packPath(sha256)) ?? 0), 0);
  return { parts, writing, keeping, keptBytes, documents, removing, neededBytes, covered };
};

export interface PlanOptions {
  /** An existing folder on the stick. */
  readonly folder: string;
  /** What the stick's repository holds, by repository name. */
  readonly files: ReadonlyMap<string, number>;
  readonly sound: SoundPacks;
  /** What is there may not be mixed with the new release. */
  readonly mustClear: boolean;
  /** Accept that chunks are missing which boxes have from an earlier release. */
  readonly acceptsDelta: boolean;
}

/**
 * Decides what is written, kept and removed. As little as possible is written, and the release that is
 * there stays whole until the new one is, as long as there is room for that.
 *
 * @throws UsbError USB_TOO_SMALL; OperatorError CHUNKS_MISSING
 */
export const planStick = async (
  source: string,
  parts: ReleaseParts,
  { folder, files, sound, mustClear, acceptsDelta }: PlanOptions,
): Promise<StickPlan> => {
  const { bavail, bsize } = await statfs(folder);
  const freeBytes = bavail * bsize;
  const small = draftPlan(parts, sound, files, true);
  checkCoverage(source, parts, small.covered, acceptsDelta);
  const roomIn = ({ removing }: typeof small) =>
    freeBytes + [...removing.values()].reduce((sum, size) => sum + size, 0);
  if (!mustClear && small.neededBytes <= freeBytes) return { ...small, clearsFirst: false };
  if (small.neededBytes <= roomIn(small)) return { ...small, clearsFirst: true };
  const fresh = draftPlan(parts, sound, files, false);
  if (fresh.neededBytes <= roomIn(fresh)) return { ...fresh, clearsFirst: true };
  throw new UsbError('USB_TOO_SMALL', {
    parameters: {
      path: folder,
      needed: formatBytes(fresh.neededBytes),
      free: formatBytes(roomIn(fresh)),
    },
  });
};

const checkCoverage = (
  source: string,
  { lists }: ReleaseParts,
  covered: ReadonlySet<string>,
  acceptsDelta: boolean,
): void => {
  if (acceptsDelta) return;
  for (const { component, chunks } of lists) {
    const missing = [...chunks].filter((chunk) => !covered.has(chunk)).length;
    if (missing === 0) continue;
    throw new OperatorError('CHUNKS_MISSING', {
      parameters: { path: source, component: component.name, missing, total: chunks.size },
    });
  }
};
