import { mostSwarmPeers, type SwarmPeer, type SwarmStatus } from '@p2p-hotspot/contract';
import { createBanList } from '../core/ban-list.ts';
import type { ByteLimit, Ticker } from '../core/byte-limit.ts';
import type { ChannelKey } from '../core/fleet.ts';
import type { News } from '../core/hello.ts';
import { askPeer, type PeerClient } from '../peer/ask-peer.ts';
import { openPeerLink, type PeerLink } from '../peer/peer-link.ts';
import { servePeer, type Repository } from '../peer/serve-peer.ts';
import type { SwarmConnection } from '../ports/swarm-node.ts';
import { createTransferSlots } from '../routes/index.ts';

/** Whatever anybody does, no more than this comes of it. */
export const circleLimits = {
  /** Peers of the fleet, at once. */
  peers: 24,
  /** Connections of which nobody knows yet whose they are. */
  strangers: 8,
  /** Of these with one address: keys cost nothing, and whole villages may stand behind one address. */
  peersPerHost: 8,
  strangersPerHost: 3,
  /** Whoever has been a stranger for so long makes room for the next. */
  strangerTurnMs: 3000,
  /** Answers under way, of all peers and of those with one address; and how many may wait. */
  transfers: 32,
  transfersPerHost: 8,
  mostWaiting: 128,
  /** A peer that gave nothing makes room for another one after so long. */
  turnMs: 10 * 60_000,
} as const;

interface Member {
  readonly link: PeerLink;
  readonly client: PeerClient;
  readonly sinceMs: number;
  /** It gave bytes that somebody asked for. */
  gaveBytes: number;
}

/** All peers of the fleet that are connected now. */
export interface PeerCircle {
  /** Takes a connection over, whoever it may be. */
  welcome(connection: SwarmConnection): void;
  peers(): readonly SwarmPeer[];
  describe(): SwarmStatus['peers'];
  bannedCount(): number;
  clientOf(peer: string): PeerClient | undefined;
  noteGiven(peer: string, bytes: number): void;
  /** Sends a peer away and lets it in no more for a while. @returns false for one that is not here */
  drop(peer: string): boolean;
  /** What this box says of itself from now on. */
  tell(news: News): void;
  /** Who belongs to the fleet from now on; everybody who is here has to show it anew. */
  setKeys(keys: readonly ChannelKey[]): void;
  closeAll(): void;
}

export interface PeerCircleOptions {
  readonly repository: Repository;
  readonly upload: ByteLimit;
  readonly ticker: Ticker;
  readonly isGiving: () => boolean;
  readonly onSent: (bytes: number) => void;
  readonly onReceived: (bytes: number) => void;
  /** Called whenever `peers` would answer otherwise. */
  readonly onChange: () => void;
  readonly onEvent: (event: string, details: Readonly<Record<string, unknown>>) => void;
}

export const createPeerCircle = (options: PeerCircleOptions): PeerCircle => {
  const { repository, upload, ticker, isGiving, onChange, onEvent } = options;
  const members = new Map<string, Member>();
  /** Since when, the oldest first. */
  const strangers = new Map<SwarmConnection, number>();
  const bans = createBanList();
  const slots = createTransferSlots(
    () => circleLimits.transfers,
    circleLimits.transfersPerHost,
    circleLimits.mostWaiting,
  );
  let keys: readonly ChannelKey[] = [];
  let ownNews: News = { has: 'nothing', releases: '' };

  const ban = ({ peer, host }: { peer: string; host: string | undefined }): void => {
    bans.ban(peer, host, ticker.monotonicMs());
    onEvent('swarm.peer-banned', { peer });
  };
  /** @returns whether there is room for one more, once whoever gave nothing for long has gone */
  const hasRoom = (): boolean => {
    if (members.size < circleLimits.peers) return true;
    const [longest] = [...members.values()]
      .filter(
        ({ gaveBytes, sinceMs }) =>
          gaveBytes === 0 && sinceMs <= ticker.monotonicMs() - circleLimits.turnMs,
      )
      .sort((left, right) => left.sinceMs - right.sinceMs);
    longest?.link.end('left');
    return longest !== undefined;
  };
  const isCrowd = (
    those: Iterable<{ readonly host: string | undefined }>,
    host: string | undefined,
    most: number,
  ): boolean => host !== undefined && [...those].filter((one) => one.host === host).length >= most;
  /** @returns whether one more stranger may show who it is */
  const mayShow = (host: string | undefined): boolean => {
    if (isCrowd(strangers.keys(), host, circleLimits.strangersPerHost)) return false;
    if (strangers.size < circleLimits.strangers) return true;
    const [[oldest, sinceMs] = []] = strangers;
    if (sinceMs === undefined || ticker.monotonicMs() - sinceMs < circleLimits.strangerTurnMs) {
      return false;
    }
    oldest?.destroy();
    return true;
  };
  const join = (link: PeerLink): void => {
    members.get(link.peer)?.link.end('left');
    const links = [...members.values()].map((member) => member.link);
    if (isCrowd(links, link.host, circleLimits.peersPerHost) || !hasRoom()) {
      link.end('left');
      return;
    }
    members.set(link.peer, {
      link,
      client: askPeer(link.asking, () => {
        link.end('wrong');
      }),
      sinceMs: ticker.monotonicMs(),
      gaveBytes: 0,
    });
    servePeer(link.answering, {
      ...{ address: link.host ?? link.peer, repository, slots, isGiving, ticker },
      heldMs: link.heldMs,
      onWrong: () => {
        link.end('wrong');
      },
    });
    onEvent('swarm.peer-joined', { peer: link.peer });
    onChange();
  };
  return {
    welcome: (connection) => {
      const { peer, host } = connection;
      if (keys.length === 0 || bans.isBanned(peer, host, ticker.monotonicMs()) || !mayShow(host)) {
        connection.destroy();
        return;
      }
      strangers.set(connection, ticker.monotonicMs());
      let own: PeerLink | undefined;
      openPeerLink({
        connection,
        keys,
        news: ownNews,
        upload,
        ticker,
        onSent: options.onSent,
        onReceived: options.onReceived,
        onReady: (link) => {
          strangers.delete(connection);
          own = link;
          join(link);
        },
        onNews: onChange,
        onEnd: (why) => {
          strangers.delete(connection);
          if (why === 'wrong') ban(connection);
          const member = members.get(peer);
          if (member === undefined || member.link !== own) return;
          members.delete(peer);
          member.client.close();
          onEvent('swarm.peer-left', { peer, why });
          onChange();
        },
      });
    },
    peers: () =>
      [...members.values()].flatMap(({ link }) => {
        const { has, releases } = link.news();
        return has === 'nothing' ? [] : [{ id: link.peer, has, releases }];
      }),
    describe: () =>
      [...members.values()].slice(0, mostSwarmPeers).map(({ link }) => {
        const { has, releases } = link.news();
        return {
          label: link.peer.slice(0, 8),
          has: has === 'nothing' ? 'files' : has,
          releases,
          sentBytes: link.sentBytes(),
          receivedBytes: link.receivedBytes(),
        };
      }),
    bannedCount: () => bans.count(ticker.monotonicMs()),
    clientOf: (peer) => members.get(peer)?.client,
    noteGiven: (peer, bytes) => {
      const member = members.get(peer);
      if (member === undefined) return;
      member.gaveBytes += bytes;
      member.link.earn(bytes);
    },
    drop: (peer) => {
      const member = members.get(peer);
      member?.link.end('wrong');
      return member !== undefined;
    },
    tell: (news) => {
      if (news.has === ownNews.has && news.releases === ownNews.releases) return;
      ownNews = news;
      for (const { link } of members.values()) link.tell(news);
    },
    setKeys: (next) => {
      keys = next;
      for (const { link } of [...members.values()]) link.end('left');
    },
    closeAll: () => {
      keys = [];
      for (const { link } of [...members.values()]) link.end('left');
      for (const connection of [...strangers.keys()]) connection.destroy();
    },
  };
};
