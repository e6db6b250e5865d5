import { drain } from './promises.ts';
import type { Sbot } from './sbot.ts';

/**
 * Whoever says that they block somebody does not have their messages passed on to them. What
 * ssb-replication-scheduler does besides is done by the rules of the pub; it is not used, since it brings a second
 * ssb-db2 and feeds of feeds, which nobody has.
 */
export const heedBlocks = (sbot: Sbot): void => {
  drain(sbot.friends.graphStream({ old: true, live: true }), (graph) => {
    for (const [source, edges] of Object.entries(graph)) {
      for (const [target, value] of Object.entries(edges)) {
        if (source === sbot.id || target === sbot.id) continue;
        sbot.ebt.block(source, target, value === -1);
      }
    }
  }).catch(() => undefined);
};
