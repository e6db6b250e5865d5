import type { StackRules } from '../../ports/stack.ts';
import type { Sbot } from './sbot.ts';

/** ssb-ebt puts down what somebody said a moment after they have gone. */
const afterMs = 1000;

/**
 * ssb-ebt remembers of everybody who ever connected what they said they have: in memory, and in a file each. Of those
 * whom the pub does not follow, and of whom it has nothing, it is removed when they go: a phone can be a thousand people.
 */
export const forgetStrangers = (
  sbot: Sbot,
  { mayRequest }: Pick<StackRules, 'mayRequest'>,
): void => {
  const isStranger = (feed: string): boolean =>
    !mayRequest(feed) &&
    (sbot.peers[feed] ?? []).length === 0 &&
    sbot.db.getState().getAsKV(feed) === null;
  sbot.on('rpc:connect', (connection) => {
    const { id } = connection;
    connection.once('closed', () => {
      setTimeout(() => {
        if (isStranger(id)) sbot.ebt.forget(id);
      }, afterMs).unref();
    });
  });
};
