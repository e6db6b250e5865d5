import type { Duplex } from 'node:stream';
import type { ByteLimit, Ticker } from '../core/byte-limit.ts';
import { isProven, proofOf, type ChannelKey, type Role } from '../core/fleet.ts';
import { decodeHello, decodeNews, encodeHello, encodeNews, type News } from '../core/hello.ts';
import { createWasteBudget } from '../core/waste-budget.ts';
import type { SwarmConnection } from '../ports/swarm-node.ts';
import {
  decodeFrame,
  encodeFrame,
  strangerMaxBytes,
  unfinishedMaxBytes,
  type FrameKind,
} from './frames.ts';
import { createLane } from './lane.ts';

/** Why a connection was ended by this end. `wrong`: whoever does that is not let in again for a while. */
export type LinkEnd = 'left' | 'stranger' | 'wrong';

/** A connection to a member of the fleet. */
export interface PeerLink {
  readonly peer: string;
  readonly host: string | undefined;
  /** Where this end asks. */
  readonly asking: Duplex;
  /** Where the other end asks. */
  readonly answering: Duplex;
  news(): News;
  tell(news: News): void;
  /** For how long answers were kept waiting by the upload limit. */
  readonly heldMs: () => number;
  /** Bytes of an answer that somebody here wanted. */
  earn(bytes: number): void;
  /** On the wire, packaging included. */
  readonly sentBytes: () => number;
  readonly receivedBytes: () => number;
  end(why: LinkEnd): void;
}

export interface PeerLinkOptions {
  readonly connection: SwarmConnection;
  /** What members of the fleet know. */
  readonly keys: readonly ChannelKey[];
  readonly news: News;
  readonly upload: ByteLimit;
  readonly ticker: Ticker;
  readonly onSent: (bytes: number) => void;
  readonly onReceived: (bytes: number) => void;
  /** The other end has shown that it belongs to the fleet. */
  readonly onReady: (link: PeerLink) => void;
  readonly onNews: () => void;
  /** Called once. */
  readonly onEnd: (why: LinkEnd) => void;
}

/** Time for the other end to say hello. */
const helloPatienceMs = 15_000;
/** What is new is told this seldom by those who mean it. */
const newsEveryMs = 250;
/** Words that may come at once, after a silence. */
const mostNewsAtOnce = 32;

/**
 * Speaks with whoever is at the other end (docs/spec/swarm-v1.md): both show that they belong to the
 * fleet, then each may ask the other over HTTP/2. Whatever else comes ends the connection.
 */
export const openPeerLink = (options: PeerLinkOptions): void => {
  const { connection, keys, upload, ticker, onSent, onReceived } = options;
  const { peer, host, isInitiator, handshakeHash } = connection;
  const role: Role = isInitiator ? 'initiator' : 'responder';
  const otherRole: Role = isInitiator ? 'responder' : 'initiator';
  const asks = isInitiator ? 'initiatorAsks' : 'responderAsks';
  const answers = isInitiator ? 'responderAsks' : 'initiatorAsks';
  let sentBytes = 0;
  let receivedBytes = 0;
  let unfinishedBytes = 0;
  let isEnded = false;
  let ready: { news: News } | undefined;
  let newsTokens = mostNewsAtOnce;
  let newsMs = ticker.monotonicMs();
  const full = new Set<string>();
  const budget = createWasteBudget(ticker.monotonicMs());

  const end = (why: LinkEnd): void => {
    if (isEnded) return;
    isEnded = true;
    cancelPatience();
    asking.socket.destroy();
    answering.socket.destroy();
    connection.destroy();
    options.onEnd(why);
  };
  const send = (kind: FrameKind, body: readonly Uint8Array[]): boolean => {
    if (isEnded) return true;
    const frame = encodeFrame(kind, body);
    const bytes = frame.reduce((sum, { length }) => sum + length, 0);
    sentBytes += bytes;
    onSent(bytes);
    return connection.write(frame);
  };
  const laneOf = (kind: 'initiatorAsks' | 'responderAsks', limit?: ByteLimit) =>
    createLane({
      send: (pieces) => send(kind, pieces),
      ticker,
      ...(limit !== undefined && { limit }),
      onWanted: () => {
        if (full.delete(kind) && full.size === 0) connection.resume();
      },
      onClosed: () => {
        end('left');
      },
    });
  const asking = laneOf(asks);
  const answering = laneOf(answers, upload);
  const cancelPatience = ticker.after(helloPatienceMs, () => {
    end('stranger');
  });
  const link: PeerLink = {
    peer,
    host,
    asking: asking.socket,
    answering: answering.socket,
    news: () => ready?.news ?? { has: 'nothing', releases: '' },
    tell: (news) => {
      send('news', [encodeNews(news)]);
    },
    heldMs: () => answering.heldMs(),
    earn: (bytes) => {
      budget.earn(bytes);
    },
    sentBytes: () => sentBytes,
    receivedBytes: () => receivedBytes,
    end,
  };
  const mayTellNews = (): boolean => {
    const nowMs = ticker.monotonicMs();
    newsTokens = Math.min(newsTokens + (nowMs - newsMs) / newsEveryMs, mostNewsAtOnce);
    newsMs = nowMs;
    newsTokens -= 1;
    return newsTokens >= 0;
  };
  const takeHello = (body: Uint8Array): void => {
    const hello = decodeHello(body);
    if (hello === undefined || !isProven(hello.proofs, keys, otherRole, handshakeHash)) {
      end('stranger');
      return;
    }
    cancelPatience();
    ready = { news: hello.news };
    options.onReady(link);
  };
  const takeNews = (body: Uint8Array): void => {
    const news = decodeNews(body);
    if (news === undefined || ready === undefined || !mayTellNews()) {
      end('wrong');
      return;
    }
    ready.news = news;
    options.onNews();
  };
  connection.onFrame((bytes) => {
    unfinishedBytes = 0;
    if (isEnded) return;
    const frame = decodeFrame(bytes);
    if (frame === undefined) {
      end(ready === undefined ? 'stranger' : 'wrong');
      return;
    }
    const { kind, body } = frame;
    if (ready === undefined) {
      if (kind === 'hello') takeHello(body);
      else end('stranger');
      return;
    }
    switch (kind) {
      case 'hello':
        end('wrong');
        return;
      case 'news':
        takeNews(body);
        return;
      case 'initiatorAsks':
      case 'responderAsks': {
        const lane = kind === asks ? asking : answering;
        if (lane.receive(body)) return;
        full.add(kind);
        connection.pause();
      }
    }
  });
  connection.onReceived((bytes) => {
    receivedBytes += bytes;
    unfinishedBytes += bytes;
    onReceived(bytes);
    if (ready === undefined && receivedBytes > strangerMaxBytes) end('stranger');
    const isTooMuch = !budget.spend(bytes, ticker.monotonicMs());
    if (isTooMuch || unfinishedBytes > unfinishedMaxBytes) end('wrong');
  });
  connection.onDrain(() => {
    asking.drained();
    answering.drained();
  });
  connection.onClose(() => {
    end('left');
  });
  const proofs = keys.map(({ proofKey }) => proofOf(proofKey, role, handshakeHash));
  send('hello', [encodeHello({ proofs, news: options.news })]);
};
