import { createHash } from 'node:crypto';
import {
  decodeManifest,
  decodePackHint,
  decodePatchHint,
  decodeToc,
  readableChunks,
  listPath,
  manifestPath,
  metadataPath,
  nameLimitBytes,
  packHintPath,
  packPath,
  patchHintPath,
  patchPath,
  repositoryNameKind,
  tocPath,
} from '@p2p-hotspot/bundle-format';
import { isCodedError } from '@p2p-hotspot/contract';
import { checkCoverage, choosePacks, hintsOf, type SoundPacks } from '../release/choose-packs.ts';
import type { FoundPack } from '../release/held-content.ts';
import type { ReleaseParts } from '../release/release-parts.ts';
import type { CarriedPatches } from '../patches/carried-patches.ts';
import type { RepositoryDocument, RepositoryPack } from '../repository/content.ts';
import { newsDocument } from './news.ts';
import { planPruning, readRecord, recordName, type Pruning } from './unneeded.ts';

/** What is done to a mirror. */
export interface PublishPlan {
  readonly packs: readonly FoundPack[];
  readonly patches: readonly RepositoryPack[];
  /** Tables, lists, hints, manifests, news. */
  readonly documents: readonly RepositoryDocument[];
  /** But for the timestamp. */
  readonly metadata: readonly RepositoryDocument[];
  /** Absent where the one that is there stays. */
  readonly timestamp: RepositoryDocument | undefined;
  readonly pruning: Pruning;
}

/** What a mirror holds, as far as it was read. */
export interface MirrorContent {
  readonly files: ReadonlyMap<string, number>;
  readonly documents: ReadonlyMap<string, Uint8Array>;
}

export interface PlanOptions {
  /** Releases of each channel that stay, the newest among them. */
  readonly keep: number;
  readonly graceDays: number;
  readonly nowMs: number;
}

const timestampName = metadataPath('timestamp.json');

/** The small files of a mirror that a plan is made from. */
export const namesToRead = (
  files: ReadonlyMap<string, number>,
  packs: readonly FoundPack[],
): string[] => {
  const own = new Set(packs.map(({ sha256 }) => tocPath(sha256)));
  return [...files].flatMap(([name, sizeBytes]) => {
    const kind = repositoryNameKind(name);
    if (kind === undefined || sizeBytes > nameLimitBytes[kind]) return [];
    const isRead =
      kind === 'manifest' ||
      kind === 'pack-hint' ||
      kind === 'patch-hint' ||
      (kind === 'toc' && !own.has(name));
    return isRead ? [name] : [];
  });
};

const decoded = <T>(
  bytes: Uint8Array | undefined,
  decode: (bytes: Uint8Array) => T,
): T | undefined => {
  if (bytes === undefined) return undefined;
  try {
    return decode(bytes);
  } catch (error) {
    if (isCodedError(error)) return undefined;
    throw error;
  }
};

/** Packs of full length on the mirror, and their chunks. Their names are their hashes. */
const packsThere = (
  { files, documents }: MirrorContent,
  { packs, wanted }: ReleaseParts,
): SoundPacks => {
  const own = new Map(packs.map((pack) => [pack.sha256, pack]));
  const there = new Map<string, readonly string[]>();
  for (const [name, sizeBytes] of files) {
    if (repositoryNameKind(name) !== 'pack') continue;
    const sha256 = name.slice(-64);
    const toc = own.get(sha256)?.toc ?? documents.get(tocPath(sha256));
    const chunks = decoded(toc, decodeToc) ?? [];
    const total = chunks.reduce((sum, { storedLengthBytes }) => sum + storedLengthBytes, 0);
    const readable = readableChunks(chunks);
    if (total !== sizeBytes || !readable.some((chunk) => wanted.has(chunk))) continue;
    there.set(sha256, readable);
  }
  return there;
};

/** Earlier releases of the channels that are published, newest first, without the newest. */
const earlierReleases = ({ documents }: MirrorContent, { trusted }: ReleaseParts) => {
  const current = new Set(
    trusted.releases.map(({ channel, bytes }) =>
      manifestPath(channel, createHash('sha256').update(bytes).digest('hex')),
    ),
  );
  const found = [...documents]
    .filter(([name]) => repositoryNameKind(name) === 'manifest' && !current.has(name))
    .flatMap(([name, bytes]) => {
      const manifest = decoded(bytes, decodeManifest);
      return manifest === undefined ? [] : [{ name, manifest }];
    });
  return new Map(
    trusted.releases.map(({ channel }) => [
      channel,
      found
        .filter(({ manifest }) => manifest.channel === channel)
        .sort((left, right) => right.manifest.counter - left.manifest.counter),
    ]),
  );
};

/** Names of all that the kept earlier releases need, packs by what their hints say. */
const neededEarlier = (
  content: MirrorContent,
  parts: ReleaseParts,
  hints: ReadonlyMap<string, Uint8Array>,
  keep: number,
): Set<string> => {
  const needed = new Set<string>();
  for (const releases of earlierReleases(content, parts).values()) {
    for (const { name, manifest } of releases.slice(0, keep - 1)) {
      needed.add(name);
      for (const { list } of manifest.components) {
        const hint = packHintPath(list.sha256);
        needed.add(listPath(list.sha256)).add(hint);
        const bytes = hints.get(hint) ?? content.documents.get(hint);
        for (const pack of decoded(bytes, decodePackHint) ?? []) {
          needed.add(packPath(pack)).add(tocPath(pack));
        }
        const patchHint = patchHintPath(list.sha256);
        needed.add(patchHint);
        for (const { sha256 } of decoded(content.documents.get(patchHint), decodePatchHint) ?? []) {
          needed.add(patchPath(sha256));
        }
      }
    }
  }
  return needed;
};

/**
 * Decides what is uploaded and what is removed. Nothing that is there and right is uploaded again;
 * chunks that lie in any pack of the mirror count as there.
 *
 * @param source for messages
 * @throws OperatorError CHUNKS_MISSING
 */
export const planPublishing = async (
  source: string,
  parts: ReleaseParts,
  patches: CarriedPatches,
  content: MirrorContent,
  { keep, graceDays, nowMs }: PlanOptions,
): Promise<PublishPlan> => {
  const { files, documents } = content;
  const there = packsThere(content, parts);
  const { writing, keeping, covered } = choosePacks(parts, there, true);
  checkCoverage(source, parts, covered, false);
  const carrying = new Map<string, readonly string[]>([
    ...writing.map(({ sha256, chunks }) => [sha256, chunks] as const),
    ...keeping.map((sha256) => [sha256, there.get(sha256) ?? []] as const),
  ]);
  const hints = hintsOf(parts, carrying);
  const tocs = parts.packs
    .filter(({ sha256 }) => carrying.has(sha256))
    .map(({ sha256, toc }) => ({ name: tocPath(sha256), bytes: toc }));
  const isThere = ({ name, bytes }: RepositoryDocument) => {
    const known = documents.get(name);
    return known === undefined
      ? files.get(name) === bytes.length && !name.startsWith(metadataPath(''))
      : Buffer.compare(known, bytes) === 0;
  };
  const metadata = parts.metadata.filter((document) => !isThere(document));
  const manifests = parts.documents.filter(({ name }) => repositoryNameKind(name) === 'manifest');
  const news = await newsDocument([...parts.metadata, ...manifests, ...hints, ...patches.hints]);
  const small = [...parts.documents, ...hints, ...patches.hints, ...(news ? [news] : [])];
  const needed = new Set([
    ...[...small, ...parts.metadata, ...patches.files].map(({ name }) => name),
    ...[...carrying.keys()].flatMap((sha256) => [packPath(sha256), tocPath(sha256)]),
    ...neededEarlier(content, parts, new Map(hints.map(({ name, bytes }) => [name, bytes])), keep),
  ]);
  return {
    packs: writing,
    patches: patches.files.filter(({ name, sizeBytes }) => files.get(name) !== sizeBytes),
    documents: [...tocs, ...small].filter((document) => !isThere(document)),
    metadata: metadata.filter(({ name }) => name !== timestampName),
    timestamp: metadata.find(({ name }) => name === timestampName),
    pruning: planPruning(files, needed, readRecord(documents.get(recordName)), {
      graceDays,
      nowMs,
      issuedMs: Math.max(
        ...parts.trusted.releases.map(({ manifest }) => Date.parse(manifest.issued)),
      ),
    }),
  };
};
