import type { Command } from 'commander';
import { formatTime, type KeyId } from '@p2p-hotspot/signing-keys';
import { z } from 'zod';
import { openCollection } from '../../collection/configuration.ts';
import { withCollectionLock } from '../../collection/lock.ts';
import { findDraftState, findState, loadState } from '../../collection/state.ts';
import { OperatorError } from '../../errors.ts';
import { describeChange } from '../../keys/describe-trust.ts';
import { emptyKeyring, openKeyring } from '../../keys/key-folder.ts';
import { holdersOf } from '../../release/holders.ts';
import { loadMetadata, removeDraft } from '../../release/metadata-files.ts';
import { newestRoot, type MetadataSet } from '../../release/metadata-set.ts';
import { signStages, type SigningResult } from '../../release/signing.ts';
import { checkNoTrustDraft, keepTrustDraft } from '../../release/trust-draft.ts';
import { formatTable } from '../../ui/quantities.ts';
import { roleJson, roleResult, roleRow } from '../bundle/roles.ts';
import { withKeyOptions, type CommandContext, type KeyOptions } from '../context.ts';

export interface ChangeOptions extends KeyOptions {
  readonly discardDraft?: boolean;
  readonly dryRun?: boolean;
}

/** Options of commands that change who is trusted. */
export const withChangeOptions = (command: Command): Command =>
  withKeyOptions(command)
    .option('--discard-draft', 'give up a release or a change that still waits for signatures')
    .option('--dry-run', 'say what would be different, and change nothing');

/** What commands print that change who is trusted, or sign such a change. */
export const changeResult = z.object({
  path: z.string(),
  rootVersion: z.number().describe('version of the newest root'),
  changes: z.array(z.string()).describe('what is different, in words'),
  complete: z.boolean().describe('every signature is there: the change counts'),
  signedNow: z.array(z.string()).describe('ids of the keys that have just signed'),
  mergedNow: z.array(z.string()).describe('ids of the keys whose signatures were taken over'),
  roles: z.array(roleResult),
  dryRun: z.boolean(),
});

interface ChangeReport {
  readonly path: string;
  readonly before: MetadataSet | undefined;
  readonly signing: SigningResult;
  readonly isDryRun: boolean;
}

/** Tells what a change is, how far its signatures are, and what comes next. */
export const reportChange = (
  { reporter }: CommandContext,
  { path, before, signing, isDryRun }: ChangeReport,
): void => {
  const { metadata, roles, complete, signedNow, mergedNow } = signing;
  const changes = describeChange(before, metadata);
  const rootVersion = newestRoot(metadata).version;
  const holder = holdersOf(metadata);
  const next =
    metadata.targets === undefined ? 'hotspot add FILE…' : 'hotspot bundle create -o OUTPUT';
  const told = (said: string, keyIds: readonly KeyId[]) =>
    keyIds.length === 0 ? [] : [`${said} of key ${keyIds.map(holder).join(', ')}`];
  reporter.result(
    {
      path,
      rootVersion,
      changes,
      complete,
      signedNow: [...signedNow],
      mergedNow: [...mergedNow],
      roles: roles.map(roleJson),
      dryRun: isDryRun,
    },
    [
      `${isDryRun ? 'Would change' : 'Change of'} who is trusted, root version ${rootVersion}:`,
      ...changes.map((change) => `  ${change}`),
      ...told('Took over the signature', mergedNow),
      ...told('Added the signature', signedNow),
      ...formatTable(roles.map((role) => roleRow(role, holder))),
      ...(isDryRun
        ? []
        : [
            complete
              ? `It counts now. Next: ${next}`
              : 'Next: the others run hotspot trust sign on this collection',
          ]),
    ],
  );
};

/** A root is never older than the one before: its time is what boxes take for the least that has passed. */
const checkClock = (set: MetadataSet, nowMs: number): void => {
  const issued = newestRoot(set).custom?.['issued'];
  if (typeof issued !== 'string' || nowMs >= Date.parse(issued)) return;
  throw new OperatorError('CLOCK_BEHIND', {
    parameters: { issued, now: new Date(nowMs).toISOString() },
  });
};

const checkNoDraft = async (folder: string): Promise<void> => {
  await checkNoTrustDraft(folder);
  if ((await findDraftState(folder)) !== undefined) {
    throw new OperatorError('DRAFT_WAITS', { parameters: { path: folder } });
  }
};

/**
 * Changes who is trusted: plans, signs with the keys at hand, and keeps the result, as a draft while
 * signatures lack. The collection changes only when all of that went well.
 *
 * @param plan gives the metadata after the change, before anybody signed it
 */
export const runChange = async (
  context: CommandContext,
  options: ChangeOptions,
  given: string | undefined,
  plan: (set: MetadataSet, issued: string) => MetadataSet | Promise<MetadataSet>,
): Promise<void> => {
  const { folder } = await openCollection(context.resolve(given));
  const isDryRun = options.dryRun === true;
  const change = async () => {
    if (options.discardDraft !== true) await checkNoDraft(folder);
    const state = await loadState(folder);
    const before = await loadMetadata(folder, state);
    const nowMs = Math.floor(context.releaseTimeMs() / 1000) * 1000;
    checkClock(before, nowMs);
    const after = await plan(before, formatTime(nowMs));
    const keyring = isDryRun
      ? emptyKeyring
      : await openKeyring(context.keysFolder(options), context.askPassphrase(options));
    const signing = await signStages(after, keyring);
    context.world.signal.throwIfAborted();
    if (!isDryRun) {
      if (options.discardDraft === true) await removeDraft(folder);
      await keepTrustDraft(folder, state, signing.metadata);
    }
    reportChange(context, { path: folder, before, signing, isDryRun });
  };
  await (isDryRun ? change() : withCollectionLock(folder, change));
};

/** What is published of a collection's trust; undefined before its first root has its signatures. */
export const publishedTrust = async (folder: string): Promise<MetadataSet | undefined> => {
  const state = await findState(folder);
  return state === undefined ? undefined : loadMetadata(folder, state);
};
