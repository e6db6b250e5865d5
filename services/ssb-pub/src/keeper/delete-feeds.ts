import { join } from 'node:path';
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
}

/** Removes all messages of these people and gives their space back, on a log that nobody else has open. */
export const deleteFeeds = async (
  { folder, openStack, identity }: DeleteFeedsOptions,
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
    for (const feed of feeds) await stack.deleteFeed(feed);
    await stack.compact();
  } finally {
    await stack.close();
  }
};
