import { createServer, type IncomingHttpHeaders, type ServerHttp2Stream } from 'node:http2';
import type { Duplex } from 'node:stream';
import { neighbourPath } from '@p2p-hotspot/contract';
import { partHeaders, wantedPart, type MirrorFile, type TransferSlots } from '../routes/index.ts';
import { isBreach } from './breach.ts';
import { sendPart, type ServedContent } from './send-part.ts';
import type { Ticker } from '../core/byte-limit.ts';

/** A file that is open. Whoever opened it closes it. */
export interface ServedFile extends Pick<MirrorFile, 'sha256' | 'sizeBytes'> {
  readonly content: ServedContent;
}

/** What is served: the box's store, or a repository in a folder. */
export interface Repository {
  /** @returns undefined for every name that is not there, or must not be served */
  open(name: string): Promise<ServedFile | undefined>;
}

export interface ServePeerOptions {
  /** Who has all slots of this together: an address, as keys cost nothing. */
  readonly address: string;
  readonly repository: Repository;
  /** Shared by all peers. */
  readonly slots: TransferSlots;
  /** False while nothing may go out. */
  readonly isGiving: () => boolean;
  readonly ticker: Ticker;
  /** For how long answers were kept waiting by this end. */
  readonly heldMs: () => number;
  /** Something came that nobody sends who means it, or too much of it. */
  readonly onWrong: () => void;
}

/** Of one peer: so many requests at once, and so many a second after that. */
export const requestLimits = { atOnce: 2000, perSecond: 200 } as const;

const retrySeconds = 60;
/** A peer that hears nothing for longer asks somebody else. */
const longestWaitMs = 20_000;

/** Node's own limits for whoever speaks HTTP/2: memory in megabytes, and what is allowed to be wrong. */
const sessionLimits = {
  maxSessionMemory: 4,
  maxHeaderListPairs: 32,
  maxOutstandingPings: 4,
  maxOutstandingSettings: 4,
  maxSessionInvalidFrames: 16,
  maxSessionRejectedStreams: 64,
  maxReservedRemoteStreams: 0,
  settings: { maxConcurrentStreams: 16, maxHeaderListSize: 8192, enablePush: false },
} as const;

/**
 * An answer whose peer takes nothing for so long gives its slot to others; so does one that lasts too long,
 * which whoever means it asks the rest of. What this end holds back does not count.
 */
export const answerLimits = { stallMs: 60_000, longestMs: 10 * 60_000, lookEveryMs: 5000 } as const;
/** Of one peer; then it does it on purpose. */
const mostStalls = 16;

const answer = (stream: ServerHttp2Stream, status: number, more: object = {}): void => {
  if (stream.destroyed || stream.headersSent) return;
  stream.respond({ ':status': status, ...more }, { endStream: true });
};

/**
 * Answers one peer, by the rules for neighbours (docs/spec/repository-v1.md §9): what has a name there, by
 * ranges, and nothing else.
 *
 * @param socket ended together with what is served on it
 */
export const servePeer = (socket: Duplex, options: ServePeerOptions): void => {
  const { address, repository, slots, isGiving, ticker, heldMs, onWrong } = options;
  let stalls = 0;
  let tokens: number = requestLimits.atOnce;
  let askedMs = ticker.monotonicMs();

  const isFlood = (): boolean => {
    const nowMs = ticker.monotonicMs();
    const gained = ((nowMs - askedMs) * requestLimits.perSecond) / 1000;
    tokens = Math.min(tokens + gained, requestLimits.atOnce) - 1;
    askedMs = nowMs;
    return tokens < 0;
  };
  const waitedMs = (): number => ticker.monotonicMs() - heldMs();
  const watchProgress = (stream: ServerHttp2Stream) => {
    const begunMs = waitedMs();
    let movedMs = begunMs;
    let cancel: () => void = () => undefined;
    const look = (): void => {
      const nowMs = waitedMs();
      if (nowMs - movedMs < answerLimits.stallMs && nowMs - begunMs < answerLimits.longestMs) {
        cancel = ticker.after(answerLimits.lookEveryMs, look);
        return;
      }
      stalls += 1;
      if (stalls > mostStalls) onWrong();
      // Not `close`, which waits for what was written.
      else stream.destroy();
    };
    cancel = ticker.after(answerLimits.lookEveryMs, look);
    return {
      moved: () => {
        movedMs = waitedMs();
      },
      end: () => {
        cancel();
      },
    };
  };
  const give = async (
    stream: ServerHttp2Stream,
    name: string,
    headers: IncomingHttpHeaders,
    isHead: boolean,
  ): Promise<void> => {
    const file = await repository.open(name);
    if (file === undefined) {
      answer(stream, 404);
      return;
    }
    try {
      const { sizeBytes, sha256 } = file;
      const etag = `"${sha256}"`;
      const about = { etag, 'accept-ranges': 'bytes' };
      const part = wantedPart(headers, etag, sizeBytes);
      if (part === 'known') {
        answer(stream, 304, about);
        return;
      }
      if (part === 'unsatisfiable') {
        answer(stream, 416, { 'content-range': `bytes */${sizeBytes}` });
        return;
      }
      const head = { ...about, ...partHeaders(part, sizeBytes) };
      if (isHead || sizeBytes === 0) {
        answer(stream, part.isWhole ? 200 : 206, head);
        return;
      }
      if (stream.destroyed) return;
      stream.respond({ ':status': part.isWhole ? 200 : 206, ...head });
      const watch = watchProgress(stream);
      try {
        await sendPart(stream, file.content, part, { isGiving, onMoved: watch.moved });
      } finally {
        watch.end();
      }
    } finally {
      await file.content.close();
    }
  };
  const attend = async (stream: ServerHttp2Stream, headers: IncomingHttpHeaders): Promise<void> => {
    const { [':method']: method = '', [':path']: path = '' } = headers as Record<string, string>;
    if (method !== 'GET' && method !== 'HEAD') {
      answer(stream, 405);
      return;
    }
    if (!path.startsWith(neighbourPath)) {
      answer(stream, 404);
      return;
    }
    if (!isGiving()) {
      answer(stream, 503, { 'retry-after': retrySeconds });
      return;
    }
    const waiting = new AbortController();
    const stopWaiting = (): void => {
      waiting.abort();
    };
    const cancel = ticker.after(longestWaitMs, stopWaiting);
    stream.once('close', stopWaiting);
    const release = await slots.take(address, waiting.signal);
    cancel();
    stream.off('close', stopWaiting);
    if (release === undefined) {
      answer(stream, 503, { 'retry-after': retrySeconds });
      return;
    }
    try {
      await give(stream, path.slice(neighbourPath.length), headers, method === 'HEAD');
    } finally {
      release();
    }
  };

  // One server for each peer: it has no port, and nothing of one reaches another.
  const server = createServer(sessionLimits);
  server.on('sessionError', (error: Error) => {
    if (isBreach(error)) onWrong();
    else socket.destroy();
  });
  server.on('stream', (stream, headers) => {
    stream.on('error', () => undefined);
    if (isFlood()) {
      onWrong();
      return;
    }
    attend(stream, headers).catch((error: unknown) => {
      // Cut, so that nobody takes it for whole. Not `close`, which would say that this was the end of it.
      if (stream.headersSent) stream.destroy(error as Error);
      else answer(stream, 503, { 'retry-after': retrySeconds });
    });
  });
  server.emit('connection', socket);
};
