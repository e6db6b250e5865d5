import { connect, type ClientHttp2Session, type ClientHttp2Stream } from 'node:http2';
import type { Duplex } from 'node:stream';
import { neighbourPath } from '@p2p-hotspot/contract';
import { isBreach } from './breach.ts';

/** What a peer answered; its body is to be read, or to be destroyed. */
export interface PeerAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Announced by the peer; nothing behind it is taken. */
  readonly lengthBytes: number;
  readonly body: ClientHttp2Stream;
}

export interface PeerClient {
  /**
   * @param name of a repository
   * @throws Error when the peer has left, or answers what no repository does
   */
  ask(
    name: string,
    headers: Readonly<Record<string, string>>,
    signal: AbortSignal,
  ): Promise<PeerAnswer>;
  close(): void;
}

const sessionLimits = {
  maxSessionMemory: 8,
  maxHeaderListPairs: 32,
  maxOutstandingPings: 4,
  maxOutstandingSettings: 4,
  maxSessionInvalidFrames: 16,
  maxReservedRemoteStreams: 0,
  settings: { enablePush: false, initialWindowSize: 1024 * 1024, maxHeaderListSize: 8192 },
} as const;

/** Of all answers of a peer together: what may be on its way before it was read. */
const sessionWindowBytes = 4 * 1024 * 1024;

/** What of an answer is passed on. */
const passedOn = ['content-length', 'content-range', 'etag', 'accept-ranges', 'retry-after'];

/**
 * Asks one peer over HTTP/2.
 *
 * @param socket ended together with the client
 * @param onWrong called when the peer broke the rules
 */
export const askPeer = (socket: Duplex, onWrong: () => void): PeerClient => {
  let session: ClientHttp2Session | undefined;
  const open = (): ClientHttp2Session => {
    if (session !== undefined) return session;
    const opened = connect('http://peer', { ...sessionLimits, createConnection: () => socket });
    session = opened;
    opened.on('error', (error: Error) => {
      if (isBreach(error)) onWrong();
      else socket.destroy();
    });
    opened.on('close', () => {
      socket.destroy();
    });
    opened.on('connect', () => {
      opened.setLocalWindowSize(sessionWindowBytes);
    });
    return opened;
  };
  return {
    ask: (name, headers, signal) =>
      new Promise((resolve, reject) => {
        if (socket.destroyed) {
          reject(new Error('the peer left'));
          return;
        }
        const stream = open().request(
          { ':method': 'GET', ':path': `${neighbourPath}${name}`, ...headers },
          { endStream: true, signal },
        );
        stream.on('error', reject);
        stream.once('close', () => {
          reject(new Error('the peer left'));
        });
        stream.once('response', (answered) => {
          const status = answered[':status'] ?? 0;
          const told: Record<string, string> = {};
          for (const header of passedOn) {
            const value = answered[header];
            if (typeof value === 'string') told[header] = value;
          }
          const hasBody = status === 200 || status === 206;
          const length = told['content-length'] ?? '';
          if (hasBody && !/^\d{1,15}$/.test(length)) {
            // No box answers so.
            reject(new Error('an answer without a length'));
            onWrong();
            return;
          }
          if (!hasBody) delete told['content-length'];
          resolve({
            status,
            headers: told,
            lengthBytes: hasBody ? Number(length) : 0,
            body: stream,
          });
        });
      }),
    close: () => {
      session?.destroy();
      socket.destroy();
    },
  };
};
