import { judgeIdentity, type FeedMark } from '../core/identity.ts';
import type { MessageContent, Stack } from '../ports/stack.ts';
import type { Witness } from '../ports/surroundings.ts';
import type { IdentityDocuments } from '../settings/identity-documents.ts';

/** Publishes on the pub's own feed without ever forking it. */
export interface Publisher {
  /** On disk when it resolves. Rejects when that is not certain: then the identity has to be judged anew. */
  readonly publish: (content: MessageContent) => Promise<void>;
}

export interface PublisherOptions {
  readonly stack: Stack;
  readonly documents: Pick<IdentityDocuments, 'readMark' | 'writeMark'>;
  readonly witness: Witness;
  readonly now: () => number;
}

/**
 * Each message is written down before it is made, so that after a power cut the very same one can be made again
 * by whoever cannot know whether others have it.
 *
 * @returns undefined: this identity must not be used any more
 */
export const openPublisher = async ({
  stack,
  documents,
  witness,
  now,
}: PublisherOptions): Promise<Publisher | undefined> => {
  const { id } = stack;
  const mark = await documents.readMark(id);
  // Whoever remembers and cannot be asked now is asked again at the next start.
  const verdict = judgeIdentity(stack.ownSequence(), mark, await witness.read(id).catch(() => 0));
  if (verdict.kind === 'renew') return undefined;
  if (verdict.kind === 'make-again') {
    await stack.publish(verdict.message.content, verdict.message.timestamp);
  }
  let last: Promise<void> = Promise.resolve();
  const publish = async (content: MessageContent): Promise<void> => {
    const timestamp = now();
    const sequence = stack.ownSequence() + 1;
    const next: FeedMark = { id, sequence, message: { content, timestamp } };
    await documents.writeMark(next);
    await witness.write(id, sequence).catch(() => undefined);
    await stack.publish(content, timestamp);
  };
  return {
    publish: (content) => {
      last = last.then(() => publish(content));
      return last;
    },
  };
};
