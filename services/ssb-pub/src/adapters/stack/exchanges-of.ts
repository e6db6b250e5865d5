import type { Sbot } from './sbot.ts';

type Exchanges = ReturnType<Sbot['ebt']['peerStatus']>['peers'];

/**
 * How a feed is exchanged with each peer who is here.
 *
 * @returns undefined while it is not known: ssb-ebt throws between the moment that a peer comes and the moment that
 *   it has read what it wrote down of them the last time
 */
export const exchangesOf = ({ ebt }: Pick<Sbot, 'ebt'>, feed: string): Exchanges | undefined => {
  try {
    return ebt.peerStatus(feed).peers;
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
};
