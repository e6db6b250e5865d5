import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import {
  chunksOf,
  decodeList,
  decodeManifest,
  decodeToc,
  encodePackHint,
  limits,
  listPath,
  manifestPath,
  packHintPath,
  packPath,
  readableChunks,
  repositoryNameKind,
  tocPath,
} from '@p2p-hotspot/bundle-format';
import type { Manifest } from '@p2p-hotspot/contract';
import { manifestTarget } from '@p2p-hotspot/signing-keys';
import { readStateFile, statePaths } from '../collection/state.ts';
import { exists, writeDurably } from '../files/durable.ts';
import { beginFile } from '../files/new-file.ts';
import { ownBlocks } from '../repository/blocks.ts';
import type { CarriedContent, RepositoryPack } from '../repository/content.ts';
import { openFolderReader } from '../repository/folder-reader.ts';
import type { PresentContent } from '../repository/present.ts';
import type { RepositoryReader } from '../repository/reader.ts';
import { contentDamaged, type TrustedRelease } from '../repository/trust.ts';
import { readListBytes } from '../repository/verify.ts';
import type { CopyOptions } from './copy.ts';
import { signedPart, type MetadataSet } from './metadata-set.ts';

/**
 * What a collection holds of channels that others make. The folder of its state is laid out as a
 * repository, so manifests, lists and packs lie there under the names that they have everywhere.
 */

/** A release of another channel, as the collection holds it. */
export interface HeldRelease {
  readonly channel: string;
  readonly manifest: Manifest;
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

/**
 * The release that a channel's metadata names, out of the collection's state.
 *
 * @returns undefined where the collection knows of no such channel, or the channel of no release
 * @throws OperatorError COLLECTION_STATE_DAMAGED
 */
export const heldRelease = async (
  folder: string,
  metadata: MetadataSet,
  channel: string,
): Promise<HeldRelease | undefined> => {
  const file = metadata.channels[channel];
  const target =
    file === undefined ? undefined : signedPart('targets', file).targets[manifestTarget(channel)];
  const sha256 = target?.hashes['sha256'];
  if (sha256 === undefined) return undefined;
  const bytes = await readStateFile(statePaths(folder).manifest(channel, sha256));
  return { channel, sha256, bytes, manifest: decodeManifest(bytes) };
};

/** The chunks of a release, by its lists in the collection's state. */
const chunksOfLists = async (folder: string, { components }: Manifest) => {
  const lists = new Map<string, { readonly bytes: Uint8Array; readonly chunks: Set<string> }>();
  for (const { list } of components) {
    const bytes = await readStateFile(statePaths(folder).list(list.sha256));
    const chunks = decodeList(bytes).files.flatMap(chunksOf);
    lists.set(list.sha256, { bytes, chunks: new Set(chunks.map(({ sha256 }) => sha256)) });
  }
  return lists;
};

/** A pack or a patch that was read front to back must have been the one it is named after. */
export const checkedBlocks = async function* (
  reader: RepositoryReader,
  { name, sha256 }: Pick<RepositoryPack, 'name' | 'sha256'>,
  { signal, work }: CopyOptions,
): AsyncGenerator<Uint8Array, void, void> {
  const whole = createHash('sha256');
  for await (const block of ownBlocks(reader.stream(name))) {
    signal.throwIfAborted();
    whole.update(block);
    work.advance(block.length);
    yield block;
  }
  if (whole.digest('hex') !== sha256) throw contentDamaged(reader, name, 'sha256');
};

/** A pack and the chunks that its table says it has. */
export interface FoundPack extends RepositoryPack {
  readonly toc: Uint8Array;
  readonly chunks: readonly string[];
}

/** Packs of a repository that hold any of these chunks. */
export const packsWith = async (
  reader: RepositoryReader,
  wanted: ReadonlySet<string>,
): Promise<FoundPack[]> => {
  const packs: FoundPack[] = [];
  for (const [name, sizeBytes] of reader.files) {
    if (repositoryNameKind(name) !== 'pack') continue;
    const sha256 = name.slice(-64);
    const toc = await reader.read(tocPath(sha256), limits.tocBytes);
    const chunks = toc === undefined ? [] : readableChunks(decodeToc(toc));
    if (toc === undefined || !chunks.some((chunk) => wanted.has(chunk))) continue;
    const copy = (options: CopyOptions) => checkedBlocks(reader, { name, sha256 }, options);
    packs.push({ name, sha256, sizeBytes, toc, chunks, copy });
  }
  return packs;
};

/** Chunks in the packs that a collection holds. */
export const heldChunks = async (folder: string): Promise<Set<string>> => {
  const reader = await openFolderReader(statePaths(folder).folder);
  const chunks = new Set<string>();
  for (const name of reader.files.keys()) {
    if (repositoryNameKind(name) !== 'toc') continue;
    const toc = await reader.read(name, limits.tocBytes);
    for (const chunk of toc === undefined ? [] : readableChunks(decodeToc(toc))) chunks.add(chunk);
  }
  return chunks;
};

/**
 * What an output of this collection carries of other channels: their manifests and lists, and the
 * packs that the collection holds and the output has not.
 *
 * @param channels the others
 * @throws OperatorError COLLECTION_STATE_DAMAGED
 */
export const carriedContent = async (
  folder: string,
  metadata: MetadataSet,
  channels: readonly string[],
  present: PresentContent,
): Promise<CarriedContent> => {
  const documents = new Map<string, Uint8Array>();
  const packs: RepositoryPack[] = [];
  const reader = await openFolderReader(statePaths(folder).folder);
  for (const channel of channels) {
    const release = await heldRelease(folder, metadata, channel);
    if (release === undefined) continue;
    documents.set(manifestPath(channel, release.sha256), release.bytes);
    const lists = await chunksOfLists(folder, release.manifest);
    const wanted = new Set([...lists.values()].flatMap(({ chunks }) => [...chunks]));
    const held = await packsWith(reader, wanted);
    for (const pack of held) {
      if (present.packs.has(pack.sha256)) continue;
      packs.push(pack);
      documents.set(tocPath(pack.sha256), pack.toc);
    }
    for (const [sha256, { bytes, chunks }] of lists) {
      const carrying = held.filter((pack) => pack.chunks.some((chunk) => chunks.has(chunk)));
      const elsewhere = [...chunks].flatMap((chunk) => present.packOf.get(chunk) ?? []);
      const names = [...carrying.map((pack) => pack.sha256), ...elsewhere];
      documents.set(listPath(sha256), bytes);
      documents.set(packHintPath(sha256), encodePackHint(names));
    }
  }
  return { documents: [...documents].map(([name, bytes]) => ({ name, bytes })), packs };
};

/**
 * Takes a release out of a repository into the collection's state: its manifest and lists and, where
 * asked for, the packs with its chunks. Harmless until the state names it.
 *
 * @throws OperatorError CONTENT_DAMAGED, DISK_FULL and the like
 */
export const holdRelease = async (
  folder: string,
  reader: RepositoryReader,
  { channel, manifest, bytes }: TrustedRelease,
  options: CopyOptions & { readonly withPacks: boolean },
): Promise<void> => {
  const paths = statePaths(folder);
  for (const component of manifest.components) {
    const file = paths.list(component.list.sha256);
    if (await exists(file)) continue;
    await writeDurably(file, await readListBytes(reader, component));
  }
  if (options.withPacks) {
    const lists = await chunksOfLists(folder, manifest);
    const wanted = new Set([...lists.values()].flatMap(({ chunks }) => [...chunks]));
    const packs = await packsWith(reader, wanted);
    options.work.expect(packs.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0));
    for (const pack of packs) await holdPack(paths.folder, pack, options);
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await writeDurably(paths.manifest(channel, sha256), bytes);
};

const holdPack = async (
  folder: string,
  { sha256, toc, copy }: FoundPack,
  options: CopyOptions,
): Promise<void> => {
  const file = path.join(folder, ...packPath(sha256).split('/'));
  if (!(await exists(file))) {
    await mkdir(path.dirname(file), { recursive: true });
    const output = await beginFile(file);
    try {
      for await (const block of copy(options)) await output.append(block);
      await output.complete();
      await output.publish();
    } finally {
      await output.discard();
    }
  }
  await writeDurably(path.join(folder, ...tocPath(sha256).split('/')), toc);
};
