import { join } from 'node:path';
import type { BlobBook } from '../core/blob-ledger.ts';
import type { OpenStack, StackRules } from '../ports/stack.ts';
import type { IdentityDocuments } from '../settings/identity-documents.ts';
import { stackFolder } from './open-session.ts';

const nobody: StackRules = {
  followed: () => [],
  mayConnect: () => false,
  mayRequest: () => false,
  takeMessage: () => false,
  settleMessage: () => undefined,
};

export interface DeleteFeedsOptions {
  /** HOTSPOT_SSB_DIR. */
  readonly folder: string;
  readonly openStack: OpenStack;
  readonly identity: Pick<IdentityDocuments, 'readIdentity'>;
  /** What is known of files. */
  readonly files: BlobBook | undefined;
}

const filesOf = (feeds: readonly string[], { held, wanted }: BlobBook): readonly string[] => {
  const owners = [...held].map(([id, { feed }]) => [id, feed] as const);
  return [...owners, ...wanted].flatMap(([id, feed]) => (feeds.includes(feed) ? [id] : []));
};

/**
 * Removes all messages and files of these people and gives their space back, on a log that nobody else has open.
 */
export const deleteFeeds = async (
  { folder, openStack, identity, files }: DeleteFeedsOptions,
  feeds: readonly string[],
): Promise<void> => {
  const who = await identity.readIdentity();
  if (who === undefined) return;
  const stack = await openStack({
    folder: join(folder, stackFolder),
    identity: who,
    blobMaxBytes: 1,
    rules: nobody,
  });
  try {
    // Also what came in the last moments before a power cut, and is only known to be wanted.
    for (const id of files === undefined ? [] : filesOf(feeds, files)) await stack.blobs.remove(id);
    for (const feed of feeds) await stack.deleteFeed(feed);
    await stack.compact();
  } finally {
    await stack.close();
  }
};
