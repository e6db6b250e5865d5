import { realpath } from 'node:fs/promises';
import { repositoryNameKind } from '@p2p-hotspot/bundle-format';
import { isNotFound } from '../errors.ts';
import { carriedPatches } from '../patches/carried-patches.ts';
import type { CopyOptions } from '../release/copy.ts';
import { releaseParts, type ReleaseParts } from '../release/release-parts.ts';
import { trustedSet } from '../release/trusted-set.ts';
import type { RepositoryReader } from '../repository/reader.ts';
import { trustRepository } from '../repository/trust.ts';
import type { Work } from '../ui/progress.ts';
import { checkUnchanged, hasTimestamp, timestampName } from './check-unchanged.ts';
import { MirrorError } from './errors.ts';
import { followMirror, metadataIn } from './mirror-line.ts';
import type { MirrorPlace } from './place.ts';
import {
  namesToRead,
  planPublishing,
  type MirrorContent,
  type PublishPlan,
} from './publish-plan.ts';
import { recordFile, recordName } from './unneeded.ts';

export interface PublishOptions {
  /** Fingerprint of the first root; absent to take the one that is there. */
  readonly expected: string | undefined;
  readonly keep: number;
  readonly graceDays: number;
  readonly dryRun: boolean;
  readonly nowMs: number;
  readonly signal: AbortSignal;
  readonly work: (code: string) => Work;
}

export interface PublishResult {
  readonly parts: ReleaseParts;
  readonly plan: PublishPlan;
}

const realPath = (folder: string): Promise<string> =>
  realpath(folder).catch((error: unknown) => {
    if (isNotFound(error)) return folder;
    throw error;
  });

/** A folder that were its own mirror would lose earlier releases, which later ones may be made from. */
const checkNotItself = async (source: RepositoryReader, place: MirrorPlace): Promise<void> => {
  if (source.kind !== 'folder' || place.folder === undefined) return;
  if ((await realPath(source.location)) !== (await realPath(place.folder))) return;
  throw new MirrorError('MIRROR_ONTO_ITSELF', { parameters: { path: place.shownName } });
};

const during = async <T>(work: Work, act: (work: Work) => Promise<T>): Promise<T> => {
  try {
    return await act(work);
  } finally {
    work.end();
  }
};

const upload = async (
  place: MirrorPlace,
  plan: PublishPlan,
  content: MirrorContent,
  options: CopyOptions,
): Promise<void> => {
  const { packs, patches, documents, metadata, timestamp } = plan;
  const large = [...packs, ...patches];
  options.work.expect(large.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0));
  // What nothing refers to yet comes first; what makes all of it count, last and alone.
  if (large.length > 0) await place.putPacks(large, options);
  if (documents.length > 0) await place.putDocuments(documents);
  if (metadata.length > 0) await place.putDocuments(metadata);
  options.signal.throwIfAborted();
  if (timestamp === undefined) return;
  await checkUnchanged(place, plan, content);
  await place.putDocuments([timestamp]);
};

/**
 * Removes what nobody needs any more. The notes come after the release counts and before anything is
 * removed: cut off anywhere, a file stays for longer and never goes earlier.
 */
const prune = async (
  place: MirrorPlace,
  { pruning, timestamp }: PublishPlan,
  { documents }: MirrorContent,
): Promise<void> => {
  const before = documents.get(recordName);
  const record = recordFile(pruning.unneeded);
  const isSame = before !== undefined && Buffer.compare(before, record.bytes) === 0;
  const isNeedless = before === undefined && pruning.unneeded.size === 0;
  if ((isSame || isNeedless) && pruning.removing.size === 0) return;
  // Whoever published meanwhile may need again what we would remove; the next one removes it.
  if (!(await hasTimestamp(place, timestamp?.bytes ?? documents.get(timestampName)))) return;
  if (!isSame && !isNeedless) await place.putDocuments([record]);
  if (pruning.removing.size > 0) await place.remove([...pruning.removing.keys()]);
};

/**
 * Brings a mirror to the newest releases of a repository: verified, planned, uploaded, and at the end
 * what is not needed any more removed. Readers see the old releases whole until they see the new ones
 * whole.
 *
 * @param source nothing in it is trusted before it is verified here
 * @throws MirrorError, as MIRROR_CHANGED: what was uploaded stays, to go on from; as `trustRepository`; OperatorError CHUNKS_MISSING, REPOSITORY_FOREIGN,
 *   REPOSITORY_NEWER, REPOSITORY_FORKED, CONTENT_DAMAGED, INPUT_CHANGED
 */
export const publish = async (
  place: MirrorPlace,
  source: RepositoryReader,
  options: PublishOptions,
): Promise<PublishResult> => {
  const { nowMs, signal, work } = options;
  await checkNotItself(source, place);
  const trusted = await trustRepository(source, { expected: options.expected, nowMs });
  const ours = await trustedSet(source, trusted);

  const { content, parts, patches } = await during(work('WORK_MIRROR_LOOKING'), async () => {
    const files = await place.list();
    const first = [...files.keys()].filter(
      (name) =>
        name === recordName || ['metadata', 'news'].includes(repositoryNameKind(name) ?? ''),
    );
    const known = await place.read(first);
    const set = await followMirror(place.shownName, ours, metadataIn(known));
    const found = await releaseParts(source, trusted, set);
    signal.throwIfAborted();
    const more = await place.read(namesToRead(files, found.packs));
    return {
      parts: found,
      patches: await carriedPatches(
        source,
        found.lists.map(({ component }) => component.list.sha256),
      ),
      content: { files, documents: new Map([...known, ...more]) },
    };
  });
  const plan = await planPublishing(source.location, parts, patches, content, options);
  if (options.dryRun) return { parts, plan };
  await during(work('WORK_MIRROR_UPLOADING'), (shown) =>
    upload(place, plan, content, { signal, work: shown }),
  );
  signal.throwIfAborted();
  await prune(place, plan, content);
  return { parts, plan };
};
