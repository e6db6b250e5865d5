import { withCollectionLock } from '../collection/lock.ts';
import {
  commitState,
  findDraftState,
  findState,
  loadState,
  statePaths,
  writeDraftState,
} from '../collection/state.ts';
import { OperatorError } from '../errors.ts';
import type { Keyring } from '../keys/key-folder.ts';
import { withRepository } from '../repository/open.ts';
import type { Work } from '../ui/progress.ts';
import { isCommunityChannel } from './community.ts';
import { readHandOver, type HandedOver } from './hand-over.ts';
import { holdRelease } from './held-content.ts';
import { loadMetadata, removeDraft, saveMetadata } from './metadata-files.ts';
import type { MetadataSet } from './metadata-set.ts';
import { signStages, type SigningResult } from './signing.ts';
import { isTrustDraft, keepTrustDraft } from './trust-draft.ts';

export interface FinalizeOptions {
  readonly folder: string;
  /** The collection's own channel. */
  readonly channel: string;
  readonly keyring: Keyring;
  readonly nowMs: number;
  readonly signal: AbortSignal;
  readonly work: Work;
  readonly dryRun: boolean;
}

export interface FinalizeResult {
  readonly signing: SigningResult;
  /** `waiting`: kept as a draft, since signatures lack. */
  readonly outcome: 'published' | 'waiting' | 'nothing';
}

const locked = <T>({ folder, dryRun }: FinalizeOptions, act: () => Promise<T>): Promise<T> =>
  dryRun ? act() : withCollectionLock(folder, act);

/** The change of who is trusted that waits, or what is published; a release must not be waiting. */
const baseOf = async (folder: string): Promise<MetadataSet> => {
  const state = await loadState(folder);
  const draft = await findDraftState(folder);
  if (draft === undefined) return loadMetadata(folder, state);
  if (!isTrustDraft(draft, state)) {
    throw new OperatorError('DRAFT_WAITS', { parameters: { path: folder } });
  }
  return loadMetadata(folder, draft, true);
};

/**
 * Lists what somebody who signs a channel of their own handed over: verified, copied into the
 * collection, named by its next snapshot. Published once every signature is there.
 *
 * @param location a bundle file, a repository folder, or what holds one
 * @throws OperatorError as `readHandOver`; DRAFT_WAITS
 */
export const listHandOver = async (
  location: string,
  options: FinalizeOptions,
): Promise<FinalizeResult & { readonly taken: readonly HandedOver[] }> =>
  locked(options, async () => {
    const { folder, channel, keyring, signal, work, dryRun } = options;
    const metadata = await baseOf(folder);
    return withRepository(location, async (reader) => {
      const taken = await readHandOver(reader, { ...options, ownChannel: channel, metadata });
      const channels = Object.fromEntries(taken.map((release) => [release.channel, release.file]));
      const unsigned = { ...metadata, channels: { ...metadata.channels, ...channels } };
      const signing = await signStages(unsigned, keyring);
      const outcome = signing.complete ? 'published' : 'waiting';
      if (taken.length === 0) return { signing, taken, outcome: 'nothing' };
      if (dryRun) return { signing, taken, outcome };
      for (const release of taken) {
        await holdRelease(folder, reader, release, { signal, work, withPacks: true });
      }
      signal.throwIfAborted();
      await keepTrustDraft(folder, await loadState(folder), signing.metadata);
      return { signing, taken, outcome };
    });
  });

/**
 * Makes a draft count that has reached its thresholds, signing what the keys at hand may sign.
 *
 * @throws OperatorError DRAFT_MISSING where nothing waits
 */
export const publishDraft = async (options: FinalizeOptions): Promise<FinalizeResult> =>
  locked(options, async () => {
    const { folder, channel, keyring, signal, dryRun } = options;
    const published = await findState(folder);
    const draft = await findDraftState(folder);
    if (draft === undefined) {
      throw new OperatorError('DRAFT_MISSING', { parameters: { path: folder } });
    }
    const metadata = await loadMetadata(folder, draft, true);
    const onlyChannel = isCommunityChannel(metadata, channel) ? channel : undefined;
    const signing = await signStages(metadata, keyring, { onlyChannel });
    const outcome = signing.complete ? 'published' : 'waiting';
    signal.throwIfAborted();
    if (dryRun) return { signing, outcome };
    if (isTrustDraft(draft, published)) {
      await keepTrustDraft(folder, published ?? draft, signing.metadata);
      return { signing, outcome };
    }
    const paths = statePaths(folder);
    if (signing.complete) {
      const names = await saveMetadata(paths.metadata, signing.metadata);
      await commitState(folder, { ...draft, metadata: names });
      await removeDraft(folder);
    } else {
      const names = await saveMetadata(paths.draftMetadata, signing.metadata);
      await writeDraftState(folder, { ...draft, metadata: names });
    }
    return { signing, outcome };
  });
